"""Plan lines edited and judged, and follow-up written on what lives on between meetings."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.services.council import one, rows
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.topics import Topic
from zonedesk.domain.words import Health, PlanClass
from zonedesk.services import follow_ups, plan
from zonedesk.services.follow_ups import Subject

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace

TODAY = date(2018, 11, 22)

LINE_REFUSALS: list[tuple[plan.LineFields, str]] = [
    ({"planned_from": TODAY, "planned_to": date(2018, 11, 21)}, "plan.end_before_begin"),
    ({"actual_from": TODAY, "actual_to": date(2018, 11, 21)}, "plan.end_before_begin"),
    ({"progress": 101.0}, "plan.progress"),
    ({"progress": -1.0}, "plan.progress"),
    ({"title": ""}, "record.required"),
]


@pytest.mark.parametrize(("fields", "code"), LINE_REFUSALS)
def test_a_plan_line_keeps_its_rules(lier: Workspace, fields: plan.LineFields, code: str) -> None:
    line = rows(lier, "plan_line")[-1]
    with pytest.raises(Refused) as refusal:
        plan.edit_line(lier, line["id"], row_version=line["row_version"], fields=fields)
    assert refusal.value.code == code


def test_a_plan_line_is_edited_judged_and_classed(lier: Workspace) -> None:
    line = rows(lier, "plan_line")[-1]["id"]
    fields: plan.LineFields = {"progress": 40.0, "text": from_plain("x"), "lead": "wijk"}
    assert plan.edit_line(lier, line, row_version=1, fields=fields) == {Topic.PLAN}
    for health in (Health.RISK, Health.BLOCKED, Health.PAUSED):
        with pytest.raises(Refused) as refusal:
            plan.judge(lier, line, row_version=2, health=health, explanation="  ")
        assert (refusal.value.code, refusal.value.facts) == (
            "plan.explanation_needed",
            {"health": health},
        )
    plan.judge(lier, line, row_version=2, health=Health.RISK, explanation="te weinig volk")
    assert one(lier, "plan_line", line)["judged_on"] == "2018-11-22"
    plan.judge(lier, line, row_version=3, health=Health.GOOD)
    assert plan.classify(lier, line, year=2019, plan_class=PlanClass.PRIORITY)
    assert plan.classify(lier, line, year=2019, plan_class=PlanClass.ATTENTION)
    assert not plan.classify(lier, line, year=2019, plan_class=PlanClass.ATTENTION)
    assert plan.classify(lier, line, year=2019, plan_class=None)
    closed: plan.LineFields = {"confidential": True}
    assert Topic.AGENDA in plan.edit_line(lier, line, row_version=4, fields=closed)


def test_follow_up_is_written_on_each_of_three(lier: Workspace) -> None:
    for subject, topic in (
        (Subject.ACTION, Topic.ACTIONS),
        (Subject.DOSSIER, Topic.DOSSIERS),
        (Subject.LINE, Topic.PLAN),
    ):
        made = follow_ups.add(lier, subject, subject_id=1, fields={"text": "loopt"})
        assert made.changes == {Topic.FOLLOW_UPS, topic}
        row = one(lier, "follow_up", made.id)
        assert (row[subject.value], row["written_on"], row["kind"]) == (1, "2018-11-22", "remark")
        follow_ups.delete(lier, made.id, row_version=1)
    with pytest.raises(Refused, match=r"record\.required"):
        follow_ups.add(lier, Subject.LINE, subject_id=1, fields={})
    with pytest.raises(Conflict):
        follow_ups.add(lier, Subject.LINE, subject_id=9999, fields={"text": "x"})
