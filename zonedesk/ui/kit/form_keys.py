"""Enter and Esc in a form: what is filled in is asked for, or given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from zonedesk.ui.kit.popovers import close_popover

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def take_form_key(
    event: QKeyEvent,
    form: QWidget,
    *,
    submit: Callable[[], object],
    give_up: Callable[[], object],
    buttons: Collection[QWidget],
) -> bool:
    """Do what Enter or Esc means in a form; tell whether the key meant something.

    Enter on a button is the button's. Esc closes what hangs below the field in use first.

    Args:
        event: of the key.
        form: in which it was pressed.
        submit: asks for what is filled in.
        give_up: puts the form away.
        buttons: of the form.
    """
    if event.key() in _ENTER and form.focusWidget() not in buttons:
        submit()
        return True
    if event.key() == Qt.Key.Key_Escape:
        if not close_popover():
            give_up()
        return True
    return False
