"""Nothing typed in a meeting is lost: after a kill it is offered, two windows see each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.meetings.conftest import page_over
from tests.ui.meetings.keys import agenda, opened, type_in
from zonedesk.domain.richtext import Paragraph, RichText, Run, plain
from zonedesk.domain.richtext_json import to_json
from zonedesk.services import drafts, meeting_record
from zonedesk.services.drafts import Place
from zonedesk.ui.meetings.agenda_model import OPENING
from zonedesk.ui.meetings.page import MeetingsPage

if TYPE_CHECKING:
    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.ui.theme.theme import Theme


def killed_while_typing(raad: Council, place: Place, words: str) -> None:
    """What is left of a text when the program was killed a moment after it was typed."""
    content = to_json(RichText((Paragraph((Run(words),)),)))
    drafts.keep(raad.workspace, place, content=content, row_version=1)


def test_texts_of_an_item_are_offered_after_a_kill_and_saved_when_put_back(
    raad: Council, raad_page: MeetingsPage
) -> None:
    item = raad.item("Verslag")
    killed_while_typing(raad, Place("agenda_item", item, "discussion"), "Halverwege een zi")
    killed_while_typing(raad, Place("agenda_item", item, "decision"), "Het besl")
    editor = opened(raad_page, "GR/2018/1").detail.editor.item
    for keeper in (editor.keeper, editor.decision_keeper):
        assert keeper.bar.isVisible()
        keeper.bar.message.acted.emit()
    assert editor.discussion.text.toPlainText() == "Halverwege een zi"
    assert editor.result.text.toPlainText() == "Het besl"
    raad_page.leave()
    stored = meeting_record.item(raad.workspace, item)
    assert plain(stored.discussion) == "Halverwege een zi"
    assert plain(stored.decisions[0].text) == "Het besl"
    assert not drafts.offered(raad.workspace)


def test_the_opening_is_offered_too(raad: Council, raad_page: MeetingsPage) -> None:
    killed_while_typing(raad, Place("meeting", raad.meeting, "opening"), "De voorzitter ope")
    page = opened(raad_page, "GR/2018/1")
    page.detail.choose(OPENING)
    end = page.detail.editor.ends[OPENING]
    assert end.keeper.bar.isVisible()
    end.keeper.bar.message.acted.emit()
    assert end.long.text.toPlainText() == "De voorzitter ope"


def test_two_windows_see_each_others_changes(raad: Council, theme: Theme, show: Show) -> None:
    raad.item("Verslag")
    one = show(page_over(raad.workspace, theme))
    two = MeetingsPage(one.desk)
    two.resize(1232, 824)
    show(two)
    for page in (one, two):
        page.open("GR/2018/1")
    two.detail.editor.item.discussion.text.setFocus()
    type_in("Gezien.")
    two.detail.agenda.setFocus()
    assert one.detail.editor.item.discussion.text.toPlainText() == "Gezien."
    two.detail.agenda_pane.new.wanted.emit("Varia")
    assert agenda(one) == ["1 Verslag", "2 Varia"]
