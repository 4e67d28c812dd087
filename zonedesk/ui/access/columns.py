"""The columns of the access log, and how what was seen is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain.access import (
    ARCHIVE,
    DOCUMENT,
    DOSSIER,
    LIST,
    PAPER,
    REGISTER,
    REMINDER,
    WORKBOOK,
)
from zonedesk.system.clock import in_brussels
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.table.columns import TableColumn
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named, said

if TYPE_CHECKING:
    from zonedesk.domain.access import AccessLine

_KINDS: Final = {
    DOSSIER: noop("Dossier"),
    DOCUMENT: noop("Document"),
    WORKBOOK: noop("Workbook"),
    REGISTER: noop("Register"),
    ARCHIVE: noop("All papers of a meeting"),
    LIST: noop("List"),
    REMINDER: noop("Reminder"),
    f"{PAPER}agenda": noop("Agenda"),
    f"{PAPER}attendance": noop("Attendance list"),
    f"{PAPER}convocation": noop("Convocation"),
    f"{PAPER}decisions": noop("List of decisions"),
    f"{PAPER}dossier": noop("Sheet of a dossier"),
    f"{PAPER}extract": noop("Extract"),
    f"{PAPER}minutes": noop("Minutes"),
}


def columns() -> tuple[TableColumn[AccessLine], ...]:
    """Give the columns in the language of the window."""
    _ = texts().gettext
    return (
        TableColumn(
            "at",
            _("When"),
            lambda one: f"{in_brussels(one.at):%d/%m/%Y %H:%M}",
            width=132,
            sort_key=lambda one: one.at,
        ),
        TableColumn("who", _("Who"), lambda one: one.who, width=128),
        TableColumn(
            "act",
            _("What was done"),
            lambda one: named(one.act),
            width=112,
            code=lambda one: one.act.value,
        ),
        TableColumn("kind", _("Kind"), lambda one: kind_words(one.kind), width=168),
        TableColumn("reference", _("Reference"), lambda one: one.reference, width=168),
        TableColumn(
            "marking",
            _("Marking"),
            lambda one: said(one.marking),
            width=88,
            code=lambda one: one.marking.value,
            shown=False,
        ),
        TableColumn(
            "reason", _("Reason"), lambda one: one.reason, width=240, wrap=True, flexible=True
        ),
    )


def kind_words(kind: str) -> str:
    """Say what was seen; a kind without words of its own says its code."""
    words = _KINDS.get(kind)
    return kind if words is None else texts().gettext(words)
