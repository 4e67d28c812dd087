"""The desk of pages: what is seen of a paper, by mouse, by key and by ear."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from zonedesk.ui.kit.pages.document import PaperDocument
from zonedesk.ui.kit.pages.drawn import Drawn
from zonedesk.ui.kit.pages.view import PageDesk, said_place
from zonedesk.ui.theme.theme import Scheme, Theme

if TYPE_CHECKING:
    from tests.ui.conftest import Show

Key = Qt.Key
WHITE = "#ffffff"
NATURAL = False  # scrolling is not inverted


@pytest.fixture
def desk(short_paper: bytes, show: Show) -> PageDesk:
    """A paper on its desk, as large as in picture 14."""
    made = PageDesk()
    made.resize(952, 776)
    made.show_paper(short_paper)
    show(made).setFocus()
    return made


@pytest.fixture
def long_desk(desk: PageDesk, long_paper: bytes) -> PageDesk:
    """The paper of forty items on its desk."""
    desk.show_paper(long_paper, keep=False)
    return desk


def grabbed(desk: PageDesk) -> QImage:
    """What is seen."""
    return desk.viewport().grab().toImage()


def at(image: QImage, place: QPoint) -> str:
    """The colour at a place."""
    return QColor(image.pixel(place)).name()


def paper(desk: PageDesk, page: int = 0) -> QPoint:
    """The left upper corner of a page in the view."""
    corner = desk._lies.papers[page].topLeft()
    return corner - QPoint(desk.horizontalScrollBar().value(), desk.verticalScrollBar().value())


def wheel(desk: PageDesk, turned: int, *, y: float = 100) -> None:
    """Turn the wheel with Ctrl held."""
    place = QPointF(300, y)
    event = QWheelEvent(
        place,
        desk.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        NATURAL,
    )
    QApplication.sendEvent(desk.viewport(), event)


def test_two_pages_fill_the_width_at_first(desk: PageDesk) -> None:
    assert desk.fits
    assert round(100 * desk.zoom) == 56
    assert desk.pages == range(1, 3)
    assert desk.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST])
def test_paper_is_white_with_an_edge_line_on_a_sunken_desk(
    desk: PageDesk, theme: Theme, scheme: Scheme
) -> None:
    theme.set_scheme(scheme)
    image, corner = grabbed(desk), paper(desk)
    assert at(image, corner + QPoint(5, 5)) == WHITE
    assert at(image, corner + QPoint(5, -1)) == theme.color("edge").name()
    assert at(image, corner + QPoint(5, -8)) == theme.color("sunken").name()
    below = QPoint(corner.x() + 5, corner.y() + desk._lies.papers[0].height())
    assert at(image, below) == theme.color("edge").name()


def test_what_is_seen_is_what_pdfium_draws(desk: PageDesk, short_paper: bytes) -> None:
    desk.set_zoom(2)
    desk.verticalScrollBar().setValue(0)
    desk.horizontalScrollBar().setValue(0)
    corner, image = paper(desk), grabbed(desk)
    document = PaperDocument(short_paper)
    drawn = document.image(0, desk._lies.papers[0].width())
    document.close()
    for place in (QPoint(x, y) for x in range(20, 600, 7) for y in range(20, 600, 7)):
        assert at(image, corner + place) == QColor(drawn.pixel(place)).name()


@pytest.mark.parametrize(("ratio", "wide"), [(1.0, 300), (1.5, 450), (2.0, 600)])
def test_a_finer_screen_gets_finer_pictures(short_paper: bytes, ratio: float, wide: int) -> None:
    document = PaperDocument(short_paper)
    assert Drawn().image(document, 0, width=300, ratio=ratio).width() == wide
    document.close()


def test_pages_are_drawn_when_they_come_in_sight_and_not_twice(long_desk: PageDesk) -> None:
    drawn: list[int] = []
    document = long_desk.document
    assert document is not None

    class Watched(PaperDocument):
        def image(self, page: int, width: int) -> QImage:
            drawn.append(page)
            return super().image(page, width)

    watched = Watched(document.data)
    long_desk.document = watched
    grabbed(long_desk)
    assert set(drawn) <= {0, 1, 2, 3}
    before = len(drawn)
    grabbed(long_desk)
    assert len(drawn) == before
    QTest.keyClick(long_desk, Key.Key_End)
    grabbed(long_desk)
    assert long_desk.count - 1 in drawn
    assert len(drawn) < long_desk.count
    long_desk.document = document
    watched.close()


def test_pictures_of_large_pages_do_not_fill_the_memory(long_paper: bytes) -> None:
    document, kept = PaperDocument(long_paper), Drawn()
    for page in range(len(document.sizes)):
        kept.image(document, page, width=2400, ratio=1)
    assert sum(one.sizeInBytes() for one in kept._images.values()) <= 128 * 1024 * 1024
    document.close()


def test_page_keys_go_from_row_to_row(long_desk: PageDesk) -> None:
    told: list[range] = []
    long_desk.turned.connect(lambda: told.append(long_desk.pages))
    QTest.keyClick(long_desk, Key.Key_PageDown)
    QTest.keyClick(long_desk, Key.Key_PageDown)
    assert paper(long_desk, 4).y() == 24
    QTest.keyClick(long_desk, Key.Key_PageUp)
    assert told == [range(3, 5), range(5, 7), range(3, 5)]
    QTest.keyClick(long_desk, Key.Key_End)
    assert long_desk.count in long_desk.pages
    QTest.keyClick(long_desk, Key.Key_Home)
    assert long_desk.pages == range(1, 3)
    assert long_desk.verticalScrollBar().value() == 0


def test_page_keys_go_as_far_as_one_sees_where_pages_are_larger(long_desk: PageDesk) -> None:
    long_desk.set_zoom(1.5)
    QTest.keyClick(long_desk, Key.Key_Home)
    QTest.keyClick(long_desk, Key.Key_PageDown)
    assert 0 < long_desk.verticalScrollBar().value() < long_desk.viewport().height()
    assert 1 in long_desk.pages


def test_scrolling_tells_which_pages_are_in_front(long_desk: PageDesk) -> None:
    bar = long_desk.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert long_desk.pages.stop == long_desk.count + 1


def test_the_wheel_with_ctrl_enlarges_what_is_under_the_mouse(long_desk: PageDesk) -> None:
    long_desk.step(2)
    before = long_desk._anchor(100)
    wheel(long_desk, 120)
    assert long_desk.zoom == 0.67
    assert not long_desk.fits
    page, down = long_desk._anchor(100)
    assert page == before[0]
    assert down == pytest.approx(before[1], abs=0.01)
    wheel(long_desk, -120)
    assert long_desk.zoom == 0.5


def test_plus_and_minus_zoom_and_the_ends_hold(desk: PageDesk) -> None:
    for _turn in range(20):
        QTest.keyClick(desk, Key.Key_Plus)
    assert desk.zoom == 4
    for _turn in range(20):
        QTest.keyClick(desk, Key.Key_Minus)
    assert desk.zoom == 0.25


def test_one_page_side_by_side_is_larger_and_a_new_width_keeps_it_fitted(desk: PageDesk) -> None:
    two = desk.zoom
    desk.set_columns(1)
    one = desk.zoom
    assert one > 1.9 * two
    desk.resize(700, 776)
    assert two < desk.zoom < one
    assert desk.horizontalScrollBar().maximum() == 0
    assert paper(desk).y() == 24
    desk.set_zoom(1)
    desk.resize(952, 776)
    assert desk.zoom == 1
    desk.fit_width()
    assert desk.zoom == pytest.approx(one)


def test_a_new_version_of_the_paper_shows_at_the_same_place(
    long_desk: PageDesk, long_paper: bytes
) -> None:
    long_desk.set_zoom(1.25)
    long_desk.step(1)
    bar = long_desk.verticalScrollBar()
    bar.setValue(bar.value() + 333)
    before = bar.value()
    long_desk.show_paper(long_paper)
    assert bar.value() == before
    long_desk.show_paper(long_paper, keep=False)
    assert bar.value() == 0


def test_a_shorter_version_shows_its_end(long_desk: PageDesk, short_paper: bytes) -> None:
    QTest.keyClick(long_desk, Key.Key_End)
    long_desk.show_paper(short_paper)
    bar = long_desk.verticalScrollBar()
    assert bar.value() == bar.maximum()


def test_screen_readers_hear_place_and_words(desk: PageDesk) -> None:
    assert desk.accessibleName() == said_place(range(1, 3), desk.count)
    assert "Zonale veiligheidsraad van donderdag 19 april 2018" in desk.accessibleDescription()
    before = desk.accessibleDescription()
    desk.step(1)
    assert desk.accessibleDescription() != before


def test_a_desk_without_paper_is_empty(desk: PageDesk) -> None:
    desk.clear()
    assert (desk.count, desk.pages) == (0, range(1, 1))
    assert not desk.accessibleDescription()
    for key in (Key.Key_PageDown, Key.Key_End, Key.Key_Plus, Key.Key_Home):
        QTest.keyClick(desk, key)
    assert desk.viewport().grab().size() != QSize()


def test_fonts_of_our_papers_are_embedded(long_paper: bytes) -> None:
    document = PaperDocument(long_paper)
    assert document.fonts_embedded()
    document.close()
