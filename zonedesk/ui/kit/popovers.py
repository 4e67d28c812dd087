"""Calendars and lists that hang below a field while it is used."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.pick_field import PickField


def close_popover() -> bool:
    """Close the calendar or the list of the field in use; tell whether one was open.

    Esc closes it first, and what it hangs in only the next time.
    """
    field = QApplication.focusWidget()
    if isinstance(field, DateField) and field.calendar is not None:
        field.close_calendar()
        return True
    if isinstance(field, PickField) and field.choices_shown is not None:
        field.close_choices()
        return True
    return False
