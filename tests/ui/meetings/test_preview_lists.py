"""Lists of decisions and extracts in the preview, and all papers of a meeting as a ZIP."""

from __future__ import annotations

import zipfile
from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.ui.desks import at_desk
from tests.ui.saving import dialog_of
from zonedesk.domain.words import Edition
from zonedesk.services.papers import Wish, paper
from zonedesk.ui.meetings.preview import MeetingPreview

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.meetings.page import MeetingsPage
    from zonedesk.ui.theme.theme import Theme

GR = "GR/2018/2"
preview_over = partial(at_desk, MeetingPreview)


@pytest.fixture
def preview(lier: Workspace, theme: Theme, show: Show) -> Iterator[MeetingPreview]:
    """The preview over the example of Lier."""
    made = show(preview_over(lier, theme))
    yield made
    made.leave()


def shown(preview: MeetingPreview) -> bytes:
    """The bytes whose pages are seen."""
    assert preview.pages.document is not None
    return preview.pages.document.data


def test_the_list_of_decisions_is_shown_and_turned_into_that_of_the_governor(
    preview: MeetingPreview, lier: Workspace
) -> None:
    preview.show_meeting(GR, "decisions", Edition.PUBLIC)
    assert shown(preview) == paper(lier, "decisions", reference=GR, wish=Wish(Edition.PUBLIC))
    preview.options.governor.click()
    wish = Wish(Edition.PUBLIC, governor=True)
    assert shown(preview) == paper(lier, "decisions", reference=GR, wish=wish)


def test_an_extract_is_offered_where_an_item_was_meant(
    preview: MeetingPreview, lier: Workspace
) -> None:
    preview.show_meeting(f"{GR}#1", "extract")
    assert preview.options.kind == "extract"
    assert shown(preview) == paper(lier, "extract", reference=f"{GR}#1")
    preview.options.formula.insert("Voor gelijkluidend afschrift,")
    preview.options.formula.editingFinished.emit()
    wish = Wish(formula="Voor gelijkluidend afschrift,")
    assert shown(preview) == paper(lier, "extract", reference=f"{GR}#1", wish=wish)
    preview.show_meeting(GR)
    assert preview.options.document.findData("extract") < 0


def test_another_document_of_the_meeting_of_an_extract_can_be_chosen(
    preview: MeetingPreview, lier: Workspace
) -> None:
    preview.show_meeting(f"{GR}#1", "extract")
    preview.options.document.setCurrentIndex(0)
    preview.options.document.activated.emit(0)
    assert shown(preview) == paper(lier, "minutes", reference=GR)
    assert preview.place.meeting == GR


def test_the_menu_of_an_item_leads_to_its_extract(page: MeetingsPage) -> None:
    page.show_reference(f"{GR}#2")
    page.papers.ask_extract()
    assert page.preview.place.reference == f"{GR}#2"
    assert page.preview.options.kind == "extract"


def test_all_papers_of_the_meeting_are_saved_as_one_file(
    page: MeetingsPage, tmp_path: Path
) -> None:
    page.show_reference(GR)
    page.papers.ask_archive()
    dialog = dialog_of(page.papers.saver)
    target = tmp_path / "stukken.zip"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    with zipfile.ZipFile(target) as archive:
        assert archive.testzip() is None
        assert len(archive.namelist()) > 4
