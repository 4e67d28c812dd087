"""Templates of dossiers are written, copied and deleted with keys, and seen as used (R55)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.services.council import as_role
from tests.ui.desks import at_desk
from zonedesk.domain.dossier_examples import EXAMPLES
from zonedesk.domain.dossier_templates import TEMPLATES, template_reference
from zonedesk.domain.words import Marking, Matter, Role
from zonedesk.services import dossier_templates as templates
from zonedesk.services import drafts
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.shell.administration import AdministrationPage
from zonedesk.ui.templates.page import TemplatesPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.domain.dossier_templates import TemplateLine
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier
Plain = Qt.KeyboardModifier.NoModifier


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Plain) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def type_in(words: str) -> None:
    """Type where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, words)


def stored(page: TemplatesPage) -> dict[str, TemplateLine]:
    """The templates as they are stored, by name."""
    return {one.text.name: one for one in templates.listed(page.desk.workspace)}


def choose(page: TemplatesPage, name: str) -> None:
    """Put the cursor on a template."""
    assert page.table.choose(stored(page)[name].handle.id)


def test_a_zone_without_templates_takes_over_the_examples(
    raad: Council, theme: Theme, show: Show
) -> None:
    page = show(at_desk(TemplatesPage, raad.workspace, theme))
    words = texts().gettext("Take over the example templates")
    (button,) = [
        one for one in page.findChildren(QPushButton) if one.text() == words and one.isVisible()
    ]
    button.setFocus()
    press(Key.Key_Space)
    assert set(stored(page)) == {one.name for one in EXAMPLES}
    folders = [one.text.folder for one in page.table.model.rows_shown()]
    assert folders == sorted(folders)  # listed by folder


def test_a_new_template_is_named_at_once_in_the_folder_of_its_neighbour(
    page: TemplatesPage,
) -> None:
    choose(page, "Oppensioenstelling")
    press(Key.Key_N, Control)
    type_in("Detachering")
    page.leave()
    assert stored(page)["Detachering"].text.folder == "Personeel"


def test_what_is_typed_is_stored_and_seen_as_a_dossier_of_today_begins(
    page: TemplatesPage,
) -> None:
    choose(page, "Begroting")
    title = page.detail.lines["title"]
    title.setFocus()
    title.selectAll()
    type_in("Begroting [jaar] van [dienst]")
    assert page.detail.preview.title.text() == "Begroting 2018 van [dienst]"
    assert "[dienst]" in page.detail.preview.left.text()
    assert "[jaar]" not in page.detail.preview.left.text()
    page.leave()
    assert stored(page)["Begroting"].text.title == "Begroting [jaar] van [dienst]"


def test_an_item_without_words_of_its_own_takes_those_of_the_dossier(page: TemplatesPage) -> None:
    choose(page, "Begroting")
    page.detail.lines["item_title"].setText("")
    shown = page.detail.preview
    assert shown.item_title.text() == shown.title.text()


def test_category_marking_matter_and_body_are_chosen(raad: Council, page: TemplatesPage) -> None:
    choose(page, "Aankoop")
    detail = page.detail
    for combo, row in (
        (detail.marking, list(Marking).index(Marking.CLOSED)),
        (detail.matter, list(Matter).index(Matter.BUDGET)),
        (detail.body, detail.body.count() - 1),
    ):
        combo.setCurrentIndex(row)
        combo.activated.emit(row)
    detail.picked["category"].setFocus()
    detail.picked["category"].selectAll()
    type_in("Aankopen")
    press(Key.Key_Tab)
    page.leave()
    found = stored(page)["Aankoop"]
    assert (found.text.marking, found.text.matter) == (Marking.CLOSED, Matter.BUDGET)
    assert (found.text.category, found.body_id) == ("Aankopen", raad.body)


def test_a_template_is_copied_and_goes_to_the_bin_and_back(page: TemplatesPage) -> None:
    told: list[Callable[[], object]] = []
    page.told.connect(lambda _words, _action, act: told.append(act))
    choose(page, "Aankoop")
    press(Key.Key_D, Control)
    (copied,) = stored(page).keys() - {one.name for one in EXAMPLES}
    assert stored(page)[copied].text.title == stored(page)["Aankoop"].text.title
    choose(page, copied)
    page.table.view.setFocus()
    press(Key.Key_Delete)
    assert copied not in stored(page)
    told[-1]()
    assert copied in stored(page)


def test_what_was_typed_and_not_stored_is_found_again(page: TemplatesPage) -> None:
    choose(page, "Begroting")
    page.detail.lines["title"].setFocus()
    type_in("!")
    page.detail.keeper.keep_drafts()
    (kept,) = drafts.offered(page.desk.workspace)
    found = drafts.whereabouts(page.desk.workspace, kept.place)
    assert found is not None
    assert found.page == "rules"
    assert found.reference == template_reference(stored(page)["Begroting"].handle.id)


def test_administration_shows_a_template_that_is_asked_for(
    raad: Council, theme: Theme, show: Show
) -> None:
    templates.take_examples(raad.workspace)
    place = show(at_desk(AdministrationPage, raad.workspace, theme))
    wanted = templates.listed(raad.workspace)[2]
    place.show_reference(template_reference(wanted.handle.id))
    assert place.part is place.templates
    assert place.templates.table.current() == wanted
    place.show_reference(TEMPLATES)
    assert place.part is place.templates


def test_a_reader_only_looks(raad: Council, theme: Theme, show: Show) -> None:
    templates.take_examples(raad.workspace)
    page = show(at_desk(TemplatesPage, as_role(raad.workspace, Role.READER), theme))
    assert not page.new_button.isEnabled()
    assert page.detail.lines["title"].isReadOnly()
    assert not page.detail.marking.isEnabled()
