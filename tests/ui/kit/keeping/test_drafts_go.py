"""A draft lives as long as its text is stored nowhere else: it is neither lost nor left behind."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.council import version
from tests.ui.kit.keeping.conftest import Form
from zonedesk.db.models import Dossier, Meeting
from zonedesk.domain.handles import Handle
from zonedesk.domain.topics import NOTHING
from zonedesk.services import agenda, dossiers, drafts, follow_ups, meetings
from zonedesk.services.drafts import Place
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.desk import Desk
from zonedesk.ui.kit.keeping.fields import TypedKept
from zonedesk.ui.kit.keeping.record import RecordKeeper
from zonedesk.ui.kit.lane import Lane
from zonedesk.ui.shell.left_over import read_left_over

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace


@dataclass
class Busy:
    """A lane beside the window, as in the program, that can be kept busy with something else."""

    desk: Desk
    qtbot: QtBot
    gates: list[Event] = field(default_factory=list)

    def begin(self) -> None:
        """Let whatever comes now wait."""
        gate = Event()
        self.gates.append(gate)
        self.desk.lane.query(gate.wait)

    def end(self) -> None:
        """Do everything that waits, and hear of it."""
        for gate in self.gates:
            gate.set()
        self.qtbot.waitUntil(lambda: not self.desk.lane._under_way)


@pytest.fixture
def busy(desk: Desk, qtbot: QtBot) -> Iterator[Busy]:
    """A second desk over the same work folder, with a lane of its own."""
    beside = Desk(desk.workspace, desk.theme, Lane(desk.hub), desk.hub)
    lane = Busy(beside, qtbot)
    yield lane
    lane.end()
    beside.lane.close()


@pytest.fixture
def form(raad: Council, make_form: Callable[[int], Form]) -> Form:
    """The first item of the meeting, over a lane that does everything at once."""
    return make_form(raad.item("Begroting"))


@pytest.fixture
def slow(raad: Council, busy: Busy, show: Show) -> Form:
    """The first item of the meeting, over the lane beside the window."""
    shown = show(Form(busy.desk, raad.item("Begroting")))
    busy.end()
    return shown


def type_in(form: Form, words: str) -> None:
    """Type at the end of the title."""
    form.title.setFocus()
    form.title.setCursorPosition(len(form.title.text()))
    QTest.keyClicks(form.title, words)


def take_back(form: Form, count: int) -> None:
    """Take letters at the end of the title away again."""
    form.title.setFocus()
    form.title.setCursorPosition(len(form.title.text()))
    for _ in range(count):
        QTest.keyClick(form.title, Qt.Key.Key_Backspace)


def elsewhere(form: Form, title: str) -> None:
    """Let another window of the same user store another title."""
    seen: agenda.ItemFields = {"title": form.stored()["title"]}
    agenda.choose(form.desk.workspace, form.item, seen=seen, fields={"title": title})


def kept(workspace: Workspace) -> list[str]:
    """What would come back after a kill."""
    return [one.content for one in drafts.offered(workspace)]


@pytest.mark.parametrize("drafted", [False, True])
def test_in_a_conflict_what_was_typed_outlives_the_record(
    form: Form, raad: Council, *, drafted: bool
) -> None:
    first, second = form.item, raad.item("Ander punt")
    type_in(form, " mijn werk")
    if drafted:
        form.keeper.keep_drafts()
        # As the save of the other window forgets the draft of the field.
        drafts.drop(raad.workspace, Place("agenda_item", first, "title"))
    elsewhere(form, "Van hiernaast")
    form.read()
    form.item = second
    form.read()
    (draft,) = drafts.of_record(raad.workspace, "agenda_item", record_id=first)
    assert (draft.content, draft.moved_on) == ("Begroting mijn werk", True)
    form.item = first
    form.read()
    assert form.title.text() == "Van hiernaast"
    form.keeper.bar.message.acted.emit()
    assert form.title.text() == "Begroting mijn werk"


def test_in_a_conflict_leaving_the_field_keeps_what_was_typed(form: Form) -> None:
    type_in(form, " mijn werk")
    elsewhere(form, "Van hiernaast")
    form.read()
    form.other.setFocus()
    assert kept(form.desk.workspace) == ["Begroting mijn werk"]
    form.keeper.bar.message.declined.emit()
    assert kept(form.desk.workspace) == []


def test_what_is_taken_back_while_it_is_being_stored_stays_taken_back(
    slow: Form, busy: Busy
) -> None:
    busy.begin()
    type_in(slow, " X")
    slow.other.setFocus()
    take_back(slow, 2)
    slow.other.setFocus()
    busy.end()
    assert (slow.title.text(), slow.stored()["title"]) == ("Begroting", "Begroting")
    assert not slow.keeper.is_typing
    assert not slow.keeper.bar.words


@pytest.mark.parametrize("leaves", [False, True])
def test_a_draft_from_while_it_was_being_stored_goes_with_what_was_taken_back(
    slow: Form, busy: Busy, *, leaves: bool
) -> None:
    busy.begin()
    type_in(slow, "A")
    slow.other.setFocus()
    type_in(slow, "B")
    slow.keeper.keep_drafts()
    take_back(slow, 1)
    if leaves:
        slow.keeper.close()
    else:
        slow.other.setFocus()
    busy.end()
    assert slow.stored()["title"] == "BegrotingA"
    assert kept(slow.desk.workspace) == []


def test_a_save_that_changed_nothing_hides_no_conflict(slow: Form, busy: Busy) -> None:
    type_in(slow, " ")
    slow.other.setFocus()  # the blank at the end is no change
    busy.end()
    elsewhere(slow, "Van hiernaast")
    type_in(slow, "y")
    slow.read()
    assert "Titel" in slow.keeper.bar.words
    slow.other.setFocus()
    busy.end()
    assert slow.stored()["title"] == "Van hiernaast"


def test_a_save_that_changed_nothing_makes_no_conflict_with_oneself(form: Form) -> None:
    type_in(form, " ")
    form.keeper.flush()
    type_in(form, "2019")
    form.read()
    assert not form.keeper.bar.words
    form.keeper.flush()
    assert form.stored()["title"] == "Begroting 2019"


def test_a_draft_that_is_dropped_before_it_was_written_does_not_stay(
    slow: Form, busy: Busy
) -> None:
    busy.begin()
    type_in(slow, "X")
    slow.keeper.keep_drafts()
    take_back(slow, 1)
    slow.other.setFocus()
    busy.end()
    assert kept(slow.desk.workspace) == []


def test_a_draft_that_is_stored_already_is_told_no_more(
    raad: Council, make_form: Callable[[int], Form]
) -> None:
    item = raad.item("Begroting")
    for name, content in (("title", "Begroting"), ("discussion", "geen tekst van een editor")):
        place = Place("agenda_item", item, name)
        drafts.keep(raad.workspace, place, content=content, row_version=1)
    form = make_form(item)
    assert not form.keeper.bar.words
    assert read_left_over(raad.workspace).count == 0


def test_typing_over_an_offer_and_leaving_at_once_loses_it_not(
    raad: Council, make_form: Callable[[int], Form]
) -> None:
    item = raad.item("Begroting")
    place = Place("agenda_item", item, "title")
    drafts.keep(raad.workspace, place, content="Van gisteren", row_version=1)
    form = make_form(item)
    type_in(form, "!")
    form.keeper.close()
    assert form.stored()["title"] == "Begroting!"
    assert kept(raad.workspace) == ["Van gisteren"]


def test_a_day_that_cannot_be_read_comes_back_as_it_was_typed(
    raad: Council, desk: Desk, show: Show
) -> None:
    place = Place("meeting", raad.meeting, "notice_sent_on")
    drafts.keep(raad.workspace, place, content="eens in mei", row_version=1)
    day = show(DateField())
    day.setAccessibleName("Verzonden op")
    keeper = RecordKeeper(desk, subject="meeting", save=_nothing, parent=day)
    keeper.add(place.field, TypedKept(day))
    now = version(raad.workspace, Meeting, raad.meeting)
    keeper.open(Handle(raad.meeting, now), {place.field: None})
    assert "Verzonden op" in keeper.bar.words
    keeper.bar.message.acted.emit()
    assert day.text() == "eens in mei"
    assert day.refusal is not None
    keeper.close()
    assert kept(raad.workspace) == ["eens in mei"]


def test_what_was_typed_in_what_is_in_the_bin_is_not_told_at_each_start(raad: Council) -> None:
    folder = raad.workspace
    dossier = dossiers.create(folder, fields={"title": "d", "category": "c"})
    entry = follow_ups.add(
        folder, follow_ups.Subject.DOSSIER, subject_id=dossier.id, fields={"text": "gebeld"}
    )
    item = raad.item("Begroting")
    for place in (Place("follow_up", entry.id, "text"), Place("agenda_item", item, "context")):
        drafts.keep(folder, place, content="half", row_version=1)
    assert read_left_over(folder).count == 2
    dossiers.delete(folder, dossier.id, row_version=version(folder, Dossier, dossier.id))
    meetings.delete(folder, raad.meeting, row_version=version(folder, Meeting, raad.meeting))
    assert read_left_over(folder).count == 0
    assert drafts.of_record(folder, "follow_up", record_id=entry.id) == ()
    dossiers.restore(folder, dossier.id)
    assert kept(folder) == ["half"]  # it was kept, and comes back with its record


def _nothing(_record: int, _version: int, _fields: dict[str, object]) -> Changes:
    return NOTHING
