"""The decisions on an item in the editor: several, their facts, reasons and links, by keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from tests.services.council import one, rows, step_to
from tests.ui.meetings.conftest import page_over
from tests.ui.meetings.keys import Key, opened, press, type_in
from zonedesk.domain.motivation import reasons
from zonedesk.domain.richtext import plain
from zonedesk.domain.richtext_marks import from_marks
from zonedesk.domain.words import (
    DecisionLinkKind,
    DecisionStanding,
    ItemResult,
    MeetingStatus,
    MotivationStyle,
)
from zonedesk.services import agenda as agenda_service
from zonedesk.services import bodies, decision_record, decisions, meeting_record
from zonedesk.services.drafts import of_record
from zonedesk.system.clock import FixedClock

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.domain.decision_record import DecisionFacts
    from zonedesk.ui.meetings.editor_decision import DecisionPart
    from zonedesk.ui.meetings.editor_item import ItemEditor
    from zonedesk.ui.meetings.page import MeetingsPage
    from zonedesk.ui.theme.theme import Theme

MOTIVATION, MORE, COPY, ACTION, ANOTHER, FRONT, GONE = range(7)


@pytest.fixture
def page(raad: Council, raad_page: MeetingsPage) -> MeetingsPage:
    """A meeting with two items, open at the first."""
    for title in ("Aankoop", "Begroting"):
        raad.item(title)
    raad_page.refresh()
    return opened(raad_page, "GR/2018/1")


def editor_of(page: MeetingsPage) -> ItemEditor:
    return page.detail.editor.item


def part(page: MeetingsPage) -> DecisionPart:
    """The decision in sight."""
    return editor_of(page).result.part


def stored(page: MeetingsPage) -> tuple[DecisionFacts, ...]:
    """The decisions on the item that is edited, as they are stored."""
    item = editor_of(page).item
    assert item is not None
    return decision_record.of_item(page.desk.workspace, item.handle.id)


def entry(menu: QMenu, place: int) -> QAction:
    """An entry of a menu, lines between not counted."""
    return [action for action in menu.actions() if not action.isSeparator()][place]


def write(page: MeetingsPage, words: str) -> None:
    """Type a decision and leave it."""
    part(page).text.setFocus()
    type_in(words)
    page.detail.agenda.setFocus()


def test_a_further_decision_has_its_own_tab_and_texts(page: MeetingsPage) -> None:
    write(page, "De raad koopt twee wagens.")
    tabs = editor_of(page).result.tabs
    assert tabs.isHidden()
    part(page).row.menu_button.setFocus()
    entry(part(page).menu(), ANOTHER).trigger()
    assert (tabs.isVisible(), tabs.count(), tabs.currentIndex()) == (True, 2, 1)
    assert part(page).text.hasFocus()
    type_in("Het college voert uit.")
    tabs.setFocus()
    press(Key.Key_Left)
    assert part(page).text.toPlainText() == "De raad koopt twee wagens."
    assert [plain(one_.text) for one_ in stored(page)] == [
        "De raad koopt twee wagens.",
        "Het college voert uit.",
    ]
    press(Key.Key_Right)
    entry(part(page).menu(), FRONT).trigger()
    assert plain(stored(page)[0].text) == "Het college voert uit."
    entry(part(page).menu(), GONE).trigger()
    assert len(stored(page)) == 1
    assert tabs.isHidden()


def test_what_is_typed_in_a_further_decision_survives_a_kill(page: MeetingsPage) -> None:
    write(page, "Een.")
    entry(part(page).menu(), ANOTHER).trigger()
    part(page).text.setFocus()
    type_in("Half")
    part(page).keeper.keep_drafts()
    second = stored(page)[1].handle.id
    (draft,) = of_record(page.desk.workspace, "decision", record_id=second)
    assert "Half" in draft.content


def test_who_carries_it_out_and_from_when_open_below_their_links(
    raad: Council, page: MeetingsPage
) -> None:
    write(page, "De raad keurt goed.")
    part(page).row.responsible.setFocus()
    press(Key.Key_Return)
    type_in("raadsl")
    press(Key.Key_Return)
    assert stored(page)[0].responsible_id == raad.member
    part(page).row.responsible.setFocus()
    press(Key.Key_Return)
    type_in("Dienst logistiek")
    press(Key.Key_Return)
    assert (stored(page)[0].responsible_id, stored(page)[0].responsible) == (
        None,
        "Dienst logistiek",
    )
    day = part(page).row.day
    day.link.setFocus()
    press(Key.Key_Return)
    assert day.field.hasFocus()
    type_in("1/2/2019")
    press(Key.Key_Return)
    assert stored(page)[0].effective_on == date(2019, 2, 1)
    assert day.link.hasFocus()
    press(Key.Key_Return)
    type_in("1/3/2019")
    press(Key.Key_Escape)
    assert stored(page)[0].effective_on == date(2019, 2, 1)
    assert (day.field.isHidden(), day.link.hasFocus()) == (True, True)


@pytest.mark.parametrize(("style", "count"), [("modern", 7), ("classic", 3)])
def test_the_parts_of_the_style_of_the_body_are_put_in_the_motivation(
    raad: Council, raad_page: MeetingsPage, style: str, count: int
) -> None:
    version = one(raad.workspace, "body", raad.body)["row_version"]
    wanted = next(one_ for one_ in MotivationStyle if one_.value == style)
    if wanted is not MotivationStyle.MODERN:
        fields: bodies.BodyFields = {"motivation_style": wanted}
        bodies.edit(raad.workspace, raad.body, row_version=version, fields=fields)
    raad.item("Aankoop")
    raad_page.refresh()
    page = opened(raad_page, "GR/2018/1")
    motivation = part(page).motivation
    motivation.fold.setFocus()
    press(Key.Key_Return)
    motivation.button.setFocus()
    press(Key.Key_Return)
    assert motivation.text.hasFocus()
    assert motivation.button.isHidden()
    page.detail.agenda.setFocus()
    (facts,) = stored(page)
    assert len(reasons(facts.motivation)[1]) == count
    assert not plain(facts.text)


def test_title_and_summary_are_kept_and_openness_is_chosen(page: MeetingsPage) -> None:
    write(page, "De raad keurt goed.")
    more = part(page).more
    more.fold.setFocus()
    press(Key.Key_Return)
    more.title.setFocus()
    type_in("Gunning")
    press(Key.Key_Tab)
    more.summary.setFocus()
    type_in("Twee wagens")
    page.detail.agenda.setFocus()
    more.openness.setCurrentIndex(2)
    more.openness.activated.emit(2)
    (facts,) = stored(page)
    assert (facts.title, facts.summary, facts.public) == ("Gunning", "Twee wagens", False)


def test_an_earlier_decision_is_linked_seen_and_unlinked(raad: Council, page: MeetingsPage) -> None:
    write(page, "De raad keurt goed.")
    other = rows(raad.workspace, "agenda_item")[1]["id"]
    decisions.write(raad.workspace, other, row_version=0, text=from_marks("Oud."))
    entry(part(page).menu(), MORE).trigger()
    links = part(page).more.links
    chip = links.chips[0]
    links.begin(chip, DecisionLinkKind.REPLACES)
    type_in("begroting")
    press(Key.Key_Return)
    (link,) = stored(page)[0].earlier
    assert (link.kind, link.title) == (DecisionLinkKind.REPLACES, "Begroting")
    assert len(links.chips) == 2
    links.chips[0].setFocus()
    press(Key.Key_Delete)
    assert not stored(page)[0].earlier


def test_the_sentence_of_the_result_shows_and_never_takes_the_place_of_a_text(
    raad: Council, page: MeetingsPage
) -> None:
    text = part(page).text
    assert not text.placeholderText()
    item = editor_of(page).item
    assert item is not None
    version = item.handle.row_version
    fields: agenda_service.ItemFields = {"result": ItemResult.ADJOURNED}
    agenda_service.edit(raad.workspace, item.handle.id, row_version=version, fields=fields)
    page.refresh()
    read = meeting_record.item(raad.workspace, item.handle.id)
    assert text.placeholderText() == read.sentence == "Het punt wordt uitgesteld."
    assert not stored(page)
    write(page, "Wordt in maart hernomen.")
    assert plain(stored(page)[0].text) == "Wordt in maart hernomen."


def test_a_decision_is_copied_as_plain_and_as_formatted_text(page: MeetingsPage) -> None:
    write(page, "De raad keurt goed.")
    entry(part(page).menu(), COPY).trigger()
    found = QApplication.clipboard().mimeData()
    assert found.text() == "Aankoop\nDe raad keurt goed."
    assert "<b>Aankoop</b>" in found.html()


def test_an_action_point_comes_from_a_decision_once_the_meeting_is_held(
    raad: Council, theme: Theme, show: Show
) -> None:
    raad.item("Aankoop")
    step_to(raad.workspace, raad.meeting, MeetingStatus.RUNNING)
    noon = FixedClock(datetime(2018, 12, 31, 11, tzinfo=UTC))
    page = opened(show(page_over(replace(raad.workspace, clock=noon), theme)), "GR/2018/1")
    write(page, "De dienst bestelt de wagens.")
    assert stored(page)[0].standing is DecisionStanding.VALID
    entry(part(page).menu(), ACTION).trigger()
    press(Key.Key_Return)
    press(Key.Key_Return)
    (point,) = rows(raad.workspace, "action_item")
    assert point["text"] == "De dienst bestelt de wagens."
    assert point["decision_id"] == stored(page)[0].handle.id


def test_nothing_is_typed_in_the_decisions_of_a_withdrawn_item(
    raad: Council, page: MeetingsPage
) -> None:
    write(page, "De raad keurt goed.")
    item = editor_of(page).item
    assert item is not None
    fields: agenda_service.ItemFields = {"result": ItemResult.WITHDRAWN}
    version = item.handle.row_version
    agenda_service.edit(raad.workspace, item.handle.id, row_version=version, fields=fields)
    page.refresh()
    shown = part(page)
    assert shown.text.isReadOnly()
    assert shown.row.number.isHidden()
    assert not shown.row.responsible.isEnabled()
    assert shown.row.result.isEnabled()  # another result takes it back
    menu = shown.menu()
    assert not entry(menu, GONE).isEnabled()
    assert entry(menu, COPY).isEnabled()
