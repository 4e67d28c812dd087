"""Choosing who comes instead of somebody, and who comes as an expert for which item (04)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from zonedesk.ui.kit.picker import Offer, Picker
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.attendance_model import MOVEMENT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from zonedesk.domain.sittings import AttendanceSheet, Candidate
    from zonedesk.ui.meetings.attendance_rows import SheetRow
    from zonedesk.ui.meetings.attendance_view import SheetView

    #: Takes an expert, by id or name, and the id of the one item or None.
    Invited: TypeAlias = Callable[[int | str, int | None], None]

_WHOLE = "whole"


class _Anchor(QWidget):
    """A place on the sheet below which a list opens; the focus goes back to the sheet."""

    def __init__(self, view: SheetView, row: SheetRow) -> None:
        super().__init__(view.viewport())
        self.setFocusProxy(view)
        self.setGeometry(view.cell_rect(row, MOVEMENT))
        self.lower()
        self.show()


def pick_replacement(
    view: SheetView,
    row: SheetRow,
    candidates: Iterable[Candidate],
    *,
    done: Callable[[SheetRow, int | str], None],
) -> Picker:
    """Open the list of who may come instead: their substitutes first, or any name typed."""
    _ = texts().gettext
    substitutes = {
        one.person_id for one in view.sheet.rows() if row.person_id in one.entry.replaces
    }
    known = [one for one in candidates if one.person_id != row.person_id]
    known.sort(key=lambda one: one.person_id not in substitutes)
    anchor = _Anchor(view, row)
    picker = Picker(
        anchor,
        [_choice(one) for one in known],
        name=_("Who replaces {name}?").format(name=row.name),
        free=_("Note “{text}” as replacement"),
    )
    picker.picked.connect(partial(done, row))
    picker.typed.connect(partial(done, row))
    picker.destroyed.connect(anchor.deleteLater)
    picker.open()
    return picker


def pick_expert(
    anchor: QWidget, sheet: AttendanceSheet, candidates: Iterable[Candidate], *, done: Invited
) -> Picker:
    """Open the list of who may come as an expert, then that of the items they come for."""
    _ = texts().gettext
    there = {entry.person_id for entry in sheet.entries}
    picker = Picker(
        anchor,
        [_choice(one) for one in candidates if one.person_id not in there],
        name=_("Who comes as an expert?"),
        free=_("Take up “{text}” as a new person"),
    )
    following = partial(_pick_item, anchor, sheet, done)
    picker.picked.connect(following)
    picker.typed.connect(following)
    picker.open()
    return picker


def _pick_item(anchor: QWidget, sheet: AttendanceSheet, done: Invited, who: int | str) -> None:
    _ = texts().gettext
    if not sheet.items:
        done(who, None)
        return
    whole = Offer(_WHOLE, _("The whole meeting"))
    items = [
        Offer(item.id, _("Item {number}").format(number=item.number), item.title)
        for item in sheet.items
    ]
    picker = Picker(anchor, [whole, *items], name=_("For which item?"))
    picker.picked.connect(partial(_invite, done, who))
    QTimer.singleShot(0, picker, picker.open)


def _invite(done: Invited, who: int | str, key: object) -> None:
    done(who, key if isinstance(key, int) else None)


def _choice(one: Candidate) -> Offer:
    name, function = one.name.casefold(), one.function.casefold()
    same = function in name or name in function
    fact = " · ".join(filter(None, ("" if same else one.function, one.organisation)))
    return Offer(one.person_id, one.name, fact)
