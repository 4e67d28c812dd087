"""An evening of a police council of 23 members: all that minutes can tell of a session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING, Final

from tests.services.council import step_to, version
from tests.services.folders import fill
from zonedesk.db.models import Meeting
from zonedesk.domain.ballots import CandidateLine
from zonedesk.domain.presence_moves import MoveKind
from zonedesk.domain.richtext import RichText, from_plain
from zonedesk.domain.richtext_marks import from_marks
from zonedesk.domain.words import (
    AttendanceStatus,
    Capacity,
    DecisionLinkKind,
    ItemKind,
    ItemResult,
    Matter,
    MeetingStatus,
    VoteChoice,
)
from zonedesk.services import (
    agenda,
    attendance,
    attendance_moves,
    bodies,
    decision_links,
    decisions,
    interruptions,
    meetings,
    people,
    votes,
)
from zonedesk.services.attendance_moves import Wanted

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace

DAY: Final = date(2018, 12, 13)
_SINCE: Final = date(2013, 1, 1)
_PLACES: Final = {"Aardorp": 10, "Beekdorp": 7, "Cedorp": 6}
_ZONE: Final = {
    "naam": "Politiezone Drie Dorpen",
    "profiel": "meergemeente",
    "gemeenten": "Aardorp=10; Beekdorp=7; Cedorp=5,5",
}
_FOR, _AGAINST, _ABSTAIN = VoteChoice.FOR, VoteChoice.AGAINST, VoteChoice.ABSTAIN
_BUDGET_REASONS: Final = (
    "**Feiten en context**\nDe begroting 2019 werd op 12 november 2018 aan de leden bezorgd. Ze "
    "houdt rekening met de indexering van de wedden en met de vervanging van vier voertuigen."
    "\n**Juridische grond**\nWet van 7 december 1998, artikelen 39 en 40."
    "\n**Adviezen**\nDe begrotingscommissie gaf op 26 november 2018 gunstig advies."
    "\n**Financiën**\nDe gewone dienst sluit in evenwicht op 14 850 000 euro."
    "\n**Privacytoets**\nNiet van toepassing."
)
_BUDGET: Final = (
    "**Artikel 1.** De politieraad stelt de begroting 2019 vast."
    "\n**Artikel 2.** De gemeentelijke toelagen worden vastgesteld zoals in bijlage 2."
    "\n**Artikel 3.** Dit besluit wordt bezorgd aan de gouverneur."
)
_CLASSIC: Final = (
    "**Gelet op** de wet van 7 december 1998, artikel 33;"
    "\n**Overwegende dat** de drie voertuigen van de interventie afgeschreven zijn;"
    "\n**Op voorstel van** het politiecollege,"
)
_PURCHASE: Final = (
    "**Artikel 1.** De aankoop van drie voertuigen wordt goedgekeurd."
    "\n**Artikel 2.** De lastvoorwaarden worden vastgesteld."
)


@dataclass(frozen=True)
class Evening:
    """The session with the ids of its people by name, and those of its items in order."""

    workspace: Workspace
    meeting: int
    reference: str
    who: dict[str, int]
    items: tuple[int, ...]


def members() -> list[tuple[str, str]]:
    """Twenty-three members with their municipality, the mayors first."""
    mayors = [(f"Burgemeester {place}", place) for place in _PLACES]
    others = [
        (f"Raadslid {place} {number}", place)
        for place, seats in _PLACES.items()
        for number in range(1, seats)
    ]
    return mayors + others


def evening(workspace: Workspace) -> Evening:
    """Hold the session of 13 December 2018, with minutes in draft."""
    fill(workspace, {"Zone": [{"sleutel": key, "waarde": told} for key, told in _ZONE.items()]})
    who = _seated(workspace)
    meeting = _held(workspace, who)
    items = (
        _minutes_item(workspace, meeting),
        _budget(workspace, meeting, who),
        _purchase(workspace, meeting, who),
        _regulation(workspace, meeting, who),
        _appointment(workspace, meeting),
        _rejected(workspace, meeting),
    )
    remark = "overleg van de fracties"
    interruptions.begin(
        workspace, meeting, at=time(20, 40), ends=time(20, 55), item_id=items[2], remark=remark
    )
    step_to(workspace, meeting, MeetingStatus.DRAFT_MINUTES)
    return Evening(workspace, meeting, "PR/2018/1", who, items)


def _seated(workspace: Workspace) -> dict[str, int]:
    body = bodies.add_preset(workspace, "PR").id
    seats = [(name, Capacity.MEMBER, place) for name, place in members()]
    seats[0] = (seats[0][0], Capacity.CHAIR, seats[0][2])
    seats += [("Secretaris", Capacity.SECRETARY, ""), ("Korpschef", Capacity.ADDED, "")]
    who = {"": body}
    for rank, (name, capacity, place) in enumerate(seats, 1):
        who[name] = people.add(workspace, fields={"name": name}).id
        people.add_mandate(
            workspace,
            (body, who[name]),
            capacity=capacity,
            since=_SINCE,
            fields={"municipality": place, "rank": rank},
        )
    return who


def _held(workspace: Workspace, who: dict[str, int]) -> int:
    start = time(19, 30)
    meeting = meetings.create(
        workspace, who[""], day=DAY, start=start, place="Politiehuis, zaal Dijle"
    ).id
    fields: meetings.MeetingFields = {"ends_at": time(22, 10), "next_on": date(2019, 2, 14)}
    now = version(workspace, Meeting, meeting)
    meetings.edit(workspace, meeting, row_version=now, fields=fields)
    for name in ("Raadslid Cedorp 4", "Raadslid Cedorp 5"):
        attendance.mark(workspace, meeting, person_id=who[name], status=AttendanceStatus.EXCUSED)
    attendance.mark_rest(workspace, meeting, status=AttendanceStatus.PRESENT)
    return meeting


def _item(workspace: Workspace, meeting: int, title: str, **fields: object) -> int:
    told: agenda.ItemFields = {"title": title, "kind": ItemKind.DECISION}
    return agenda.add(workspace, meeting, fields={**told, **fields}).id  # type: ignore[typeddict-item]


def _about(workspace: Workspace, item: int, matter: Matter) -> None:
    votes.set_matter(workspace, item, seen=Matter.ORDINARY, matter=matter)


def _minutes_item(workspace: Workspace, meeting: int) -> int:
    item = _item(
        workspace,
        meeting,
        "Notulen van de zitting van 18 oktober 2018",
        kind=ItemKind.MINUTES_APPROVAL,
        result=ItemResult.APPROVED,
    )
    votes.consensus(workspace, item)
    return item


def _budget(workspace: Workspace, meeting: int, who: dict[str, int]) -> int:
    item = _item(workspace, meeting, "Begroting 2019", result=ItemResult.APPROVED)
    _about(workspace, item, Matter.BUDGET)
    decisions.add(
        workspace,
        item,
        fields={"motivation": from_marks(_BUDGET_REASONS), "text": from_marks(_BUDGET)},
    )
    chosen = {
        who[name]: _AGAINST if place == "Cedorp" else _FOR
        for name, place in members()
        if name not in {"Raadslid Cedorp 4", "Raadslid Cedorp 5", "Raadslid Beekdorp 6"}
    }
    votes.by_name(workspace, item, choices=chosen)
    return item


def _purchase(workspace: Workspace, meeting: int, who: dict[str, int]) -> int:
    item = _item(workspace, meeting, "Aankoop van drie voertuigen", result=ItemResult.APPROVED)
    attendance_moves.steps_out(
        workspace, meeting, person_id=who["Raadslid Aardorp 9"], item_id=item
    )
    decisions.add(
        workspace,
        item,
        fields={
            "motivation": from_marks(_CLASSIC),
            "text": from_marks(_PURCHASE),
            "responsible": "Korpschef",
            "effective_on": date(2019, 1, 1),
        },
    )
    votes.by_count(workspace, item, counts={_FOR: 15, _AGAINST: 3, _ABSTAIN: 2})
    votes.by_count(workspace, item, subject="Artikel 2", counts={_FOR: 18, _AGAINST: 2})
    return item


def _regulation(workspace: Workspace, meeting: int, who: dict[str, int]) -> int:
    item = _item(
        workspace,
        meeting,
        "Huishoudelijk reglement",
        result=ItemResult.APPROVED,
        context=_said("Het reglement dateert van 2013 en kent de derde oproeping niet."),
        discussion=_said("De fracties zijn het eens over het voorstel."),
    )
    back = Wanted(MoveKind.ARRIVES, item, {})
    attendance_moves.note(workspace, meeting, person_id=who["Raadslid Aardorp 9"], wanted=back)
    first = decisions.add(
        workspace,
        item,
        fields={
            "title": "Opheffing van het reglement van 2013",
            "text": _said("Het reglement van 14 maart 2013 wordt opgeheven."),
        },
    ).id
    second = decisions.add(
        workspace,
        item,
        fields={
            "title": "Nieuw reglement",
            "text": from_marks("**Enig artikel.** Het nieuwe reglement wordt vastgesteld."),
            "effective_on": date(2019, 1, 1),
        },
    ).id
    decision_links.link(workspace, second, earlier_id=first, kind=DecisionLinkKind.REPLACES)
    votes.consensus(workspace, item)
    return item


def _appointment(workspace: Workspace, meeting: int) -> int:
    item = _item(
        workspace,
        meeting,
        "Aanwijzing van een bijzonder rekenplichtige",
        public=False,
        result=ItemResult.APPROVED,
    )
    _about(workspace, item, Matter.APPOINTMENT)
    stood = ("Kandidaat een", "Kandidaat twee", "Kandidaat drie")
    for subject, given, blank in (("", (8, 7, 4), 2), ("Tweede ronde", (12, 8), 1)):
        votes.appointment(
            workspace,
            item,
            subject=subject,
            candidates=[CandidateLine(name, got) for name, got in zip(stood, given, strict=False)],
            counts={VoteChoice.BLANK: blank},
        )
    decisions.add(
        workspace,
        item,
        fields={"text": from_marks("**Enig artikel.** Kandidaat een wordt aangewezen.")},
    )
    return item


def _rejected(workspace: Workspace, meeting: int) -> int:
    item = _item(
        workspace,
        meeting,
        "Motie over de sluiting van een wijkpost",
        result=ItemResult.REJECTED,
        discussion=_said("De indieners vragen de wijkpost open te houden."),
    )
    votes.by_count(workspace, item, counts={_FOR: 9, _AGAINST: 12})
    return item


def _said(words: str) -> RichText:
    return from_plain(words)
