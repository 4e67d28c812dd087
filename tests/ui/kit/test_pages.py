"""Parts that pages are made of: headings, cards, link rows, form rows, status strip, facets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QVBoxLayout, QWidget

from zonedesk.ui.kit.buttons import primary
from zonedesk.ui.kit.facets import Facet, FacetList, Group
from zonedesk.ui.kit.forms import FormRow, label_of
from zonedesk.ui.kit.sections import Card, LinkRow, SectionHeader
from zonedesk.ui.kit.status_strip import StatusStrip, Step
from zonedesk.ui.kit.texts import plain_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from zonedesk.ui.theme.theme import Theme

STEPS = (
    Step("preparing", "In voorbereiding", "done", "5 nov"),
    Step("sent", "Agenda verzonden", "done", "8 nov"),
    Step("held", "Lopend", "now", "ma 14 jan"),
    Step("drafted", "Verslag in ontwerp", "later"),
    Step("approved", "Verslag goedgekeurd", "later"),
)


def test_headings_have_their_height_and_button(show: Show, theme: Theme, qtbot: QtBot) -> None:
    pane = show(SectionHeader("Verloop", count=7, act="Notitie", icon="add"))
    card = SectionHeader("Termijnen", card=True)
    assert (pane.sizeHint().height(), card.sizeHint().height()) == (36, 40)
    assert pane.button is not None
    assert card.button is None
    with qtbot.waitSignal(pane.button.clicked):
        QTest.keyClick(pane.button, Qt.Key.Key_Space)
    theme.set_percent(150)
    assert pane.sizeHint().height() == 46


def test_a_card_is_named_by_its_heading(show: Show, theme: Theme) -> None:
    card = show(Card("Termijnen", count=3, act="Alle"))
    assert card.accessibleName() == "Termijnen"
    edge = card.grab().toImage().pixelColor(0, card.height() // 2)
    assert edge == theme.color("line")


def test_the_whole_link_row_is_a_button(show: Show, qtbot: QtBot) -> None:
    row = show(LinkRow("Vergaderingen", fact="3"))
    row.resize(300, row.sizeHint().height())
    assert row.height() == 36
    assert row.accessibleName() == "Vergaderingen 3"
    with qtbot.waitSignal(row.clicked):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(290, 30))
    with qtbot.waitSignal(row.clicked):
        QTest.keyClick(row, Qt.Key.Key_Space)


@pytest.mark.parametrize("beside", [False, True])
def test_a_label_leads_to_its_field_and_names_it(*, beside: bool, show: Show, qtbot: QtBot) -> None:
    field = QLineEdit()
    row = show(FormRow("&Titel", field, beside=beside))
    QTest.keyClick(row, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert field.hasFocus()
    assert label_of(field, within=row) is row.label
    spoken = QAccessible.queryAccessibleInterface(field)
    assert spoken.text(QAccessible.Text.Name) == "Titel"
    assert field.sizeHint().height() == 32


def test_a_refusal_stands_at_the_field(
    show: Show, theme: Theme, colors_of: Callable[[QWidget], set[str]]
) -> None:
    field = QLineEdit("31/02/2019")
    row = show(FormRow("&Datum", field))
    field.clearFocus()
    height = field.height()
    row.refuse("Deze dag bestaat niet")
    assert row.wrong
    assert field.accessibleDescription() == "Deze dag bestaat niet"
    assert theme.color("stop").name() in colors_of(field)
    assert theme.color("stop").name() in colors_of(row.trouble)
    row.accept()
    assert not row.trouble.isVisible()
    assert theme.color("stop").name() not in colors_of(field)
    assert field.height() == height


@pytest.mark.parametrize(
    ("words", "plain"), [("&Titel", "Titel"), ("Kosten && baten", "Kosten & baten"), ("", "")]
)
def test_the_mark_of_an_access_key_is_not_spoken(words: str, plain: str) -> None:
    assert plain_words(words) == plain


@pytest.fixture
def strip(show: Show) -> StatusStrip:
    made = StatusStrip()
    made.show_steps(STEPS, missing="2 punten zonder besluit", button=primary("Sluiten"))
    made.resize(1232, 52)
    return show(made)


def steps_of(strip: StatusStrip) -> list[QAbstractButton]:
    return [b for b in strip.findChildren(QAbstractButton) if hasattr(b, "step")]


def test_steps_are_buttons_that_tell_their_code(strip: StatusStrip, qtbot: QtBot) -> None:
    assert strip.sizeHint().height() == 52
    first = steps_of(strip)[0]
    assert first.accessibleName() == "1 In voorbereiding 5 nov"
    with qtbot.waitSignal(strip.step_chosen) as told:
        QTest.keyClick(first, Qt.Key.Key_Space)
    assert told.args == ["preparing"]


def test_steps_replaced_at_once_open_no_window(strip: StatusStrip) -> None:
    for _ in range(2):
        strip.show_steps(STEPS, button=primary("Sluiten"))
    kept = steps_of(strip)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert shown == [strip]
    assert len(kept) == len(STEPS)


def test_tab_walks_the_steps_in_their_order(strip: StatusStrip, qtbot: QtBot) -> None:
    steps = steps_of(strip)
    steps[0].setFocus()
    for step in steps[1:]:
        QTest.keyClick(strip.focusWidget(), Qt.Key.Key_Tab)
        assert step.hasFocus()


def test_narrow_dates_go_first_then_names_of_later_steps(strip: StatusStrip, theme: Theme) -> None:
    widths = []
    for width in (1232, 1100, 760):
        strip.resize(width, 52)
        widths.append([step.sizeHint().width() for step in steps_of(strip)])
    full, no_dates, no_names = widths
    assert full[2] >= no_dates[2]
    assert no_names[:3] == no_dates[:3]  # what was and what is keep their words
    assert no_names[3] < no_dates[3]
    strip.resize(1232, 52)
    theme.set_percent(150)
    assert strip.sizeHint().height() == 62
    assert strip.minimumSizeHint().width() <= 1232


def test_a_cancelled_meeting_is_muted_with_one_chip(
    strip: StatusStrip,
    theme: Theme,
    colors_of: Callable[[QWidget], set[str]],
    qtbot: QtBot,
) -> None:
    strip.show_steps(STEPS, cancelled="Afgelast")
    qtbot.waitUntil(lambda: all(step.isVisible() for step in steps_of(strip)))
    assert len(steps_of(strip)) == len(STEPS)
    shown = colors_of(strip)
    assert theme.color("stop_soft").name() in shown
    assert theme.color("accent").name() not in shown


def group(code: str, size: int, *, chosen: str = "") -> Group:
    facets = (
        Facet(f"{code}{n}", f"Keuze {n}", n, chosen=f"{code}{n}" == chosen) for n in range(size)
    )
    return Group(code, code.title(), tuple(facets))


@pytest.fixture
def facets(show: Show) -> FacetList:
    made = FacetList("Filters")
    made.show_groups([group("jaar", 3, chosen="jaar1"), group("status", 14)])
    made.resize(240, 800)
    return show(made)


def test_headings_are_passed_over_and_space_toggles(facets: FacetList, qtbot: QtBot) -> None:
    facets.setFocus()
    assert facets.currentIndex().row() == 1
    QTest.keyClick(facets, Qt.Key.Key_Down)
    with qtbot.waitSignal(facets.toggled) as told:
        QTest.keyClick(facets, Qt.Key.Key_Space)
    assert told.args == ["jaar", "jaar1", False]
    for _ in range(2):
        QTest.keyClick(facets, Qt.Key.Key_Down)
    with qtbot.waitSignal(facets.toggled) as told:
        QTest.keyClick(facets, Qt.Key.Key_Return)
    assert told.args == ["status", "status0", True]


def test_a_click_anywhere_on_the_row_toggles(facets: FacetList, qtbot: QtBot) -> None:
    row = facets.visualRect(facets.model().index(1, 0))
    assert row.height() == 28
    with qtbot.waitSignal(facets.toggled):
        QTest.mouseClick(
            facets.viewport(), Qt.MouseButton.LeftButton, pos=row.topRight() - QPoint(9, -9)
        )


def test_a_long_group_shows_eight_and_then_all(facets: FacetList, qtbot: QtBot) -> None:
    model = facets.model()
    assert model.rowCount() == 1 + 3 + 1 + 8 + 1
    facets.setCurrentIndex(model.index(model.rowCount() - 1, 0))
    QTest.keyClick(facets, Qt.Key.Key_Space)
    assert model.rowCount() == 1 + 3 + 1 + 14


def test_new_counts_move_nothing(facets: FacetList) -> None:
    facets.setCurrentIndex(facets.model().index(2, 0))
    facets.show_groups([group("jaar", 3), group("status", 14)])
    assert facets.currentIndex().row() == 2
    facets.show_groups([])
    assert facets.model().rowCount() == 0


def test_facets_are_spoken_with_count_and_state(facets: FacetList) -> None:
    model = facets.model()
    assert model.index(2, 0).data() == "Keuze 1 1"
    check = Qt.ItemDataRole.CheckStateRole
    assert Qt.CheckState(model.index(2, 0).data(check)) is Qt.CheckState.Checked
    assert Qt.CheckState(model.index(1, 0).data(check)) is Qt.CheckState.Unchecked
    assert model.index(0, 0).data(check) is None


def test_long_words_wrap_to_two_lines(show: Show) -> None:
    words = "In beschikbaarheidstelling wegens ziekte van een personeelslid"
    pane = FacetList("Filters")
    pane.show_groups([Group("a", "A", (Facet("x", words, 4, level=1),))])
    pane.resize(240, 200)
    show(pane)
    assert pane.visualRect(pane.model().index(1, 0)).height() == 28 + 18


def test_forms_are_walked_in_reading_order(show: Show, qtbot: QtBot) -> None:
    form = QWidget()
    column = QVBoxLayout(form)
    fields = [QLineEdit() for _ in range(3)]
    for words, field in zip(("&Naam", "&Functie", "&Graad"), fields, strict=True):
        column.addWidget(FormRow(words, field))
    show(form)
    fields[0].setFocus()
    for field in fields[1:]:
        QTest.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
        assert field.hasFocus()
