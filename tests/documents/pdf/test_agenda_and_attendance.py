"""What agenda and attendance list say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.documents.pdf.reading import Paper
from tests.documents.pdf.samples import GR, HOUSE, members
from tests.documents.pdf.samples_council import GR_ITEMS
from tests.documents.pdf.samples_invitation import AGENDA_ITEMS, SECOND_ZVR, agenda, attendance
from zonedesk.documents.pdf.agenda import render_agenda
from zonedesk.documents.pdf.attendance import render_attendance
from zonedesk.domain.papers import AgendaPaper, AttendancePaper
from zonedesk.domain.words import Edition, MeetingStatus


def test_agenda_tells_when_where_and_what() -> None:
    said = Paper(render_agenda(agenda())).text
    for part in (
        "Agenda Zonale veiligheidsraad van donderdag 15 november 2018",
        "Wanneer donderdag 15 november 2018 om 14.00 uur Waar Stadhuis Lier",
        "1 Goedkeuring van het verslag van 19 april 2018 Goedkeuring · Secretaris ZVR",
        "4 Extremisme en radicalisme: rol van de wijkwerking Besloten · Bespreking · Korpschef",
        "Voorzien einde om 16.20 uur",
        "Namens de zonale veiligheidsraad, De voorzitter Burgemeester van Lier De secretaris",
    ):
        assert part in said, part
    assert "Intern" in said
    assert "niet voor verspreiding" not in said


def test_public_agenda_keeps_the_number_of_a_closed_item_and_nothing_else() -> None:
    paper = Paper(render_agenda(agenda(Edition.PUBLIC)))
    assert "4 Besloten punt 5 Prioriteiten" in paper.text
    assert "openbare versie" in paper.text
    assert b"Extremisme" not in paper.everything()
    assert "Extremisme".encode("utf-16-be") not in paper.everything()


@pytest.mark.parametrize(("closed", "marking"), [(False, "Openbaar"), (True, "Intern")])
def test_agenda_of_a_council_is_public_unless_it_names_closed_items(
    marking: str, *, closed: bool
) -> None:
    items = (*GR_ITEMS, AGENDA_ITEMS[3]) if closed else GR_ITEMS
    said = Paper(render_agenda(AgendaPaper(HOUSE, GR, Edition.FULL, items))).pages[-1]
    assert f"GR/2018/2 {marking}" in said


def test_agenda_in_preparation_is_a_draft() -> None:
    heading = replace(SECOND_ZVR, status=MeetingStatus.PREPARING)
    assert "CONCEPT" in Paper(render_agenda(replace(agenda(), heading=heading))).text
    assert "CONCEPT" not in Paper(render_agenda(agenda())).text


def test_agenda_outline_has_each_item_under_its_part() -> None:
    items = (
        replace(AGENDA_ITEMS[0], part="Verslag"),
        replace(AGENDA_ITEMS[1], part="Recherche"),
        replace(AGENDA_ITEMS[2], part="Recherche"),
    )
    outline = Paper(render_agenda(replace(agenda(), items=items))).outline
    assert [(level, title.split()[0]) for level, title, _ in outline] == [
        (0, "Verslag"),
        (1, "1"),
        (0, "Recherche"),
        (1, "2"),
        (1, "3"),
    ]


def test_agenda_without_an_end_is_signed_all_the_same() -> None:
    paper = replace(agenda(), heading=replace(SECOND_ZVR, end=None))
    said = Paper(render_agenda(paper)).text
    assert "Voorzien einde" not in said
    assert "De secretaris" in said


def test_empty_agenda_prints() -> None:
    heading = replace(SECOND_ZVR, start=None, end=None, place="", reference="", chair=None)
    said = Paper(render_agenda(AgendaPaper(HOUSE, heading, Edition.FULL, ()))).text
    assert "Er zijn geen agendapunten." in said
    assert "None" not in said


def test_list_to_sign_has_members_in_rank_order_and_room_for_guests() -> None:
    said = Paper(render_attendance(attendance())).text
    for part in (
        "Tijd en plaats 14.00 uur, Stadhuis Lier",
        "Hoedanigheid Leden Handtekening voorzitter Burgemeester van Lier Stad Lier lid Procureur",
        "plaatsvervanger Substituut-procureur vervangt Procureur des Konings",
        "Deskundigen en genodigden: naam, functie Handtekening",
        "Aanwezig: ........ van 4 leden. Voor dit raadgevend orgaan is geen quorum vereist.",
    ):
        assert part in said, part


def test_recorded_list_shows_states_and_counts_members() -> None:
    said = Paper(render_attendance(attendance(recorded=True))).text
    assert "voorzitter Burgemeester van Lier Stad Lier aanwezig" in said
    assert "vervangen door Substituut-procureur" in said
    assert "Aanwezig: 3 van 4 leden." in said
    assert "Handtekening" not in said


def test_list_of_a_council_tells_the_quorum() -> None:
    paper = AttendancePaper(HOUSE, GR, members(recorded=False), members=31, quorum=16)
    said = Paper(render_attendance(paper)).text
    assert "Aanwezig: ........ van 31 leden. Quorum: 16." in said
    assert "raadgevend" not in said


def test_empty_list_prints_in_every_language() -> None:
    heading = replace(SECOND_ZVR, start=None, end=None, place="", reference="")
    paper = AttendancePaper(HOUSE, heading, (), members=0, quorum=None)
    for language, word in (("nl", "Leden"), ("fr", "Membres"), ("de", "Mitglieder")):
        assert word in Paper(render_attendance(paper, language=language)).text
