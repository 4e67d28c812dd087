"""The state of a plan kept at an evaluation: compared line by line, and never changed (R105)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from tests.documents.pdf.reading import Paper
from tests.services.council import as_role
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.plan_comparison import Field, Kind, Turn
from zonedesk.domain.words import Edition, FollowUpKind, Health, Marking, Role
from zonedesk.services import (
    actions,
    follow_ups,
    indicators,
    journal,
    paper_plan,
    paper_snapshot,
    plan,
    plan_lines,
    plan_snapshots,
)
from zonedesk.services.plan_record import read_line, read_plan
from zonedesk.system.clock import FixedClock

if TYPE_CHECKING:
    from zonedesk.domain.plan_comparison import LineChange, PlanComparison
    from zonedesk.services.workspace import Workspace

JUNE, DECEMBER = date(2018, 6, 30), date(2018, 12, 31)


def on(workspace: Workspace, day: date) -> Workspace:
    """The same folder on another day."""
    clock = FixedClock(datetime(day.year, day.month, day.day, 10, tzinfo=UTC))
    return replace(workspace, clock=clock)


def id_of(workspace: Workspace, code: str) -> int:
    """The id of a line."""
    return next(one.id for one in read_plan(workspace, 2018).entries if one.row.code == code)


def top(workspace: Workspace) -> int:
    """The id of the plan itself."""
    return read_plan(workspace, 2018).entries[0].id


def june(workspace: Workspace) -> int:
    """The plan as it stood on 30 June, kept on that day."""
    then = on(workspace, JUNE)
    name = "Stand op 30 juni 2018"
    return plan_snapshots.take(then, top(then), name=name, as_of=JUNE, year=2018).id


def words_of(data: bytes) -> str:
    """What stands on a paper."""
    return " ".join(Paper(data).text.split())


def judge(workspace: Workspace, code: str, health: Health, why: str) -> None:
    """A line judged today."""
    held = read_line(workspace, code, year=2018).handle
    plan.judge(workspace, held.id, row_version=held.row_version, health=health, explanation=why)


def edit(workspace: Workspace, code: str, **fields: object) -> None:
    """Fields of a line."""
    held = read_line(workspace, code, year=2018).handle
    plan.edit_line(workspace, held.id, row_version=held.row_version, fields=fields)  # type: ignore[arg-type]


def changed(found: PlanComparison) -> dict[str, LineChange]:
    """The lines that differ, by code."""
    return {one.line.row.code: one for one in found.lines if one.kinds}


def autumn(workspace: Workspace) -> Workspace:
    """What happened after June; gives the folder on 31 December."""
    now = on(workspace, DECEMBER)
    judge(now, "V1.1", Health.RISK, "Woninginbraken stijgen")
    judge(now, "V1.2", Health.GOOD, "")
    edit(now, "V2.1", progress=95.0, title="Rijden onder invloed van drank en drugs")
    note: follow_ups.FollowUpFields = {
        "text": "Drie acties gehouden",
        "kind": FollowUpKind.PROGRESS,
    }
    follow_ups.add(now, follow_ups.Subject.LINE, subject_id=id_of(now, "V2.1"), fields=note)
    plan_lines.add(now, "Trajectcontrole", under=id_of(now, "V2.2"))
    plan_lines.step(now, id_of(now, "V2.3"), steps=-1)
    gone = read_line(now, "V3.1", year=2018).handle
    plan_lines.delete(now, gone.id, row_version=gone.row_version)
    return now


def test_30_june_compared_with_31_december_tells_line_by_line_what_happened(
    lier: Workspace,
) -> None:
    before = june(lier)
    now = autumn(lier)
    kept = plan_snapshots.take(
        now, top(now), name="Stand op 31 december", as_of=DECEMBER, year=2018
    )
    found = plan_snapshots.compare(now, before, new=kept.id)
    assert (found.old.day, found.new.day) == (JUNE, DECEMBER)
    told = changed(found)
    assert told["V2.2.4"].kinds == (Kind.NEW,)
    assert told["V3.1"].kinds == (Kind.GONE,)
    assert told["V1.1"].turn is Turn.WORSE
    explained = told["V1.1"].changed(Field.EXPLANATION)
    assert explained is not None
    assert explained.new == "Woninginbraken stijgen"
    assert told["V1.2"].turn is Turn.BETTER
    fields = {one.field for one in told["V2.1"].fields}
    assert fields == {Field.TITLE, Field.PROGRESS, Field.LAST_PROGRESS}
    assert told["V2.1"].advanced == 15.0
    assert found.turns == {Turn.WORSE: 1, Turn.BETTER: 1}
    assert found.kinds[Kind.MOVED] == 1
    assert "V2.2.1" not in told


def test_a_state_compared_with_now_on_the_same_day_differs_in_nothing(lier: Workspace) -> None:
    then = on(lier, JUNE)
    found = plan_snapshots.compare(then, june(lier), year=2018)
    assert not changed(found)
    assert (found.old.head is not None, found.new.head, found.new.day) == (True, None, JUNE)


def test_what_was_kept_stays_as_it_was_whatever_is_edited_later(lier: Workspace) -> None:
    key = june(lier)
    kept = plan_snapshots.read(lier, key)
    autumn(lier)
    assert plan_snapshots.read(lier, key) == kept
    line = next(one for one in kept.stand.lines if one.row.code == "V2.1")
    assert (line.row.title, line.progress) == ("Rijden onder invloed", 80.0)


def test_a_state_holds_only_what_was_known_on_its_day(lier: Workspace) -> None:
    kept = plan_snapshots.read(lier, june(lier)).stand
    line = next(one for one in kept.lines if one.row.code == "V1.1")
    assert line.last is not None
    assert line.last.day <= JUNE
    assert line.row.last_progress == line.last.text
    periods = {one.period for found in line.indicators for one in found.values}
    assert all(period < "2018-K3" for period in periods)


def test_a_new_value_is_told_with_its_period(lier: Workspace) -> None:
    then = on(lier, JUNE)
    key = june(lier)
    record = read_line(then, "V1.1", year=2018)
    indicators.measure(then, record.indicators[0].id, period="2018-K1", value=48.0)
    told = changed(plan_snapshots.compare(then, key, year=2018))["V1.1"]
    found = [(one.name, one.period, one.old) for one in told.indicators]
    assert found == [(record.indicators[0].name, "2018-K1", None)]
    value = told.indicators[0].new
    assert value is not None
    assert value.value == 48.0


def test_open_action_points_of_the_day_are_kept_with_the_state(lier: Workspace) -> None:
    then = on(lier, JUNE)
    made = actions.add(
        then, fields={"text": "Flits plaatsen", "plan_lines": (id_of(then, "V2.2"),)}
    )
    kept = plan_snapshots.read(then, june(lier)).stand
    assert made.reference in {one.reference for one in kept.actions}


def test_states_are_listed_the_latest_day_first_and_found_by_name_or_day(lier: Workspace) -> None:
    first = june(lier)
    now = on(lier, DECEMBER)
    plan_snapshots.take(now, top(now), name="Eindejaar", as_of=DECEMBER, year=2018)
    heads = plan_snapshots.listed(now, top(now))
    assert [one.name for one in heads] == ["Eindejaar", "Stand op 30 juni 2018"]
    for wanted in ("stand op 30 JUNI 2018", "2018-06-30", "30/06/2018"):
        assert plan_snapshots.found(now, None, wanted=wanted).head.id == first
    with pytest.raises(Refused) as unknown:
        plan_snapshots.found(now, "ANDER", wanted="2018-06-30")
    assert unknown.value.code == "snapshot.unknown"


@pytest.mark.parametrize(
    ("name", "day", "code"),
    [
        ("  ", JUNE, "record.required"),
        ("STAND OP 30 JUNI 2018 ", JUNE, "snapshot.exists"),
        ("Later", DECEMBER, "snapshot.future"),
    ],
)
def test_a_state_needs_a_name_of_its_own_and_a_day_that_came(
    lier: Workspace, name: str, day: date, code: str
) -> None:
    then = on(lier, JUNE)
    june(lier)
    with pytest.raises(Refused) as verdict:
        plan_snapshots.take(then, top(then), name=name, as_of=day, year=2018)
    assert verdict.value.code == code


def test_readers_keep_no_state_and_nothing_is_kept_of_a_plan_that_is_gone(lier: Workspace) -> None:
    then = on(lier, JUNE)
    key = top(then)
    with pytest.raises(Refused):
        plan_snapshots.take(as_role(then, Role.READER), key, name="A", as_of=JUNE, year=2018)
    with pytest.raises(Conflict):
        plan_snapshots.take(then, 99_999, name="A", as_of=JUNE, year=2018)
    with pytest.raises(Conflict):
        plan_snapshots.take(then, key, name="A", as_of=JUNE, year=2018, meeting_id=99_999)


def test_a_kept_state_is_not_taken_back(lier: Workspace) -> None:
    then = on(lier, JUNE)
    made = plan_snapshots.take(then, top(then), name="A", as_of=JUNE, year=2018)
    with pytest.raises(Refused) as verdict:
        journal.take_back(then, made.transaction_no)
    assert verdict.value.code == "journal.not_reversible"


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE plan_snapshot SET content=replace(content,'Rijden','Varen')",
        "UPDATE plan_snapshot SET as_of='2018-06-29'",
        "UPDATE plan_snapshot SET year=2017",
    ],
)
def test_a_state_that_is_not_what_was_kept_says_so(lier: Workspace, spoil: str) -> None:
    key = june(lier)
    connection = lier.database.connection
    with pytest.raises(dbapi2.Error, match=r"kept|journal"):
        connection.execute(spoil)
    connection.rollback()
    names = "SELECT name FROM sqlite_master WHERE type='trigger' AND tbl_name='plan_snapshot'"
    for (name,) in connection.execute(names).fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute(spoil)
    connection.commit()
    with pytest.raises(Refused) as verdict:
        plan_snapshots.read(lier, key)
    assert verdict.value.code == "snapshot.damaged"
    assert verdict.value.facts["name"] == "Stand op 30 juni 2018"


def test_the_printed_state_of_june_is_the_same_to_the_byte_after_edits(lier: Workspace) -> None:
    key = june(lier)
    before = paper_snapshot.snapshot_paper(lier, plan_snapshots.read(lier, key))
    now = autumn(lier)
    again = paper_snapshot.snapshot_paper(now, plan_snapshots.read(now, key))
    assert again.data == before.data
    told = words_of(again.data)
    assert "30 juni 2018" in told
    assert "drank en drugs" not in told
    assert "drank en drugs" in words_of(paper_plan.plan_paper(now, year=2018))


def test_a_state_prints_as_its_plan_printed_on_that_day(lier: Workspace) -> None:
    then = on(lier, DECEMBER)
    key = plan_snapshots.take(then, top(then), name="Eindejaar", as_of=DECEMBER, year=2018).id
    kept = plan_snapshots.read(then, key)
    printed = paper_snapshot.snapshot_paper(then, kept)
    assert words_of(printed.data) == words_of(paper_plan.plan_paper(then, year=2018))


def test_the_public_paper_of_a_state_leaves_out_what_was_confidential_then(
    lier: Workspace,
) -> None:
    edit(lier, "V2.2", confidential=True)
    kept = plan_snapshots.read(lier, june(lier))
    edit(lier, "V2.2", confidential=False)
    full = paper_snapshot.snapshot_paper(lier, kept)
    public = paper_snapshot.snapshot_paper(lier, kept, edition=Edition.PUBLIC)
    assert "Snelheid" in words_of(full.data)
    told = words_of(public.data)
    assert "Snelheid" not in told
    assert "V2.2" not in told
    assert (full.marking, public.marking) == (Marking.CLOSED, Marking.PUBLIC)
    assert public.name.endswith("2018-06-30-openbaar.pdf")
