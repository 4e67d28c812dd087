"""The rules of the zone are read in words and edited with keys, each with its article."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.rules.conftest import Heard, page_over
from zonedesk.domain.rule_values import choices, stored
from zonedesk.domain.rules import OWN_RULE, Rule, possible_rules
from zonedesk.domain.words import Profile, Role
from zonedesk.services import rules
from zonedesk.ui.kit.desk import Spot
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.table.editing import CellTrouble
from zonedesk.ui.rules.columns import ARTICLE, VALUE
from zonedesk.ui.rules.looks import subject_words, topic_words, typed_value, value_words

if TYPE_CHECKING:
    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.rules.page import RulesPage
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key
CONVOCATION = "convocation_working_days.police_council"


def rule(page: RulesPage, code: str) -> Rule:
    """A rule as it stands in the folder, in the newest set."""
    newest = rules.rule_sets(page.desk.workspace)[-1]
    lines = rules.rules_of(page.desk.workspace, newest)
    return next(one.rule for one in lines if one.rule.code == code)


def edit(page: RulesPage, code: str, key: str) -> QLineEdit:
    """Put the cursor on a cell and press F2."""
    table = page.view.table
    assert table.choose(code)
    place = next(n for n, one in enumerate(table.model.columns) if one.key == key)
    table.view.setCurrentIndex(table.view.currentIndex().siblingAtColumn(place))
    QTest.keyClick(table.view, Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    return field


def retype(field: QLineEdit, text: str, key: Qt.Key = Key.Key_Return) -> None:
    """Type over what stands in a field, and press a key."""
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, key)


def test_every_rule_stands_in_words_under_whom_it_concerns(page: RulesPage) -> None:
    shown = page.view.table.model.rows_shown()
    known = possible_rules(Profile.ONE_MUNICIPALITY)
    assert {one.code for one in shown} == {one.code for one in known}
    assert not [one.code for one in shown if "_" in one.topic + one.subject + one.value]
    headings = {one.subject for one in shown}
    model = page.view.table.model
    groups = [model.group_at(line) for line in range(model.rowCount())]
    assert {group[0].title for group in groups if group} == headings


@pytest.mark.parametrize("profile", Profile)
def test_what_a_cell_shows_can_be_typed_back(profile: Profile) -> None:
    for one in possible_rules(profile):
        assert topic_words(one.code)
        assert subject_words(one.code)
        shown = value_words(one.code, one.value)
        assert stored(one.code, typed_value(one.code, shown)) == one.value
        for choice in choices(one.code):
            words = value_words(one.code, choice.value)
            assert stored(one.code, typed_value(one.code, words)) == choice.value


def test_a_value_is_edited_where_it_stands(page: RulesPage, heard: Heard) -> None:
    retype(edit(page, CONVOCATION, VALUE), "8")
    assert rule(page, CONVOCATION).value == "8"
    assert len(heard.toasts) == 1
    assert next(
        one.value for one in page.view.table.model.rows_shown() if one.code == CONVOCATION
    ).startswith("8 ")
    heard.acts[-1]()
    assert rule(page, CONVOCATION).value == "7"


def test_a_number_is_typed_with_its_unit_or_without(page: RulesPage) -> None:
    for typed, kept in (("9", "9"), (value_words(CONVOCATION, "1"), "1")):
        retype(edit(page, CONVOCATION, VALUE), typed)
        assert rule(page, CONVOCATION).value == kept
    several = value_words(CONVOCATION, "7").replace("7", "1")
    assert typed_value(CONVOCATION, several) == "1"
    assert typed_value(CONVOCATION, "7 weken") == "7 weken"


def test_an_article_is_edited_where_it_stands(page: RulesPage, heard: Heard) -> None:
    retype(edit(page, CONVOCATION, ARTICLE), "WGP art. 25/1, §1")
    assert rule(page, CONVOCATION).article == "WGP art. 25/1, §1"
    field = edit(page, CONVOCATION, ARTICLE)
    field.clear()
    QTest.keyClick(field, Key.Key_Return)
    assert rule(page, CONVOCATION).article == OWN_RULE
    assert not heard.refused


def test_what_cannot_be_read_stays_in_its_field_and_says_why(page: RulesPage) -> None:
    field = edit(page, CONVOCATION, VALUE)
    retype(field, "zeven")
    assert QApplication.focusWidget() is field
    (trouble,) = page.window().findChildren(CellTrouble)
    assert "zeven" in trouble.trouble.words
    QTest.keyClick(field, Key.Key_Escape)
    assert rule(page, CONVOCATION).value == "7"


def test_a_choice_is_picked_from_a_list(page: RulesPage) -> None:
    field = edit(page, "counting.zone", VALUE)
    assert isinstance(field, PickField)
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Return)
    assert rule(page, "counting.zone").value == "lenient"


def test_a_term_of_the_zone_itself_is_set_and_taken_away(page: RulesPage) -> None:
    code = "convocation_days.security_council"
    retype(edit(page, code, VALUE), "10")
    assert rule(page, code) == Rule(code, "10", OWN_RULE)
    field = edit(page, code, VALUE)
    field.clear()
    QTest.keyClick(field, Key.Key_Return)
    assert rule(page, code).value == ""


def test_the_text_of_an_article_keeps_its_paragraphs(page: RulesPage) -> None:
    code = "quoted_article.police_council"
    before = rule(page, code).value
    field = edit(page, code, VALUE)
    QTest.keyClick(field, Key.Key_End)
    QTest.keyClicks(field, " Einde.")
    QTest.keyClick(field, Key.Key_Return)
    assert rule(page, code).value == f"{before} Einde."
    assert "\n" in before


def test_new_rules_are_made_with_keys_and_shown(page: RulesPage, heard: Heard) -> None:
    QTest.keyClick(page.view.table.view, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = page.view.new_set
    assert form.isVisible()
    QTest.keyClicks(form.day, "1/1/2027")
    form.title.setFocus()
    QTest.keyClicks(form.title, "Wet van 2026")
    QTest.keyClick(form.title, Key.Key_Return)
    assert page.view.table.isVisible()
    assert page.book
    assert (page.book.shown.valid_from, page.book.shown.title) == (
        date(2027, 1, 1),
        "Wet van 2026",
    )
    retype(edit(page, CONVOCATION, VALUE), "9")
    page.view.fill_sets()
    newest, oldest = page.view.sets_button.choices.actions()
    assert newest.isChecked()
    oldest.trigger()
    assert (
        next(
            one.line.rule.value
            for one in page.view.table.model.rows_shown()
            if one.code == CONVOCATION
        )
        == "7"
    )
    assert not heard.refused


def test_a_day_that_has_rules_already_is_refused(page: RulesPage, heard: Heard) -> None:
    page.view.begin_new()
    form = page.view.new_set
    QTest.keyClicks(form.day, "7/12/1998")
    QTest.keyClicks(form.title, "Nog eens")
    QTest.keyClick(form.title, Key.Key_Return)
    assert [getattr(one, "code", "") for one in heard.refused] == ["rules.day_taken"]
    assert form.title.text() == "Nog eens"
    QTest.keyClick(form.title, Key.Key_Escape)
    assert page.view.table.isVisible()


def test_a_rule_that_is_asked_for_is_shown_wherever_it_hides(page: RulesPage, heard: Heard) -> None:
    table = page.view.table
    entry = next(one for one in table.model.rows_shown() if one.code == CONVOCATION)
    table.model.toggle_group(entry.subject)
    QTest.keyClicks(page.view.bar.field, "ondertekent")
    page.show_reference(CONVOCATION)
    assert page.spot() == Spot((), CONVOCATION)
    page.show_reference("lunch_days.zone")
    assert [getattr(one, "code", "") for one in heard.refused] == ["show.unknown"]
    page.show_reference("")
    assert page.view.new_set.isVisible()
    page.go_to(Spot((), "counting.zone"))
    assert page.view.table.isVisible()
    assert page.spot().state == "counting.zone"


def test_a_reader_looks_and_changes_nothing(zone: Workspace, theme: Theme, show: Show) -> None:
    reader = replace(zone, user=replace(zone.user, role=Role.READER))
    page = show(page_over(reader, theme))
    table = page.view.table
    table.view.setFocus()
    assert table.choose(CONVOCATION)
    QTest.keyClick(table.view, Key.Key_F2)
    assert not isinstance(QApplication.focusWidget(), QLineEdit)
    assert not page.view.new_button.isEnabled()


def test_the_looks_are_remembered_without_content(page: RulesPage) -> None:
    kept = page.layout_state()
    page.restore_layout(kept)
    assert page.layout_state() == kept
    assert "police_council" not in str(kept)
