"""Minutes of the town council of Lier, its items about the police."""

from __future__ import annotations

from datetime import date

from tests.documents.pdf.samples import (
    CHIEF,
    COUNCIL_CHAIR,
    DIRECTOR,
    GR,
    HOUSE,
    MAYOR,
)
from zonedesk.domain.papers import (
    Approval,
    Attendee,
    Ballot,
    DecisionText,
    DossierMention,
    Item,
    MinutesPaper,
    Signatory,
)
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.richtext_marks import from_marks
from zonedesk.domain.words import (
    AttendanceStatus,
    Capacity,
    Edition,
    ItemKind,
    ItemResult,
    VoteMethod,
)

LAW = "Wet van 7 december 1998 tot organisatie van een geïntegreerde politiedienst, gestructureerd "


def council_item(number: str, title: str, *, articles: str, context: str, why: str) -> Item:
    """A decision of the council in articles, taken by all."""
    return Item(
        number,
        title=title,
        kind=ItemKind.DECISION,
        proposer=CHIEF,
        dossier=DossierMention(
            f"2018_GR_0000{int(number) + 1}",
            LAW
            + f"op twee niveaus, artikel {56 if number == '1' else 33}.\n"
            + "Dezelfde wet, artikelen 85 tot 88 (specifiek toezicht).",
            amount=None if number == "1" else 4_850_000,
        ),
        context=from_plain(context),
        discussion=from_plain(why),
        result=ItemResult.APPROVED,
        decisions=(DecisionText(f"2018_GR_0000{int(number) + 1}", from_marks(articles)),),
        ballots=(Ballot("", VoteMethod.CONSENSUS),),
    )


_LAST_ARTICLES = (
    "\n**Artikel 2.** De korpschef wordt belast met de uitvoering."
    "\n**Artikel 3.** Een voor eensluidend verklaard afschrift van dit besluit wordt bezorgd aan "
    "de gouverneur."
)
GR_ITEMS = (
    council_item(
        "1",
        "Lokale Politie Lier. Vacantverklaring van een betrekking van hoofdinspecteur, dienst "
        "verkeer – Goedkeuring",
        articles="**Artikel 1.** De gemeenteraad keurt de vacantverklaring van een betrekking van "
        "hoofdinspecteur bij de dienst verkeer goed." + _LAST_ARTICLES,
        context="De dienst personeel legde het dossier aan op 22 januari 2018. Het college van "
        "burgemeester en schepenen nam er op 5 februari 2018 kennis van (CBS/2018/2, punt 1) en "
        "verwees het door naar de gemeenteraad.",
        why="De dienst verkeer voert de doelstellingen rijden onder invloed, snelheid en "
        "handhaving van de zone 30 uit het zonaal veiligheidsplan 2014-2019 uit. Twee daarvan zijn "
        "in 2018 een prioriteit. Om de inzet op peil te houden, moet de betrekking van "
        "hoofdinspecteur worden ingevuld.",
    ),
    council_item(
        "2",
        "Lokale Politie Lier. Aankoop van mobiele werkposten voor Mobile office – Goedkeuring",
        articles="**Artikel 1.** De gemeenteraad keurt de aankoop van mobiele werkposten voor "
        "Mobile office goed." + _LAST_ARTICLES,
        context="Het zonaal veiligheidsplan 2014-2019 voorziet onder nieuwe technologieën de "
        "invoering van Mobile office (planregel O2.1). Het college van burgemeester en schepenen "
        "nam op 5 februari 2018 kennis van het dossier (CBS/2018/2, punt 2) en verwees het door "
        "naar de gemeenteraad.",
        why="Met mobiele werkposten stellen inspecteurs hun vaststellingen ter plaatse op. Dat "
        "komt de kwaliteit van de eerste vaststellingen ten goede en beperkt de verplaatsingen "
        "naar het politiehuis.",
    ),
)


def council_minutes(items: tuple[Item, ...] = GR_ITEMS) -> MinutesPaper:
    """The minutes of the town council of 26 February 2018, its items about the police."""
    present = AttendanceStatus.PRESENT
    return MinutesPaper(
        house=HOUSE,
        heading=GR,
        edition=Edition.FULL,
        approval=Approval(done=True, date=date(2018, 3, 26), meeting="GR/2018/3"),
        attendees=(
            Attendee(COUNCIL_CHAIR, Capacity.CHAIR, votes=True, status=present),
            Attendee(MAYOR, Capacity.MEMBER, votes=True, status=present),
            Attendee(DIRECTOR, Capacity.SECRETARY, votes=False, status=present),
        ),
        items=items,
        signatories=(
            Signatory(Capacity.SECRETARY, "algemeen directeur", "Algemeen directeur"),
            Signatory(Capacity.CHAIR, "", "Voorzitter gemeenteraad"),
        ),
    )
