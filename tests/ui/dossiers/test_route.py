"""The route in the pane of a dossier: what comes next, closing, links, templates, terms."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.council import as_role
from tests.ui.dossiers.conftest import CAMERAS, edit, page_over, stored
from zonedesk.domain.dossier_route import EndKind
from zonedesk.domain.words import DossierStatus, FollowUpKind, Marking, Role
from zonedesk.services import dossier_links, dossier_templates, meetings
from zonedesk.services.meeting_record import list_bodies
from zonedesk.ui.kit.actions import actions_of

if TYPE_CHECKING:
    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.dossiers.page import DossiersPage
    from zonedesk.ui.theme.theme import Theme

RADIO = "2018_GR_00011"
Key = Qt.Key


def test_items_and_decisions_open_where_they_stand(page: DossiersPage) -> None:
    wanted: list[tuple[str, str]] = []
    page.record_wanted.connect(lambda place, reference: wanted.append((place, reference)))
    for row in (*page.detail.route.rows, *page.detail.decisions.rows):
        row.click()
    record = stored(page)
    items = (
        [("meetings", one.reference) for one in record.route.facts.items] if record.route else []
    )
    assert wanted == items + [("decisions", one.called) for one in record.decisions]
    assert len(wanted) >= 3


def test_closing_with_open_ends_asks_and_can_be_left(page: DossiersPage) -> None:
    question, status = page.detail.question, page.detail.head.status
    status.menu().actions()[list(DossierStatus).index(DossierStatus.CLOSED)].trigger()
    assert question.isVisible()
    route = stored(page).route
    assert route is not None
    assert [one.kind for one in route.open_ends] == [EndKind.TERM]
    question.declined.emit()
    assert not question.isVisible()
    assert stored(page).row.status is DossierStatus.SUPERVISION


def test_a_status_that_lags_behind_is_offered_and_taken_with_one_click(
    lier: Workspace, page: DossiersPage
) -> None:
    edit(lier, CAMERAS, status=DossierStatus.ON_AGENDA)
    page.refresh()
    assert page.detail.question.isVisible()
    page.detail.question.acted.emit()
    assert stored(page).row.status is DossierStatus.SUPERVISION
    assert not page.detail.question.isVisible()


def test_dossiers_are_linked_with_keys_and_seen_from_both_ends(page: DossiersPage) -> None:
    page.detail.links.ask()
    picker = page.detail.links.picker
    assert picker is not None
    QTest.keyClicks(picker.field, "radioapparatuur")
    QTest.keyClick(picker.field, Key.Key_Return)
    assert [one.reference for one in stored(page).linked] == [RADIO]
    assert [one.reference for one in stored(page, RADIO).linked] == [CAMERAS]
    wanted: list[tuple[str, str]] = []
    page.record_wanted.connect(lambda place, reference: wanted.append((place, reference)))
    page.detail.links.links[0].click()
    assert wanted == [("dossiers", RADIO)]


def test_a_link_bears_a_remark_that_is_seen_from_both_ends(
    lier: Workspace, page: DossiersPage
) -> None:
    ids = [stored(page, one).handle.id for one in (CAMERAS, RADIO)]
    dossier_links.link(lier, ids[0], other_id=ids[1])
    page.refresh()
    field = page.detail.links.remarks[RADIO]
    field.setFocus()
    QTest.keyClicks(field, "zelfde leverancier")
    QTest.keyClick(field, Key.Key_Return)
    assert [one.remark for one in stored(page).linked] == ["zelfde leverancier"]
    assert [one.remark for one in stored(page, RADIO).linked] == ["zelfde leverancier"]
    assert page.detail.links.remarks[RADIO].text() == "zelfde leverancier"


def test_a_dossier_comes_on_the_meeting_that_is_chosen(lier: Workspace, page: DossiersPage) -> None:
    body = next(one.id for one in list_bodies(lier) if one.code == "GR")
    made = meetings.create(lier, body, day=date(2018, 12, 29))
    next(one for one in actions_of(page) if one.objectName() == "dossiers.to_agenda").trigger()
    picker = page.acts.to_agenda.picker
    assert picker is not None
    QTest.keyClicks(picker.field, made.reference)
    QTest.keyClick(picker.field, Key.Key_Return)
    assert made.reference in {one.row.meeting for one in stored(page).items}


def test_a_note_that_is_a_term_bears_its_day(page: DossiersPage) -> None:
    page.detail.begin_note()
    note = page.detail.note
    assert not note.due_on.isVisible()
    note.choose(FollowUpKind.DEADLINE)
    assert note.due_on.isVisible()
    note.due_on.set_value(date(2018, 12, 14))
    QTest.keyClicks(note.field, "Antwoord van de leverancier")
    QTest.keyClick(note.field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    route = stored(page).route
    assert route is not None
    assert route.facts.deadlines == (date(2018, 12, 14),)


def test_a_new_dossier_begins_with_a_template(lier: Workspace, page: DossiersPage) -> None:
    dossier_templates.take_examples(lier)
    page.making.begin()
    form = page.form
    names = [form.template.itemText(one) for one in range(form.template.count())]
    place = next(place for place, name in enumerate(names) if name.endswith("Oppensioenstelling"))
    form.template.setCurrentIndex(place)
    form.template.activated.emit(place)
    assert form.title.selectedText() == "[graad]"
    QTest.keyClicks(form.title, "inspecteur")
    assert form.preview.isVisible()
    form.submit()
    row = next(
        one.row for one in page.view.table.shown().rows if one.row.title.endswith("inspecteur")
    )
    record = stored(page, row.reference)
    assert record.row.marking is Marking.CLOSED
    assert not record.description.is_empty


def test_keywords_are_typed_and_kept(page: DossiersPage) -> None:
    field = page.detail.facts.keywords
    field.setFocus()
    QTest.keyClicks(field, "camera, ANPR")
    page.leave()
    assert stored(page).keywords == "camera, ANPR"


def test_a_reader_is_offered_nothing(lier: Workspace, theme: Theme, show: Show) -> None:
    edit(lier, CAMERAS, status=DossierStatus.ON_AGENDA)
    page = show(page_over(as_role(lier, Role.READER), theme))
    page.view.table.choose(CAMERAS)
    assert not page.detail.question.isVisible()
    assert page.detail.links.header.button is None
