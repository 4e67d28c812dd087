"""A decision that is amended twice and then replaced, seen from each end, wherever it is told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from tests.documents.pdf.reading import Paper
from tests.services.council import DAY, council, step_to
from tests.workspaces import closed_folder, opened_folder
from zonedesk.domain.dossier_course import Step
from zonedesk.domain.paper_options import Wish
from zonedesk.domain.richtext_marks import from_marks
from zonedesk.domain.words import (
    DecisionLinkKind,
    DecisionStanding,
    Edition,
    ItemResult,
    Marking,
    MeetingStatus,
)
from zonedesk.services import (
    agenda,
    decision_links,
    decision_record,
    decisions,
    dossier_course,
    dossiers,
    meetings,
)
from zonedesk.services.dossier_record import read_record
from zonedesk.services.paper_dossier import dossier_paper
from zonedesk.services.papers import paper
from zonedesk.services.workbooks import workbook
from zonedesk.system.clock import FixedClock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonedesk.domain.dossier_course import Event, Treated
    from zonedesk.services.workspace import Workspace

AMENDS, REPLACES, _ = DecisionLinkKind


@dataclass(frozen=True)
class Chain:
    """Four decisions in four meetings; all but the last of them are about one dossier."""

    folder: Workspace
    dossier: str
    first: str
    amended: tuple[str, str]
    new: str

    def of_item(self, reference: str) -> Event:
        """The entry of the course at which a decision was taken."""
        course = read_record(self.folder, self.dossier).course
        return next(
            one
            for one in course
            if one.item and reference in {row.reference for row in one.item.decisions}
        )

    def treated(self, reference: str) -> Treated:
        """The item on which a decision was taken."""
        item = self.of_item(reference).item
        assert item is not None
        return item


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chain]:
    raad = council(opened_folder(closed_folder(tmp_path_factory.mktemp("chain"))))
    folder = raad.workspace
    public = Marking.PUBLIC
    dossier = dossiers.create(
        folder,
        fields={"title": "Reglement camera's", "category": "Reglement", "marking": public},
    ).reference
    made: list[int] = []
    for place, title in enumerate(
        ("Reglement", "Eerste wijziging", "Tweede wijziging", "Nieuw reglement")
    ):
        held = raad.meeting
        if place:
            held = meetings.create(folder, raad.body, day=DAY + timedelta(days=28 * place)).id
        fields: agenda.ItemFields = {"title": title, "result": ItemResult.APPROVED, "public": True}
        item = agenda.add(folder, held, fields=fields).id
        if title != "Nieuw reglement":
            row = read_record(folder, dossier)
            dossiers.link(folder, row.handle.id, items=[(item, 1)])
        made.append(decisions.add(folder, item, fields={"text": from_marks(title)}).id)
        decisions.number(folder, made[-1], row_version=1)
        step_to(folder, held, MeetingStatus.RUNNING)
    first, one, two, new = made
    for later, kind in ((one, AMENDS), (two, AMENDS), (new, REPLACES)):
        decision_links.link(folder, later, earlier_id=first, kind=kind)
    after = DAY + timedelta(days=200)
    noon = datetime(after.year, after.month, after.day, 11, tzinfo=UTC)
    opened = replace(folder, clock=FixedClock(noon))
    told = {line.handle.id: line.row.reference for line in decision_record.read_book(opened).lines}
    yield Chain(opened, dossier, told[first], (told[one], told[two]), told[new])
    folder.close()


def test_the_register_of_decisions_tells_it_from_each_end(chain: Chain) -> None:
    rows = {line.row.reference: line.row for line in decision_record.read_book(chain.folder).lines}
    old = rows[chain.first]
    assert old.state is DecisionStanding.REPLACED
    assert old.amended_by == (*chain.amended, chain.new)
    for later in (*chain.amended, chain.new):
        assert rows[later].replaces == (chain.first,)
        assert rows[later].state is DecisionStanding.VALID


def test_the_course_of_the_dossier_tells_it_from_each_end(chain: Chain) -> None:
    (old,) = chain.treated(chain.first).decisions
    assert old.amended_by == (*chain.amended, chain.new)
    (later,) = chain.treated(chain.amended[0]).decisions
    assert later.replaces == (chain.first,)
    facts = dossier_course.words(chain.of_item(chain.first), "nl").facts
    assert all(one in facts for one in (*chain.amended, chain.new))


def test_a_decision_of_elsewhere_has_an_entry_of_its_own(chain: Chain) -> None:
    course = read_record(chain.folder, chain.dossier).course
    (event,) = (one for one in course if one.step is Step.AFFECTED)
    assert event.affected is not None
    assert (event.affected.decision, event.affected.later) == (chain.first, chain.new)
    assert event.affected.kind == REPLACES.value
    assert event.day == DAY + timedelta(days=84)
    assert event.origin == ("meetings", "GR/2019/3#1")


@pytest.mark.parametrize("edition", list(Edition))
def test_the_sheet_of_the_dossier_tells_it(chain: Chain, edition: Edition) -> None:
    told = Paper(dossier_paper(chain.folder, chain.dossier, edition=edition, timeline=True)).letters
    for reference in (chain.first, *chain.amended, chain.new):
        assert reference in told


@pytest.mark.parametrize("governor", [False, True])
@pytest.mark.parametrize("edition", list(Edition))
def test_the_list_of_decisions_tells_it_from_each_end(
    chain: Chain, edition: Edition, *, governor: bool
) -> None:
    wish = Wish(edition, governor=governor)
    first = Paper(paper(chain.folder, "decisions", reference="GR/2018/1", wish=wish)).letters
    assert all(one in first for one in (*chain.amended, chain.new))
    last = Paper(paper(chain.folder, "decisions", reference="GR/2019/3", wish=wish)).letters
    assert chain.first in last


@pytest.mark.parametrize("kind", ["decisions", "college"])
def test_the_workbook_tells_it_from_each_end(chain: Chain, kind: str) -> None:
    told: set[str] = set()
    for year in (2018, 2019):
        book = load_workbook(BytesIO(workbook(chain.folder, kind, year=year)))
        told |= {
            str(cell.value)
            for sheet in book
            for row in sheet.iter_rows()
            for cell in row
            if cell.value
        }
    one, two = chain.amended
    assert f"{one} (wijzigt), {two} (wijzigt), {chain.new} (vervangt)" in told
    assert f"{chain.first} (wijzigt)" in told
    assert f"{chain.first} (vervangt)" in told


def test_before_the_last_meeting_the_decision_is_amended_only(chain: Chain) -> None:
    noon = datetime(2019, 3, 1, 11, tzinfo=UTC)
    earlier = replace(chain.folder, clock=FixedClock(noon))
    (old,) = (
        line.row
        for line in decision_record.read_book(earlier).lines
        if line.row.reference == chain.first
    )
    assert old.state is DecisionStanding.AMENDED
    assert old.date == date(2018, 12, 31)
    assert old.amended_by == chain.amended
