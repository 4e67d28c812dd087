"""Supervision beside the list: strip, days, terms set otherwise, telling the council."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from tests.services.council import rows
from tests.ui.dossiers.conftest import CAMERAS, stored
from tests.ui.dossiers.test_dossier import fill
from zonedesk.domain.dossier_supervision import Supervision, SupervisionDays, supervised
from zonedesk.domain.rules import default_rules
from zonedesk.domain.term_rules import TermCode, TermRules
from zonedesk.domain.words import DossierStatus, Matter, Profile, SupervisionResult
from zonedesk.services import meetings, supervision
from zonedesk.services.dossier_record import read_record
from zonedesk.ui.dossiers.detail_supervision import counted_words, parts_of
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from zonedesk.ui.dossiers.page import DossiersPage

RULES = TermRules(default_rules(Profile.ONE_MUNICIPALITY))
DECIDED, SENT, RECEIVED = date(2018, 11, 26), date(2018, 12, 5), date(2018, 12, 7)
TODAY = date(2018, 12, 20)


def counted(**facts: Any) -> Supervision:
    """Supervision over a dossier with these facts."""
    told: dict[str, Any] = {"status": DossierStatus.SUPERVISION, "decided": DECIDED, **facts}
    return supervised(SupervisionDays(**told), rules_on=lambda _day: RULES)


@pytest.mark.parametrize(
    ("facts", "shapes"),
    [
        ({}, [Shape.STOP, Shape.OPEN, Shape.OPEN, Shape.OPEN]),
        ({"sent": SENT}, [Shape.DONE, Shape.WATCH, Shape.OPEN, Shape.OPEN]),
        ({"sent": SENT, "received": RECEIVED}, [Shape.DONE, Shape.DONE, Shape.OPEN, Shape.OPEN]),
        (
            {"sent": SENT, "received": RECEIVED, "requested": date(2018, 12, 19)},
            [Shape.DONE, Shape.DONE, Shape.PAUSED, Shape.PAUSED],
        ),
        (
            {
                "sent": SENT,
                "received": RECEIVED,
                "suspended": date(2018, 12, 19),
                "justified": date(2018, 12, 20),
                "result": SupervisionResult.SUSPENDED,
            },
            [Shape.DONE, Shape.DONE, Shape.DONE, Shape.OPEN],
        ),
        (
            {"sent": SENT, "received": RECEIVED, "matter": Matter.BUDGET},
            [Shape.DONE, Shape.DONE, Shape.OPEN],
        ),
    ],
)
def test_the_strip_shows_how_far_it_is(facts: dict[str, Any], shapes: list[Shape]) -> None:
    assert [part.shape for part in parts_of(counted(**facts), TODAY)] == shapes
    assert counted_words(counted(**facts))


def test_a_request_for_the_file_is_noted_and_the_terms_run_anew(page: DossiersPage) -> None:
    part = page.detail.supervision
    part.more_link.click()
    for name, words in (
        ("file_requested_on", "20/12/2018"),
        ("file_sent_on", "21/12/2018"),
        ("file_received_on", "24/12/2018"),
    ):
        fill(part.fields[name], words)
    told = stored(page).supervision
    assert told.annulment is not None
    assert told.annulment.until == date(2019, 2, 2)  # 7 days to 31 Dec, 31, 2 more


def test_the_matter_is_chosen_and_the_strip_follows(page: DossiersPage) -> None:
    part = page.detail.supervision
    assert len(part.strip.parts) == 4
    part.matter.menu().actions()[list(Matter).index(Matter.ACCOUNTS)].trigger()
    assert stored(page).supervision.approves
    assert len(part.strip.parts) == 3


def test_a_day_that_cannot_be_is_told_and_not_stored(page: DossiersPage) -> None:
    field = page.detail.supervision.fields["answered_on"]
    page.detail.supervision.more_link.click()
    fill(field, "01/12/2018")
    assert stored(page).supervision.days.answered is None
    assert not page.detail.keeper.bar.isHidden()


def test_a_term_is_set_otherwise_with_a_reason_and_back(page: DossiersPage) -> None:
    part = page.detail.supervision
    part.terms_link.click()
    row = next(one for one in part.terms.rows if one.term.code is TermCode.ANNULMENT)
    row.set_other.click()
    form = part.terms.other
    form.day.setText("20/01/2019")
    form.finish()
    assert stored(page).supervision.annulment == row.term  # why is not told yet
    form.reason.setText("Brief van de minister")
    form.set_it.click()
    told = stored(page).supervision.annulment
    assert told is not None
    assert told.until == date(2019, 1, 20)
    assert form.isHidden()
    row = next(one for one in part.terms.rows if one.term.code is TermCode.ANNULMENT)
    row.rule.click()
    told = stored(page).supervision.annulment
    assert told is not None
    assert told.overruled is None


def test_what_came_out_is_put_on_the_next_agenda_with_one_click(page: DossiersPage) -> None:
    folder, part = page.desk.workspace, page.detail.supervision
    assert not part.report.isVisible()
    handle = read_record(folder, CAMERAS).handle
    result = SupervisionResult.NO_REMARKS
    supervision.record(
        folder,
        handle.id,
        row_version=handle.row_version,
        fields={"supervision_result": result},
    )
    page.refresh()
    part.report.click()
    assert not part.trouble.isHidden()  # the council has no meeting to come
    body = next(row["id"] for row in rows(folder, "body") if row["code"] == "GR")
    meetings.create(folder, body, day=date(2019, 1, 28))
    part.report.click()
    assert part.trouble.isHidden()
    reference = stored(page).supervision.days.reported
    assert reference.startswith("GR/")
    page.refresh()
    assert reference in part.heard.text()
    assert part.report.isHidden()
