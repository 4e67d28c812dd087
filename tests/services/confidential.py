"""A small register in which everything that can be confidential is, marked by one word.

Whatever must stay out of a public edition holds `SECRET`; what must be in it holds `OPEN`.
"""

from __future__ import annotations

import io
from datetime import date, time
from typing import TYPE_CHECKING

import pikepdf

from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import (
    ActionStatus,
    AttendanceStatus,
    BodyKind,
    Capacity,
    DossierStatus,
    FollowUpKind,
    Health,
    ItemKind,
    ItemResult,
    Marking,
    MeetingStatus,
    PlanClass,
    PlanLevel,
    VoteMethod,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zonedesk.domain.register import Value

SECRET = "Zwijgplicht"
OPEN = "Mededeelbaar"
COUNCIL = "GR/2021/1"
SECURITY = "ZVR/2021/1"
DAY = date(2021, 3, 8)

_Rows = list[dict[str, "Value"]]


def confidential_register() -> dict[str, _Rows]:
    """Sheets with a council that decides and a security council that consults."""
    return {
        "Organen": [
            {"code": "GR", "naam": "Gemeenteraad", "soort": BodyKind.MUNICIPAL_COUNCIL},
            {"code": "ZVR", "naam": "Veiligheidsraad", "soort": BodyKind.SECURITY_COUNCIL},
        ],
        "Personen": [
            {"sleutel": "voorzitter", "naam": "Voorzitter", "functie": "voorzitter"},
            {"sleutel": "lid", "naam": "Raadslid", "functie": "raadslid"},
        ],
        "Mandaten": [_mandate("GR"), _mandate("ZVR")],
        "Dossiers": [
            _dossier("D-dicht", SECRET, Marking.CLOSED),
            _dossier("D-intern", SECRET, Marking.INTERNAL),
            _dossier("D-open", OPEN, Marking.PUBLIC),
        ],
        "Plan": _plan(),
        "Planklassen": [
            {"planregel": "P-open", "jaar": 2021, "klasse": PlanClass.PRIORITY},
            {"planregel": "P-onder", "jaar": 2021, "klasse": PlanClass.ATTENTION},
        ],
        "Indicatoren": [
            {"code": "I-dicht", "planregel": "P-onder", "naam": f"{SECRET} geteld"},
            {"code": "I-open", "planregel": "P-open", "naam": f"{OPEN} geteld"},
        ],
        "Metingen": [
            {"indicator": code, "periode": "2021", "streefwaarde": 4.0, "waarde": 3.0}
            for code in ("I-dicht", "I-open")
        ],
        "Vergaderingen": [_meeting("GR", OPEN), _meeting("ZVR", SECRET)],
        "Aanwezigheden": [
            {
                "vergadering": COUNCIL,
                "persoon": "lid",
                "status": AttendanceStatus.EXCUSED,
                "reden": f"{SECRET} van een afwezigheid",
            },
        ],
        "Agendapunten": [*_council_items(), *_security_items()],
        "Stemmingen": [_vote("3"), _vote("5"), {**_vote("1"), "voor": 17}],
        "Actiepunten": _actions(),
        "Opvolging": [
            {
                "bij": "A-dicht",
                "datum": DAY,
                "soort": FollowUpKind.PROGRESS,
                "tekst": f"{SECRET} stand",
            },
        ],
    }


def _mandate(body: str) -> dict[str, Value]:
    return {
        "orgaan": body,
        "persoon": "voorzitter",
        "hoedanigheid": Capacity.CHAIR,
        "van": date(2019, 1, 1),
    }


def _dossier(reference: str, word: str, marking: Marking) -> dict[str, Value]:
    return {
        "referentie": reference,
        "titel": f"{word} dossier",
        "categorie": "Personeel",
        "orgaan": "GR",
        "status": DossierStatus.DECIDED,
        "markering": marking,
        "geopend": DAY,
        "rechtsgrond": f"{word} rechtsgrond",
    }


def _plan() -> _Rows:
    lines = (
        ("P-dicht", None, SECRET, True),
        ("P-onder", "P-dicht", SECRET, False),
        ("P-open", None, OPEN, False),
    )
    return [
        {
            "code": code,
            "ouder": parent,
            "niveau": PlanLevel.STRATEGIC,
            "titel": f"{word} planregel",
            "gezondheid": Health.GOOD,
            "vertrouwelijk": confidential,
        }
        for code, parent, word, confidential in lines
    ]


def _meeting(body: str, word: str) -> dict[str, Value]:
    """Texts of the meeting itself bear no mark: open in a council, closed where it consults."""
    return {
        "referentie": f"{body}/2021/1",
        "orgaan": body,
        "datum": DAY,
        "beginuur": time(20, 0),
        "status": MeetingStatus.DRAFT_MINUTES,
        "inleiding": from_plain(f"{word} inleiding"),
        "slot": from_plain(f"{word} slot"),
    }


def _item(meeting: str, number: str, word: str) -> dict[str, Value]:
    return {
        "vergadering": meeting,
        "nummer": number,
        "titel": f"{word} titel {number}",
        "soort": ItemKind.DECISION,
        "openbaar": None,
        "voorsteller": f"{word} voorsteller",
        "toelichting": from_plain(f"{word} toelichting"),
        "bespreking": from_plain(f"{word} bespreking"),
        "resultaat": ItemResult.APPROVED,
        "besluit": from_plain(f"{word} besluit"),
    }


def _council_items() -> _Rows:
    """Open; closed by its mark; by its dossier; by a plan line; its outcome by an internal one."""
    return [
        {**_item(COUNCIL, "1", OPEN), "dossier": "D-open", "planregel": ("P-open",)},
        {**_item(COUNCIL, "2", SECRET), "openbaar": False},
        {**_item(COUNCIL, "2.1", SECRET), "openbaar": True},
        {**_item(COUNCIL, "3", SECRET), "openbaar": True, "dossier": "D-dicht"},
        {**_item(COUNCIL, "4", SECRET), "openbaar": True, "planregel": ("P-open", "P-onder")},
        {
            **_item(COUNCIL, "5", OPEN),
            "dossier": "D-intern",
            "besluit": from_plain(f"{SECRET} besluit"),
        },
    ]


def _security_items() -> _Rows:
    return [
        {**_item(SECURITY, "1", SECRET)},
        {**_item(SECURITY, "2", OPEN), "openbaar": True},
    ]


def _vote(number: str) -> dict[str, Value]:
    return {
        "vergadering": COUNCIL,
        "nummer": number,
        "onderwerp": f"{OPEN if number == '1' else SECRET} artikel",
        "wijze": VoteMethod.BY_COUNT,
        "voor": 20,
        "tegen": 3,
    }


def _actions() -> _Rows:
    about = (
        ("A-open", OPEN, f"{COUNCIL}#1", None, ()),
        ("A-dicht", SECRET, f"{COUNCIL}#2", None, ()),
        ("A-dossier", SECRET, f"{COUNCIL}#1", "D-dicht", ()),
        ("A-lijn", SECRET, f"{COUNCIL}#1", None, ("P-onder",)),
        ("A-zvr", SECRET, f"{SECURITY}#1", None, ()),
        ("A-zvr-open", OPEN, f"{SECURITY}#2", None, ()),
    )
    return [
        {
            "referentie": reference,
            "tekst": f"{word} actie",
            "verantwoordelijke": f"{word} dienst",
            "termijn": date(2021, 6, 1),
            "status": ActionStatus.OPEN,
            "oorsprong": origin,
            "dossier": dossier,
            "planregels": lines or None,
        }
        for reference, word, origin, dossier, lines in about
    ]


def words_of_pdf(data: bytes) -> str:
    """Everything a reader of the file could find: decompressed streams, all strings, all names."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = [text for held in pdf.objects for text in _texts(held)]
        return "\n".join([*found, *_texts(pdf.trailer)])


def _texts(held: pikepdf.Object) -> Iterator[str]:
    if isinstance(held, pikepdf.Stream):
        yield held.read_bytes().decode("latin-1")
        yield from _texts_of_pairs(dict(held.items()))
    elif isinstance(held, pikepdf.Dictionary):
        yield from _texts_of_pairs(dict(held.items()))
    elif isinstance(held, pikepdf.Array):
        for one in held:
            yield from _texts_below(one)
    elif isinstance(held, pikepdf.String | pikepdf.Name):
        yield str(held)


def _texts_of_pairs(pairs: Mapping[str, pikepdf.Object]) -> Iterator[str]:
    for name, value in pairs.items():
        yield name
        yield from _texts_below(value)


def _texts_below(value: object) -> Iterator[str]:
    # indirect objects stand in the list of all objects themselves
    if isinstance(value, pikepdf.Object) and not value.is_indirect:
        yield from _texts(value)
