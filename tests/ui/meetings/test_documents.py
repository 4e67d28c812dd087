"""The documents of a meeting: in its tab, in the editor of an item, and looked at in the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.ui.kit.attachments.conftest import drag, drop, pdf, urls
from tests.ui.meetings.keys import opened, press
from zonedesk.domain.attachments import Subject, SubjectKind
from zonedesk.services import attachments
from zonedesk.ui.meetings.mending import AGENDA, DOCUMENTS

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.domain.attachments import AttachmentRow
    from zonedesk.ui.kit.desk import Spot
    from zonedesk.ui.meetings.page import MeetingsPage

Key = Qt.Key


@pytest.fixture
def record(page: MeetingsPage) -> MeetingsPage:
    """A meeting, open at its second item."""
    opened(page)
    page.detail.choose_number("2")
    return page


def item_of(page: MeetingsPage) -> Subject:
    """The item that is shown."""
    item = page.detail.editor.item.item
    assert item is not None
    return Subject(SubjectKind.ITEM, item.handle.id)


def stored(page: MeetingsPage, subject: Subject) -> list[AttachmentRow]:
    """The documents of a record."""
    return list(attachments.attached(page.desk.workspace, subject))


def file(folder: Path, name: str = "Nota.pdf") -> Path:
    """A file outside the work folder."""
    path = folder / name
    path.write_bytes(pdf(2) + name.encode())
    return path


def test_files_dropped_anywhere_in_the_editor_hang_on_the_item(
    record: MeetingsPage, tmp_path: Path
) -> None:
    editor = record.detail.editor.item
    assert drop(editor.viewport(), urls(file(tmp_path)))
    assert [row.title for row in stored(record, item_of(record))] == ["Nota"]
    assert [row.title for row in editor.documents.rows.looks.rows] == ["Nota"]


def test_the_texts_leave_files_to_the_editor_around_them(
    record: MeetingsPage, tmp_path: Path
) -> None:
    editor = record.detail.editor.item
    source = urls(file(tmp_path))
    assert not drag(editor.title.viewport(), source) or editor.zone.frame.isVisible()
    assert drop(editor.discussion.text.viewport(), source)
    assert "Nota" not in editor.discussion.text.toPlainText()
    assert len(stored(record, item_of(record))) == 1


def test_another_item_has_other_documents(record: MeetingsPage, tmp_path: Path) -> None:
    editor = record.detail.editor.item
    drop(editor.viewport(), urls(file(tmp_path)))
    record.detail.choose_number("3")
    assert editor.documents.rows.looks.rows == ()
    record.detail.choose_number("2")
    assert len(editor.documents.rows.looks.rows) == 1


def test_the_tab_groups_documents_by_item(record: MeetingsPage, tmp_path: Path) -> None:
    detail = record.detail
    drop(detail.editor.item.viewport(), urls(file(tmp_path)))
    subject = item_of(record)
    detail.tabs.setCurrentIndex(DOCUMENTS)
    tab = detail.documents
    assert detail.record is not None
    assert len(tab.groups) == 1 + len(detail.record.items)
    assert [len(group.rows.looks.rows) for group in tab.groups.values()].count(1) == 1
    meeting = Subject(SubjectKind.MEETING, detail.record.handle.id)
    assert drop(tab.groups[meeting], urls(file(tmp_path, "Getekend.pdf")))
    assert [row.title for row in stored(record, meeting)] == ["Getekend"]
    assert "2" in detail.tabs.tabText(DOCUMENTS) + tab.count.text()
    assert [row.title for row in tab.groups[subject].rows.looks.rows] == ["Nota"]


def test_keys_in_the_tab_work_on_the_group_with_the_focus(
    record: MeetingsPage, tmp_path: Path
) -> None:
    detail = record.detail
    drop(detail.editor.item.viewport(), urls(file(tmp_path), file(tmp_path, "Kaart.pdf")))
    subject = item_of(record)
    detail.tabs.setCurrentIndex(DOCUMENTS)
    rows = detail.documents.groups[subject].rows
    rows.setFocus()
    press(Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [row.title for row in stored(record, subject)] == ["Kaart", "Nota"]


def test_an_approved_meeting_keeps_its_documents(record: MeetingsPage, tmp_path: Path) -> None:
    drop(record.detail.editor.item.viewport(), urls(file(tmp_path)))
    documents = record.detail.editor.item.documents
    documents.rows.setFocus()
    assert not documents.actions_here["meetings.documents.delete"].isEnabled()
    assert documents.actions_here["meetings.documents.rename"].isEnabled()
    press(Key.Key_Delete)
    assert len(stored(record, item_of(record))) == 1


def test_a_document_is_seen_in_the_page_and_esc_comes_back(
    record: MeetingsPage, tmp_path: Path
) -> None:
    spots: list[Spot] = []
    record.moved.connect(spots.append)
    documents = record.detail.editor.item.documents
    drop(record.detail.editor.item.viewport(), urls(file(tmp_path)))
    documents.rows.setFocus()
    press(Key.Key_Return)
    assert record.documents.is_open
    assert record.documents.viewer.pages.count == 2
    assert spots[-1].crumbs[-1] == "Nota"
    press(Key.Key_Escape)
    assert record.documents.viewer.isHidden()
    assert record.shows_record()
    assert documents.rows.hasFocus()
    assert spots[-1].crumbs[-1] == "ZVR/2018/2"


def test_forward_comes_back_to_the_document(record: MeetingsPage, tmp_path: Path) -> None:
    drop(record.detail.editor.item.viewport(), urls(file(tmp_path)))
    record.detail.editor.item.documents.rows.setFocus()
    record.detail.editor.item.documents.see()
    spot = record.spot()
    press(Key.Key_Escape)
    record.close_record()
    record.go_to(spot)
    assert record.documents.is_open
    assert record.documents.viewer.pages.count == 2
    press(Key.Key_Escape)
    assert record.shows_record()
    assert record.detail.tabs.currentIndex() == AGENDA


def test_the_lock_lets_go_of_the_document(record: MeetingsPage, tmp_path: Path) -> None:
    drop(record.detail.editor.item.viewport(), urls(file(tmp_path)))
    record.detail.editor.item.documents.rows.setFocus()
    record.detail.editor.item.documents.see()
    record.leave()
    assert not record.documents.is_open
    assert record.documents.viewer.pages.document is None
