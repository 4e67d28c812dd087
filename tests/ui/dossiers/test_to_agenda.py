"""A dossier waits for a meeting of the body that is chosen, and that is undone (R35, R52)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.council import as_role
from tests.ui.dossiers.conftest import CAMERAS, page_over
from zonedesk.domain.words import Role
from zonedesk.services import backlog
from zonedesk.services.meeting_record import list_bodies
from zonedesk.ui.kit.actions import actions_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.dossiers.page import DossiersPage
    from zonedesk.ui.kit.actions import DeskAction
    from zonedesk.ui.theme.theme import Theme


def offered(page: DossiersPage) -> DeskAction:
    """The action in the menu."""
    return next(one for one in actions_of(page) if one.objectName() == "dossiers.to_agenda")


def waits(folder: Workspace) -> dict[str, list[str]]:
    """What waits, by the code of the body."""
    found = {one.code: backlog.waiting(folder, one.id) for one in list_bodies(folder)}
    return {code: [one.title for one in there] for code, there in found.items() if there}


def test_a_dossier_waits_for_the_body_that_is_chosen(lier: Workspace, page: DossiersPage) -> None:
    told: list[tuple[str, str, Callable[[], object]]] = []
    page.told.connect(lambda *all_of: told.append(all_of))
    before = waits(lier)
    title = page.detail.record.row.title if page.detail.record else ""
    offered(page).trigger()
    picker = page.acts.to_agenda.picker
    assert picker is not None
    assert picker.field.hasFocus()
    QTest.keyClicks(picker.field, "gemeenteraad")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert waits(lier) == before | {"GR": [*before.get("GR", []), title]}
    assert title in told[0][0]
    told[0][2]()
    assert waits(lier) == before


def test_the_menu_of_the_dossier_offers_it_too(page: DossiersPage) -> None:
    page.detail.head.agenda_wanted.emit()
    assert page.acts.to_agenda.picker is not None


def test_a_reader_lets_nothing_wait(lier: Workspace, theme: Theme, show: Show) -> None:
    page = show(page_over(as_role(lier, Role.READER), theme))
    page.view.table.choose(CAMERAS)
    assert not offered(page).isEnabled()
