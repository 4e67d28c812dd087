"""The annual report and the quarterly sheet, over the example of Lier and confidential records."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.documents.pdf.reading import Paper
from tests.services.confidential import OPEN, SECRET, confidential_register
from tests.services.folders import fill
from zonedesk.documents.pdf.annual import render_periodic
from zonedesk.domain.errors import Refused
from zonedesk.domain.paper_annual import ReportPeriod
from zonedesk.domain.richtext_marks import from_marks
from zonedesk.domain.words import (
    BodyKind,
    DossierStatus,
    Edition,
    Marking,
    MeetingStatus,
    PeriodicPaper,
)
from zonedesk.services import paragraphs
from zonedesk.services.paper_annual import period_asked, periodic_paper, periodic_report

if TYPE_CHECKING:
    from zonedesk.domain.register import Value
    from zonedesk.services.workspace import Workspace

YEAR = ReportPeriod(2018)


def test_the_annual_report_of_2018_tells_its_figures(read_lier: Workspace) -> None:
    """2 · 19 (13: 7, 1, 2, 3; 5; 1) · 10 · 26 · 8 (1 ARO+) · 5 · 10."""
    paper = Paper(periodic_paper(read_lier, YEAR))
    for told in (
        (
            "Overleg burgemeester – korpschef 26 Gemeenteraad 10 College van burgemeester en "
            "schepenen 10 Korpsleiding 10 Overleg korpschefs arrondissement Mechelen 10 "
            "Arrondissementeel rechercheoverleg 8 (1 ARO+) Provinciaal overleg korpschefs 5 "
            "Zonale veiligheidsraad 2"
        ),
        (
            "13 Personeel Vacantverklaring 7 Blijvende invaliditeit 3 Ontslag 2 "
            "In beschikbaarheidstelling 1 5 Aankoop en onderhoud Aankoop 3 Onderhoud 2 "
            "1 Gegevensbescherming Aanstelling 1 19 Totaal"
        ),
        "voorzitter Burgemeester van Lier 2 0 0 lid Procureur des Konings 1 1 0",
        "Gepresteerde uren WODCA, uur",
        "753,5",
    ):
        assert "".join(told.split()) in paper.letters
    assert "JV/2018" in paper.pages[0]


@pytest.mark.parametrize(
    ("language", "title", "held"),
    [
        ("nl", "Jaarverslag 2018", "De gemeenteraad vergaderde tien keer"),
        ("fr", "Rapport annuel 2018", "Le conseil communal a tenu dix réunions"),
        ("de", "Jahresbericht 2018", "Der Gemeenteraad tagte zehn Mal"),
    ],
)
def test_the_report_speaks_three_languages(
    read_lier: Workspace, language: str, title: str, held: str
) -> None:
    paper = Paper(periodic_paper(read_lier, YEAR, language=language))
    assert title in paper.text
    assert held in paper.text
    assert "19" in paper.text
    with paper.open() as file:
        assert str(file.docinfo["/Title"]) == title


def test_the_public_edition_counts_all_and_names_no_category_of_hidden_dossiers(
    read_lier: Workspace,
) -> None:
    full = periodic_report(read_lier, YEAR)
    public = periodic_report(read_lier, YEAR, edition=Edition.PUBLIC)
    assert (full.marking, public.marking) == (Marking.INTERNAL, Marking.PUBLIC)
    assert public.figures.dossier_total == full.figures.dossier_total == 19
    paper = Paper(render_periodic(public))
    assert "Blijvende invaliditeit" not in paper.text
    assert "Vacantverklaring" in paper.text
    assert "openbare versie" in paper.text


def test_nothing_confidential_is_named_in_public(empty: Workspace) -> None:
    """Three dossiers count, a confidential plan line counts; neither leaves its words."""
    hidden: dict[str, Value] = {
        "referentie": "D-tucht",
        "titel": "x",
        "categorie": f"{SECRET} tucht",
        "subcategorie": f"{SECRET} schorsing",
        "orgaan": "GR",
        "status": DossierStatus.DECIDED,
        "markering": Marking.CLOSED,
        "geopend": date(2021, 3, 8),
    }
    register = confidential_register()
    register["Dossiers"].append(hidden)
    fill(empty, register)
    year = ReportPeriod(2021)
    full = periodic_report(empty, year)
    assert full.marking is Marking.CLOSED
    assert SECRET in Paper(render_periodic(full)).text
    public = Paper(periodic_paper(empty, year, edition=Edition.PUBLIC))
    assert SECRET.encode() not in public.everything()
    assert f"{OPEN} geteld" in public.text
    assert periodic_report(empty, year, edition=Edition.PUBLIC).figures.dossier_total == 4


def test_a_text_written_by_hand_stands_in_the_report_of_its_period_alone(lier: Workspace) -> None:
    text = from_marks("De raad trok **een dag** uit voor het nieuwe plan.")
    paragraphs.write(lier, YEAR, subject="ZVR", text=text, row_version=0)
    told = "De raad trok een dag uit voor het nieuwe plan."
    assert told in Paper(periodic_paper(lier, YEAR)).text
    assert told in Paper(periodic_paper(lier, YEAR, edition=Edition.PUBLIC)).text
    assert told not in Paper(periodic_paper(lier, ReportPeriod(2018, 4))).text
    assert told not in Paper(periodic_paper(lier, ReportPeriod(2019))).text


def test_a_quarter_has_a_sheet_of_its_own(read_lier: Workspace) -> None:
    paper = Paper(periodic_paper(read_lier, ReportPeriod(2018, 2)))
    assert "KB/2018-K2" in paper.text
    assert "1 april tot 30 juni 2018" in paper.text
    assert "De zonale veiligheidsraad vergaderde één keer, op 19 april 2018." in paper.text
    assert "195,5" in paper.text
    assert "verwacht" not in paper.text


def test_a_year_of_which_nothing_is_known_says_so(read_lier: Workspace) -> None:
    paper = Paper(periodic_paper(read_lier, ReportPeriod(2001)))
    assert "Van deze periode is niets ingevoerd." in paper.text
    assert len(paper.pages) == 1
    assert "vergaderde" not in paper.text


def test_the_year_before_stands_beside_the_year_where_there_is_one(read_lier: Workspace) -> None:
    assert periodic_report(read_lier, YEAR).before is None
    after = periodic_report(read_lier, ReportPeriod(2019)).before
    assert after is not None
    assert after.held == 81


def test_a_new_work_folder_has_a_report_too(empty: Workspace) -> None:
    for language in ("nl", "fr", "de"):
        assert periodic_paper(empty, ReportPeriod(2026), language=language).startswith(b"%PDF")


def test_the_same_figures_give_the_same_file(read_lier: Workspace) -> None:
    assert periodic_paper(read_lier, YEAR) == periodic_paper(read_lier, YEAR)


@pytest.mark.parametrize(("year", "quarter"), [(2018, 4), (2017, 4), (2090, 1)])
def test_a_sheet_without_quarter_is_of_the_last_that_began(
    read_lier: Workspace, year: int, quarter: int
) -> None:
    period = period_asked(read_lier, "quarterly", year=year)
    assert period == ReportPeriod(year, quarter)
    assert period.paper is PeriodicPaper.QUARTERLY


def test_what_is_no_period_is_refused(read_lier: Workspace) -> None:
    for kind, quarter, code in (
        ("annual", 1, "paper.no_quarter"),
        ("quarterly", 5, "paper.quarter"),
    ):
        with pytest.raises(Refused) as refusal:
            period_asked(read_lier, kind, year=2018, quarter=quarter)
        assert refusal.value.code == code
    with pytest.raises(Refused) as refusal:
        periodic_paper(read_lier, YEAR, language="en")
    assert refusal.value.code == "paper.unknown_language"


def test_any_name_of_a_body_prints_also_in_a_chart(empty: Workspace) -> None:
    """No letter is lost, none runs into the bars, and nothing is markup."""
    name = "Overleg 🚓 <b>Ω</b> & " + "zeer lang " * 30
    bodies: list[dict[str, Value]] = [{"code": "X", "naam": name, "soort": BodyKind.OTHER}]
    meetings: list[dict[str, Value]] = [
        {
            "referentie": "X/2018/1",
            "orgaan": "X",
            "datum": date(2018, 3, 5),
            "status": MeetingStatus.CLOSED,
            "soort": "🚨 & <i>",
        }
    ]
    fill(empty, {"Organen": bodies, "Vergaderingen": meetings})
    paper = Paper(periodic_paper(empty, YEAR))
    assert "[U+1F693]" in paper.text
    assert "<b>" in paper.text
    assert "…" in paper.text
    bar = next(word for word in paper.written() if word.text.startswith("Overleg [U+1F693]"))
    assert bar.x == pytest.approx(54, abs=0.5)
