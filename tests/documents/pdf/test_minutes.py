"""What minutes say: who was there, what was treated, and never a word too many."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from tests.documents.pdf.reading import Paper
from tests.documents.pdf.samples import (
    BURGLARY,
    COUNCIL_CHAIR,
    GR,
    HOUSE,
    SECRET,
    ZVR,
    ZVR_ITEMS,
    decided,
    members,
    report,
)
from tests.documents.pdf.samples_council import GR_ITEMS, council_minutes
from zonedesk.documents.pdf.minutes import render_minutes
from zonedesk.domain.paper_editions import for_edition
from zonedesk.domain.papers import (
    Approval,
    Attendee,
    DecisionText,
    Item,
    MinutesPaper,
    Party,
    PresenceChange,
    Signatory,
)
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import (
    AttendanceStatus,
    Capacity,
    Edition,
    LateFlag,
    Marking,
    MeetingStatus,
)


def text(paper: MinutesPaper, language: str = "nl") -> str:
    """All words of minutes on paper."""
    return Paper(render_minutes(paper, language=language)).text


def with_item(item: Item, paper: MinutesPaper | None = None) -> str:
    """All words of minutes with one item."""
    return text(replace(paper or report(), items=(item,)))


def test_full_report_holds_every_part_in_order() -> None:
    said = text(report())
    parts = [
        "volledige versie Besloten – niet voor verspreiding",
        "Verslag Zonale veiligheidsraad van donderdag 19 april 2018",
        "Referentie ZVR/2018/1 Tijd en plaats 14.00 tot 16.15 uur, Stadhuis Lier",
        "Goedkeuring Goedgekeurd op 15 november 2018 (ZVR/2018/2, punt 1)",
        "Aanwezig Burgemeester van Lier, voorzitter",
        "Procureur des Konings, lid, vervangen door Substituut-procureur",
        "Verontschuldigd Gerechtelijk directeur, toegevoegd",
        "Agenda",
        "Behandeling 14.00 uur De voorzitter opent de vergadering.",
        "Opvolging · Korpschef · planregel V1.1, prioriteit 2018",
        "Besloten – niet voor verspreiding · Mededeling · Procureur des Konings",
        "De raad neemt kennis van de toelichting.",
        "Actiepunten uit deze vergadering Referentie Wat Wie Tegen",
        "16.15 uur De voorzitter sluit de vergadering.",
        "Namens de zonale veiligheidsraad,",
        "De voorzitter",
        "De secretaris",
        "Volledige versie: met toelichting, bespreking, actiepunten en besloten punt 5.",
    ]
    begin = 0
    for part in parts:
        assert part in said[begin:], part
        begin = said.index(part, begin)


def test_public_report_keeps_the_number_of_a_closed_item_and_nothing_else() -> None:
    paper = Paper(render_minutes(report(Edition.PUBLIC)))
    assert "5 Besloten punt" in paper.text
    assert "Dit punt is besloten behandeld en wordt niet bekendgemaakt." in paper.text
    assert "Openbare versie: met toelichting, bespreking en actiepunten, zonder" in paper.text
    assert (1, "5 Besloten punt", 3) in paper.outline


def test_nothing_closed_is_anywhere_in_the_public_file() -> None:
    marker = "Qzxgeheim"
    closed = replace(
        SECRET,
        title=f"{marker}a",
        context=from_plain(f"{marker}b"),
        proposer=Party(f"{marker}c"),
        presence=(PresenceChange(f"{marker}d", arrives=True),),
        decisions=(DecisionText(f"{marker}e", from_plain(f"{marker}f")),),
    )
    open_item = replace(
        BURGLARY,
        decisions=(decided(f"{marker}g"),),
        outcome_marking=Marking.CLOSED,
        actions=tuple(
            (replace(one, text=f"{marker}h"), Marking.CLOSED) for one, _ in BURGLARY.actions
        ),
    )
    items = (open_item, closed)
    full = Paper(render_minutes(replace(report(), items=items)))
    assert all(f"{marker}{letter}" in full.text for letter in "abcdefgh")
    public = Paper(
        render_minutes(replace(report(Edition.PUBLIC), items=for_edition(items, Edition.PUBLIC)))
    )
    assert marker.encode() not in public.everything()
    assert marker.encode("utf-16-be") not in public.everything()


def test_concept_is_marked_on_every_page_and_says_when_it_is_for_approval() -> None:
    paper = Paper(render_minutes(report(concept=True)))
    assert "volledige versie · concept" in paper.pages[0]
    assert "Concept, ter goedkeuring op de vergadering van 15 november 2018" in paper.pages[0]
    assert all("CONCEPT" in page for page in paper.pages)


def test_an_edition_without_anything_closed_has_no_edition_word() -> None:
    said = text(council_minutes())
    assert "versie" not in said
    assert "Besloten" not in said
    assert said.count("Openbaar") == 2, "in the foot of each page only"


def test_attendance_that_nobody_recorded_is_a_composition() -> None:
    said = text(replace(report(), attendees=members(recorded=False)))
    assert "Samenstelling Burgemeester van Lier, voorzitter" in said
    assert "Aanwezig " not in said


def test_persons_are_named_with_what_adds_something() -> None:
    people = (
        Attendee(Party("An Voorbeeld", "schepen", "Stad"), Capacity.MEMBER, votes=True),
        Attendee(Party("Secretaris", "secretaris", "Stad"), Capacity.SECRETARY, votes=False),
        Attendee(Party("An Ander", "secretaris", "Stad"), Capacity.SECRETARY, votes=False),
        Attendee(Party("Gast", "", "Stad"), None, votes=False),
    )
    said = text(replace(report(), attendees=people))
    for name in ("An Voorbeeld, schepen, lid", "Secretaris, secretaris", "An Ander, secretaris"):
        assert name in said
    assert "secretaris, secretaris" not in said.replace("Secretaris, secretaris", "")
    assert "Stad An" not in said, "the same organisation on every line is left out"


def test_presence_changes_stand_at_their_item_with_the_reason() -> None:
    changes = (
        PresenceChange("Gerechtelijk directeur", arrives=True),
        PresenceChange("Korpschef", arrives=False, reason="belangenconflict"),
    )
    said = with_item(replace(BURGLARY, presence=changes))
    assert (
        "Aanwezigheid Gerechtelijk directeur vervoegt de vergadering bij punt 2. "
        "Korpschef verlaat de vergadering bij punt 2 (belangenconflict). Toelichting"
    ) in said


def test_a_late_item_says_so_first() -> None:
    said = with_item(replace(BURGLARY, late=LateFlag.URGENT))
    assert "Toegevoegd na verzending · Opvolging · Korpschef" in said


def test_a_report_is_opened_before_its_first_subject() -> None:
    items = tuple(replace(item, part="Opvolging") for item in ZVR_ITEMS)
    printed = text(replace(report(), items=items))
    assert printed.index("De voorzitter opent") < printed.rindex("Opvolging 1 ")


def test_parts_of_the_agenda_are_headings_and_go_on_over_a_closed_item() -> None:
    items = tuple(replace(item, part="Verkeer") for item in ZVR_ITEMS[:2])
    paper = replace(
        report(Edition.PUBLIC), items=for_edition((*items, SECRET, items[1]), Edition.PUBLIC)
    )
    headings = [title for level, title, _ in Paper(render_minutes(paper)).outline if level == 0]
    assert headings == ["Agenda", "Verkeer", "Actiepunten uit deze vergadering"]


def test_open_and_closed_sessions_alternate_as_they_came() -> None:
    closed = replace(GR_ITEMS[0], number="2", in_closed_session=True, marking=Marking.CLOSED)
    paper = council_minutes((GR_ITEMS[0], closed, replace(GR_ITEMS[1], number="3")))
    headings = [title for level, title, _ in Paper(render_minutes(paper)).outline if level == 0]
    assert headings == ["Agenda", "Openbare zitting", "Besloten zitting", "Openbare zitting"]


def test_an_open_item_on_a_closed_dossier_was_treated_in_public() -> None:
    drawn = replace(GR_ITEMS[0], marking=Marking.CLOSED)
    for edition in Edition:
        paper = council_minutes(for_edition((drawn, GR_ITEMS[1]), edition))
        headings = [title for level, title, _ in Paper(render_minutes(paper)).outline if level == 0]
        assert headings == ["Agenda", "Openbare zitting"]
    assert "Dit punt wordt niet bekendgemaakt." in Paper(render_minutes(paper)).text


def test_a_meeting_is_opened_before_its_closed_session() -> None:
    closed = replace(GR_ITEMS[0], in_closed_session=True, marking=Marking.CLOSED)
    for edition in Edition:
        items = for_edition((closed, replace(GR_ITEMS[1], number="2")), edition)
        told = Paper(render_minutes(council_minutes(items))).text
        opened = told.index("opent de zitting")
        assert opened < told.index("Besloten zitting") < told.index("Openbare zitting")


@pytest.mark.parametrize(
    ("approval", "said"),
    [
        (Approval(done=True), "Goedkeuring Goedgekeurd"),
        (Approval(done=True, date=date(2018, 3, 1)), "Goedgekeurd op 1 maart 2018"),
        (Approval(done=True, meeting="ZVR/2018/2"), "Goedgekeurd (ZVR/2018/2)"),
        (Approval(done=False), "Concept, nog niet goedgekeurd"),
    ],
)
def test_approval_says_as_much_as_is_known(approval: Approval, said: str) -> None:
    assert said in text(replace(report(), approval=approval))


@pytest.mark.parametrize(
    ("start", "end", "place", "said"),
    [
        (time(9, 5), None, "", "Tijd en plaats 9.05 uur Goedkeuring"),
        (None, time(11, 0), "Zaal", "Tijd en plaats tot 11.00 uur, Zaal"),
        (None, None, "Zaal", "Tijd en plaats Zaal Goedkeuring"),
        (None, None, " ", "Referentie ZVR/2018/1 Goedkeuring"),
    ],
)
def test_missing_times_and_places_leave_no_holes(
    start: time | None, end: time | None, place: str, said: str
) -> None:
    heading = replace(ZVR, start=start, end=end, place=place, chair=None, secretary=None)
    printed = text(replace(report(), heading=heading))
    assert said in printed
    assert "None" not in printed
    assert "De vergadering wordt geopend." in printed


def test_an_empty_meeting_prints() -> None:
    heading = replace(ZVR, body="", reference="", place="", start=None, end=None, chair=None)
    empty = MinutesPaper(
        replace(HOUSE, zone="", address=""), heading, Edition.FULL, Approval(done=False), (), ()
    )
    for language in ("nl", "fr", "de"):
        assert "None" not in text(empty, language)
    assert "Er zijn geen agendapunten." in text(empty)


def test_what_was_typed_replaces_generated_sentences() -> None:
    paper = replace(
        report(),
        opening=from_plain("De voorzitter heet allen welkom."),
        closing=from_plain("De voorzitter dankt allen."),
        next_meeting=date(2018, 11, 15),
    )
    said = text(paper)
    assert "14.00 uur De voorzitter heet allen welkom." in said
    assert "16.15 uur De voorzitter dankt allen." in said
    assert "Volgende vergadering donderdag 15 november 2018" in said
    assert "De voorzitter opent" not in said


def test_a_special_or_cancelled_meeting_says_so() -> None:
    heading = replace(ZVR, kind="buitengewoon", status=MeetingStatus.CANCELLED)
    said = text(replace(report(), heading=heading))
    assert "Soort buitengewoon" in said
    assert "geannuleerd" in said
    assert "CONCEPT" not in said


def test_minutes_from_the_register_say_so_in_the_foot() -> None:
    paper = Paper(render_minutes(replace(report(), heading=replace(ZVR, taken_over=True))))
    assert all("· overgenomen uit het register" in page for page in paper.pages)


def test_signatories_keep_their_order_and_titles() -> None:
    signatories = (
        Signatory(Capacity.SECRETARY, "algemeen directeur", "Algemeen directeur"),
        Signatory(Capacity.CHAIR, "voorzitter", "Voorzitter gemeenteraad"),
        Signatory(Capacity.MEMBER, "", "Lid van de raad"),
    )
    said = text(replace(report(), signatories=signatories))
    assert "De algemeen directeur Algemeen directeur De voorzitter Voorzitter" in said
    assert "Lid Lid van de raad" in said
    assert "Namens de zonale" not in text(replace(report(), signatories=()))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", ("Procès-verbal", "Séance publique", "20 h 00", "à l’unanimité", "26 février 2018")),
        ("de", ("Protokoll", "Öffentliche Sitzung", "20.00 Uhr", "einstimmig", "Februar 2018")),
    ],
)
def test_minutes_speak_the_language_of_the_body(language: str, words: tuple[str, ...]) -> None:
    said = text(council_minutes(), language)
    assert all(word in said for word in words), said[:600]
    assert "beslist met" not in said


def test_the_place_of_a_chair_without_mandate_is_not_made_up() -> None:
    paper = replace(council_minutes(), heading=replace(GR, chair=None))
    assert "De vergadering wordt geopend." in text(paper)
    assert COUNCIL_CHAIR.name in text(paper), "as a member of the list"


def test_absence_never_shows_a_reason() -> None:
    absent = replace(members()[0], status=AttendanceStatus.ABSENT)
    assert "Afwezig Burgemeester van Lier, voorzitter" in text(
        replace(report(), attendees=(absent,))
    )
