"""The minutes of a council where everything happens, read back from the paper (R71-R81)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.documents.pdf.reading import Paper
from tests.services.folders import let_go
from tests.services.police_evening import Evening, evening
from tests.workspaces import closed_folder, opened_folder
from zonedesk.domain.paper_options import Wish
from zonedesk.domain.words import Edition
from zonedesk.services import papers

if TYPE_CHECKING:
    from collections.abc import Iterator

GOLDEN = (
    "19.30 tot 22.10 uur, Politiehuis, zaal Dijle",
    "Onderbreking 20.40 tot 20.55 uur, bij punt 3 (overleg van de fracties)",
    "Quorum 21 van de 23 leden aanwezig, 12 vereist (WGP art. 27/2).",
    # consensus, on an item without articles
    (
        "1 Notulen van de zitting van 18 oktober 2018 Goedkeuring Stemming Met eenparigheid van "
        "stemmen. Besluit goedgekeurd Het verslag wordt goedgekeurd."
    ),
    # reasons in the modern style, own heading included
    "Feiten en context De begroting 2019 werd",
    "Juridische grond Wet van 7 december 1998, artikelen 39 en 40. Adviezen De",
    "Privacytoets Niet van toepassing.",
    # weighted, by name
    (
        "Stemming Aangenomen met 16 stemmen voor en 3 2/3 stemmen tegen. De stemmen werden "
        "gewogen. Raadslid Beekdorp 6 nam niet deel aan de stemming. Voor (16) Aardorp: "
        "Raadslid Aardorp 1 (1), Raadslid Aardorp 2 (1),"
    ),
    # who chairs votes last
    "Raadslid Aardorp 9 (1), Burgemeester Aardorp (1); Beekdorp: Burgemeester Beekdorp (1),",
    "Tegen (3 2/3) Cedorp: Burgemeester Cedorp (11/12), Raadslid Cedorp 1 (11/12),",
    "De politieraad beslist: Artikel 1 De politieraad stelt de begroting 2019 vast.",
    # a conflict of interest, and the classic style with its count
    (
        "Raadslid Aardorp 9 verlaat de vergadering bij punt 3 (belangenconflict). Gelet op de wet "
        "van 7 december 1998, artikel 33; Overwegende dat de drie"
    ),
    (
        "het politiecollege, Besluit goedgekeurd BESLUIT met 15 stemmen voor, 3 stemmen tegen en 2 "
        "onthoudingen: Artikel 1 De aankoop"
    ),
    # a vote on one article under it
    (
        "lastvoorwaarden worden vastgesteld. Stemming Aangenomen met 18 stemmen voor en 2 stemmen "
        "tegen. Uitvoering: Korpschef · van kracht vanaf 1 januari 2019"
    ),
    # several decisions on one item, one of which replaces another
    "Raadslid Aardorp 9 vervoegt opnieuw de vergadering bij punt 4.",
    "Opheffing van het reglement van 2013 Besluit goedgekeurd Het reglement van 14 maart 2013",
    (
        "Nieuw reglement Besluit goedgekeurd De politieraad beslist met eenparigheid van stemmen: "
        "Enig artikel Het nieuwe reglement wordt vastgesteld. Vervangt PR/2018/1#4 van 13 december "
        "2018 · van kracht vanaf 1 januari 2019"
    ),
    # an appointment in two rounds
    (
        "Geheime stemming: niemand behaalt meer dan de helft van de stemmen; Kandidaat een en "
        "Kandidaat twee gaan naar een tweede ronde: Kandidaat een 8 stemmen, Kandidaat twee 7 "
        "stemmen en Kandidaat drie 4 stemmen. 2 blanco."
    ),
    "Tweede ronde: Geheime stemming: Kandidaat een is verkozen: Kandidaat een 12 stemmen",
    (
        "Stemming Verworpen met 9 stemmen voor en 12 stemmen tegen. Besluit verworpen Het punt "
        "wordt verworpen."
    ),
    "Volgende vergadering donderdag 14 februari 2019",
)


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Evening]:
    """The evening of the council, read only."""
    folder = opened_folder(closed_folder(tmp_path_factory.mktemp("raad")))
    yield evening(folder)
    let_go(folder)


def read(held: Evening, edition: Edition = Edition.FULL, kind: str = "minutes") -> Paper:
    """A paper of the evening."""
    wish = Wish(edition, filled=True)
    return Paper(papers.paper(held.workspace, kind, reference=held.reference, wish=wish))


def test_the_minutes_tell_all_that_happened(held: Evening) -> None:
    said = " ".join(read(held).text.split())
    missing = [words for words in GOLDEN if words not in said]
    assert missing == []


def test_the_public_edition_holds_nothing_of_the_secret_appointment(held: Evening) -> None:
    public = read(held, Edition.PUBLIC)
    assert "Begroting 2019" in public.text
    everything = public.text + repr(public.outline)
    assert "Kandidaat" not in everything
    assert "rekenplichtige" not in everything


def test_a_secret_vote_names_no_voter(held: Evening) -> None:
    said = read(held).text
    from_appointment = said[said.index("Geheime stemming") : said.index("Motie over de")]
    assert "Raadslid" not in from_appointment.replace("Raadslid Aardorp 9", "")


def test_the_filled_list_counts_who_was_there(held: Evening) -> None:
    said = " ".join(read(held, kind="attendance").text.split())
    assert "Raadslid Cedorp 4 verontschuldigd" in said
    assert (
        "Aanwezig: 21 van 23 leden. Verontschuldigd: 2. "
        "21 van de 23 leden aanwezig, 12 vereist (WGP art. 27/2)." in said
    )
