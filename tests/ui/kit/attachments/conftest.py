"""Files to be dropped, and a list of documents over a council."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QImageWriter
from PySide6.QtWidgets import QApplication, QWidget
from reportlab.pdfgen.canvas import Canvas

from zonedesk.domain.attachments import Subject, SubjectKind
from zonedesk.services import attachments
from zonedesk.ui.kit.attachments.document_list import DocumentList
from zonedesk.ui.kit.attachments.viewer import Viewer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.domain.attachments import AttachmentRow
    from zonedesk.ui.kit.desk import Desk


def pdf(pages: int = 3) -> bytes:
    """A PDF of some pages."""
    made = io.BytesIO()
    canvas = Canvas(made, initialFontName="Helvetica")
    for page in range(1, pages + 1):
        canvas.drawString(72, 720, f"Bladzijde {page} van de bijlage")
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def urls(*paths: Path | str) -> QMimeData:
    """Files as a folder window drags them."""
    made = QMimeData()
    made.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return made


def drag(widget: QWidget, source: QMimeData) -> bool:
    """Drag something over a widget; gives whether it wants it."""
    place = QPoint(10, 10)
    action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDragEnterEvent(place, action, source, left, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drop(widget: QWidget, source: QMimeData) -> bool:
    """Drag something over a widget and drop it; gives whether it was taken."""
    if not drag(widget, source):
        return False
    place = QPointF(10, 10)
    action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(place, action, source, left, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


@dataclass
class Shelf:
    """The list of documents of a meeting, and what it told."""

    part: DocumentList
    subject: Subject
    folder: Path
    toasts: list[tuple[str, object]] = field(default_factory=list)

    def file(self, name: str, data: bytes = b"inhoud") -> Path:
        """A file outside the work folder."""
        path = self.folder / name
        path.write_bytes(data)
        return path

    def stored(self) -> tuple[AttachmentRow, ...]:
        """What stands in the work folder."""
        workspace = self.part._desk.workspace
        return attachments.attached(workspace, self.subject)

    def titles(self) -> list[str]:
        """The titles that are shown."""
        return [row.title for row in self.part.rows.looks.rows]

    def drop(self, *paths: Path | str) -> bool:
        """Drop files on the list."""
        return drop(self.part, urls(*paths))


@pytest.fixture
def shelf(desk: Desk, raad: Council, show: Show, tmp_path: Path) -> Shelf:
    """The documents of the meeting of the council, none yet."""
    made = DocumentList(desk, "proef")
    made.resize(560, 400)
    subject = Subject(SubjectKind.MEETING, raad.meeting)
    made.show_subject(subject, called="GR/2018/1")
    folder = tmp_path / "buiten"
    folder.mkdir()
    shelf = Shelf(show(made), subject, folder)
    made.told.connect(lambda words, _action, act: shelf.toasts.append((words, act)))
    return shelf


@pytest.fixture
def viewer(desk: Desk, show: Show) -> Viewer:
    """A viewer as large as a page."""
    made = Viewer(desk, "proef")
    made.resize(1000, 700)
    return show(made)


def added(shelf: Shelf, name: str, data: bytes) -> AttachmentRow:
    """A document with that content."""
    shelf.part.add((shelf.file(name, data),))
    return shelf.stored()[-1]


def png(width: int = 40, height: int = 30) -> bytes:
    """A picture."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def same(rows: Sequence[AttachmentRow], *titles: str) -> bool:
    """Whether documents have these titles, in this order."""
    return [row.title for row in rows] == list(titles)
