"""What a figure opens in its place: as many rows as it counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zonedesk.ui.actions.page import ActionsPage
from zonedesk.ui.decisions.page import DecisionsPage
from zonedesk.ui.dossiers.page import DossiersPage
from zonedesk.ui.figures.page import FiguresPage
from zonedesk.ui.kit.desk import Desk
from zonedesk.ui.kit.hub import ChangeHub
from zonedesk.ui.kit.lane import Lane
from zonedesk.ui.meetings.page import MeetingsPage
from zonedesk.ui.plan.page import PlanPage
from zonedesk.ui.shell.frame import Frame
from zonedesk.ui.shell.layout import Layout
from zonedesk.ui.shell.pages import PAGES

if TYPE_CHECKING:
    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.figures.rows import FigureTable
    from zonedesk.ui.theme.theme import Theme


@pytest.fixture
def frame(lier: Workspace, theme: Theme, show: Show) -> Frame:
    """The whole desk over Lier, at the figures."""
    hub = ChangeHub()
    desk = Desk(lier, theme, Lane(hub, inline=True), hub)
    made = Frame(desk, PAGES, zone="Lokale Politie Lier", layout=Layout(lier.folder.path))
    made.resize(1440, 872)
    show(made)
    made.go_to("figures")
    return made


def rows_shown(frame: Frame) -> int:
    """How many rows the place shows that is shown."""
    page = frame.page
    assert isinstance(page, (ActionsPage, DecisionsPage, DossiersPage, MeetingsPage))
    return page.view.table.model.shown_count


def tables(page: FiguresPage) -> list[FigureTable]:
    """The tables of all cards."""
    return [card.table for card in page.view.board.cards.values() if card.table is not None]


def test_each_figure_opens_as_many_rows_as_it_counts(frame: Frame) -> None:
    page = frame.page
    assert isinstance(page, FiguresPage)
    opened = set()
    for table in tables(page):
        for row in table.rows:
            figure = row.figures[0]
            opens = figure.opens
            if opens is None or not opens.filters or opens.place in {"attendance", "plan"}:
                continue
            frame.go_to("figures")
            page.open(opens)
            assert frame.page is not None
            assert frame.page.objectName() == opens.place
            assert rows_shown(frame) == figure.value, (row.name, opens)
            opened.add(opens.place)
    assert opened == {"meetings", "dossiers", "decisions", "actions"}


def test_a_bar_of_the_plan_opens_the_lines_of_its_class(frame: Frame) -> None:
    for code, count in (("P", 3), ("A", 3), ("-", 5)):
        frame.show_rows("plan", (("class", code), ("year", "2018")))
        page = frame.page
        assert isinstance(page, PlanPage)
        outline = page.view.tree.lines.entries
        classes = [(one.row.class_.value if one.row.class_ else "-") for one in outline]
        judged = [bool(one.row.health) for one in outline]
        found = [one for one, told in zip(classes, judged, strict=True) if one == code and told]
        assert len(found) == count
    assert isinstance(page, PlanPage)
    page.view.bar.only.removed.emit()
    assert len(page.view.tree.lines.entries) > len(outline)


def test_the_way_back_leads_past_the_figures_in_one_step(frame: Frame) -> None:
    first = PAGES[0].key
    assert frame.page is not None
    assert frame.page.spot().crumbs[0].endswith("2018")
    frame.back()
    assert frame.page.objectName() == first


def test_rows_are_asked_for_before_the_place_was_read_and_anew_after_others(frame: Frame) -> None:
    frame.show_rows("decisions", (("body", "ZVR"), ("year", "2018")))
    assert rows_shown(frame) == 6
    frame.show_rows("decisions", (("body", "GR"), ("year", "2017")))
    assert rows_shown(frame) == 0
    frame.back()
    frame.show_rows("meetings", (("year", "2018"), ("status", "cancelled")))
    assert rows_shown(frame) == 0
