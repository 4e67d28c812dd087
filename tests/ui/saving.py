"""Saving a file from the window: the reason for what is confidential, then the dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from zonedesk.ui.kit.exporting import WorkbookSaver

REASON = "Controle door de korpschef"


def dialog_of(saver: WorkbookSaver) -> QFileDialog:
    """The dialog that asks for the file; a reason is given where the page asks for one."""
    if not saver.why.isHidden():
        saver.why.bar.field.setText(REASON)
        saver.why.bar.go_on.click()
    assert saver.dialog is not None
    return saver.dialog
