"""A zone of two municipalities with a police council and a college, made through the use cases."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.services.folders import fill, let_go
from tests.workspaces import closed_folder, opened_folder
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import AttendanceStatus, Capacity, Matter, VoteChoice
from zonedesk.services import agenda, attendance, bodies, meetings, people, votes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zonedesk.domain.vote_record import VoteProblem, VoteSheet
    from zonedesk.services.workspace import Workspace

DAY = date(2018, 12, 14)
SINCE = date(2013, 1, 1)
MAYOR_A, MAYOR_B = "Burgemeester Aardorp", "Burgemeester Beekdorp"
A1, A2, B1 = "Raadslid Aardorp 1", "Raadslid Aardorp 2", "Raadslid Beekdorp 1"
EVERYBODY = (MAYOR_A, MAYOR_B, A1, A2, B1)
_HOME = tempfile.TemporaryDirectory()
_ZONE = {"profiel": "meergemeente", "gemeenten": "Aardorp=10; Beekdorp=7"}
#: Capacity, municipality, votes in the college.
_COUNCIL = {
    "Burgemeester Aardorp": (Capacity.CHAIR, "Aardorp"),
    "Burgemeester Beekdorp": (Capacity.MEMBER, "Beekdorp"),
    "Raadslid Aardorp 1": (Capacity.MEMBER, "Aardorp"),
    "Raadslid Aardorp 2": (Capacity.MEMBER, "Aardorp"),
    "Raadslid Beekdorp 1": (Capacity.MEMBER, "Beekdorp"),
    "Secretaris": (Capacity.SECRETARY, ""),
    "Korpschef": (Capacity.ADDED, ""),
}
_COLLEGE = {"Burgemeester Aardorp": 10.0, "Burgemeester Beekdorp": 7.0}


@dataclass(frozen=True)
class Zone:
    """An open work folder with a council and a college, each with a meeting where all are there."""

    workspace: Workspace
    who: Mapping[str, int] = field(default_factory=dict)
    council: int = 0
    college: int = 0

    def item(self, title: str = "Punt", *, college: bool = False, **fields: object) -> int:
        """A new item at the end of an agenda."""
        told: agenda.ItemFields = {"title": title}
        meeting = self.college if college else self.council
        made = agenda.add(self.workspace, meeting, fields={**told, **fields})  # type: ignore[typeddict-item]
        return made.id

    def about(self, matter: Matter, title: str = "Punt") -> int:
        """A new item of the council with a matter."""
        item = self.item(title)
        votes.set_matter(self.workspace, item, seen=Matter.ORDINARY, matter=matter)
        return item

    def sheet(self, item: int) -> VoteSheet:
        """The votes on an item."""
        return votes.sheet(self.workspace, item)


def opened_zone(parent: Path) -> Zone:
    """The zone in a work folder of its own, open; made once and copied."""
    folder, made = _template()
    copy = shutil.copytree(folder, parent / folder.name)
    return replace(made, workspace=opened_folder(Path(copy)))


@cache
def _template() -> tuple[Path, Zone]:
    folder = closed_folder(Path(_HOME.name), name="meergemeente.zonedesk")
    workspace = opened_folder(folder)
    try:
        return folder, _zone(workspace)
    finally:
        let_go(workspace)


def _zone(workspace: Workspace) -> Zone:
    fill(workspace, {"Zone": [{"sleutel": key, "waarde": told} for key, told in _ZONE.items()]})
    who = {name: people.add(workspace, fields={"name": name}).id for name in _COUNCIL}
    council = bodies.add_preset(workspace, "PR").id
    for name, (capacity, municipality) in _COUNCIL.items():
        people.add_mandate(
            workspace,
            (council, who[name]),
            capacity=capacity,
            since=SINCE,
            fields={"municipality": municipality},
        )
    college = bodies.add_preset(workspace, "PC").id
    for name, weight in _COLLEGE.items():
        people.add_mandate(
            workspace,
            (college, who[name]),
            capacity=_COUNCIL[name][0],
            since=SINCE,
            fields={"weight": weight},
        )
    met = [meetings.create(workspace, body, day=DAY).id for body in (council, college)]
    for meeting in met:
        attendance.mark_rest(workspace, meeting, status=AttendanceStatus.PRESENT)
    return Zone(workspace, who, *met)


def all_for(zone: Zone, *names: str) -> dict[int, VoteChoice]:
    """Everybody, or these, for."""
    return {zone.who[name]: VoteChoice.FOR for name in names or EVERYBODY}


def refused(code: str, work: Callable[[], object], **facts: object) -> None:
    """The command is refused, and nothing is written."""
    with pytest.raises(Refused) as caught:
        work()
    assert caught.value.code == code
    assert facts.items() <= caught.value.facts.items()


def codes(sheet: VoteSheet) -> set[VoteProblem]:
    """What is wrong with the votes on an item."""
    return {one.code for one in sheet.problems} | {
        one.code for vote in sheet.votes for one in vote.problems
    }
