"""A zone of four municipalities whose police council of 23 is called three times, told whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from typing import TYPE_CHECKING, Final

from tests.services.council import rows, step_to, version
from tests.services.folders import fill
from zonedesk.db.models import AgendaItem, Meeting
from zonedesk.domain.ballots import CandidateLine
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import (
    AttendanceStatus,
    Capacity,
    ItemKind,
    ItemResult,
    Matter,
    MeetingStatus,
    VoteChoice,
)
from zonedesk.services import (
    agenda,
    agenda_urgency,
    approval,
    attendance,
    attendance_moves,
    bodies,
    decisions,
    interruptions,
    meetings,
    reconvening,
    votes,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonedesk.domain.register import Value
    from zonedesk.services.agenda import ItemFields
    from zonedesk.services.workspace import Workspace

FIRST, SECOND, THIRD = date(2026, 9, 10), date(2026, 9, 24), date(2026, 10, 8)
SINCE: Final = date(2025, 2, 3)
FOR, AGAINST, ABSTAIN = VoteChoice.FOR, VoteChoice.AGAINST, VoteChoice.ABSTAIN
#: Of each municipality: its votes in the college, and how many of the 23 it elects.
SEATS: Final = {"Aardorp": (10, 9), "Beekdorp": (7, 7), "Cendorp": (5, 5), "Dalhem": (2, 2)}
MAYORS: Final = tuple(f"Burgemeester {one}" for one in SEATS)
ELECTED: Final = tuple(
    f"Raadslid {town} {number}"
    for town, (_, seats) in SEATS.items()
    for number in range(1, seats + 1)
)
CHAIR, SECRETARY, CHIEF = MAYORS[0], "Secretaris", "Korpschef"
#: Who comes to the third meeting; most of them only for the urgent item.
EARLY: Final = (CHAIR, MAYORS[1], MAYORS[2], *ELECTED[:4], ELECTED[9], ELECTED[16])
LATE: Final = ELECTED[4:9]
AWAY: Final = ELECTED[9]
DISSENTER: Final = ELECTED[2]
BUDGET, POST, DRONES, PARKING, GROUND = (
    "Begroting 2027",
    "Aanwijzing van een vertegenwoordiger",
    "Aankoop van drones",
    "Huur van een parking",
    "Geheim van het dossier kelder",
)
URGENT: Final = "Herstelling van de meldkamer"
OLD, YOUNG, THIRD_ONE = "Kandidaat Eik", "Kandidaat Berk", "Kandidaat Linde"
CLOSED_WORDS: Final = ("kelderverhuizing", "vertrouwelijkverslag")


@dataclass
class PoliceZone:
    """The zone with the council, its meetings and the items of the last of these, by title."""

    folder: Workspace
    who: dict[str, int] = field(default_factory=dict)
    meetings: list[int] = field(default_factory=list)
    items: dict[str, int] = field(default_factory=dict)

    def come(self, names: Iterable[str]) -> None:
        """Let these be at the last meeting with secretary and chief, and nobody else."""
        there = {self.who[one] for one in (*names, SECRETARY, CHIEF)}
        away = set(self.who.values()) - there
        note, last = attendance.mark_several, self.meetings[-1]
        note(self.folder, last, people=sorted(there), status=AttendanceStatus.PRESENT)
        note(self.folder, last, people=sorted(away), status=AttendanceStatus.ABSENT)

    def again(self, day: date) -> None:
        """Call the council together again."""
        made = reconvening.reconvene(self.folder, self.meetings[-1], day=day)
        self.meetings.append(made.id)
        self.items = {
            row["title"]: row["id"]
            for row in rows(self.folder, "agenda_item")
            if row["meeting_id"] == made.id
        }

    def reference(self) -> str:
        """Of the last meeting."""
        found = {row["id"]: row["reference"] for row in rows(self.folder, "meeting")}
        return str(found[self.meetings[-1]])

    def write(self, title: str, said: str, result: ItemResult = ItemResult.APPROVED) -> None:
        """Write what was decided on an item."""
        item = self.items[title]
        fields: ItemFields = {"kind": ItemKind.DECISION, "result": result}
        now = version(self.folder, AgendaItem, item)
        agenda.edit(self.folder, item, row_version=now, fields=fields)
        decisions.write(self.folder, item, row_version=0, text=from_plain(said))


def founded(folder: Workspace) -> PoliceZone:
    """The zone, its college and its council, and the first meeting of the latter."""
    towns = "; ".join(f"{town}={count}" for town, (count, _) in SEATS.items())
    told = {"profiel": "meergemeente", "gemeenten": towns}
    zone = PoliceZone(folder)
    council = bodies.add_preset(folder, "PR").id
    bodies.add_preset(folder, "PC")
    names = (*MAYORS, *ELECTED, SECRETARY, CHIEF)
    fill(
        folder,
        {
            "Zone": [{"sleutel": key, "waarde": value} for key, value in told.items()],
            "Personen": [{"sleutel": name, "naam": name} for name in names],
            "Mandaten": [*_council(names), *_college()],
        },
    )
    zone.who = {row["name"]: row["id"] for row in rows(folder, "person")}
    zone.meetings.append(meetings.create(folder, council, day=FIRST, start=time(20)).id)
    for title in (BUDGET, DRONES, PARKING, POST, GROUND):
        item = agenda.add(folder, zone.meetings[0], fields={"title": title}).id
        zone.items[title] = item
        now = version(folder, AgendaItem, item)
        public: ItemFields = {"public": title not in {POST, GROUND}}
        agenda.edit(folder, item, row_version=now, fields=public)
    for title, matter in ((BUDGET, Matter.BUDGET), (POST, Matter.APPOINTMENT)):
        votes.set_matter(folder, zone.items[title], seen=Matter.ORDINARY, matter=matter)
    return zone


def called_three_times(folder: Workspace) -> PoliceZone:
    """The zone whose council came in too small a number twice, and met the third time."""
    zone = founded(folder)
    for day in (SECOND, THIRD):
        zone.come((*MAYORS, *ELECTED[:9]))
        zone.again(day)
    third_meeting(zone)
    return zone


def _council(names: Iterable[str]) -> list[dict[str, Value]]:
    capacities = {CHAIR: Capacity.CHAIR, SECRETARY: Capacity.SECRETARY, CHIEF: Capacity.ADDED}
    return [
        {
            "orgaan": "PR",
            "persoon": name,
            "hoedanigheid": capacities.get(name, Capacity.MEMBER),
            "gemeente": next((town for town in SEATS if town in name), ""),
            "rangorde": rank,
            "van": SINCE,
        }
        for rank, name in enumerate(names, start=1)
    ]


def _college() -> list[dict[str, Value]]:
    return [
        {
            "orgaan": "PC",
            "persoon": f"Burgemeester {town}",
            "hoedanigheid": Capacity.CHAIR if town == "Aardorp" else Capacity.MEMBER,
            "gewicht": float(count),
            "van": SINCE,
        }
        for town, (count, _) in SEATS.items()
    ]


def third_meeting(zone: PoliceZone) -> None:
    """Hold the third meeting: votes of every kind, an interruption, an urgent item."""
    folder, meeting = zone.folder, zone.meetings[-1]
    step_to(folder, meeting, MeetingStatus.RUNNING)
    new = agenda.add(folder, meeting, fields={"title": URGENT})
    zone.items[URGENT] = new.id
    now = version(folder, AgendaItem, new.id)
    agenda.edit(folder, new.id, row_version=now, fields={"public": True})
    agenda.move(folder, new.id, ordinal=4)
    zone.come(EARLY)
    parking = zone.items[PARKING]
    attendance_moves.steps_out(folder, meeting, person_id=zone.who[MAYORS[1]], item_id=parking)
    for name in LATE:
        attendance.arrive(folder, meeting, person_id=zone.who[name], item_id=zone.items[URGENT])
    attendance.leave(folder, meeting, person_id=zone.who[AWAY], item_id=zone.items[POST])
    vote_public(zone)
    vote_closed(zone)
    pause = {"ends": time(21, 10), "item_id": zone.items[PARKING], "remark": "overleg"}
    interruptions.begin(folder, meeting, at=time(21), **pause)  # type: ignore[arg-type]
    now = version(folder, Meeting, meeting)
    hours: meetings.MeetingFields = {"starts_at": time(20), "ends_at": time(22, 5)}
    meetings.edit(folder, meeting, row_version=now, fields=hours)
    step_to(folder, meeting, MeetingStatus.DRAFT_MINUTES)


def vote_public(zone: PoliceZone) -> None:
    """Vote on the public items: weighted, by name, without who has an interest, urgently."""
    folder, who = zone.folder, zone.who
    against = {MAYORS[2], ELECTED[16]}
    votes.by_name(
        folder,
        zone.items[BUDGET],
        choices={who[one]: AGAINST if one in against else FOR for one in EARLY},
    )
    zone.write(BUDGET, "De raad stelt de begroting 2027 vast.")
    choices = dict.fromkeys((who[one] for one in EARLY), FOR) | {who[MAYORS[2]]: ABSTAIN}
    votes.by_name(folder, zone.items[DRONES], choices=choices | {who[CHAIR]: AGAINST})
    zone.write(DRONES, "De raad koopt twee drones aan.")
    votes.by_count(folder, zone.items[PARKING], counts={FOR: 8})
    zone.write(PARKING, "De raad huurt de parking.")
    present = (*EARLY, *LATE)
    urgent = zone.items[URGENT]
    supporters = [who[one] for one in present[:10]]
    agenda_urgency.urgency(folder, urgent, supporters=supporters, reason="de meldkamer lekt")
    votes.consensus(folder, urgent)
    zone.write(URGENT, "De raad laat de meldkamer herstellen.")


def vote_closed(zone: PoliceZone) -> None:
    """Appoint in two rounds, the second one a tie; then decide on what nobody else may read."""
    folder, post = zone.folder, zone.items[POST]
    eldest, younger = date(1961, 3, 1), date(1984, 7, 2)
    first = [
        CandidateLine(YOUNG, 5, younger),
        CandidateLine(OLD, 5, eldest),
        CandidateLine(THIRD_ONE, 3, date(1990, 1, 1)),
    ]
    votes.appointment(folder, post, candidates=first)
    again = [CandidateLine(YOUNG, 6, younger), CandidateLine(OLD, 6, eldest)]
    blank = {VoteChoice.BLANK: 1}
    votes.appointment(folder, post, candidates=again, counts=blank, subject="Tweede ronde")
    zone.write(POST, f"De raad wijst aan zoals verkozen ({CLOSED_WORDS[1]}).")
    item = zone.items[GROUND]
    there = [one for one in (*EARLY, *LATE) if one != AWAY]
    named = {zone.who[one]: AGAINST if one == DISSENTER else FOR for one in there}
    votes.by_name(folder, item, choices=named)
    vote = votes.sheet(folder, item).votes[0].handle
    votes.make_secret(folder, vote.id, row_version=vote.row_version)
    zone.write(GROUND, f"De {CLOSED_WORDS[0]} gaat door.")


def approve(zone: PoliceZone) -> None:
    """Approve the minutes of the last meeting."""
    meeting = zone.meetings[-1]
    approval.approve(zone.folder, meeting, row_version=version(zone.folder, Meeting, meeting))
