"""Between a choice and what it shows: what is typed or asked meanwhile goes nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.council import as_role, rows
from tests.ui.dossiers.conftest import page_over, stored
from tests.ui.gates import Gate
from zonedesk.domain.topics import Topic
from zonedesk.domain.words import Role
from zonedesk.services import dossiers, drafts
from zonedesk.services.dossier_record import read_record
from zonedesk.ui.dossiers.panes import Pane
from zonedesk.ui.kit.actions import actions_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.dossiers.page import DossiersPage
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key


@pytest.fixture
def page(lier: Workspace, theme: Theme, show: Show, qtbot: QtBot) -> Iterator[DossiersPage]:
    """The register with the focus in it, over a lane that is a thread of its own."""
    made = show(page_over(lier, theme, inline=False))
    Gate(made.desk.lane, qtbot).rest()
    made.view.table.view.setFocus()
    yield made
    made.desk.lane.close()


@pytest.fixture
def gate(page: DossiersPage, qtbot: QtBot) -> Gate:
    """The way to the lane."""
    return Gate(page.desk.lane, qtbot)


def go_down(page: DossiersPage) -> tuple[str, str]:
    """Go to the next dossier with the arrow; gives the one before it and that one."""
    record = page.detail.record
    assert record is not None
    QTest.keyClick(page.view.table.view, Key.Key_Down)
    line = page.view.table.current()
    assert line is not None
    assert line.row.reference != record.row.reference
    return record.row.reference, line.row.reference


def count(workspace: Workspace, table: str) -> int:
    """How many records of a table are not in the bin."""
    return sum(row["deleted_at"] is None for row in rows(workspace, table))


def act(page: DossiersPage, name: str) -> None:
    """Do what the menu offers under a name."""
    next(one for one in actions_of(page) if one.objectName() == name).trigger()


def test_what_is_typed_before_a_dossier_is_there_is_not_typed_in_the_one_before(
    page: DossiersPage, gate: Gate
) -> None:
    gate.shut()
    first, second = go_down(page)
    titles = [stored(page, one).row.title for one in (first, second)]
    QTest.keyClick(page.view.table.view, Key.Key_Return)
    QTest.keyClicks(page.detail.title, "Ander ")
    QTest.mouseClick(page.detail.head.status, Qt.MouseButton.LeftButton)
    gate.open()
    page.leave()
    gate.rest()
    assert [stored(page, one).row.title for one in (first, second)] == titles
    QTest.keyClicks(page.detail.title, "Nu wel ")
    page.leave()
    gate.rest()
    assert stored(page, first).row.title == titles[0]
    assert "Nu wel" in stored(page, second).row.title


@pytest.mark.parametrize("keys", ["F2", "note"])
def test_a_wish_for_the_chosen_dossier_waits_for_it(
    keys: str, page: DossiersPage, gate: Gate
) -> None:
    gate.shut()
    first, second = go_down(page)
    title = stored(page, first).row.title
    act(page, "dossiers.rename" if keys == "F2" else "dossiers.note")
    gate.open()
    field = page.detail.title if keys == "F2" else page.detail.note.field
    assert field.hasFocus()
    QTest.keyClicks(field, "Nieuw")
    page.leave()
    gate.rest()
    assert stored(page, first).row.title == title
    if keys == "F2":
        assert stored(page, second).row.title == "Nieuw"
    else:
        kept = drafts.offered(page.desk.workspace)
        held = read_record(page.desk.workspace, second).handle.id
        assert [(one.place.id, one.content) for one in kept] == [(held, "Nieuw")]


def test_what_was_typed_is_stored_when_another_dossier_is_chosen(
    page: DossiersPage, gate: Gate
) -> None:
    page.detail.title.setFocus()
    page.detail.title.selectAll()
    QTest.keyClicks(page.detail.title, "Hertypt")
    page.view.table.view.setFocus()
    gate.shut()
    first, second = go_down(page)
    QTest.keyClick(page.view.table.view, Key.Key_Up)
    gate.open()
    assert stored(page, first).row.title == "Hertypt"
    assert page.detail.title.toPlainText() == "Hertypt"
    assert stored(page, second).row.title != "Hertypt"


def test_an_impatient_enter_makes_one_dossier(page: DossiersPage, gate: Gate) -> None:
    before = count(page.desk.workspace, "dossier")
    page.making.begin()
    page.form.title.setText("Fietsen")
    page.form.category.setText("Personeel")
    page.form.title.setFocus()
    gate.shut()
    for _ in range(2):
        QTest.keyClick(page.form.title, Key.Key_Return)
    assert not page.form.make.isEnabled()
    QTest.keyClicks(page.form.title, " en sloten")
    gate.open()
    assert count(page.desk.workspace, "dossier") == before + 1
    assert page.form.make.isEnabled()


def test_a_refused_dossier_can_be_made_again(page: DossiersPage, gate: Gate) -> None:
    page.making.begin()
    page.form.title.setText("Fietsen")
    page.form.make.click()
    gate.rest()
    assert page.panes.pane is Pane.NEW
    before = count(page.desk.workspace, "dossier")
    page.form.category.setText("Personeel")
    page.form.make.click()
    gate.rest()
    assert count(page.desk.workspace, "dossier") == before + 1


def test_a_note_is_added_once_and_what_is_typed_on_stays(page: DossiersPage, gate: Gate) -> None:
    before = count(page.desk.workspace, "follow_up")
    page.detail.begin_note()
    field = page.detail.note.field
    QTest.keyClicks(field, "Eerste.")
    gate.shut()
    for _ in range(2):
        QTest.keyClick(field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, " En een tweede")
    gate.open()
    assert count(page.desk.workspace, "follow_up") == before + 1
    assert field.toPlainText() == "En een tweede"
    page.leave()
    gate.rest()
    assert [one.content for one in drafts.offered(page.desk.workspace)] == ["En een tweede"]


def test_a_note_that_is_being_added_is_no_draft_of_the_dossier_that_was_left(
    page: DossiersPage, gate: Gate
) -> None:
    before = count(page.desk.workspace, "follow_up")
    page.detail.begin_note()
    QTest.keyClicks(page.detail.note.field, "Gebeld")
    gate.shut()
    page.detail.note.add()
    go_down(page)
    gate.open()
    assert count(page.desk.workspace, "follow_up") == before + 1
    assert drafts.offered(page.desk.workspace) == ()


def chosen_pair(page: DossiersPage) -> list[str]:
    """Choose the first two dossiers of the list."""
    table = page.view.table
    table.view.selectAll()
    references = [line.row.reference for line in table.chosen()][:2]
    table.choose(references[0])
    return references


def test_dossiers_go_to_the_bin_together_and_come_back_together(
    page: DossiersPage, gate: Gate
) -> None:
    told: list[Callable[[], object]] = []
    page.told.connect(lambda _words, _action, undo: told.append(undo))
    before = count(page.desk.workspace, "dossier")
    page.undoing.delete(chosen_pair(page))
    gate.rest()
    assert count(page.desk.workspace, "dossier") == before - 2
    told[-1]()
    gate.rest()
    assert count(page.desk.workspace, "dossier") == before


def test_of_dossiers_one_of_which_is_gone_none_is_deleted(page: DossiersPage, gate: Gate) -> None:
    refused: list[object] = []
    page.desk.lane.refused.connect(refused.append)
    first, second = chosen_pair(page)
    held = read_record(page.desk.workspace, second).handle
    dossiers.delete(page.desk.workspace, held.id, row_version=held.row_version)
    before = count(page.desk.workspace, "dossier")
    page.undoing.delete([first, second])
    gate.rest()
    assert count(page.desk.workspace, "dossier") == before
    assert len(refused) == 1


def test_a_way_back_that_is_refused_brings_nothing_back(page: DossiersPage, gate: Gate) -> None:
    told: list[Callable[[], object]] = []
    refused: list[object] = []
    page.told.connect(lambda _words, _action, undo: told.append(undo))
    page.desk.lane.refused.connect(refused.append)
    pair = chosen_pair(page)
    ids = [read_record(page.desk.workspace, one).handle.id for one in pair]
    page.undoing.delete(pair)
    gate.rest()
    dossiers.restore(page.desk.workspace, ids[0])
    before = count(page.desk.workspace, "dossier")
    told[-1]()
    gate.rest()
    assert count(page.desk.workspace, "dossier") == before
    assert len(refused) == 1


def test_a_reader_types_chooses_and_makes_nothing(
    lier: Workspace, theme: Theme, show: Show
) -> None:
    page = show(page_over(as_role(lier, Role.READER), theme))
    refused: list[object] = []
    page.desk.lane.refused.connect(refused.append)
    detail = page.detail
    record = detail.record
    assert record is not None
    for field in (detail.title, detail.facts.category, detail.facts.legal_basis):
        field.setFocus()
        QTest.keyClicks(field, "x")
    detail.description.setFocus()
    QTest.keyClicks(detail.description, "x")
    detail.keeper.keep_drafts()
    page.leave()
    assert stored(page, record.row.reference).row == record.row
    assert not detail.head.status.isEnabled()
    assert not detail.supervision.result.isEnabled()
    assert detail.supervision.sent.isReadOnly()
    assert not page.view.new_button.isEnabled()
    off = {one.objectName() for one in actions_of(page) if not one.isEnabled()}
    assert off >= {"dossiers.new", "dossiers.note", "dossiers.rename", "dossiers.delete"}
    page.making.begin()
    assert page.panes.pane is Pane.DOSSIER
    assert not refused


def test_the_hub_hears_of_a_dossier_that_was_made(page: DossiersPage, gate: Gate) -> None:
    heard: list[frozenset[Topic]] = []
    page.desk.hub.changed.connect(lambda changes, _initiator: heard.append(changes))
    page.making.begin()
    page.form.title.setText("Fietsen")
    page.form.category.setText("Personeel")
    page.form.make.click()
    gate.rest()
    assert Topic.DOSSIERS in heard[-1]
    record = page.detail.record
    assert record is not None
    assert record.row.title == "Fietsen"
