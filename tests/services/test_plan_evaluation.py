"""What a meeting said of the plan, noted on its lines: one by one, never written over (R101)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.council import Council, as_role, version
from zonedesk.db.models import AgendaItem
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import FollowUpKind, Role
from zonedesk.services import agenda, decisions, journal, plan, plan_evaluation, plan_lines
from zonedesk.services.plan_record import read_line

if TYPE_CHECKING:
    from zonedesk.domain.plan_evaluation import Evaluation

KIND = FollowUpKind


@pytest.fixture
def item(raad: Council) -> int:
    """An item that treats two lines, of which one is confidential."""
    for code, title in (("V1", "Snelheid"), ("V2", "Drugs")):
        plan_lines.add(raad.workspace, title, code=code)
    held = read_line(raad.workspace, "V2", year=2018).handle
    hidden: plan.LineFields = {"confidential": True}
    plan.edit_line(raad.workspace, held.id, row_version=held.row_version, fields=hidden)
    made = raad.item("Evaluatie")
    for line in (line_of(raad, "V1"), line_of(raad, "V2")):
        agenda.link_line(raad.workspace, made, line_id=line)
    return made


def line_of(raad: Council, code: str) -> int:
    """The id of a line."""
    return read_line(raad.workspace, code, year=2018).entry.id


def write(raad: Council, item: int, **fields: object) -> None:
    """Fields of the item."""
    row_version = version(raad.workspace, AgendaItem, item)
    agenda.edit(raad.workspace, item, row_version=row_version, fields=fields)  # type: ignore[arg-type]


def offered(raad: Council, item: int) -> Evaluation:
    """What the item offers."""
    return plan_evaluation.offered(raad.workspace, item)


def test_a_discussion_is_noted_on_a_line_with_its_meeting_and_its_day(
    raad: Council, item: int
) -> None:
    write(raad, item, discussion=from_plain("Drie acties gehouden."))
    before = offered(raad, item)
    assert [(one.code, one.noted) for one in before.lines] == [("V1", ()), ("V2", ())]
    made = plan_evaluation.note(raad.workspace, item, line_id=line_of(raad, "V1"))
    note = read_line(raad.workspace, "V1", year=2018).notes[0]
    assert (note.kind, note.text) == (KIND.PROGRESS, "Drie acties gehouden.")
    assert note.day == before.day
    assert note.meeting.startswith("GR/")
    assert offered(raad, item).lines[0].noted == (KIND.PROGRESS,)
    assert not read_line(raad.workspace, "V2", year=2018).notes
    journal.take_back(raad.workspace, made.transaction_no)
    assert not read_line(raad.workspace, "V1", year=2018).notes


def test_what_stands_on_a_line_is_never_written_over(raad: Council, item: int) -> None:
    write(raad, item, discussion=from_plain("Eerste lezing"))
    line = line_of(raad, "V1")
    plan_evaluation.note(raad.workspace, item, line_id=line)
    write(raad, item, discussion=from_plain("Tweede lezing"))
    with pytest.raises(Refused) as verdict:
        plan_evaluation.note(raad.workspace, item, line_id=line)
    assert verdict.value.code == "evaluation.noted"
    assert [one.text for one in read_line(raad.workspace, "V1", year=2018).notes] == [
        "Eerste lezing"
    ]
    plan_evaluation.note(raad.workspace, item, line_id=line, kind=KIND.EVALUATION)
    assert offered(raad, item).lines[0].noted == (KIND.PROGRESS, KIND.EVALUATION)


def test_without_a_discussion_the_decision_is_noted_and_without_both_nothing(
    raad: Council, item: int
) -> None:
    line = line_of(raad, "V1")
    with pytest.raises(Refused) as verdict:
        plan_evaluation.note(raad.workspace, item, line_id=line)
    assert verdict.value.code == "evaluation.nothing_said"
    decisions.add(raad.workspace, item, fields={"text": from_plain("De raad keurt goed.")})
    plan_evaluation.note(raad.workspace, item, line_id=line)
    note = read_line(raad.workspace, "V1", year=2018).notes[0]
    assert note.text == "De raad keurt goed."


def test_a_closed_discussion_on_an_open_line_is_told(raad: Council, item: int) -> None:
    write(raad, item, public=False)
    assert [one.exposed for one in offered(raad, item).lines] == [True, False]


def test_a_line_that_is_not_treated_or_a_reader_notes_nothing(raad: Council, item: int) -> None:
    write(raad, item, discussion=from_plain("Tekst"))
    line = line_of(raad, "V1")
    with pytest.raises(Refused):
        plan_evaluation.note(as_role(raad.workspace, Role.READER), item, line_id=line)
    agenda.unlink_line(raad.workspace, item, line_id=line)
    with pytest.raises(Conflict):
        plan_evaluation.note(raad.workspace, item, line_id=line)
    with pytest.raises(Conflict):
        plan_evaluation.offered(raad.workspace, 99_999)
