"""The convocation of a meeting (*uitnodiging*): who is called, when, where, and for which items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.documents.pdf import front
from zonedesk.documents.pdf.agenda_rows import AgendaRows, annexes
from zonedesk.documents.pdf.hang import Lines
from zonedesk.documents.pdf.keeping import Piece, closed_by, kept
from zonedesk.documents.pdf.page import built
from zonedesk.documents.pdf.phrases import Phrases, adds_something, capital, enumerated
from zonedesk.documents.pdf.signatures import LEAST_ROOM
from zonedesk.documents.pdf.sitting import ordinal, repeated
from zonedesk.documents.pdf.styles import directly_below, styles
from zonedesk.documents.result_words import COLLEGES, COUNCILS
from zonedesk.domain.convocation import in_both_sessions
from zonedesk.domain.words import BodyKind, Marking, MeetingMode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from reportlab.platypus import Flowable

    from zonedesk.domain.convocation import ConvocationPaper, Invited
    from zonedesk.domain.papers import Party

BEFORE_TEXT = 15
BEFORE_SIGNATURES = 16
UNDER_DATE = 1


def render_convocation(paper: ConvocationPaper, *, language: str = "nl") -> bytes:
    """Set the convocation of a meeting as a PDF; it is the same in both editions.

    Args:
        paper: the convocation.
        language: nl, fr or de.

    Returns:
        A PDF/A-2b file; equal papers give equal bytes.
    """
    return _Convocation(paper, language).file()


class _Convocation:
    """One convocation on its way to paper."""

    def __init__(self, paper: ConvocationPaper, language: str) -> None:
        self.paper = paper
        self.say = Phrases(paper.heading, language, paper.house.wordings)
        self.tr = self.say.tr
        self.look = styles(paper.house.accent, language)
        self.rows = AgendaRows(self.say, self.look, times=paper.times)
        self.title = self.tr.gettext("Convocation")

    def file(self) -> bytes:
        """Set the paper and give the file."""
        paper = self.paper
        sheet = front.sheet(
            self.title,
            self.say,
            house=paper.house,
            marking=self._marking(),
            concept=paper.heading.agenda_is_draft,
        )
        facts = front.file_facts(self.title, self.say, house=paper.house)
        closing = self._closing()
        pieces = [piece for piece in self._pieces() if piece.flowables]
        if closing:
            story = list(closed_by(pieces, closing))
        else:
            story = [flowable for piece in pieces for flowable in kept(piece)]
        return built(story, sheet, look=self.look, facts=facts)

    def _marking(self) -> Marking:
        """Tell the marking: titles of closed items make a convocation internal, never closed."""
        open_to_all = self.paper.heading.deliberative and not self.paper.names_closed_items
        return Marking.PUBLIC if open_to_all else Marking.INTERNAL

    def _pieces(self) -> Iterator[Piece]:
        paper = self.paper
        yield Piece((*front.titled(self.title, self.say, look=self.look), *self._facts()))
        yield Piece((Lines(self._opening(), directly_below(self.look.body, space=BEFORE_TEXT)),))
        yield from self.rows.pieces(paper.items, usual=self.tr.gettext("Agenda"))
        yield Piece(tuple(self._closed_part()))
        yield Piece(tuple(annexes(paper.annexes, self.say, look=self.look)))
        yield Piece(tuple(self._documents()))
        yield from repeated(
            paper.convocation, paper.quoted, say=self.say, look=self.look, space=BEFORE_TEXT
        )

    def _facts(self) -> list[Flowable]:
        _, paper = self.tr.gettext, self.paper
        physical = paper.mode is MeetingMode.PHYSICAL
        rows = [
            (_("When"), front.day_and_hour(self.say)),
            (_("Where"), paper.heading.place),
            (_("Call"), ordinal(paper.convocation, self.say)),
            (_("Reference"), self._police_items()),
            (_("Form"), "" if physical else self.say.label(paper.mode)),
            *front.common_facts(self.say),
            (_("To"), self._addressees()),
            *((_("With item %s") % one.number, _guests(one, self.say)) for one in paper.invited),
        ]
        strong = 3 if paper.convocation > 1 else 2
        return front.facts(rows, look=self.look, strong=strong)

    def _police_items(self) -> str:
        """Tell that only police matters stand here, of a body that treats more."""
        heading = self.paper.heading
        if not heading.police_items_only:
            return ""
        return f"{heading.reference}, {self.tr.gettext('items about the local police')}"

    def _addressees(self) -> str:
        """Name all in a row; one alone as on a letter: name, function, organisation."""
        people = self.paper.addressees
        if len(people) != 1:
            return ", ".join(party.name for party in people)
        return _as_on_a_letter(people[0])

    def _opening(self) -> str:
        _ = self.tr.gettext
        said = [self._invited(), _("You find the agenda below.") if self.paper.items else ""]
        if self.paper.mode is not MeetingMode.WRITTEN:
            said.append(
                _("If you cannot attend, please tell the secretary.")
                if self.paper.heading.deliberative
                else _("If you cannot attend, please tell the secretary who replaces you.")
            )
        return " ".join(part for part in said if part)

    def _invited(self) -> str:
        """Say who calls: the college its police council (WGP 25), else the chair, if any."""
        kind, unnamed = self.paper.heading.body_kind, self.paper.heading.chair is None
        if kind is BodyKind.POLICE_COUNCIL:
            sentence = "The police college invites you to the session of the %s."
        elif kind in COUNCILS:
            sentence = (
                "You are invited to the session of the %s."
                if unnamed
                else "The chair invites you to the session of the %s."
            )
        elif kind in COLLEGES:
            sentence = (
                "You are invited to the meeting of the %s."
                if unnamed
                else "The chair invites you to the meeting of the %s."
            )
        else:
            return self.tr.gettext(
                "You are invited to the meeting."
                if unnamed
                else "The chair invites you to the meeting."
            )
        return self.tr.gettext(sentence) % self.say.own_name()

    def _closed_part(self) -> Iterator[Flowable]:
        """Say that the doors close after the public part, in a body that sits in public."""
        if self.paper.heading.deliberative and in_both_sessions(self.paper.items):
            words = self.tr.gettext("A closed part follows the public session.")
            yield Lines(words, self.look.note)

    def _documents(self) -> Iterator[Flowable]:
        if self.paper.documents_open and self.paper.items:
            words = self.tr.gettext(
                "From the day of sending the members can consult the documents with the secretary."
            )
            yield Lines(words, self.look.note)

    def _closing(self) -> list[Flowable]:
        paper = self.paper
        made: list[Flowable] = []
        if paper.sent_on is not None:
            style = directly_below(self.look.body, space=BEFORE_SIGNATURES)
            made.append(Lines(self._sent(paper.sent_on), style))
        space = UNDER_DATE if made else BEFORE_SIGNATURES
        signed = front.signed(
            paper.signatories, self.say, look=self.look, space=space, room=LEAST_ROOM
        )
        return made + signed

    def _sent(self, day: date) -> str:
        """Tell where and when it was sent; without an address only when."""
        town, written = self.paper.house.town, self.say.date(day)
        if not town:
            return written
        return self.tr.gettext("%(town)s, %(date)s") % {"town": town, "date": written}


def _as_on_a_letter(party: Party) -> str:
    function = party.function if adds_something(party.function, party.name) else ""
    lines = (party.name, capital(function), party.organisation)
    return "\n".join(line for line in lines if line.strip())


def _guests(invited: Invited, say: Phrases) -> str:
    names = enumerated(list(invited.names), say.tr)
    if invited.starts_at is None:
        return names
    return f"{names} ({say.clock(invited.starts_at)})"
