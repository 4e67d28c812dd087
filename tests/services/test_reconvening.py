"""A council that was not in number is called together again, and the third time decides (L14)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from tests.services.council import Council, one, order, rows, state, step_to
from tests.services.folders import fill
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import AttendanceStatus, Capacity, ItemResult, MeetingStatus
from zonedesk.services import agenda, attendance, bodies, journal, meetings, reconvening

if TYPE_CHECKING:
    from zonedesk.domain.attendance import QuorumCheck
    from zonedesk.services.workspace import Workspace

FIRST, SECOND, THIRD = date(2026, 9, 10), date(2026, 9, 24), date(2026, 10, 8)
MEMBERS = 23


@dataclass(frozen=True)
class PoliceCouncil:
    """A police council of 23, and its first meeting with three items."""

    folder: Workspace
    members: tuple[int, ...]
    meeting: int
    items: tuple[int, ...]

    def come(self, meeting: int, count: int) -> None:
        """Let so many members be there, and the others not."""
        there, away = self.members[:count], self.members[count:]
        note = attendance.mark_several
        note(self.folder, meeting, people=there, status=AttendanceStatus.PRESENT)
        note(self.folder, meeting, people=away, status=AttendanceStatus.ABSENT)

    def quorum(self, meeting: int) -> QuorumCheck:
        """Whether it is in number."""
        check = attendance.sheet(self.folder, meeting).quorum
        assert check is not None
        return check


@pytest.fixture
def council(empty: Workspace) -> PoliceCouncil:
    """The council, ten of whom leave at the second item of the first meeting."""
    body = bodies.add_preset(empty, "PR").id
    names = [f"Raadslid {number}" for number in range(1, MEMBERS + 1)]
    mandates = [
        {
            "orgaan": "PR",
            "persoon": name,
            "hoedanigheid": Capacity.MEMBER if number else Capacity.CHAIR,
            "van": date(2025, 2, 3),
        }
        for number, name in enumerate(names)
    ]
    fill(
        empty,
        {"Personen": [{"sleutel": name, "naam": name} for name in names], "Mandaten": mandates},
    )
    members = [row["id"] for row in rows(empty, "person")]
    meeting = meetings.create(empty, body, day=FIRST, start=time(20)).id
    items = tuple(
        agenda.add(empty, meeting, fields={"title": title}).id
        for title in ("Begroting", "Rekening", "Varia")
    )
    return PoliceCouncil(empty, tuple(members), meeting, items)


def test_the_third_convocation_decides_whatever_the_number(council: PoliceCouncil) -> None:
    folder = council.folder
    council.come(council.meeting, 11)
    check = council.quorum(council.meeting)
    assert (check.present, check.members, check.needed, check.met) == (11, 23, 12, False)
    told = reconvening.prospect(folder, council.meeting)
    assert (told.convocation, told.any_number, told.start) == (2, False, time(20))
    assert [item.id for item in told.items] == list(council.items)
    second = reconvening.reconvene(folder, council.meeting, day=SECOND)
    council.come(second.id, 11)
    assert reconvening.prospect(folder, second.id).any_number
    third = reconvening.reconvene(folder, second.id, day=THIRD, start=time(19, 30))
    new = agenda.add(folder, third.id, fields={"title": "Nieuw"}).id
    council.come(third.id, 11)
    made = one(folder, "meeting", third.id)
    assert (made["convocation"], made["starts_at"], made["held_on"]) == (
        3,
        "19:30:00.000000",
        THIRD.isoformat(),
    )
    check = council.quorum(third.id)
    assert [(item.item_id == new, item.met) for item in check.items] == [
        (False, True),
        (False, True),
        (False, True),
        (True, False),
    ]
    with pytest.raises(Refused, match="last"):
        reconvening.reconvene(folder, third.id, day=date(2026, 11, 1))


def test_only_what_was_left_goes_along_linked_and_put_off(council: PoliceCouncil) -> None:
    folder = council.folder
    council.come(council.meeting, 12)
    first, second, third = council.items
    attendance.leave(folder, council.meeting, person_id=council.members[0], item_id=second)
    agenda.edit(folder, first, row_version=1, fields={"result": ItemResult.APPROVED})
    check = council.quorum(council.meeting)
    assert [item.number for item in check.failing] == ["2", "3"]
    assert check.onwards
    made = reconvening.reconvene(folder, council.meeting, day=SECOND)
    new = [item for item, _ in order(folder, made.id)]
    assert [one(folder, "agenda_item", item)["previous_id"] for item in new] == [second, third]
    results = [row["result"] for row in rows(folder, "agenda_item")]
    assert results == ["approved", "adjourned", "adjourned", None, None]


def test_it_is_one_thing_that_is_taken_back(council: PoliceCouncil) -> None:
    council.come(council.meeting, 3)
    before = state(council.folder)
    made = reconvening.reconvene(council.folder, council.meeting, day=SECOND)
    assert made.reference.endswith("/2")
    journal.take_back(council.folder, made.transaction_no)
    assert state(council.folder) == before


@pytest.mark.parametrize(
    ("come", "day", "code"),
    [
        (None, SECOND, "not_noted"),
        (12, SECOND, "in_number"),
        (11, FIRST, "too_early"),
    ],
)
def test_what_cannot_be_called_again(
    council: PoliceCouncil, come: int | None, day: date, code: str
) -> None:
    if come is not None:
        council.come(council.meeting, come)
    with pytest.raises(Refused, match=f"reconvening.{code}"):
        reconvening.reconvene(council.folder, council.meeting, day=day)


def test_what_was_called_again_is_not_called_twice(council: PoliceCouncil) -> None:
    council.come(council.meeting, 11)
    reconvening.reconvene(council.folder, council.meeting, day=SECOND)
    with pytest.raises(Refused, match="nothing_left"):
        reconvening.reconvene(council.folder, council.meeting, day=THIRD)
    step_to(council.folder, council.meeting, MeetingStatus.AGENDA_SENT)


def test_a_body_without_quorum_is_not_called_again(raad: Council) -> None:
    folder = raad.workspace
    body = bodies.add_preset(folder, "ZVR").id
    meeting = meetings.create(folder, body, day=FIRST).id
    with pytest.raises(Refused, match="no_council"):
        reconvening.prospect(folder, meeting)


def test_a_convocation_that_began_on_paper_is_believed(council: PoliceCouncil) -> None:
    version = one(council.folder, "meeting", council.meeting)["row_version"]
    meetings.edit(council.folder, council.meeting, row_version=version, fields={"convocation": 3})
    council.come(council.meeting, 2)
    check = council.quorum(council.meeting)
    assert check.met
    assert all(item.free for item in check.items)
