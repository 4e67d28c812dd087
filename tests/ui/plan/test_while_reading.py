"""Between a choice and what it shows, and what is stored as one: lines of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.services.council import rows
from tests.ui.gates import Gate
from tests.ui.plan.conftest import page_over
from zonedesk.domain.words import Health
from zonedesk.services import drafts
from zonedesk.services.plan_record import read_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from zonedesk.domain.plan_record import PlanRecord
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.plan.page import PlanPage
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(lier: Workspace, theme: Theme, show: Show, qtbot: QtBot) -> Iterator[PlanPage]:
    """The plan with the focus in its tree, over a lane that is a thread of its own."""
    made = show(page_over(lier, theme, inline=False))
    Gate(made.desk.lane, qtbot).rest()
    made.view.tree.setFocus()
    yield made
    made.desk.lane.close()


@pytest.fixture
def gate(page: PlanPage, qtbot: QtBot) -> Gate:
    """The way to the lane."""
    return Gate(page.desk.lane, qtbot)


def stored(page: PlanPage, code: str) -> PlanRecord:
    """A line as it stands in the file."""
    return read_line(page.desk.workspace, code, year=2018)


def test_what_is_typed_before_a_line_is_there_is_not_typed_in_the_one_before(
    page: PlanPage, gate: Gate
) -> None:
    page.view.tree.choose("V1.1")
    gate.rest()
    titles = [stored(page, one).entry.row.title for one in ("V1.1", "O2.1")]
    gate.shut()
    page.view.tree.choose("O2.1")
    QTest.keyClicks(page.detail.title, "Ander ")
    QTest.keyClicks(page.detail.facts.department, "Elders")
    page.detail.facts.confidential.setFocus()
    QTest.keyClick(page.detail.facts.confidential, Key.Key_Space)
    gate.open()
    page.leave()
    gate.rest()
    assert [stored(page, one).entry.row.title for one in ("V1.1", "O2.1")] == titles
    assert not any(stored(page, one).confidential for one in ("V1.1", "O2.1"))


def test_a_note_for_the_chosen_line_waits_for_it(page: PlanPage, gate: Gate) -> None:
    page.view.tree.choose("V1.1")
    gate.rest()
    gate.shut()
    page.view.tree.choose("V2.2")
    QTest.keyClick(page.view.tree, Key.Key_N, CONTROL)
    assert not page.detail.notes.editor.isVisible()
    gate.open()
    field = page.detail.notes.editor.field
    assert field.hasFocus()
    QTest.keyClicks(field, "Loopt.")
    gate.shut()
    for _ in range(2):
        QTest.keyClick(field, Key.Key_Return, CONTROL)
    QTest.keyClicks(field, " En verder")
    gate.open()
    assert [one.text for one in stored(page, "V2.2").notes][:1] == ["Loopt."]
    assert sum(row["text"] == "Loopt." for row in rows(page.desk.workspace, "follow_up")) == 1
    assert field.toPlainText() == "En verder"
    page.leave()
    gate.rest()
    assert [one.content for one in drafts.offered(page.desk.workspace)] == ["En verder"]


def test_a_judgement_is_stored_with_its_explanation_or_not_at_all(
    page: PlanPage, gate: Gate
) -> None:
    page.view.tree.choose("V2.3.1")
    gate.rest()
    detail, facts = page.detail, page.detail.facts
    button = facts.health
    next(one for one in button.menu().actions() if one.data() == Health.RISK.value).trigger()
    QTest.keyClicks(facts.explanation, " ")
    page.leave()
    gate.rest()
    row = stored(page, "V2.3.1").entry.row
    assert (row.health, row.explanation) == (None, "")
    assert detail.keeper.bar.words
    before = rows(page.desk.workspace, "journal")
    detail.title.selectAll()
    QTest.keyClicks(detail.title, "Nieuw")
    QTest.keyClicks(facts.explanation, "te weinig volk")
    page.leave()
    gate.rest()
    row = stored(page, "V2.3.1").entry.row
    assert (row.title, row.health, row.explanation) == ("Nieuw", Health.RISK, "te weinig volk")
    assert str(row.judged) == "2019-01-14"
    done = {row["transaction_no"] for row in rows(page.desk.workspace, "journal")[len(before) :]}
    assert len(done) == 1


def test_a_judgement_goes_to_the_line_it_was_chosen_for(page: PlanPage, gate: Gate) -> None:
    page.view.tree.choose("V2.3.1")
    gate.rest()
    facts = page.detail.facts
    menu = facts.health.menu()
    next(one for one in menu.actions() if one.data() == Health.BLOCKED.value).trigger()
    QTest.keyClicks(facts.explanation, "geen budget")
    gate.shut()
    page.view.tree.choose("V1.1")
    gate.open()
    row = stored(page, "V2.3.1").entry.row
    assert (row.health, row.explanation) == (Health.BLOCKED, "geen budget")


def title_field(page: PlanPage) -> QLineEdit:
    """The field in which a title is typed in the tree."""
    return next(one for one in page.view.tree.findChildren(QLineEdit) if one.isVisible())


def test_a_new_line_is_named_when_it_is_there(page: PlanPage, gate: Gate) -> None:
    page.view.tree.choose("V1.1")
    gate.rest()
    QTest.keyClick(page.view.tree, Key.Key_Insert)
    gate.rest()
    QTest.keyClicks(title_field(page), "Rondtrekkende daders")
    QTest.keyClick(title_field(page), Key.Key_Return)
    gate.rest()
    assert stored(page, "V1.3").entry.row.title == "Rondtrekkende daders"
    assert page.view.tree.code() == "V1.3"


def test_tab_names_a_line_and_moves_it_in(page: PlanPage, gate: Gate) -> None:
    page.view.tree.choose("V1.1")
    QTest.keyClick(page.view.tree, Key.Key_Insert)
    gate.rest()
    QTest.keyClicks(title_field(page), "Nachtelijk toezicht")
    QTest.keyClick(title_field(page), Key.Key_Tab)
    gate.rest()
    found = stored(page, "V1.3").entry.row
    assert (found.title, found.parent) == ("Nachtelijk toezicht", "V1.1")


def test_moves_go_one_after_the_other(page: PlanPage, gate: Gate) -> None:
    page.view.tree.choose("V2.3")
    gate.rest()
    for _ in range(2):
        QTest.keyClick(page.view.tree, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(page.view.tree, Key.Key_Delete)
    gate.rest()
    children = stored(page, "V2").children
    assert [one.row.code for one in children] == ["V2.1", "V2.2"]
    assert page.view.tree.code() in {"V2.1", "V2.2"}
