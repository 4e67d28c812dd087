"""Items taken off an agenda: they wait, are told below it, and come on an agenda again (R48)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.services.council import as_role, one, step_to
from tests.ui.meetings.conftest import page_over
from tests.ui.meetings.keys import Control, Key, Shift, agenda, chosen, opened, press, type_in
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import ItemResult, MeetingStatus, Role
from zonedesk.services import agenda as agenda_service
from zonedesk.services import backlog, meeting_record, meetings
from zonedesk.ui.kit.picker import Picker
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.ui.meetings.page import MeetingsPage
    from zonedesk.ui.theme.theme import Theme

    Told = list[tuple[str, str, Callable[[], object]]]

ALL_THREE = ["1 Verslag", "2 Begroting", "2.1 Bijlage", "3 Varia"]


@pytest.fixture
def three(raad: Council, raad_page: MeetingsPage) -> MeetingsPage:
    """A meeting with three items, one with an item below it, open at the second one."""
    raad.item("Verslag")
    raad.item("Bijlage", under=raad.item("Begroting"))
    raad.item("Varia")
    raad_page.refresh()
    page = opened(raad_page, "GR/2018/1")
    go_to(page, "2")
    return page


@pytest.fixture
def told(three: MeetingsPage) -> Told:
    """What toasts say, with their acts."""
    found: Told = []
    three.told.connect(lambda *all_of: found.append(all_of))
    return found


def go_to(page: MeetingsPage, number: str) -> None:
    """Choose an item, with the focus in the agenda."""
    page.detail.choose_number(number)
    page.detail.agenda.setFocus()


def take_off() -> None:
    """Take the item under the cursor off the agenda."""
    press(Key.Key_Delete, Control | Shift)


def nothing() -> str:
    """The words where nothing waits."""
    return texts().gettext("Item for a later meeting…")


def below(page: MeetingsPage) -> str:
    """What stands below the agenda of what waits; empty when nothing can be done with it."""
    waiting = page.detail.agenda_pane.waiting
    return "" if waiting.isHidden() else waiting.link.text()


def counted(count: int) -> str:
    """The words for so many items that wait."""
    words = texts().ngettext(
        "{count} item waits for a meeting", "{count} items wait for a meeting", count
    )
    return words.format(count=count)


def offered(page: MeetingsPage) -> Picker:
    """The list to choose from that is open."""
    found = [made for made in page.window().findChildren(Picker) if made.isVisible()]
    return found[0]


def test_what_is_taken_off_waits_and_is_no_deletion(three: MeetingsPage, told: Told) -> None:
    assert below(three) == nothing()
    take_off()
    assert agenda(three) == ["1 Verslag", "2 Varia"]
    assert chosen(three) == "2"
    assert three.detail.agenda.hasFocus()
    words, action, _act = told[0]
    assert words == texts().gettext("“{title}” waits for a later meeting").format(title="Begroting")
    assert action == texts().gettext("Undo")
    assert texts().gettext("“{title}” is in the bin").format(title="Begroting") != words
    assert below(three) == counted(1)


def test_the_toast_puts_it_back_where_it_stood(three: MeetingsPage, told: Told) -> None:
    take_off()
    told[0][2]()
    assert agenda(three) == ALL_THREE
    assert below(three) == nothing()


def test_what_was_just_typed_goes_along(raad: Council, three: MeetingsPage) -> None:
    three.detail.editor.item.discussion.text.setFocus()
    type_in("Wacht op advies.")
    three.detail.agenda.setFocus()
    take_off()
    (waits,) = backlog.waiting(raad.workspace, raad.body)
    stored = one(raad.workspace, "agenda_item", waits.handle.id)
    assert stored["discussion_plain"] == "Wacht op advies."


def test_what_the_meeting_dealt_with_stays_and_is_said(raad: Council, three: MeetingsPage) -> None:
    said: list[object] = []
    three.desk.lane.refused.connect(said.append)
    key = three.detail.agenda.key()
    assert key is not None
    three.commands.choose_of_item(key, seen={}, fields={"result": ItemResult.APPROVED})
    take_off()
    (verdict,) = said
    assert isinstance(verdict, Refused)
    assert (verdict.code, verdict.facts) == ("agenda.already_treated", {"item": "2"})
    assert agenda(three) == ALL_THREE
    assert not backlog.waiting(raad.workspace, raad.body)


def test_one_that_waits_comes_last_on_the_next_agenda_by_keys_alone(
    raad: Council, three: MeetingsPage, told: Told
) -> None:
    take_off()
    go_to(three, "1")
    take_off()
    later = meetings.create(raad.workspace, raad.body, day=date(2019, 1, 28)).id
    agenda_service.add(raad.workspace, later, fields={"title": "Goedkeuring"})
    three.refresh()
    three.close_record()
    page = opened(three, "GR/2019/1")
    assert below(page) == counted(2)
    press(Key.Key_Insert, Control | Shift)
    picker = offered(page)
    assert picker.field.hasFocus()
    assert [offer.words for offer in picker.model.choices] == ["Verslag", "Begroting"]
    type_in("begr")
    press(Key.Key_Return)
    assert agenda(page) == ["1 Goedkeuring", "2 Begroting", "2.1 Bijlage"]
    assert chosen(page) == "2"
    assert page.detail.agenda.hasFocus()
    assert below(page) == counted(1)
    assert told[-1][0] == texts().gettext("“{title}” is on the agenda").format(title="Begroting")
    told[-1][2]()
    assert agenda(page) == ["1 Goedkeuring"]
    assert below(page) == counted(2)


def test_the_link_opens_the_list_and_escape_changes_nothing(three: MeetingsPage) -> None:
    take_off()
    link = three.detail.agenda_pane.waiting.link
    link.setFocus()
    press(Key.Key_Space)
    picker = offered(three)
    (offer,) = picker.model.choices
    assert "1" in offer.fact  # comes with the item below it
    press(Key.Key_Escape)
    assert link.hasFocus()
    assert agenda(three) == ["1 Verslag", "2 Varia"]
    link.click()
    press(Key.Key_Return)
    assert agenda(three) == ["1 Verslag", "2 Varia", "3 Begroting", "3.1 Bijlage"]
    assert below(three) == nothing()


def test_an_item_for_a_later_meeting_is_typed(
    raad: Council, three: MeetingsPage, told: Told
) -> None:
    press(Key.Key_Insert, Control | Shift)
    type_in("Camera's op de Markt")
    press(Key.Key_Return)
    assert [one.title for one in backlog.waiting(raad.workspace, raad.body)] == [
        "Camera's op de Markt"
    ]
    assert below(three) == counted(1)
    assert agenda(three) == ALL_THREE
    told[0][2]()
    assert below(three) == nothing()


def test_opening_and_closing_cannot_be_taken_off(three: MeetingsPage) -> None:
    act = three.detail.agenda.actions_here["agenda.take_off"]
    assert act.isEnabled()
    three.detail.agenda.choose(0)
    assert not act.isEnabled()
    take_off()
    assert agenda(three) == ALL_THREE


def test_what_is_only_read_takes_nothing_off_and_puts_nothing_on(
    raad: Council, three: MeetingsPage
) -> None:
    go_to(three, "3")
    take_off()
    step_to(raad.workspace, raad.meeting, MeetingStatus.APPROVED)
    three.refresh()
    assert below(three) == ""
    for action in (
        three.detail.agenda.actions_here["agenda.take_off"],
        three.detail.agenda_pane.actions_here["agenda.put_on"],
    ):
        assert not action.isEnabled()
    before = agenda(three)
    take_off()
    assert agenda(three) == before


def test_a_reader_sees_no_way_to_put_on(raad: Council, theme: Theme, show: Show) -> None:
    item = raad.item("Verslag")
    version = meeting_record.item(raad.workspace, item).handle.row_version
    backlog.take_off(raad.workspace, item, row_version=version)
    page = opened(show(page_over(as_role(raad.workspace, Role.READER), theme)), "GR/2018/1")
    assert below(page) == ""


def test_a_right_click_offers_what_can_be_done_with_an_item(three: MeetingsPage) -> None:
    shown = [act.objectName() for act in three.detail.agenda.actions() if act.isVisible()]
    assert {"agenda.rename", "agenda.take_off", "meetings.delete_chosen"} <= set(shown)


def test_a_meeting_in_the_bin_takes_its_items_along_and_brings_them_back(
    raad: Council, three: MeetingsPage, told: Told
) -> None:
    take_off()
    three.detail.actions_here["meetings.delete"].trigger()
    assert [waits.title for waits in backlog.waiting(raad.workspace, raad.body)] == ["Begroting"]
    told[-1][2]()
    page = opened(three, "GR/2018/1")
    assert agenda(page) == ["1 Verslag", "2 Varia"]
    assert below(page) == counted(1)
