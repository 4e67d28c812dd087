"""The documents of a dossier: dropped in its pane, looked at over the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.dossiers.conftest import CAMERAS
from tests.ui.kit.attachments.conftest import drop, pdf, urls
from zonedesk.domain.attachments import Subject, SubjectKind
from zonedesk.services import attachments
from zonedesk.services.dossier_record import read_record

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.ui.dossiers.page import DossiersPage
    from zonedesk.ui.kit.desk import Spot

Key = Qt.Key


@pytest.fixture
def offer(page: DossiersPage, tmp_path: Path) -> DossiersPage:
    """The dossier of the cameras with one document, dropped in its pane."""
    path = tmp_path / "Offerte.pdf"
    path.write_bytes(pdf(2))
    assert drop(page.detail._area.viewport(), urls(path))
    return page


def titles(page: DossiersPage) -> list[str]:
    """The documents of the dossier of the cameras, as they stand in the folder."""
    handle = read_record(page.desk.workspace, CAMERAS).handle
    subject = Subject(SubjectKind.DOSSIER, handle.id)
    return [row.title for row in attachments.attached(page.desk.workspace, subject)]


def test_a_file_dropped_in_the_pane_hangs_on_the_dossier(offer: DossiersPage) -> None:
    assert titles(offer) == ["Offerte"]
    assert [row.title for row in offer.detail.documents.rows.looks.rows] == ["Offerte"]


def test_another_dossier_shows_its_own(offer: DossiersPage) -> None:
    offer.view.table.choose("2018_GR_00016")
    assert offer.detail.documents.rows.looks.rows == ()
    offer.view.table.choose(CAMERAS)
    assert len(offer.detail.documents.rows.looks.rows) == 1


def test_enter_shows_it_over_the_register_and_esc_comes_back(offer: DossiersPage) -> None:
    spots: list[Spot] = []
    offer.moved.connect(spots.append)
    rows = offer.detail.documents.rows
    rows.setFocus()
    QTest.keyClick(rows, Key.Key_Return)
    assert offer.documents.viewer.pages.count == 2
    assert not offer.view.isVisible()
    assert list(spots[-1].crumbs) == [CAMERAS, "Offerte"]
    QTest.keyClick(offer.documents.viewer.pages, Key.Key_Escape)
    assert offer.view.isVisible()
    assert rows.hasFocus()
    assert list(spots[-1].crumbs) == [CAMERAS]


def test_a_window_of_its_own_shows_the_same_document(offer: DossiersPage) -> None:
    wanted: list[Spot] = []
    offer.own_window_wanted.connect(wanted.append)
    offer.detail.documents.rows.setFocus()
    offer.detail.documents.see()
    offer.documents.viewer.bar.window_button.click()
    QTest.keyClick(offer.documents.viewer.pages, Key.Key_Escape)
    offer.go_to(wanted[0])
    assert offer.documents.viewer.pages.count == 2


def test_del_in_the_list_of_documents_leaves_the_dossier_alone(offer: DossiersPage) -> None:
    offer.detail.documents.rows.setFocus()
    QTest.keyClick(offer.detail.documents.rows, Key.Key_Delete)
    assert titles(offer) == []
    assert read_record(offer.desk.workspace, CAMERAS).row.reference == CAMERAS
