"""The access log as the administrator reads it, with real choices in the toolbar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.council import as_role
from tests.ui.desks import at_desk
from zonedesk.domain.words import AccessAct, Marking, Role
from zonedesk.services import access
from zonedesk.ui.access.page import AccessPage

if TYPE_CHECKING:
    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.theme.theme import Theme


def _note(workspace: Workspace, act: AccessAct, reference: str) -> None:
    access.note(
        workspace,
        act=act,
        kind="dossier",
        reference=reference,
        marking=Marking.CLOSED,
        reason="Nazicht",
    )


@pytest.fixture
def page(raad: Council, theme: Theme, show: Show) -> AccessPage:
    """Two entries, the newest an export."""
    _note(raad.workspace, AccessAct.OPENED, "GR/2018/001")
    _note(raad.workspace, AccessAct.EXPORTED, "GR/2018/002")
    return show(at_desk(AccessPage, raad.workspace, theme))


def _references(page: AccessPage) -> list[str]:
    return [line.reference for line in page.table.model.rows_shown()]


def test_all_entries_are_listed_and_exported_as_they_show(page: AccessPage) -> None:
    assert sorted(_references(page)) == ["GR/2018/001", "GR/2018/002"]
    shown = page.table.shown()
    assert {column.key for column in shown.columns} >= {"at", "who", "act", "reason"}


def test_the_list_narrows_by_act_by_who_and_by_words(page: AccessPage) -> None:
    page.act.setCurrentIndex(page.act.findData(AccessAct.EXPORTED.value))
    page.act.activated.emit(page.act.currentIndex())
    assert _references(page) == ["GR/2018/002"]
    page.bar.clear()
    assert page.act.currentData() == ""
    assert len(_references(page)) == 2
    page.who.setCurrentIndex(page.who.findData("beheerder"))
    page.who.activated.emit(page.who.currentIndex())
    assert len(_references(page)) == 2
    page.bar.field.setText("002")
    assert _references(page) == ["GR/2018/002"]


def test_the_period_reads_again_from_then_on(page: AccessPage) -> None:
    page.period.setCurrentIndex(1)
    page.period.activated.emit(1)
    assert len(_references(page)) == 2


def test_without_entries_the_page_tells_what_comes_here(
    raad: Council, theme: Theme, show: Show
) -> None:
    page = show(at_desk(AccessPage, raad.workspace, theme))
    assert not page.table.model.total
    assert not page.export_button.isEnabled()


def test_who_is_no_administrator_reads_nothing(raad: Council, theme: Theme, show: Show) -> None:
    _note(raad.workspace, AccessAct.OPENED, "GR/2018/001")
    page = show(at_desk(AccessPage, as_role(raad.workspace, Role.SECRETARY), theme))
    assert _references(page) == []
