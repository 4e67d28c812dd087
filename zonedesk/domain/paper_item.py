"""An agenda item as a paper prints it: its texts, who came and went, votes, decisions, actions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import Marking

if TYPE_CHECKING:
    from datetime import date, time

    from zonedesk.domain.paper_votes import Ballot
    from zonedesk.domain.words import (
        DecisionLinkKind,
        ItemKind,
        ItemResult,
        LateFlag,
        PlanClass,
    )


@dataclass(frozen=True, slots=True)
class Party:
    """A person as printed: name, function and organisation of the meeting's date."""

    name: str
    function: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class PresenceChange:
    """Somebody comes in or goes out at an item, with the printed reason.

    ``again`` marks who comes back, ``at`` is wall time, ``conflict`` a leaving for a conflict of
    interest (WGP 27/3, DLB 27), ``sentence`` the whole sentence where the secretary wrote it (R58).
    """

    name: str
    arrives: bool
    reason: str = ""
    again: bool = False
    at: time | None = None
    conflict: bool = False
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class PlanMention:
    """A plan line an item treats, with its class in the year of the meeting."""

    code: str
    plan_class: PlanClass | None
    year: int


@dataclass(frozen=True, slots=True)
class DossierMention:
    """The dossier an item treats; ``amount`` in cents."""

    reference: str
    legal_basis: str = ""
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class EarlierDecision:
    """A decision that a later one amends, replaces or withdraws (R66); ``day`` of its meeting."""

    kind: DecisionLinkKind
    reference: str
    day: date
    marking: Marking = Marking.PUBLIC


@dataclass(frozen=True, slots=True)
class DecisionText:
    """What was decided: text with its articles, and its reference when one was given.

    Attributes:
        title: its own, where an item has several decisions.
        motivation: its reasons with their headings (`zonedesk.domain.motivation`).
        result: its own; None where that of the item counts.
        responsible: who carries it out.
        effective_on: from which day on, where it is not the day of the meeting.
        earlier: what it amends, replaces or withdraws.
        marking: how open it is, at least as strict as what came out of the item.
    """

    reference: str
    text: RichText
    title: str = ""
    motivation: RichText = RichText()
    result: ItemResult | None = None
    responsible: str = ""
    effective_on: date | None = None
    earlier: tuple[EarlierDecision, ...] = ()
    marking: Marking = Marking.PUBLIC


@dataclass(frozen=True, slots=True)
class MinutesMention:
    """The minutes that an item puts for approval, by the day of their meeting."""

    reference: str
    day: date


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action point under a decision and in the table of the meeting."""

    reference: str
    text: str
    owner: str
    due: date | None


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item as printed.

    ``marking`` is its effective openness. ``withheld`` is true in the public edition of a closed
    item: then only ``number``, ``depth`` and ``in_closed_session`` are filled.
    ``in_closed_session`` tells where it was treated, by its own mark or that of the item above it:
    an item that only its dossier or a plan line closes was treated in public. ``outcome_marking``
    and the markings beside actions tell what hangs on the item and may be stricter.

    A ``heading`` is a line between items: only its title counts, its number is empty (R37).
    ``label`` is the number as papers print it, with letter and mark (`agenda_numbers.shown`);
    ``urgent_for`` names who agreed that the item is urgent, ``urgency_reason`` why (L19).
    Without ``in_number`` too few members were there at it (L14). ``approves`` names the minutes
    that it puts for approval.
    """

    number: str
    depth: int = 0
    part: str = ""
    in_closed_session: bool = False
    marking: Marking = Marking.PUBLIC
    withheld: bool = False
    title: str = ""
    kind: ItemKind | None = None
    late: LateFlag | None = None
    proposer: Party | None = None
    dossier: DossierMention | None = None
    dossier_marking: Marking = Marking.PUBLIC
    plan_lines: tuple[tuple[PlanMention, Marking], ...] = ()
    context: RichText = RichText()
    discussion: RichText = RichText()
    presence: tuple[PresenceChange, ...] = ()
    result: ItemResult | None = None
    decisions: tuple[DecisionText, ...] = ()
    ballots: tuple[Ballot, ...] = ()
    outcome_marking: Marking = Marking.PUBLIC
    actions: tuple[tuple[ActionLine, Marking], ...] = ()
    heading: bool = False
    label: str = ""
    short_title: str = ""
    minutes: int | None = None
    presenter: Party | None = None
    expected: str = ""
    urgent_for: tuple[str, ...] = ()
    urgency_reason: str = ""
    in_number: bool = True
    approves: MinutesMention | None = None
