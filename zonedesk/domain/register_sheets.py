"""The sheets of the register and their columns, in the order of the workbook (formats.md 2)."""

from __future__ import annotations

from typing import Final

from zonedesk.domain import words
from zonedesk.domain.register_columns import CellType, Column, Sheet, WordKind


def _required(name: str, kind: CellType = CellType.TEXT) -> Column:
    return Column(name, kind, required=True)


def _key(name: str, kind: CellType = CellType.TEXT, *, allowed: WordKind | None = None) -> Column:
    return Column(name, kind, required=True, key=True, words=allowed)


def _word(name: str, kind: WordKind, *, required: bool = False) -> Column:
    return Column(name, CellType.WORD, required=required, words=kind)


ZONE: Final = Sheet("Zone", (_key("sleutel"), Column("waarde")))

BODIES: Final = Sheet(
    "Organen",
    (
        _key("code"),
        _required("naam"),
        Column("naam_fr"),
        Column("naam_de"),
        _word("soort", words.BodyKind, required=True),
        Column("beraadslagend", CellType.YES_NO),
        _word("verslagsoort", words.MinutesKind),
        Column("vergaderingen_per_jaar", CellType.NUMBER),
        Column("plaats"),
        Column("actief", CellType.YES_NO),
    ),
)

PEOPLE: Final = Sheet(
    "Personen",
    (
        _key("sleutel"),
        _required("naam"),
        Column("voornaam"),
        Column("aanspreking"),
        Column("functie"),
        Column("functie_fr"),
        Column("organisatie"),
        Column("e-mail"),
        Column("telefoon"),
        Column("actief", CellType.YES_NO),
    ),
)

MANDATES: Final = Sheet(
    "Mandaten",
    (
        _key("orgaan"),
        _key("persoon", CellType.PERSON),
        _key("hoedanigheid", CellType.WORD, allowed=words.Capacity),
        Column("stemgerechtigd", CellType.YES_NO),
        Column("gewicht", CellType.NUMBER),
        Column("gemeente"),
        Column("rangorde", CellType.NUMBER),
        _key("van", CellType.DATE),
        Column("tot", CellType.DATE),
        Column("vervangt", CellType.PERSON),
    ),
)

DOSSIERS: Final = Sheet(
    "Dossiers",
    (
        Column("referentie", key=True),
        _required("titel"),
        _required("categorie"),
        Column("subcategorie"),
        Column("fenomeen"),
        Column("orgaan"),
        _word("status", words.DossierStatus, required=True),
        Column("behandelaar", CellType.PERSON_OR_TEXT),
        _word("markering", words.Marking),
        _required("geopend", CellType.DATE),
        Column("afgesloten", CellType.DATE),
        Column("bedrag", CellType.AMOUNT),
        Column("rechtsgrond"),
        Column("omschrijving", CellType.RICH),
        Column("toezicht_verzonden", CellType.DATE),
        Column("toezicht_ontvangen", CellType.DATE),
        _word("toezicht_resultaat", words.SupervisionResult),
        Column("trefwoorden"),
        _word("materie", words.Matter),
        Column("afschrift_verzonden", CellType.DATE),
        Column("aangeplakt_op", CellType.DATE),
        Column("dossier_gevraagd", CellType.DATE),
        Column("dossier_verzonden", CellType.DATE),
        Column("dossier_ontvangen", CellType.DATE),
        Column("geschorst_op", CellType.DATE),
        Column("gerechtvaardigd_op", CellType.DATE),
        Column("rechtvaardiging_ontvangen", CellType.DATE),
        Column("beantwoord_op", CellType.DATE),
        Column("toezicht_opmerking"),
        _word("gerubriceerd", words.LegalClassification),
        Column("gerubriceerd_referentie"),
    ),
)

MEETINGS: Final = Sheet(
    "Vergaderingen",
    (
        Column("referentie", key=True),
        _required("orgaan"),
        Column("soort"),
        _required("datum", CellType.DATE),
        Column("beginuur", CellType.TIME),
        Column("einduur", CellType.TIME),
        Column("plaats"),
        _word("status", words.MeetingStatus, required=True),
        Column("voorzitter", CellType.PERSON),
        Column("secretaris", CellType.PERSON),
        Column("inleiding", CellType.RICH),
        Column("slot", CellType.RICH),
        Column("volgende", CellType.DATE_OR_TEXT),
    ),
)

INTERRUPTIONS: Final = Sheet(
    "Onderbrekingen",
    (
        _key("vergadering"),
        _key("begin", CellType.TIME),
        Column("einde", CellType.TIME),
        Column("nummer", CellType.ITEM_NUMBER),
        Column("reden"),
    ),
)

ATTENDANCE: Final = Sheet(
    "Aanwezigheden",
    (
        _key("vergadering"),
        _key("persoon", CellType.PERSON),
        _word("status", words.AttendanceStatus, required=True),
        Column("vervangen_door", CellType.PERSON_OR_TEXT),
        Column("komt_toe_bij", CellType.ITEM_NUMBER),
        Column("verlaat_bij", CellType.ITEM_NUMBER),
        Column("reden"),
    ),
)

ITEMS: Final = Sheet(
    "Agendapunten",
    (
        _key("vergadering"),
        _key("nummer", CellType.ITEM_NUMBER),
        _required("titel"),
        _word("soort", words.ItemKind),
        Column("openbaar", CellType.YES_NO),
        Column("deel"),
        Column("voorsteller", CellType.PERSON_OR_TEXT),
        _word("toegevoegd", words.LateFlag),
        Column("dossier"),
        Column("planregel", CellType.LIST),
        Column("toelichting", CellType.RICH),
        Column("bespreking", CellType.RICH),
        _word("resultaat", words.ItemResult),
        Column("besluit", CellType.RICH),
        Column("besluit_referentie"),
        Column("ouder", CellType.ITEM_NUMBER),
        Column("korte_titel"),
        Column("minuten", CellType.NUMBER),
    ),
)

DECISIONS: Final = Sheet(
    "Besluiten",
    (
        _key("vergadering"),
        _key("nummer", CellType.ITEM_NUMBER),
        _key("volgnummer", CellType.NUMBER),
        Column("referentie"),
        Column("titel"),
        _required("tekst", CellType.RICH),
        _word("resultaat", words.ItemResult),
        Column("verantwoordelijke", CellType.PERSON_OR_TEXT),
        Column("ingang", CellType.DATE),
        _word("staat", words.DecisionState),
        Column("vervangt", CellType.LIST),
        Column("gewijzigd_door", CellType.LIST),
        Column("openbaar", CellType.YES_NO),
        Column("motivering", CellType.RICH),
        Column("samenvatting"),
        Column("uitgevoerd_op", CellType.DATE),
    ),
)

VOTES: Final = Sheet(
    "Stemmingen",
    (
        _key("vergadering"),
        _key("nummer", CellType.ITEM_NUMBER),
        Column("onderwerp", key=True),
        _word("wijze", words.VoteMethod, required=True),
        *(Column(choice.word, CellType.VOTES) for choice in words.VoteChoice),
    ),
)

PLAN: Final = Sheet(
    "Plan",
    (
        _key("code"),
        Column("ouder"),
        _word("niveau", words.PlanLevel, required=True),
        _required("titel"),
        Column("tekst", CellType.RICH),
        Column("trekker", CellType.PERSON_OR_TEXT),
        Column("dienst"),
        Column("partners"),
        Column("gepland_van", CellType.DATE),
        Column("gepland_tot", CellType.DATE),
        Column("werkelijk_van", CellType.DATE),
        Column("werkelijk_tot", CellType.DATE),
        _word("status", words.PlanStatus),
        _word("gezondheid", words.Health),
        Column("toelichting"),
        Column("beoordeeld_op", CellType.DATE),
        Column("voortgang", CellType.PERCENT),
        Column("vertrouwelijk", CellType.YES_NO),
        Column("gewicht", CellType.NUMBER),
        Column("bestuurlijke_trekker"),
        Column("gerechtelijke_trekker"),
    ),
)

PLAN_CLASSES: Final = Sheet(
    "Planklassen",
    (
        _key("planregel"),
        _key("jaar", CellType.YEAR),
        _word("klasse", words.PlanClass, required=True),
    ),
)

INDICATORS: Final = Sheet(
    "Indicatoren",
    (
        _key("code"),
        _required("planregel"),
        _required("naam"),
        Column("eenheid"),
        _word("richting", words.Direction),
        Column("nulmeting", CellType.NUMBER),
        Column("engagement", CellType.YES_NO),
        _word("frequentie", words.IndicatorFrequency),
        Column("bron"),
    ),
)

MEASUREMENTS: Final = Sheet(
    "Metingen",
    (
        _key("indicator"),
        _key("periode", CellType.PERIOD),
        Column("streefwaarde", CellType.NUMBER),
        Column("waarde", CellType.NUMBER),
        Column("bron"),
        Column("opmerking"),
        Column("streefwaarde_tot", CellType.NUMBER),
    ),
)

ACTIONS: Final = Sheet(
    "Actiepunten",
    (
        Column("referentie", key=True),
        _required("tekst"),
        Column("verantwoordelijke", CellType.PERSON_OR_TEXT),
        Column("termijn", CellType.DATE),
        _word("status", words.ActionStatus, required=True),
        Column("oorsprong"),
        Column("dossier"),
        Column("planregels", CellType.LIST),
        Column("afgerond_op", CellType.DATE),
        Column("onderdeel_van"),
    ),
)

FOLLOW_UPS: Final = Sheet(
    "Opvolging",
    (
        _key("bij"),
        _key("datum", CellType.DATE),
        Column("soort", CellType.WORD, key=True, words=words.FollowUpKind),
        _key("tekst"),
        Column("door", CellType.PERSON_OR_TEXT),
        Column("vergadering"),
        Column("termijn", CellType.DATE),
    ),
)

SHEETS: Final = (
    ZONE,
    BODIES,
    PEOPLE,
    MANDATES,
    DOSSIERS,
    MEETINGS,
    INTERRUPTIONS,
    ATTENDANCE,
    ITEMS,
    DECISIONS,
    VOTES,
    PLAN,
    PLAN_CLASSES,
    INDICATORS,
    MEASUREMENTS,
    ACTIONS,
    FOLLOW_UPS,
)
