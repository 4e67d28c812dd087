"""The agenda in its kinds: draft, supplementary, urgent; with hours, annexes and differences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.documents.pdf.reading import Paper
from tests.documents.pdf.samples_convocation import (
    COUNCIL_ITEMS,
    LONG_TITLE,
    POLICE_COUNCIL,
    council_agenda,
)
from zonedesk.documents.pdf.agenda import render_agenda
from zonedesk.domain.agenda_changes import Change, Difference
from zonedesk.domain.convocation import planned
from zonedesk.domain.papers import Annex
from zonedesk.domain.words import AgendaStage, Edition, MeetingStatus


@pytest.mark.parametrize(
    ("stage", "title"),
    [
        (None, "Ontwerpagenda"),
        (AgendaStage.FIRST, "Agenda"),
        (AgendaStage.SUPPLEMENTARY, "Aanvullende agenda"),
        (AgendaStage.URGENT, "Spoedeisende agenda"),
    ],
)
def test_an_agenda_is_called_after_its_sending(stage: AgendaStage | None, title: str) -> None:
    paper = Paper(render_agenda(council_agenda(stage=stage)))
    assert f"{title} Politieraad van woensdag 16 december 2026" in paper.text


def test_an_agenda_in_preparation_is_a_draft_agenda() -> None:
    draft = replace(POLICE_COUNCIL, status=MeetingStatus.PREPARING)
    said = Paper(render_agenda(council_agenda(heading=draft))).text
    assert "Ontwerpagenda" in said
    assert "CONCEPT" in said


def test_a_long_kind_does_not_run_into_the_head_of_later_pages() -> None:
    items = (replace(COUNCIL_ITEMS[0], title=LONG_TITLE * 2), *COUNCIL_ITEMS[1:])
    paper = Paper(render_agenda(council_agenda(stage=AgendaStage.URGENT, items=items)))
    assert paper.starts("Politieraad ·", page=2).x > paper.starts("Spoedeisende", page=2).x + 30


def test_it_tells_when_each_item_begins_and_how_long_it_takes() -> None:
    said = Paper(render_agenda(council_agenda())).text
    for part in (
        "1 Goedkeuring van de notulen 5 min Goedkeuring 20.00 uur",
        "2 Begroting 2027 30 min Beslissing 20.05 uur",
        "2.1 Dotatie van de gemeenten 10 min 20.05 uur",
        "Aankoop van voertuigen 10 min Toegevoegd na verzending · Beslissing 20.35 uur",
        "Voorzien einde om 21.00 uur 60 min",
    ):
        assert part in said, part


def test_no_hour_is_told_behind_an_item_nobody_planned() -> None:
    items = (COUNCIL_ITEMS[0], replace(COUNCIL_ITEMS[2], minutes=None), COUNCIL_ITEMS[4])
    paper = council_agenda(items=items, times=planned(POLICE_COUNCIL, items))
    said = Paper(render_agenda(paper)).text
    assert "20.05 uur" in said
    assert said.count(" uur") == 3
    assert "Voorziene tijd 15 min" in said


def test_a_heading_stands_between_items_without_a_number() -> None:
    paper = Paper(render_agenda(council_agenda()))
    assert "Financiën 2 Begroting" in paper.text
    assert paper.starts("Financiën").size == 9
    assert [title for _, title, _ in paper.outline if "Financiën" in title] == []


def test_the_public_edition_tells_nothing_of_a_closed_item_but_counts_it() -> None:
    said = Paper(render_agenda(council_agenda(Edition.PUBLIC))).text
    assert "4 Besloten punt Voorzien einde om 21.00 uur 60 min" in said


def test_dossiers_are_listed_as_annexes() -> None:
    annexes = (Annex("A.2", "2026_PR_00012", "Begroting 2027"), Annex("A.3", "2026_PR_00013", ""))
    said = Paper(render_agenda(council_agenda(annexes=annexes))).text
    assert "bij punt A.2 2026_PR_00012 – Begroting 2027 bij punt A.3 2026_PR_00013" in said


CHANGES = (
    Difference(Change.ADDED, 3, "Aankoop van voertuigen", now="3"),
    Difference(Change.MOVED, 2, "Begroting 2027", before="4", now="2"),
    Difference(Change.RENAMED, 2, "Begroting 2027", before="Begroting", now="Begroting 2027"),
    Difference(Change.CHANGED, 1, "Goedkeuring", fields=("minutes", "part")),
    Difference(Change.REMOVED, 9, "Varia", before="5"),
)


def test_differences_with_the_sent_agenda_are_told_on_request() -> None:
    paper = council_agenda(changes=CHANGES, sent_on=date(2026, 12, 4))
    said = Paper(render_agenda(paper)).text
    for part in (
        "Wijzigingen sinds de verzending van 4 december 2026",
        "Toegevoegd 3 Aankoop van voertuigen",
        "Verplaatst Begroting 2027: van punt 4 naar punt 2",
        "Nieuwe titel “Begroting” wordt “Begroting 2027”",
        "Gewijzigd Goedkeuring: voorziene tijd, deel",
        "Weggelaten 5 Varia",
    ):
        assert part in said, part
    assert "Wijzigingen" not in Paper(render_agenda(council_agenda())).text
    assert "Er is niets gewijzigd." in Paper(render_agenda(council_agenda(changes=()))).text


@pytest.mark.parametrize("language", ["nl", "fr", "de"])
def test_differences_print_in_every_language(language: str) -> None:
    paper = council_agenda(changes=CHANGES, sent_on=date(2026, 12, 4))
    assert "Varia" in Paper(render_agenda(paper, language=language)).text
