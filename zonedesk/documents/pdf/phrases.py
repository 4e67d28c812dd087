"""The sentences a paper makes itself: times, approval, presence, votes, results (documents.md 2).

Every word comes from the catalogue of the paper's language; names and texts of users are filled
in as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonedesk.documents.marking_words import marking_words
from zonedesk.documents.presence import clock, presence_sentence
from zonedesk.documents.result_words import (
    COLLEGES,
    COUNCILS,
    body_at_head,
    result_sentence,
)
from zonedesk.domain.votes import written
from zonedesk.domain.words import (
    Capacity,
    VoteChoice,
    VoteMethod,
)
from zonedesk.i18n.catalogue import Translator, noop, translator
from zonedesk.i18n.formats import euro, long_date

if TYPE_CHECKING:
    from datetime import date, time
    from fractions import Fraction

    from zonedesk.domain.markings import Wordings
    from zonedesk.domain.papers import (
        Approval,
        Attendee,
        Ballot,
        Heading,
        Item,
        MinutesMention,
        Party,
        PresenceChange,
        Signatory,
    )
    from zonedesk.domain.words import Marking


def capital(words: str) -> str:
    """Begin a line with a capital."""
    return words[:1].upper() + words[1:]


def enumerated(words: list[str], tr: Translator) -> str:
    """Join words as a language does: `a, b and c`."""
    if len(words) <= 1:
        return "".join(words)
    return tr.gettext("%(first)s and %(last)s") % {
        "first": ", ".join(words[:-1]),
        "last": words[-1],
    }


@dataclass(frozen=True, slots=True)
class Phrases:
    """The sentences of one paper, in its language and about its body."""

    heading: Heading
    language: str
    wordings: Wordings = ()

    @property
    def tr(self) -> Translator:
        """The catalogue of the paper's language."""
        return translator(self.language)

    @property
    def concept(self) -> bool:
        """Whether the minutes of the meeting are not approved yet."""
        return self.heading.minutes_are_draft

    def label(self, member: object) -> str:
        """Give the printed word of a listed value."""
        return self.tr.label(type(member).__name__, str(member))

    def marking(self, marking: Marking) -> str:
        """Say who may read, in the words of the zone (domain.md 4.1)."""
        return marking_words(marking, self.tr, wordings=self.wordings)

    def date(self, day: date, *, weekday: bool = False) -> str:
        """Write a date in words."""
        return long_date(day, self.language, weekday=weekday)

    def clock(self, moment: time) -> str:
        """Write an hour as papers do: `14.00 uur`."""
        return clock(moment, self.tr)

    def hours(self, *, until: bool = True) -> str:
        """Write from when to when the meeting took; empty when neither is known.

        Args:
            until: whether it is over: then the real begin is told, and the end.
        """
        heading = self.heading
        start, end = (heading.real_start, heading.end) if until else (heading.start, None)
        if start is None:
            return self.tr.gettext("until %s") % self.clock(end) if end is not None else ""
        said = self.span(start, end)
        if heading.start is None or heading.start == start:
            return said
        return self.tr.gettext("%(hours)s (planned at %(hour)s)") % {
            "hours": said,
            "hour": self.clock(heading.start),
        }

    def span(self, start: time, end: time | None) -> str:
        """Write from one hour to another, or the first where the second is not known."""
        if end is None:
            return self.clock(start)
        return self.tr.gettext("%(h1)s.%(m1)s to %(h2)s.%(m2)s hours") % {
            "h1": str(start.hour),
            "m1": f"{start.minute:02}",
            "h2": str(end.hour),
            "m2": f"{end.minute:02}",
        }

    def minutes_of(self, minutes: MinutesMention) -> str:
        """Name the minutes that an item puts for approval."""
        known = {"reference": minutes.reference, "date": self.date(minutes.day)}
        return self.tr.gettext("%(reference)s of %(date)s") % known

    def when_and_where(self, *, until: bool = True) -> str:
        """Tell the hours and the place, as far as they are known."""
        return ", ".join(
            part for part in (self.hours(until=until), self.heading.place.strip()) if part
        )

    def subtitle(self) -> str:
        """Tell which meeting of which body this is."""
        day = self.date(self.heading.date, weekday=True)
        return self.tr.gettext("%(body)s of %(date)s") % {"body": self.heading.body, "date": day}

    def approval(self, approval: Approval) -> str:
        """Tell when the minutes were approved, or will be put for approval."""
        tr = self.tr
        if not approval.done:
            if approval.date is None:
                return tr.gettext("Draft, not approved yet")
            day = self.date(approval.date)
            return tr.gettext("Draft, for approval at the meeting of %s") % day
        said = tr.gettext("Approved")
        if approval.date is not None:
            said = tr.gettext("Approved on %s") % self.date(approval.date)
        if not approval.meeting:
            return said
        where = approval.meeting
        if approval.item:
            where += ", " + tr.gettext("item %s") % approval.item
        return f"{said} ({where})"

    def person(self, attendee: Attendee) -> str:
        """Name a member or guest with function and capacity, each only where it adds something."""
        parts = [attendee.party.name]
        capacity = self.label(attendee.capacity) if attendee.capacity is not None else ""
        function = attendee.party.function
        if adds_something(function, attendee.party.name) and function != capacity:
            parts.append(function)
        if capacity:
            parts.append(capacity)
        if attendee.replaced_by:
            parts.append(self.tr.gettext("replaced by %s") % attendee.replaced_by)
        elif attendee.replaces:
            parts.append(self.tr.gettext("substitute for %s") % attendee.replaces)
        return ", ".join(part for part in parts if part)

    def presence(self, changes: tuple[PresenceChange, ...], number: str) -> str:
        """Tell who came in and went out at an item, with the reason."""
        said = (presence_sentence(change, number=number, tr=self.tr) for change in changes)
        return " ".join(said)

    def opening(self) -> str:
        """Say that the meeting begins."""
        return self._frame(
            "The chair opens the session.",
            "The chair opens the meeting.",
            "The meeting is opened.",
        )

    def closing(self) -> str:
        """Say that the meeting ends."""
        return self._frame(
            "The chair closes the session.",
            "The chair closes the meeting.",
            "The meeting is closed.",
        )

    def _frame(self, *choices: str) -> str:
        session, meeting, unnamed = choices
        if self.heading.chair is None:
            return self.tr.gettext(unnamed)
        return self.tr.gettext(session if self.heading.deliberative else meeting)

    def the_body(self) -> str:
        """Name the body at the head of a sentence: `De raad`, `Het college`, `De vergadering`."""
        return body_at_head(self.heading.body_kind, self.language)

    def own_name(self) -> str:
        """Name the body inside a sentence."""
        name = self.heading.body
        keeps_capital = self.language == "de" or name[1:2].isupper()
        return name if keeps_capital else name[:1].lower() + name[1:]

    def on_behalf(self) -> str:
        """Say for whom is signed."""
        kind = self.heading.body_kind
        if kind in COUNCILS:
            return self.tr.pgettext("council", "On behalf of the %s,") % self.own_name()
        if kind in COLLEGES:
            return self.tr.pgettext("college", "On behalf of the %s,") % self.own_name()
        return self.tr.gettext("On behalf of the assembly,")

    def decides(self, *, unanimous: bool) -> str:
        """Say that the body decides, before the articles of its decision."""
        kind = self.heading.body_kind
        if kind not in COUNCILS | COLLEGES:
            return self.tr.gettext(
                "The assembly decides unanimously:" if unanimous else "The assembly decides:"
            )
        sentence = "The %s decides unanimously:" if unanimous else "The %s decides:"
        context = "council" if kind in COUNCILS else "college"
        return self.tr.pgettext(context, sentence) % self.own_name()

    def result(self, item: Item) -> str:
        """Say the result of an item on which nothing was written; empty when there is none."""
        return result_sentence(
            item.result,
            item.kind,
            explained=not item.context.is_empty,
            body=self.heading.body_kind,
            language=self.language,
        )

    def proposer(self, party: Party) -> str:
        """Tell who put an item on the agenda, as the line of facts says it."""
        if not self.heading.deliberative:
            return party.name
        if party.function and party.name.casefold() == party.function.casefold():
            function = party.function if self.language == "de" else party.function.lower()
            return self.tr.gettext("proposed by the %s") % function
        return self.tr.gettext("proposed by %s") % party.name

    def expense(self, cents: int) -> str:
        """Tell what a decision costs; ``cents`` of a euro."""
        return self.tr.gettext("The expense is estimated at %s euro.") % euro(cents, self.language)

    def count(self, ballot: Ballot) -> str:
        """Tell the outcome of a vote in numbers, or that all agreed."""
        if ballot.method is VoteMethod.CONSENSUS:
            return self.tr.gettext("unanimous" if self.heading.deliberative else "by consensus")
        said = [self.votes(choice, number) for choice, number in ballot.tally.items()]
        if ballot.method is VoteMethod.SECRET:
            said.insert(0, self.tr.gettext("secret"))
        return ", ".join(said)

    def votes(self, choice: VoteChoice, votes: Fraction) -> str:
        """Tell how many votes a choice got: `18 voor`, `2 1/2 tegen`."""
        if choice is VoteChoice.ABSTAIN:
            one = 1 if votes == 1 else 2
            text = self.tr.ngettext("%s abstention", "%s abstentions", one)
        else:
            text = self.tr.gettext(_VOTES[choice])
        return text % written(votes)

    def role(self, signatory: Signatory) -> str:
        """Tell in what capacity somebody signs."""
        capacity = signatory.capacity
        usual = {"", capacity.value, capacity.word, self.label(capacity)}
        if signatory.role.strip().casefold() in usual:
            if capacity is Capacity.CHAIR:
                return self.tr.gettext("The chair")
            if capacity is Capacity.SECRETARY:
                return self.tr.gettext("The secretary")
            return capital(self.label(capacity))
        role = signatory.role.strip()
        role = role if self.language == "de" or role[1:2].isupper() else role[:1].lower() + role[1:]
        return capital(self.tr.pgettext("signatory", "The %s") % role)


def adds_something(function: str, name: str) -> bool:
    """Tell whether a function says more than the name beside it; both may be a function."""
    one, other = function.strip().casefold(), name.strip().casefold()
    return bool(one) and one not in other and not (other and other in one)


_VOTES = {
    VoteChoice.FOR: noop("%s for"),
    VoteChoice.AGAINST: noop("%s against"),
    VoteChoice.BLANK: noop("%s blank"),
    VoteChoice.INVALID: noop("%s invalid"),
}
