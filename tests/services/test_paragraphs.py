"""Texts on bodies: made of the figures until somebody writes one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.services.folders import fill
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.paper_annual import ReportPeriod
from zonedesk.domain.richtext import RichText, plain
from zonedesk.domain.richtext_marks import from_marks
from zonedesk.domain.topics import NOTHING, Topic
from zonedesk.domain.words import MeetingStatus
from zonedesk.services import paragraphs

if TYPE_CHECKING:
    from zonedesk.domain.register import Value
    from zonedesk.services.paragraphs import ParagraphRow
    from zonedesk.services.workspace import Workspace

YEAR = ReportPeriod(2018)
OWN = from_marks("De raad sprak over het plan.")


def row(folder: Workspace, subject: str = "ZVR", period: ReportPeriod = YEAR) -> ParagraphRow:
    return next(one for one in paragraphs.paragraphs(folder, period) if one.subject == subject)


def write(folder: Workspace, text: RichText = OWN, *, period: ReportPeriod = YEAR) -> None:
    version = row(folder, period=period).row_version
    paragraphs.write(folder, period, subject="ZVR", text=text, row_version=version)


def test_every_body_has_a_text_made_of_its_figures(read_lier: Workspace) -> None:
    found = paragraphs.paragraphs(read_lier, YEAR)
    assert [one.subject for one in found] == [
        "ZVR", "GR", "CBS", "KL", "BK", "ARO", "POK", "OKAM",
    ]  # fmt: skip
    assert all(one.written is None and one.generated for one in found)
    assert plain(found[0].text) == found[0].generated


def test_what_was_written_stays_when_figures_change(lier: Workspace) -> None:
    before = row(lier)
    write(lier)
    meeting: dict[str, Value] = {
        "referentie": "ZVR/2018/9",
        "orgaan": "ZVR",
        "datum": date(2018, 12, 3),
        "status": MeetingStatus.CLOSED,
    }
    fill(lier, {"Vergaderingen": [meeting]})
    after = row(lier)
    assert after.generated != before.generated
    assert plain(after.text) == plain(OWN)


def test_a_text_can_be_written_again_and_forgotten(lier: Workspace) -> None:
    write(lier)
    write(lier, from_marks("Anders."))
    now = row(lier)
    assert now.written is not None
    assert plain(now.text) == "Anders."
    forgotten = paragraphs.forget(lier, YEAR, subject="ZVR", row_version=now.row_version)
    assert forgotten == {Topic.PAPERS}
    assert row(lier).written is None
    assert paragraphs.forget(lier, YEAR, subject="ZVR", row_version=0) == NOTHING


def test_an_empty_text_is_the_one_of_the_figures(lier: Workspace) -> None:
    write(lier)
    write(lier, RichText())
    assert row(lier).written is None


def test_periods_have_texts_of_their_own(lier: Workspace) -> None:
    write(lier, period=ReportPeriod(2018, 2))
    assert row(lier, period=ReportPeriod(2018, 2)).written is not None
    assert row(lier).written is None
    assert row(lier, period=ReportPeriod(2018, 1)).written is None


def test_the_same_text_again_changes_nothing(lier: Workspace) -> None:
    write(lier)
    version = row(lier).row_version
    assert paragraphs.write(lier, YEAR, subject="ZVR", text=OWN, row_version=version) == NOTHING


def test_who_read_an_older_text_writes_over_nobody(lier: Workspace) -> None:
    write(lier)
    with pytest.raises(Conflict):
        paragraphs.write(lier, YEAR, subject="ZVR", text=OWN, row_version=0)
    with pytest.raises(Conflict):
        paragraphs.forget(lier, YEAR, subject="ZVR", row_version=0)


def test_what_nobody_can_mean_is_refused(lier: Workspace) -> None:
    with pytest.raises(Refused) as refusal:
        paragraphs.write(lier, YEAR, subject="XX", text=OWN, row_version=0)
    assert refusal.value.code == "list.unknown_body"
    with pytest.raises(Refused) as refusal:
        paragraphs.paragraphs(lier, ReportPeriod(2018, 7))
    assert refusal.value.code == "paper.quarter"
