"""Whether the window of this installation works: opened with a work folder, without a display."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, Qt, QTranslator, qVersion
from PySide6.QtGui import QGuiApplication, QImage

from zonedesk.domain.words import Edition
from zonedesk.services.papers import Wish, paper
from zonedesk.services.self_test import Failed
from zonedesk.system.files import TEMPORARY_PREFIX
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.pages.document import PaperDocument
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.pictures.folders import home_of_its_own
from zonedesk.ui.pictures.hidden import dressed, hidden_window
from zonedesk.ui.pictures.settling import noting_mistakes
from zonedesk.ui.start.wishes import Try

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.desk import Page
    from zonedesk.ui.theme.theme import Theme

_DARK = 128
#: Boxes, which stand for letters where there is no font, show two kinds of columns.
_LETTERS, _FEWEST_SHAPES = "Wijkagent Özgür, 7/9", 20
_FEWEST_COLORS = 8
_SMALL_WIDTH, _PAGE_WIDTH = 400, 800


def check_window(folder: Path, password: str, *, meeting: str) -> str:
    """Open a work folder in a window, look at what it shows and tell which Qt showed it.

    Args:
        folder: a work folder that nobody has open.
        password: of its one user.
        meeting: reference of a meeting whose minutes are shown as pages.

    Raises:
        Failed: no letters, no icons, no words of Qt, no place, or no page of a paper.
    """
    with (
        TemporaryDirectory(prefix=TEMPORARY_PREFIX) as home,
        home_of_its_own(Path(home)),
        noting_mistakes() as mistakes,
    ):
        theme = dressed()
        _look_at_letters(theme)
        with hidden_window(theme, mistakes) as (window, patience):
            screen = window.show_unlock(folder)
            patience.settle()
            screen.open_with(Try(password))
            patience.settle()
            frame = window.frame
            if frame is None or frame.page is None:
                raise Failed("no place is shown")
            _look_at_place(frame.page)
            _look_at_paper(frame.desk.workspace, meeting)
    return f"Qt {qVersion()}, {QGuiApplication.platformName()}"


def _look_at_letters(theme: Theme) -> None:
    """Find ink of more than one shape in a label, ink in an icon, and Qt's words in Dutch."""
    words = label(_LETTERS, "page")
    words.setStyleSheet("background: white; color: black")
    words.resize(words.sizeHint())
    image = words.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    columns = {
        tuple(image.pixelColor(x, y).lightness() < _DARK for y in range(image.height()))
        for x in range(image.width())
    }
    if len(columns) < _FEWEST_SHAPES:
        raise Failed("letters are boxes")
    icon = theme.pixmap("meetings").toImage()
    if not any(
        icon.pixelColor(x, y).alpha() for x in range(icon.width()) for y in range(icon.height())
    ):
        raise Failed("icons are empty")
    place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not QTranslator().load(f"qtbase_{texts().language}", place):
        raise Failed("Qt speaks English")


def _look_at_place(page: Page) -> None:
    """Count the colours of a place; one that was not painted has one or two."""
    if _colors(page.grab().toImage()) < _FEWEST_COLORS:
        raise Failed("the place is empty")


def _look_at_paper(workspace: Workspace, meeting: str) -> None:
    """Draw the first page of the minutes as the preview does."""
    data = paper(workspace, "minutes", reference=meeting, wish=Wish(Edition.PUBLIC))
    with closing(PaperDocument(data)) as document:
        if _colors(document.image(0, _PAGE_WIDTH)) < _FEWEST_COLORS:
            raise Failed("a page of a paper is empty")


def _colors(image: QImage) -> int:
    """Count the colours of a picture, made smaller."""
    small = image.scaledToWidth(_SMALL_WIDTH, Qt.TransformationMode.FastTransformation)
    return len({small.pixel(x, y) for x in range(small.width()) for y in range(small.height())})
