"""The register: a secretary's existing lists as sheets, columns and typed values.

One specification serves reading, writing and import (formats.md section 2). A value is None when
its cell is empty; a column that is absent from a file is absent from its lines.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, Final, TypeAlias

from zonedesk.domain import words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, time

    from zonedesk.domain.richtext import RichText

Value: TypeAlias = (
    "str | int | float | bool | date | time | tuple[str, ...] | RichText | words.Word | None"
)

WordKind: TypeAlias = type[words.Word]


class CellType(Enum):
    """What a cell holds, and with it the Python value it is read as."""

    TEXT = auto()  # str
    DATE = auto()  # date
    TIME = auto()  # time
    NUMBER = auto()  # int when whole, else float
    YEAR = auto()  # int, 1900 to 2200
    AMOUNT = auto()  # int, cents of euro
    PERCENT = auto()  # int or float, 0 to 100; a cell formatted as a percentage counts x100
    YES_NO = auto()  # bool
    LIST = auto()  # tuple of str, written with ";"
    PERSON = auto()  # str, a key of Personen
    PERSON_OR_TEXT = auto()  # str, a key of Personen, else free text
    RICH = auto()  # RichText, written with marks
    WORD = auto()  # member of Column.words
    WORDS = auto()  # tuple of members, written with ";"
    DATE_OR_TEXT = auto()  # date, else str
    VOTES = auto()  # int, or tuple of person keys when the vote was by name
    ITEM_NUMBER = auto()  # str such as "4" or "4.1"
    PERIOD = auto()  # str such as "2018" or "2018-K1"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet: heading, type, and whether it is required or part of the key."""

    name: str
    type: CellType = CellType.TEXT
    required: bool = False
    key: bool = False
    words: WordKind | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of the register: its name and its columns in order."""

    name: str
    columns: tuple[Column, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """Names of the columns that identify a record."""
        return tuple(column.name for column in self.columns if column.key)

    def column(self, name: str) -> Column:
        """Find a column by its exact name; raises KeyError when there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)


@dataclass(frozen=True, slots=True)
class Line:
    """One record of a sheet: Excel's row number and a value for each column present."""

    row: int
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class SheetLines:
    """What one sheet of a file holds: the columns present, in its order, and its lines."""

    sheet: Sheet
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Why a register cannot be taken, or a warning that stops nothing.

    ``code`` and ``facts`` give the sentence (i18n); ``row`` is Excel's row number, 0 for a whole
    sheet; ``column`` is the heading, empty for a whole row.
    """

    sheet: str
    row: int
    column: str
    code: str
    facts: Mapping[str, object] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class RegisterBook:
    """A register as read: its sheets by name, and what could not be read."""

    sheets: Mapping[str, SheetLines]
    problems: tuple[Problem, ...] = ()


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
    ),
)

SHEETS: Final = (
    ZONE,
    BODIES,
    PEOPLE,
    MANDATES,
    DOSSIERS,
    MEETINGS,
    ATTENDANCE,
    ITEMS,
    VOTES,
    PLAN,
    PLAN_CLASSES,
    INDICATORS,
    MEASUREMENTS,
    ACTIONS,
    FOLLOW_UPS,
)
