"""The sentences a paper makes itself: times, approval, presence, votes, results (documents.md 2).

Every word comes from the catalogue of the paper's language; names and texts of users are filled
in as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonedesk.domain.words import (
    BodyKind,
    Capacity,
    ItemKind,
    ItemResult,
    VoteChoice,
    VoteMethod,
)
from zonedesk.i18n.catalogue import Translator, translator
from zonedesk.i18n.formats import euro, long_date

if TYPE_CHECKING:
    from datetime import date, time

    from zonedesk.domain.papers import (
        Approval,
        Attendee,
        Ballot,
        Heading,
        Item,
        Party,
        PresenceChange,
        Signatory,
    )

COUNCILS = {BodyKind.SECURITY_COUNCIL, BodyKind.POLICE_COUNCIL, BodyKind.MUNICIPAL_COUNCIL}
COLLEGES = {BodyKind.POLICE_COLLEGE, BodyKind.MUNICIPAL_COLLEGE}


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

    def date(self, day: date, *, weekday: bool = False) -> str:
        """Write a date in words."""
        return long_date(day, self.language, weekday=weekday)

    def clock(self, moment: time) -> str:
        """Write an hour as papers do: `14.00 uur`."""
        known = {"hour": str(moment.hour), "minute": f"{moment.minute:02}"}
        return self.tr.gettext("%(hour)s.%(minute)s hours") % known

    def hours(self, *, until: bool = True) -> str:
        """Write from when to when the meeting took; empty when neither is known.

        Args:
            until: whether the end is told too.
        """
        start, end = self.heading.start, self.heading.end if until else None
        if start is not None and end is not None:
            return self.tr.gettext("%(h1)s.%(m1)s to %(h2)s.%(m2)s hours") % {
                "h1": str(start.hour),
                "m1": f"{start.minute:02}",
                "h2": str(end.hour),
                "m2": f"{end.minute:02}",
            }
        if start is not None:
            return self.clock(start)
        return self.tr.gettext("until %s") % self.clock(end) if end is not None else ""

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
        tr = self.tr
        said = []
        for change in changes:
            known = {"name": change.name, "number": number}
            come = tr.gettext("%(name)s joins the meeting at item %(number)s") % known
            go = tr.gettext("%(name)s leaves the meeting at item %(number)s") % known
            reason = f" ({change.reason.strip()})" if change.reason.strip() else ""
            said.append(f"{come if change.arrives else go}{reason}.")
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
        kind = self.heading.body_kind
        if kind in COUNCILS:
            return self.tr.gettext("The council")
        return self.tr.gettext("The college" if kind in COLLEGES else "The assembly")

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
        if item.result is None:
            return ""
        if item.result is ItemResult.NOTED:
            explained = not item.context.is_empty
            if item.kind is ItemKind.ANNOUNCEMENT and not explained:
                return ""
            what = "%s takes note of the explanation." if explained else "%s takes note of this."
            return self.tr.gettext(what) % self.the_body()
        if item.result is ItemResult.APPROVED and item.kind is ItemKind.MINUTES_APPROVAL:
            return self.tr.gettext("The minutes are approved.")
        return self.tr.gettext(_RESULTS[item.result])

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
        said = [self._votes(choice, number) for choice, number in counts(ballot)]
        if ballot.method is VoteMethod.SECRET:
            said.insert(0, self.tr.gettext("secret"))
        return ", ".join(said)

    def _votes(self, choice: VoteChoice, number: int) -> str:
        if choice is VoteChoice.ABSTAIN:
            text = self.tr.ngettext("%d abstention", "%d abstentions", number)
        else:
            text = self.tr.gettext(_VOTES[choice])
        return text % number

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


def counts(ballot: Ballot) -> list[tuple[VoteChoice, int]]:
    """Give the number of votes for each choice; where only names are known, these are counted."""
    return list(ballot.counts) or [(choice, len(names)) for choice, names in ballot.names]


_RESULTS = {
    ItemResult.APPROVED: "The item is approved.",
    ItemResult.AGREED: "An agreement is made on this item.",
    ItemResult.ADJOURNED: "The item is adjourned.",
    ItemResult.WITHDRAWN: "The item is withdrawn.",
    ItemResult.REJECTED: "The item is rejected.",
    ItemResult.NO_EFFECT: "No action is taken on this item.",
}
_VOTES = {
    VoteChoice.FOR: "%d for",
    VoteChoice.AGAINST: "%d against",
    VoteChoice.BLANK: "%d blank",
    VoteChoice.INVALID: "%d invalid",
}
