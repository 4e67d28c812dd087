"""Lines of the plan added, put elsewhere, deleted with all below and taken back (R91, R96)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.council import as_role
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import NOTHING
from zonedesk.domain.words import PlanLevel, PlanStatus, Role
from zonedesk.services import journal, plan, plan_lines
from zonedesk.services.plan_record import read_line, read_plan

if TYPE_CHECKING:
    from zonedesk.domain.plan_record import PlanEntry
    from zonedesk.services.workspace import Workspace


def entries(workspace: Workspace) -> list[PlanEntry]:
    """The plan of 2018 as it is read."""
    return list(read_plan(workspace, 2018).entries)


def at(workspace: Workspace, code: str) -> PlanEntry:
    """A line of the plan."""
    return next(one for one in entries(workspace) if one.row.code == code)


def below(workspace: Workspace, code: str) -> list[str]:
    """The codes right below a line, in order."""
    return [one.row.code for one in entries(workspace) if one.row.parent == code]


def version(workspace: Workspace, code: str) -> int:
    """The row version of a line."""
    return read_line(workspace, code, year=2018).handle.row_version


def test_a_new_line_takes_the_next_code_and_level_of_its_brothers(lier: Workspace) -> None:
    under = at(lier, "V2.2").id
    made = plan_lines.add(lier, "  Trajectcontrole ", under=under)
    assert made.reference == "V2.2.4"
    line = at(lier, "V2.2.4")
    assert (line.row.title, line.row.level) == ("Trajectcontrole", PlanLevel.MEASURE)
    assert below(lier, "V2.2") == ["V2.2.1", "V2.2.2", "V2.2.3", "V2.2.4"]


def test_a_line_comes_right_behind_the_one_it_was_added_at(lier: Workspace) -> None:
    plan_lines.add(lier, "Lezing", after=at(lier, "V2.2.1").id)
    plan_lines.add(lier, "Folder", after=at(lier, "V2.2.1").id)
    assert below(lier, "V2.2") == ["V2.2.1", "V2.2.5", "V2.2.4", "V2.2.2", "V2.2.3"]


def test_a_theme_that_is_empty_gets_an_objective_and_that_one_a_measure(lier: Workspace) -> None:
    theme = plan_lines.add(lier, "Fraude", under=at(lier, "V").id)
    assert theme.reference == "V5"
    objective = plan_lines.add(lier, "Phishing", under=theme.id)
    measure = plan_lines.add(lier, "Infoavond", under=objective.id)
    assert (objective.reference, measure.reference) == ("V5.1", "V5.1.1")
    levels = [at(lier, code).row.level for code in ("V5", "V5.1", "V5.1.1")]
    assert levels == [PlanLevel.THEME, PlanLevel.STRATEGIC, PlanLevel.MEASURE]


def test_a_code_is_given_once_also_to_lines_in_the_bin(lier: Workspace) -> None:
    theme = at(lier, "V2").id
    with pytest.raises(Refused) as taken:
        plan_lines.add(lier, "Dubbel", under=theme, code=" v2.1 ")
    assert taken.value.code == "plan.code_exists"
    plan_lines.delete(lier, at(lier, "V2.3").id, row_version=version(lier, "V2.3"))
    assert plan_lines.propose_code(lier, theme) == "V2.4"
    with pytest.raises(Refused):
        plan_lines.add(lier, "Dubbel", under=theme, code="V2.3")


def test_lines_step_in_and_out_with_all_below_and_keep_their_codes(lier: Workspace) -> None:
    line = at(lier, "V2.2").id
    plan_lines.step(lier, line, steps=-1)
    assert below(lier, "V2") == ["V2.2", "V2.1", "V2.3"]
    assert plan_lines.step(lier, line, steps=-1).changes == NOTHING
    plan_lines.step(lier, line, steps=1)
    plan_lines.indent(lier, line)
    assert below(lier, "V2.1")[-1] == "V2.2"
    assert at(lier, "V2.2").row.level is PlanLevel.TACTICAL
    assert below(lier, "V2.2") == ["V2.2.1", "V2.2.2", "V2.2.3"]
    plan_lines.outdent(lier, line)
    assert below(lier, "V2") == ["V2.1", "V2.2", "V2.3"]
    assert plan_lines.outdent(lier, at(lier, "V").id).changes == NOTHING


def test_a_move_is_no_conflict_for_who_has_the_line_open(lier: Workspace) -> None:
    before = version(lier, "V2.2")
    plan_lines.move(lier, at(lier, "V2.2").id, under=at(lier, "V1").id, ordinal=1)
    assert below(lier, "V1") == ["V2.2", "V1.1", "V1.2"]
    assert version(lier, "V2.2") == before


def test_a_line_never_stands_below_itself(lier: Workspace) -> None:
    with pytest.raises(Refused) as cycle:
        plan_lines.move(lier, at(lier, "V2").id, under=at(lier, "V2.2.1").id, ordinal=1)
    assert cycle.value.code == "plan.cycle"


def test_a_move_is_taken_back_whole(lier: Workspace) -> None:
    before = [one.row.code for one in entries(lier)]
    done = plan_lines.move(lier, at(lier, "V2").id, under=at(lier, "V4.1").id, ordinal=1)
    assert [one.row.code for one in entries(lier)] != before
    journal.take_back(lier, done.transaction_no)
    assert [one.row.code for one in entries(lier)] == before
    assert at(lier, "V2").row.level is PlanLevel.THEME


def test_what_was_closed_through_the_line_above_stays_closed_elsewhere(lier: Workspace) -> None:
    assert at(lier, "O1.1.1").row.confidential
    plan_lines.move(lier, at(lier, "O1.1.1").id, under=at(lier, "V2.2").id, ordinal=9)
    assert at(lier, "O1.1.1").row.confidential
    assert read_line(lier, "O1.1.1", year=2018).confidential


def test_deleting_tells_what_goes_and_comes_back_with_its_links(lier: Workspace) -> None:
    line = at(lier, "V1.1")
    count = len(below(lier, "V1.1"))
    gone = plan_lines.delete(lier, line.id, row_version=version(lier, "V1.1"))
    assert (gone.lines, gone.indicators, gone.actions) == (1 + count, 2, 2)
    assert gone.items
    assert len(entries(lier)) == 65 - 1 - count
    plan_lines.restore(lier, line.id)
    assert len(entries(lier)) == 65
    assert len(read_line(lier, "V1.1", year=2018).indicators) == 2
    assert plan_lines.restore(lier, line.id).changes == NOTHING


def test_a_part_deleted_before_stays_in_the_bin(lier: Workspace) -> None:
    plan_lines.delete(lier, at(lier, "V2.2.1").id, row_version=version(lier, "V2.2.1"))
    line = at(lier, "V2.2").id
    gone = plan_lines.delete(lier, line, row_version=version(lier, "V2.2"))
    journal.take_back(lier, gone.transaction_no)
    assert below(lier, "V2.2") == ["V2.2.2", "V2.2.3"]


def test_who_read_an_older_line_deletes_nothing(lier: Workspace) -> None:
    line, seen = at(lier, "V2.2").id, version(lier, "V2.2")
    plan.edit_line(lier, line, row_version=seen, fields={"title": "Snelheid!"})
    with pytest.raises(Conflict):
        plan_lines.delete(lier, line, row_version=seen)


def test_a_reader_moves_nothing(lier: Workspace) -> None:
    reader = as_role(lier, Role.READER)
    with pytest.raises(Refused) as refused:
        plan_lines.step(reader, at(lier, "V2.2").id, steps=-1)
    assert refused.value.code == "user.may_only_read"


def test_progress_weighs_the_lines_below(lier: Workspace) -> None:
    for code, progress, weight in (("V2.2.1", 100, 3), ("V2.2.2", 20, 1), ("V2.2.3", 50, 0)):
        record = read_line(lier, code, year=2018)
        plan.edit_line(
            lier,
            record.handle.id,
            row_version=record.handle.row_version,
            fields={"progress": float(progress), "weight": float(weight)},
        )
    line = read_line(lier, "V2.2", year=2018).handle
    plan.edit_line(lier, line.id, row_version=line.row_version, fields={"progress": None})
    found = at(lier, "V2.2")
    assert (found.progress, found.progress_derived) == (80, True)
    assert at(lier, "V2.2.1").weight == 3


def test_leads_of_both_authorities_code_and_level_are_kept(lier: Workspace) -> None:
    line = read_line(lier, "V2.2.3", year=2018).handle
    fields: plan.LineFields = {
        "administrative_lead": "Burgemeester",
        "judicial_lead": "Procureur des Konings",
        "code": "V2.2.C",
    }
    plan.edit_line(lier, line.id, row_version=line.row_version, fields=fields)
    record = read_line(lier, "V2.2.C", year=2018)
    assert record.administrative_lead == "Burgemeester"
    assert record.judicial_lead == "Procureur des Konings"
    assert record.levels == (PlanLevel.TACTICAL, PlanLevel.OPERATIONAL, PlanLevel.MEASURE)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"level": PlanLevel.PILLAR}, "plan.level"),
        ({"weight": -1.0}, "plan.weight"),
        ({"code": "V1"}, "plan.code_exists"),
        ({"code": " "}, "record.required"),
    ],
)
def test_what_cannot_be_is_refused(lier: Workspace, fields: plan.LineFields, code: str) -> None:
    line = read_line(lier, "V2.2.3", year=2018).handle
    with pytest.raises(Refused) as refused:
        plan.edit_line(lier, line.id, row_version=line.row_version, fields=fields)
    assert refused.value.code == code


def test_done_is_whole_and_asks_nothing_of_who_gave_its_end(lier: Workspace) -> None:
    line = read_line(lier, "V2.2", year=2018).handle
    plan.edit_line(lier, line.id, row_version=line.row_version, fields={"status": PlanStatus.DONE})
    assert at(lier, "V2.2").progress == 100
