"""The attendance list of a meeting: to sign, or with what was noted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.platypus import Spacer

from zonedesk.documents.pdf import front
from zonedesk.documents.pdf.blocks import ruled
from zonedesk.documents.pdf.hang import Lines
from zonedesk.documents.pdf.keeping import Piece, kept
from zonedesk.documents.pdf.page import PAGE_ROOM, built
from zonedesk.documents.pdf.phrases import Phrases, adds_something, capital
from zonedesk.documents.pdf.sitting import in_number_words
from zonedesk.documents.pdf.styles import HAIR, directly_below, styles
from zonedesk.domain.words import AttendanceStatus, Capacity, Marking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.platypus import Flowable, Table

    from zonedesk.domain.papers import AttendancePaper, Attendee

WIDTHS = [29 * mm, 74 * mm, 60 * mm]
ROW_HEIGHT = 15 * mm
EMPTY_ROWS = 3
NAME_LEADING = 14
CELL_PADDING = 8
ROW_PADDING = 7
SMALL_BESIDE_NAME = 5
"""Nine points beside eleven in one row: two points lower, so that baselines meet."""
DOTS = "........"
_MEMBERS = frozenset({Capacity.CHAIR, Capacity.MEMBER})


def render_attendance(paper: AttendancePaper, *, language: str = "nl") -> bytes:
    """Set the attendance list of a meeting as a PDF; it is the same in both editions.

    Args:
        paper: the members of the date of the meeting, in rank order.
        language: nl, fr or de.

    Returns:
        A PDF/A-2b file; equal papers give equal bytes.
    """
    return _AttendanceList(paper, language).file()


class _AttendanceList:
    """One attendance list on its way to paper."""

    def __init__(self, paper: AttendancePaper, language: str) -> None:
        self.paper = paper
        self.say = Phrases(paper.heading, language, paper.house.wordings)
        self.tr = self.say.tr
        self.look = styles(paper.house.accent, language)
        self.title = self.tr.gettext("Attendance list")
        self.recorded = any(one.status is not None for one in paper.attendees)

    def file(self) -> bytes:
        """Set the paper and give the file."""
        sheet = front.sheet(self.title, self.say, house=self.paper.house, marking=Marking.INTERNAL)
        facts = front.file_facts(self.title, self.say, house=self.paper.house)
        story = [flowable for piece in self._pieces() for flowable in kept(piece)]
        return built(story, sheet, look=self.look, facts=facts)

    def _pieces(self) -> Iterator[Piece]:
        rows = [*front.common_facts(self.say)]
        rows.append(
            (self.tr.gettext("Time and place"), self.say.when_and_where(until=self.recorded))
        )
        yield Piece(
            (
                *front.titled(self.title, self.say, look=self.look),
                *front.facts(rows, look=self.look),
            )
        )
        yield Piece((Spacer(0, 20), self._members()))
        if not self.recorded:
            yield Piece((Spacer(0, 18), self._guests()), together=True)
        total = Lines(self._total(), directly_below(self.look.note, space=12))
        yield Piece((total,), together=True)

    def _members(self) -> Table:
        _ = self.tr.gettext
        last = _("Attendance") if self.recorded else _("Signature")
        head = [Lines(words, self.look.head) for words in (_("Capacity"), _("Members"), last)]
        rows = [self._row(attendee) for attendee in self.paper.attendees]
        return _signed_rows([head, *rows], signed=not self.recorded)

    def _row(self, attendee: Attendee) -> list[Flowable]:
        capacity = attendee.capacity
        first = self.look.small.clone("capacity", leading=13.5)
        return [
            Lines(self.say.label(capacity) if capacity is not None else "–", first),
            self._name(attendee),
            Lines(self._state(attendee), first),
        ]

    def _name(self, attendee: Attendee) -> Flowable:
        party = attendee.party
        name = party.name
        if adds_something(party.function, name):
            name = f"{name}, {party.function}"
        below = party.organisation
        if attendee.replaces:
            below = self.tr.gettext("substitute for %s") % attendee.replaces
        style = self.look.cell.clone("name", leading=NAME_LEADING)
        return Lines(name, style, below=(below, self.look.small) if below.strip() else None)

    def _state(self, attendee: Attendee) -> str:
        if attendee.status is None:
            return ""
        if attendee.replaced_by:
            return self.tr.gettext("replaced by %s") % attendee.replaced_by
        return self.say.label(attendee.status)

    def _guests(self) -> Table:
        _ = self.tr.gettext
        words = ("", _("Experts and guests: name, function"), _("Signature"))
        head = [Lines(word, self.look.head) for word in words]
        empty = [["", "", ""] for _row in range(EMPTY_ROWS)]
        return _signed_rows([head, *empty], signed=True)

    def _total(self) -> str:
        members, quorum = self.paper.members, self.paper.quorum
        known = {"present": str(self._present()) if self.recorded else DOTS, "members": members}
        said = [
            self.tr.ngettext(
                "Present: %(present)s of %(members)d member.",
                "Present: %(present)s of %(members)d members.",
                members,
            )
            % known
        ]
        said += self._others()
        if self.paper.in_number is not None:
            said.append(in_number_words(self.paper.in_number, self.say))
        elif quorum is not None:
            said.append(self.tr.gettext("Quorum: %d.") % quorum)
        elif not self.paper.heading.deliberative:
            said.append(self.tr.gettext("No quorum is required for this consultative body."))
        return " ".join(said)

    def _others(self) -> list[str]:
        """Tell how many members were not there, and how."""
        states = [one.status for one in self.paper.attendees if one.capacity in _MEMBERS]
        return [
            f"{capital(self.say.label(status))}: {states.count(status)}."
            for status in AttendanceStatus
            if status is not AttendanceStatus.PRESENT and status in states
        ]

    def _present(self) -> int:
        """Count the members who were there; who was replaced was not."""
        return sum(
            one.status is AttendanceStatus.PRESENT and one.capacity in _MEMBERS
            for one in self.paper.attendees
        )


def _signed_rows(rows: list[list[Any]], *, signed: bool) -> Table:
    """Set rows under a heading, each with room for a hand where it is signed."""
    heights: list[float | None] = [
        None,
        *(_row_height(row) if signed else None for row in rows[1:]),
    ]
    table = ruled(rows, WIDTHS, head=True, heights=heights)
    if len(rows) > 1:
        small = [("TOPPADDING", (column, 1), (column, -1), SMALL_BESIDE_NAME) for column in (0, 2)]
        table.setStyle([("LINEBELOW", (0, -1), (-1, -1), HAIR, black), *small])
    return table


def _row_height(row: list[Any]) -> float | None:
    """Give a row its room for a signature; a row with a long text takes what it needs."""
    highest = 0.0
    for cell, width in zip(row, WIDTHS, strict=True):
        if isinstance(cell, Lines):
            highest = max(highest, cell.wrap(width - CELL_PADDING, PAGE_ROOM)[1])
    return ROW_HEIGHT if highest + ROW_PADDING <= ROW_HEIGHT else None
