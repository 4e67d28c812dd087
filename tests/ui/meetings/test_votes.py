"""Voting in the editor of an item, with real keys (02, R71-R73)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton

from tests.services.council import rows, step_to
from tests.services.folders import let_go
from tests.services.policing import Zone, opened_zone
from tests.ui.meetings.conftest import page_over
from tests.ui.meetings.keys import Key, opened, press, type_in
from zonedesk.domain.ballots import CandidateLine
from zonedesk.domain.richtext_marks import from_marks
from zonedesk.domain.votes import VoteOutcome
from zonedesk.domain.words import LateFlag, Matter, MeetingStatus, VoteChoice, VoteMethod
from zonedesk.services import agenda, decisions, votes
from zonedesk.ui.kit.words import named
from zonedesk.ui.meetings.vote_voters import KEYS, segments
from zonedesk.ui.meetings.vote_words import outcome_words
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.conftest import Show
    from zonedesk.domain.vote_record import VoteLine
    from zonedesk.ui.meetings.page import MeetingsPage
    from zonedesk.ui.meetings.vote_pane import VotePane
    from zonedesk.ui.theme.theme import Theme

FOR, AGAINST, ABSTAIN, BLANK = (choice for _, choice in KEYS)


@pytest.fixture
def zone(tmp_path: Path) -> Iterator[Zone]:
    """A zone of two municipalities, open."""
    made = opened_zone(tmp_path)
    yield made
    let_go(made.workspace)


@pytest.fixture
def page(zone: Zone, theme: Theme, show: Show) -> MeetingsPage:
    """The place of the meetings."""
    return show(page_over(zone.workspace, theme))


def pane_of(page: MeetingsPage, zone: Zone, *, item: int = 1, college: bool = False) -> VotePane:
    """The votes on an item, which is opened."""
    meeting = zone.college if college else zone.council
    found = next(row for row in rows(zone.workspace, "meeting") if row["id"] == meeting)
    page.refresh()
    opened(page, found["reference"])
    page.show_reference(f"{found['reference']}#{item}")
    return page.detail.editor.item.votes


def pick(pane: VotePane, method: VoteMethod) -> None:
    """Choose a method with a click on its segment."""
    part = pane.line.method.findChildren(QRadioButton)[list(VoteMethod).index(method)]
    QTest.mouseClick(part, Qt.MouseButton.LeftButton)


def stored(zone: Zone, item: int, subject: str = "") -> VoteLine:
    """The vote as it stands in the file."""
    found = zone.sheet(item).vote(subject)
    assert found is not None
    return found


def test_one_click_notes_that_all_agree(zone: Zone, page: MeetingsPage) -> None:
    item = zone.item()
    pane = pane_of(page, zone)
    assert pane.isVisible()
    assert pane.method is None
    pick(pane, VoteMethod.CONSENSUS)
    assert stored(zone, item).method is VoteMethod.CONSENSUS
    assert pane.sentence.text.toPlainText() == stored(zone, item).sentence
    assert pane.entries.isHidden()


def test_the_keys_note_each_voter_and_go_to_the_next(zone: Zone, page: MeetingsPage) -> None:
    item = zone.item()
    pane = pane_of(page, zone)
    pick(pane, VoteMethod.BY_NAME)
    assert QApplication.focusWidget() is pane.entries.voters
    for key in (Key.Key_V, Key.Key_V, Key.Key_T, Key.Key_O, Key.Key_B):
        press(key)
    assert outcome_words(VoteOutcome.CARRIED) == pane.line.outcome.text()
    press(Key.Key_Delete)
    press(Key.Key_Up)
    press(Key.Key_X)  # no choice: nothing is noted, nobody walks away
    assert pane.entries.voters.currentIndex().row() == 3
    pane.put_away()
    vote = stored(zone, item)
    assert [one.choice for one in vote.choices] == [FOR, FOR, AGAINST, ABSTAIN]
    assert len(vote.silent) == 1


def test_who_votes_is_in_sight_however_small_the_window_is(
    zone: Zone, page: MeetingsPage, theme: Theme
) -> None:
    zone.item()
    theme.set_percent(150)
    page.resize(1024, 560)
    pane = pane_of(page, zone)
    pick(pane, VoteMethod.BY_NAME)
    voters = pane.entries.voters
    for key in (Key.Key_V, Key.Key_V, Key.Key_T, Key.Key_O):
        press(key)
        QApplication.processEvents()
        row = voters.visualRect(voters.currentIndex())
        assert voters.viewport().visibleRegion().contains(row.center())


def test_a_click_on_a_letter_notes_it_and_again_forgets_it(zone: Zone, page: MeetingsPage) -> None:
    item = zone.item()
    pane = pane_of(page, zone)
    pick(pane, VoteMethod.BY_NAME)
    voters = pane.entries.voters
    row = voters.visualRect(voters.model().index(1, 0)).adjusted(8, 0, -8, 0)
    where: QPoint = segments(theme_of(voters), row)[1].center()
    for expected in ({AGAINST}, set()):
        QTest.mouseClick(voters.viewport(), Qt.MouseButton.LeftButton, pos=where)
        assert set(voters.choices().values()) == expected
    QTest.mouseClick(pane.entries.all_for, Qt.MouseButton.LeftButton)
    pane.put_away()
    assert {one.choice for one in stored(zone, item).choices} == {FOR}
    assert not stored(zone, item).silent


def test_changing_a_stored_vote_is_no_conflict(zone: Zone, page: MeetingsPage) -> None:
    item = zone.item()
    pane = pane_of(page, zone)
    pick(pane, VoteMethod.BY_NAME)
    for keys in (Key.Key_V, Key.Key_T, Key.Key_O):
        press(keys)
        pane.put_away()
    assert [one.choice for one in stored(zone, item).choices] == [FOR, AGAINST, ABSTAIN]
    assert pane.refusal.isHidden()
    pane.entries.voters.go(0)
    press(Key.Key_T)
    pane.put_away()
    assert [one.choice for one in stored(zone, item).choices] == [AGAINST, AGAINST, ABSTAIN]


def test_numbers_are_checked_while_they_are_typed(zone: Zone, page: MeetingsPage) -> None:
    item = zone.item()
    pane = pane_of(page, zone)
    pick(pane, VoteMethod.BY_COUNT)
    type_in("3")
    press(Key.Key_Tab)
    type_in("2")
    assert pane.line.outcome.text() == outcome_words(VoteOutcome.CARRIED)
    assert "5" in pane.entries.room.text()
    press(Key.Key_Tab)
    assert [stored(zone, item).count(one) for one in (FOR, AGAINST)] == [3, 2]
    type_in("4")
    press(Key.Key_Tab)
    assert not pane.refusal.isHidden()
    assert "9" in pane.refusal.words
    assert stored(zone, item).count(ABSTAIN) is None


def test_what_is_no_number_stays_and_is_marked(zone: Zone, page: MeetingsPage) -> None:
    zone.item()
    pane = pane_of(page, zone)
    pick(pane, VoteMethod.BY_COUNT)
    type_in("veel")
    press(Key.Key_Tab)
    assert pane.entries.numbers.fields[FOR].text() == "veel"
    assert pane.entries.numbers.trouble.words
    assert not rows(zone.workspace, "vote")


def test_a_vote_by_name_becomes_secret_only_after_a_warning(zone: Zone, page: MeetingsPage) -> None:
    item = zone.item()
    votes.by_name(zone.workspace, item, choices={zone.who["Raadslid Aardorp 1"]: AGAINST})
    pane = pane_of(page, zone)
    pick(pane, VoteMethod.SECRET)
    assert not pane.refusal.isHidden()
    assert stored(zone, item).method is VoteMethod.BY_NAME
    pane.refusal.declined.emit()
    assert pane.line.method.code == VoteMethod.BY_NAME.value
    pick(pane, VoteMethod.SECRET)
    pane.refusal.acted.emit()
    assert stored(zone, item).method is VoteMethod.SECRET
    assert stored(zone, item).count(AGAINST) == 1
    assert rows(zone.workspace, "voter") == []
    assert pane.line.method.code == VoteMethod.SECRET.value


def test_an_appointment_goes_from_candidates_to_a_second_round(
    zone: Zone, page: MeetingsPage
) -> None:
    item = zone.about(Matter.APPOINTMENT)
    pane = pane_of(page, zone)
    segments_on = [one.isEnabled() for one in pane.line.method.findChildren(QRadioButton)]
    assert segments_on == [False, False, False, True]
    pick(pane, VoteMethod.SECRET)
    for name, got in (("Kandidaat 1", "2"), ("Kandidaat 2", "2"), ("Kandidaat 3", "1")):
        pane.entries.candidates_entry.go_in()
        type_in(name)
        press(Key.Key_Tab)
        press(Key.Key_Tab)
        type_in(got)
        pane.put_away()
    assert [one.votes for one in stored(zone, item).candidates] == [2, 2, 1]
    assert pane.entries.candidates_entry.next_round.isVisible()
    pane.entries.candidates_entry.next_round.click()
    (first, second) = zone.sheet(item).votes
    assert [one.name for one in second.candidates] == ["Kandidaat 1", "Kandidaat 2"]
    assert pane.line.subject.currentData() == second.subject
    pane.choose_subject("")
    assert pane.entries.candidates_entry.candidates() == list(first.candidates)


def test_each_article_has_its_own_vote(zone: Zone, page: MeetingsPage) -> None:
    item = zone.item()
    text = from_marks("**Artikel 1.** De raad besluit.\n**Artikel 2.** De raad laat weten.")
    decisions.write(zone.workspace, item, row_version=0, text=text)
    votes.consensus(zone.workspace, item)
    pane = pane_of(page, zone)
    assert pane.line.subject.isVisible()
    pane.line.subject.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Down)
    pane.line.subject.activated.emit(pane.line.subject.currentIndex())
    assert pane.method is None
    pick(pane, VoteMethod.CONSENSUS)
    assert stored(zone, item, "Artikel 2").method is VoteMethod.CONSENSUS
    assert pane.others.text()


def test_the_chair_settles_an_urgent_tie_of_the_college(zone: Zone, page: MeetingsPage) -> None:
    item = zone.item(college=True)
    agenda.choose(zone.workspace, item, seen={}, fields={"late": LateFlag.URGENT})
    votes.by_count(zone.workspace, item, counts={FOR: 8, AGAINST: 8})
    pane = pane_of(page, zone, college=True)
    assert pane.entries.chair.isVisible()
    chair = pane.entries.chair.findChildren(QRadioButton)[0]
    QTest.mouseClick(chair, Qt.MouseButton.LeftButton)
    assert stored(zone, item).outcome is VoteOutcome.CARRIED
    QTest.mouseClick(pane.entries.unsettle, Qt.MouseButton.LeftButton)
    assert stored(zone, item).outcome is VoteOutcome.POSTPONED


def test_a_sentence_is_written_over_and_restored(zone: Zone, page: MeetingsPage) -> None:
    item = zone.item()
    votes.consensus(zone.workspace, item)
    pane = pane_of(page, zone)
    made = pane.sentence.text.toPlainText()
    pane.sentence.text.setFocus()
    pane.sentence.text.selectAll()
    type_in("Allen zijn akkoord.")
    press(Key.Key_Tab)
    assert stored(zone, item).sentence == "Allen zijn akkoord."
    assert pane.sentence.restore.isVisible()
    QTest.mouseClick(pane.sentence.restore, Qt.MouseButton.LeftButton)
    assert stored(zone, item).sentence == made
    assert pane.sentence.text.toPlainText() == made


def test_a_deleted_vote_can_be_taken_back(zone: Zone, page: MeetingsPage) -> None:
    item = zone.item()
    votes.consensus(zone.workspace, item)
    pane = pane_of(page, zone)
    told: list[object] = []
    page.told.connect(lambda _words, _undo, act: told.append(act))
    QTest.mouseClick(pane.line.remove, Qt.MouseButton.LeftButton)
    assert not zone.sheet(item).votes
    (undo,) = told
    assert callable(undo)
    undo()
    assert stored(zone, item).method is VoteMethod.CONSENSUS
    assert pane.method is VoteMethod.CONSENSUS


def test_the_matter_decides_by_which_methods_is_voted(zone: Zone, page: MeetingsPage) -> None:
    zone.item()
    pane = pane_of(page, zone)
    more = page.detail.editor.item.extras.more
    more.go_in()
    combo = more.matter.combo
    combo.setCurrentIndex(combo.findText(named(Matter.BUDGET)))
    combo.activated.emit(combo.currentIndex())
    assert rows(zone.workspace, "agenda_item")[0]["matter"] == Matter.BUDGET.value
    assert "WGP art. 26" in pane.line.hint.text()
    assert pane.sheet is not None
    assert pane.sheet.asked.weighted


def test_an_approved_meeting_shows_its_votes_and_takes_no_more(
    zone: Zone, page: MeetingsPage
) -> None:
    item = zone.item()
    votes.by_name(zone.workspace, item, choices={zone.who["Raadslid Aardorp 1"]: FOR})
    step_to(zone.workspace, zone.council, MeetingStatus.APPROVED)
    pane = pane_of(page, zone)
    assert pane.isVisible()
    assert not pane.line.method.isEnabled()
    assert not pane.line.remove.isVisible()
    pane.entries.voters.setFocus()
    press(Key.Key_T)
    pane.put_away()
    assert [one.choice for one in stored(zone, item).choices] == [FOR]


def test_what_was_noted_is_stored_when_the_item_is_left(zone: Zone, page: MeetingsPage) -> None:
    item = zone.item()
    zone.item("Ander punt")
    pane = pane_of(page, zone)
    pick(pane, VoteMethod.BY_NAME)
    press(Key.Key_V)
    pane_of(page, zone, item=2)
    assert [one.choice for one in stored(zone, item).choices] == [FOR]
    assert pane.method is None


def test_candidates_of_a_single_stand_can_be_voted_against(zone: Zone, page: MeetingsPage) -> None:
    item = zone.about(Matter.APPOINTMENT)
    votes.appointment(zone.workspace, item, candidates=[CandidateLine("Kandidaat 1", 3)])
    pane = pane_of(page, zone)
    fields = pane.entries.candidates_entry.others.fields
    assert fields[AGAINST].isVisible()
    fields[AGAINST].setFocus()
    type_in("2")
    press(Key.Key_Tab)
    assert stored(zone, item).count(AGAINST) == 2
    assert fields[VoteChoice.BLANK].isVisible()
