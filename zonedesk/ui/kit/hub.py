"""The one signal by which pages hear what was changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class ChangeHub(QObject):
    """Tells every page of every window what was changed: topics, and who asked for it."""

    changed = Signal(object, object)
