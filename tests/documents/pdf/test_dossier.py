"""The sheet of a dossier on paper, over the example of Lier."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.documents.pdf.reading import Paper
from zonedesk.documents.pdf.dossier import render_dossier
from zonedesk.domain.dossier_course import Event, Moment, Note, Step
from zonedesk.domain.dossier_supervision import Supervision, SupervisionDays
from zonedesk.domain.paper_dossier import DossierPaper, ServedByDossier, for_reader
from zonedesk.domain.papers import House
from zonedesk.domain.richtext_marks import from_marks
from zonedesk.domain.rows import ActionRow, DecisionRow, DossierRow
from zonedesk.domain.supervision_term import Term
from zonedesk.domain.term_rules import TermCode
from zonedesk.domain.terms import Overruled
from zonedesk.domain.words import (
    ActionStatus,
    DossierStatus,
    Edition,
    FollowUpKind,
    ItemResult,
    Marking,
    SupervisionResult,
)
from zonedesk.i18n.catalogue import translator

if TYPE_CHECKING:
    from typing import Any

TODAY = date(2018, 11, 22)
ROW = DossierRow(
    "2018_GR_00003",
    "Aankoop van mobiele werkposten voor Mobile office",
    "Aankoop en onderhoud",
    "Aankoop",
    "",
    "GR",
    DossierStatus.DECIDED,
    "ICT-verantwoordelijke",
    Marking.PUBLIC,
    date(2018, 1, 22),
    None,
    4_850_000,
    "Wet van 7 december 1998, art. 33",
    date(2018, 3, 7),
    date(2018, 3, 8),
    SupervisionResult.NO_REMARKS,
)
SENDING = Term(
    date(2018, 3, 18),
    20,
    "WGP art. 85",
    TermCode.GOVERNOR_LIST,
    date(2018, 2, 26),
    met=date(2018, 3, 7),
)
SUSPENSION = Term(date(2018, 4, 2), 25, "WGP art. 88", TermCode.SUSPENSION, date(2018, 3, 8))
ANNULMENT = Term(date(2018, 4, 17), 40, "WGP art. 88", TermCode.ANNULMENT, date(2018, 3, 8))


def decision(**fields: Any) -> DecisionRow:
    told: dict[str, Any] = {
        "reference": "2018_GR_00003",
        "meeting": "GR/2018/2",
        "body": "GR",
        "date": date(2018, 2, 26),
        "number": "2",
        "title": "Aankoop",
        "text": from_marks("De gemeenteraad keurt de aankoop goed."),
        "result": ItemResult.APPROVED,
        "dossier": "2018_GR_00003",
        "marking": Marking.PUBLIC,
    }
    return DecisionRow(**{**told, **fields})


def noted(number: int, *, marking: Marking = Marking.INTERNAL) -> Event:
    note = Note(TODAY, FollowUpKind.REMARK, f"Leverancier {number} gebeld", "ICT")
    return Event(Step.NOTED, TODAY, note=note, marking=marking)


def paper(**fields: Any) -> DossierPaper:
    told: dict[str, Any] = {
        "house": House("Lokale Politie Lier"),
        "edition": Edition.FULL,
        "row": ROW,
        "body": "Gemeenteraad",
        "course": (Event(Step.OPENED, ROW.opened), Event(Step.SENT, date(2018, 3, 7), days=9)),
        "decisions": (decision(),),
        "supervision": Supervision(
            SupervisionDays(result=SupervisionResult.NO_REMARKS),
            sending=SENDING,
            suspension=SUSPENSION,
            annulment=ANNULMENT,
        ),
        "actions": (
            ActionRow(
                "A/2018/6",
                "Levertermijn opvragen",
                "ICT-verantwoordelijke",
                date(2018, 12, 1),
                ActionStatus.OPEN,
                "",
                ROW.reference,
                (),
                None,
                Marking.INTERNAL,
            ),
        ),
        "plan_lines": (ServedByDossier("O2.1", "Mobile office", Marking.PUBLIC),),
        "today": TODAY,
    }
    return DossierPaper(**{**told, **fields})


def read(made: DossierPaper, language: str = "nl") -> Paper:
    return Paper(render_dossier(made, language=language))


def test_the_sheet_says_what_the_dossier_is() -> None:
    told = read(paper()).text
    for words in (ROW.title, "Gemeenteraad", "48.500", "O2.1 Mobile office", "Lokale Politie Lier"):
        assert words in told
    assert "De gemeenteraad keurt de aankoop goed." in told
    assert "A/2018/6" in told


def test_each_part_has_a_bookmark_and_an_empty_one_none() -> None:
    titles = [title for _, title, _ in read(paper()).outline]
    say = translator("nl").gettext
    assert titles == [say("Course"), say("Supervision"), say("Open actions")]
    bare = paper(course=(), supervision=None, actions=(), decisions=())
    assert read(bare).outline == []


def test_a_term_says_how_it_was_counted() -> None:
    told = read(paper()).text
    for words in ("18 maart 2018", "26 februari 2018", "(art. 85)", "17 april 2018", "(art. 88)"):
        assert words in told
    reason = "Brief van de gouverneur"
    by_hand = Term(
        date(2018, 4, 20),
        25,
        "WGP art. 88",
        TermCode.SUSPENSION,
        date(2018, 3, 8),
        overruled=Overruled(date(2018, 4, 20), reason),
    )
    assert reason in read(paper(supervision=Supervision(suspension=by_hand))).text


def test_the_short_course_leaves_out_what_other_parts_tell() -> None:
    document = Event(Step.DOCUMENT_ADDED, TODAY, moment=Moment("", "Offerte"))
    course = (Event(Step.OPENED, ROW.opened), document, noted(1))
    short = paper(course=course)
    assert [one.step for one in short.told] == [Step.OPENED, Step.NOTED]
    assert read(short).text.count("Offerte") == 1
    assert read(paper(course=course, whole=True)).text.count("Offerte") == 2


@pytest.mark.parametrize("language", ["nl", "fr", "de"])
def test_forty_entries_run_over_pages_without_losing_one(language: str) -> None:
    made = read(paper(course=tuple(noted(number) for number in range(40))), language)
    assert len(made.pages) > 1
    assert all(f"Leverancier {number} gebeld" in made.text for number in range(40))
    assert all(ROW.reference in page for page in made.pages)


def test_the_public_edition_holds_nothing_that_is_not_public() -> None:
    secret = decision(reference="B-geheim", marking=Marking.CLOSED)
    made = for_reader(
        paper(
            edition=Edition.PUBLIC,
            course=(Event(Step.OPENED, ROW.opened), noted(1)),
            decisions=(decision(), secret),
            plan_lines=(ServedByDossier("V1", "Vertrouwelijk", Marking.CLOSED),),
        )
    )
    told = read(made)
    for words in ("gebeld", "B-geheim", "Levertermijn", "Vertrouwelijk"):
        assert words.encode() not in told.everything()
    assert made.marking is Marking.PUBLIC


def test_a_long_title_and_a_decision_without_text_print() -> None:
    row = DossierRow(**{**_fields(ROW), "title": "Aankoop van werkposten " * 12})
    made = read(paper(row=row, decisions=(decision(text=from_marks(""), title="Zonder tekst"),)))
    assert "Zonder tekst" in made.text
    assert made.letters.count("werkposten") >= 12


def test_the_marking_is_that_of_the_strictest_on_the_sheet() -> None:
    assert paper(course=()).marking is Marking.INTERNAL
    assert paper(course=(), actions=()).marking is Marking.PUBLIC
    assert paper(course=(noted(1, marking=Marking.CLOSED),)).marking is Marking.CLOSED


def test_equal_sheets_are_equal_files() -> None:
    assert render_dossier(paper()) == render_dossier(paper())


def _fields(row: DossierRow) -> dict[str, Any]:
    return {name: getattr(row, name) for name in row.__dataclass_fields__}
