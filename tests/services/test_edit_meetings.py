"""Meetings made, edited, taken a step further or back; approved ones are locked to everybody."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy.exc import IntegrityError

from tests.services.council import DAY, Council, as_role, rows, state, step_to
from zonedesk.db.models import AgendaItem
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import (
    AttendanceStatus,
    Capacity,
    ItemResult,
    MeetingMode,
    MeetingStatus,
    Role,
)
from zonedesk.services import (
    agenda,
    attendance,
    backlog,
    bodies,
    decisions,
    dossiers,
    journal,
    lists,
    meeting_record,
    meetings,
    people,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.services.workspace import Workspace


def meeting(desk: Council) -> dict[str, Any]:
    """The meeting as it stands in the file."""
    return next(row for row in rows(desk.workspace, "meeting") if row["id"] == desk.meeting)


def test_a_new_meeting_is_of_its_own_year_and_has_the_seats_of_its_day(raad: Council) -> None:
    folder = raad.workspace
    bodies.edit(folder, raad.body, row_version=1, fields={"place": "Raadzaal"})
    successor = people.add(folder, fields={"name": "Opvolger"}).id
    mandate = rows(folder, "mandate")[0]["id"]
    people.end_mandate(folder, mandate, last_day=date(2018, 12, 31))
    people.add_mandate(
        folder, (raad.body, successor), capacity=Capacity.CHAIR, since=date(2019, 1, 1)
    )
    made = [
        meetings.create(folder, raad.body, day=day, start=time(20, 0))
        for day in (date(2018, 12, 31), date(2019, 1, 1), date(2018, 1, 1))
    ]
    assert [one.reference for one in made] == ["GR/2018/2", "GR/2019/1", "GR/2018/3"]
    found = {row["id"]: row for row in rows(folder, "meeting")}
    chairs = [found[one.id]["chair_id"] for one in made]
    assert chairs == [raad.chair, successor, raad.chair]
    last = found[made[0].id]
    assert (last["place"], last["status"], last["secretary_id"]) == (
        "Raadzaal",
        "preparing",
        raad.secretary,
    )
    assert not rows(folder, "attendance")


def test_a_number_is_never_given_twice(raad: Council) -> None:
    folder = raad.workspace
    second = meetings.create(folder, raad.body, day=DAY)
    gone = meetings.delete(folder, second.id, row_version=1)
    assert (gone.reference, meetings.create(folder, raad.body, day=DAY).reference) == (
        "GR/2018/2",
        "GR/2018/3",
    )
    third = meetings.create(folder, raad.body, day=DAY)
    journal.take_back(folder, third.transaction_no)
    assert meetings.create(folder, raad.body, day=DAY).reference == "GR/2018/5"


def test_editing_keeps_the_reference(raad: Council) -> None:
    fields: meetings.MeetingFields = {
        "held_on": date(2019, 1, 2),
        "starts_at": time(20, 0),
        "opening": from_plain("welkom"),
    }
    assert meetings.edit(raad.workspace, raad.meeting, row_version=1, fields=fields)
    row = meeting(raad)
    assert (row["reference"], row["held_on"]) == ("GR/2018/1", "2019-01-02")
    assert row["opening_plain"] == "welkom"
    assert not meetings.edit(raad.workspace, raad.meeting, row_version=2, fields=fields)
    with pytest.raises(Conflict) as conflict:
        meetings.edit(raad.workspace, raad.meeting, row_version=1, fields={"place": "x"})
    assert conflict.value.kind == "meetings"
    with pytest.raises(Refused, match=r"record\.required"):
        meetings.edit(raad.workspace, raad.meeting, row_version=2, fields={"kind": " "})


def test_a_meeting_in_the_bin_comes_back_with_its_items(raad: Council) -> None:
    folder = raad.workspace
    raad.item("a")
    before = state(folder)
    meetings.delete(folder, raad.meeting, row_version=1)
    with folder.database.read() as session:
        assert not lists.LISTS["agenda"](session)
    with pytest.raises(Conflict):
        agenda.add(folder, raad.meeting, fields={"title": "b"})
    assert meetings.restore(folder, raad.meeting)
    assert not meetings.restore(folder, raad.meeting)
    assert state(folder) == before


def test_the_journal_names_each_step_and_keeps_its_reason(raad: Council) -> None:
    folder = raad.workspace
    step_to(folder, raad.meeting, MeetingStatus.AGENDA_SENT)
    meetings.step(
        folder, raad.meeting, row_version=2, to=MeetingStatus.PREPARING, reason=" te vroeg "
    )
    steps = [(row["old"], row["new"], row["reason"]) for row in rows(folder, "meeting_step")]
    assert steps == [("preparing", "agenda_sent", ""), ("agenda_sent", "preparing", "te vroeg")]
    names = [row["operation"] for row in rows(folder, "journal") if row["table_name"] == "meeting"]
    assert names[-2:] == ["meeting.step", "meeting.step"]


STEPS: list[tuple[MeetingStatus, str, str]] = [
    (MeetingStatus.RUNNING, "", "meeting.step_forbidden"),
    (MeetingStatus.PREPARING, "", "meeting.step_forbidden"),
]


@pytest.mark.parametrize(("to", "reason", "code"), STEPS)
def test_a_step_that_may_not_be_is_refused(
    raad: Council, to: MeetingStatus, reason: str, *, code: str
) -> None:
    before = state(raad.workspace)
    with pytest.raises(Refused) as refusal:
        meetings.step(raad.workspace, raad.meeting, row_version=1, to=to, reason=reason)
    assert refusal.value.code == code
    assert state(raad.workspace) == before


def test_only_the_administrator_reopens_and_says_why(raad: Council) -> None:
    folder = raad.workspace
    step_to(folder, raad.meeting, MeetingStatus.CLOSED)
    seen = meeting(raad)["row_version"]
    secretary = as_role(folder, Role.SECRETARY)
    to = MeetingStatus.APPROVED
    with pytest.raises(Refused, match=r"meeting\.reopen_forbidden"):
        meetings.step(secretary, raad.meeting, row_version=seen, to=to, reason="fout")
    with pytest.raises(Refused, match=r"meeting\.reason_needed"):
        meetings.step(folder, raad.meeting, row_version=seen, to=to)
    with pytest.raises(Conflict):
        meetings.step(folder, raad.meeting, row_version=1, to=to, reason="fout")
    meetings.step(folder, raad.meeting, row_version=seen, to=to, reason="fout")
    assert meeting(raad)["status"] == "approved"


def test_approving_freezes_numbers_and_reopening_counts_undecided_items_again(
    raad: Council,
) -> None:
    folder = raad.workspace
    items = [raad.item(title) for title in "abc"]
    decisions.give_reference(folder, items[0], row_version=0)
    step_to(folder, raad.meeting, MeetingStatus.APPROVED)
    assert [row["number"] for row in rows(folder, "agenda_item")] == ["1", "2", "3"]
    seen = meeting(raad)["row_version"]
    to = MeetingStatus.DRAFT_MINUTES
    meetings.step(folder, raad.meeting, row_version=seen, to=to, reason="fout")
    assert [row["number"] for row in rows(folder, "agenda_item")] == ["1", None, None]
    assert [row["row_version"] for row in rows(folder, "agenda_item")] == [1, 1, 1]


LOCKED: list[tuple[str, Callable[[Workspace, Council, int], object]]] = [
    ("meeting", lambda f, r, _: meetings.edit(f, r.meeting, row_version=5, fields={"place": "x"})),
    ("delete", lambda f, r, _: meetings.delete(f, r.meeting, row_version=5)),
    ("add", lambda f, r, _: agenda.add(f, r.meeting, fields={"title": "b"})),
    ("edit", lambda f, _, i: agenda.edit(f, i, row_version=1, fields={"title": "b"})),
    ("move", lambda f, _, i: agenda.move(f, i, ordinal=2)),
    ("bin", lambda f, _, i: agenda.delete(f, i, row_version=1)),
    (
        "mark",
        lambda f, r, _: attendance.mark(
            f, r.meeting, person_id=r.chair, status=AttendanceStatus.ABSENT
        ),
    ),
    ("rest", lambda f, r, _: attendance.mark_rest(f, r.meeting)),
    ("arrive", lambda f, r, i: attendance.arrive(f, r.meeting, person_id=r.chair, item_id=i)),
    ("leave", lambda f, r, i: attendance.leave(f, r.meeting, person_id=r.chair, item_id=i)),
    ("stay", lambda f, r, _: attendance.stay(f, r.meeting, person_id=r.chair)),
    ("decide", lambda f, _, i: decisions.write(f, i, row_version=1, text=from_plain("x"))),
    ("number", lambda f, _, i: decisions.give_reference(f, i, row_version=1)),
    ("dossier", lambda f, _, i: dossiers.link(f, 1, items=[(i, 1)])),
]


@pytest.fixture
def locked(raad: Council) -> tuple[Council, int]:
    """A council whose meeting is approved, with everything in it that is frozen."""
    folder = raad.workspace
    item = raad.item("a")
    dossiers.create(folder, fields={"title": "d", "category": "c"})
    attendance.mark_rest(folder, raad.meeting)
    attendance.leave(folder, raad.meeting, person_id=raad.member, item_id=item)
    decisions.write(folder, item, row_version=0, text=from_plain("besluit"))
    step_to(folder, raad.meeting, MeetingStatus.APPROVED)
    return raad, item


@pytest.mark.parametrize(("name", "command"), LOCKED)
def test_no_command_touches_an_approved_meeting(
    locked: tuple[Council, int], name: str, *, command: Callable[[Workspace, Council, int], object]
) -> None:
    raad, item = locked
    before = state(raad.workspace)
    with pytest.raises(Refused) as refusal:
        command(raad.workspace, raad, item)
    assert refusal.value.code == "meeting.locked", name
    assert state(raad.workspace) == before


_ITEM = [column.name for column in AgendaItem.__table__.columns]
_GIVEN = {"id": "99", "position": "9"}
COPIED = (
    f"INSERT INTO agenda_item ({', '.join(_ITEM)})"
    f" SELECT {', '.join(_GIVEN.get(name, name) for name in _ITEM)} FROM agenda_item"
)
STATEMENTS = [
    "UPDATE agenda_item SET title = 'x'",
    "UPDATE agenda_item SET meeting_id = (SELECT max(id) FROM meeting)",
    "DELETE FROM agenda_item",
    COPIED,
    "UPDATE attendance SET reason = 'x'",
    "DELETE FROM attendance",
    "UPDATE presence_event SET arrives = 1",
    "DELETE FROM presence_event",
    "UPDATE decision SET text_plain = 'x'",
    "DELETE FROM decision",
    "INSERT INTO vote (id, item_id, subject, method) SELECT 1, 1, '', 'secret'",
    "UPDATE meeting SET place = 'x'",
    "DELETE FROM meeting",
]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_below_the_services_the_file_itself_is_locked(
    locked: tuple[Council, int], statement: str
) -> None:
    folder = locked[0].workspace
    meetings.create(folder, locked[0].body, day=DAY)
    before = state(folder)
    for name in ("agenda.edit", "register.import", "journal.take_back"):
        with (
            pytest.raises(IntegrityError, match="locked"),
            folder.database.write(name, 1, at=folder.clock.now_utc()) as session,
        ):
            session.connection().exec_driver_sql(statement)
    assert state(folder) == before


@pytest.mark.parametrize(
    ("begin", "end", "accepted"),
    [
        (time(14, 0), time(12, 30), False),
        (time(14, 0), time(14, 0), True),
        (time(20, 0), time(1, 30), True),  # past midnight, as the register takes it
        (None, time(12, 30), True),
        (time(14, 0), None, True),
    ],
)
def test_a_meeting_ends_after_it_began(
    begin: time | None, end: time | None, *, accepted: bool, raad: Council
) -> None:
    folder = raad.workspace
    meetings.edit(folder, raad.meeting, row_version=1, fields={"starts_at": begin})
    version = meeting(raad)["row_version"]
    if accepted:
        meetings.edit(folder, raad.meeting, row_version=version, fields={"ends_at": end})
        return
    with pytest.raises(Refused) as refusal:
        meetings.edit(folder, raad.meeting, row_version=version, fields={"ends_at": end})
    assert (refusal.value.code, refusal.value.facts) == ("meeting.end_hour", {"first": begin})
    assert meeting(raad)["ends_at"] is None


def test_a_meeting_that_is_called_off_keeps_its_number_and_its_items(raad: Council) -> None:
    raad.item("Politiereglement")
    meetings.step(
        raad.workspace,
        raad.meeting,
        row_version=1,
        to=MeetingStatus.CANCELLED,
        reason="Te weinig leden",
    )
    assert [item["meeting_id"] for item in rows(raad.workspace, "agenda_item")] == [raad.meeting]
    assert rows(raad.workspace, "meeting_step")[-1]["reason"] == "Te weinig leden"
    assert meetings.create(raad.workspace, raad.body, day=DAY).reference == "GR/2018/2"


def test_what_was_not_treated_waits_when_that_is_asked(raad: Council) -> None:
    folder = raad.workspace
    treated, above = raad.item("Verslag"), raad.item("Politiereglement")
    below = raad.item("Bijlage", under=above)
    agenda.edit(folder, treated, row_version=1, fields={"result": ItemResult.NOTED})
    meetings.step(folder, raad.meeting, row_version=1, to=MeetingStatus.CANCELLED, lets_wait=True)
    found = {row["id"]: row for row in rows(folder, "agenda_item")}
    assert found[treated]["meeting_id"] == raad.meeting
    assert [found[one]["backlog_body_id"] for one in (above, below)] == [raad.body, raad.body]
    assert found[below]["parent_id"] == above
    assert [one.title for one in backlog.waiting(folder, raad.body)] == ["Politiereglement"]


def test_a_meeting_says_how_it_comes_together_and_for_which_time(raad: Council) -> None:
    fields: meetings.MeetingFields = {"mode": MeetingMode.HYBRID, "convocation": 3}
    meetings.edit(raad.workspace, raad.meeting, row_version=1, fields=fields)
    stored = meeting(raad)
    assert (stored["mode"], stored["convocation"]) == ("hybrid", 3)
    facts = meeting_record.meeting(raad.workspace, "GR/2018/1").facts
    assert (facts.mode, facts.convocation) == (MeetingMode.HYBRID, 3)
    with pytest.raises(Refused, match=r"meeting\.convocation"):
        meetings.edit(raad.workspace, raad.meeting, row_version=2, fields={"convocation": 4})
