"""A register of our own in which every column of every sheet is filled, with hostile text."""

from __future__ import annotations

from datetime import date, time
from itertools import cycle
from typing import TYPE_CHECKING

from tests.workspaces import CLOCK
from zonedesk.documents.excel.register_writer import write_register
from zonedesk.domain import register, words
from zonedesk.domain.register_merge import lines_of
from zonedesk.domain.richtext_marks import from_marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from zonedesk.domain.register import RegisterBook, Value
    from zonedesk.domain.richtext import RichText

    Sheets = Mapping[str, Sequence[Mapping[str, Value]]]

HOSTILE = (
    "=cmd|' /C calc'!A0",
    "+1 \"aangehaald\" en 'enkel'",
    "-1 & <b>vet</b> &bogus; <img src=x>",
    "@SUM(A1:A9)",
    r"**geen vet** //cursief// __lijn__ \ en \\ en \*",
    "Jan <jan@politie.be> & Co \N{POLICE OFFICER}\N{ZERO WIDTH JOINER}\N{FEMALE SIGN}",
    "القائد الأول",
    "e\N{COMBINING ACUTE ACCENT}e\N{COMBINING DIAERESIS}n NFD",
    "eerste regel\ntweede regel\n\nvierde = regel",
    "Ł ő ș _x0041_ \N{RIGHT-TO-LEFT OVERRIDE}omgekeerd\ttab",
    "1.234; 01/02; TRUE; #N/B",
    "lang" * 1250,
    "dertigduizend tekens ".ljust(20) * 1499 + "einde",
)
RICH = (
    "=1+1 **vet** en //cursief// en __lijn__",
    "- een <b>\n- twee & drie\n1. genummerd\n2. **ook** \\*\\*niet\\*\\*",
    "**Artikel 1.** @de القائد\n\n**Artikel 2.** \N{POLICE OFFICER} e\N{COMBINING ACUTE ACCENT}",
    "\\- geen lijst\n3\\. geen nummer\nhttps://zone.be/a__b__c **open",
    "woord" * 1000 + "\n" + "veel tekst, " * 2000,
)
BODIES = ("PR", "ZVR", "=GR <&>")
PEOPLE = (
    "burgemeester",
    "korpschef",
    "=secretaris",
    "+lid @zone",
    "القائد",
    "\N{POLICE OFFICER} é",
)
DOSSIERS = ("2018_PR_00007", "D/2018/3", '@D "3" <b>')
MEETINGS = ("PR/2018/1", "ZVR/2018/1", "PR/2018/2", "-V '4' é")
PLAN = ("P", "P.1", "P.1.1", "=P.2", "القائد.1")
ACTIONS = ("A/2018/4", "A/2018/5", "+A <6>")
INDICATORS = ("I1", "=I2", "-I3")
_LEVELS = (None, *words.LegalClassification)
_APPROVED = ("1", "3", "4", "4.1", "7")
_DRAFT = ("1", "2", "3", "4", "4.1", "4.2", "5", "6", "7", "8", "9", "10")


class _Cells:
    """Gives the next hostile text, formatted text or day; each call moves on."""

    def __init__(self) -> None:
        self._texts = cycle(HOSTILE)
        self._rich = cycle(RICH)
        self._days = 0

    def text(self) -> str:
        return next(self._texts)

    def rich(self) -> RichText:
        return from_marks(next(self._rich))

    def day(self) -> date:
        self._days += 1
        return date(2018, 1 + self._days % 12, 1 + self._days % 28)


def full_register() -> dict[str, list[dict[str, Value]]]:
    """Lines of every sheet, each column filled on several lines; the same on every call."""
    cells = _Cells()
    made = {
        "Zone": _zone(),
        "Organen": _bodies(cells),
        "Personen": _people(cells),
        "Mandaten": _mandates(cells),
        "Dossiers": _dossiers(cells),
        "Vergaderingen": _meetings(cells),
        "Onderbrekingen": _interruptions(cells),
        "Aanwezigheden": list(_attendance(cells)),
        "Agendapunten": list(_items(cells)),
        "Stemmingen": _votes(cells),
        "Plan": _plan(cells),
        "Planklassen": [
            _line(planregel=code, jaar=2018 + place, klasse=kind)
            for place, (code, kind) in enumerate(zip(PLAN, cycle(words.PlanClass), strict=False))
        ],
        "Indicatoren": _indicators(cells),
        "Metingen": list(_measurements(cells)),
        "Actiepunten": _actions(cells),
        "Opvolging": list(_follow_ups(cells)),
    }
    made["Besluiten"] = _decisions(made["Agendapunten"], cells)
    in_order = {sheet.name: made[sheet.name] for sheet in register.SHEETS}
    return {name: _filled_out(name, lines) for name, lines in in_order.items()}


def write(path: Path, sheets: Sheets) -> Path:
    """Write sheets as a workbook; returns its path."""
    path.write_bytes(write_register(sheets, zone="Politiezone", exported=CLOCK.now_utc()))
    return path


def book_of(sheets: Sheets) -> RegisterBook:
    """Lines as a file would give them, without the file; absent columns stay absent."""
    read = {}
    for sheet in register.SHEETS:
        if sheet.name in sheets:
            lines = lines_of(sheet, [dict(line) for line in sheets[sheet.name]])
            present = dict.fromkeys(name for line in sheets[sheet.name] for name in line)
            read[sheet.name] = register.SheetLines(sheet, tuple(present), lines.lines)
    return register.RegisterBook(read)


def _line(**values: Value) -> dict[str, Value]:
    return values


def _filled_out(name: str, lines: list[dict[str, Value]]) -> list[dict[str, Value]]:
    sheet = next(sheet for sheet in register.SHEETS if sheet.name == name)
    return [{column.name: line.get(column.name) for column in sheet.columns} for line in lines]


def _zone() -> list[dict[str, Value]]:
    told = {
        "naam": "Politiezone =1+1 <b>",
        "code": "5358",
        "profiel": "meergemeente",
        "gemeenten": "Éénstad=3,5; @Dorp <b>; Vlek=1",
        "talen": "nl; fr",
        "adres": "Plein 1\n2500 \N{POLICE OFFICER}",
        "opmerking": HOSTILE[4],
    }
    return [_line(sleutel=key, waarde=value) for key, value in told.items()]


def _bodies(cells: _Cells) -> list[dict[str, Value]]:
    kinds: tuple[words.BodyKind, ...] = (
        words.BodyKind.POLICE_COUNCIL,
        words.BodyKind.SECURITY_COUNCIL,
        words.BodyKind.OTHER,
    )
    return [
        _line(code=code, naam=cells.text(), naam_fr=cells.text(), naam_de=cells.text(), soort=kind)
        | _line(beraadslagend=code == "PR", verslagsoort=minutes, vergaderingen_per_jaar=place)
        | _line(plaats=cells.text(), actief=place != 2)
        for place, (code, kind, minutes) in enumerate(
            zip(BODIES, kinds, cycle(words.MinutesKind), strict=False)
        )
    ]


def _people(cells: _Cells) -> list[dict[str, Value]]:
    columns = ("naam", "voornaam", "aanspreking", "functie", "functie_fr", "organisatie", "e-mail")
    return [
        _line(sleutel=key, telefoon=cells.text(), actief=bool(place))
        | _line(**{column: cells.text() for column in columns})
        for place, key in enumerate(PEOPLE)
    ]


def _mandates(cells: _Cells) -> list[dict[str, Value]]:
    return [
        _line(orgaan=BODIES[place % 3], persoon=key, hoedanigheid=capacity, gewicht=1.5 + place)
        | _line(stemgerechtigd=place % 2 == 0, gemeente=cells.text(), rangorde=place)
        | _line(van=date(2018, 1, 1), tot=date(2024, 12, 31), vervangt=PEOPLE[place - 1])
        for place, (key, capacity) in enumerate(zip(PEOPLE, words.Capacity, strict=True))
    ]


def _dossiers(cells: _Cells) -> list[dict[str, Value]]:
    more = _Cells()
    statuses = (words.DossierStatus.SUPERVISION, words.DossierStatus.COLLEGE)
    return [
        _line(referentie=key, titel=cells.text(), categorie=cells.text(), subcategorie=cells.text())
        | _line(fenomeen=cells.text(), orgaan=BODIES[place], status=statuses[place % 2])
        | _line(behandelaar=(PEOPLE[place], cells.text())[place % 2], markering=marking)
        | _line(geopend=date(2018, 1, 2), afgesloten=date(2018, 12, 31), bedrag=123_456 * place)
        | _line(rechtsgrond=cells.text(), omschrijving=cells.rich())
        | _line(toezicht_verzonden=cells.day(), toezicht_ontvangen=cells.day())
        | _line(toezicht_resultaat=words.SupervisionResult.NO_REMARKS)
        | _line(trefwoorden=more.text(), materie=matter, afschrift_verzonden=date(2018, 3, 1))
        | _line(
            aangeplakt_op=date(2018, 3, 2),
            dossier_gevraagd=date(2018, 3, 3),
            beantwoord_op=date(2018, 3, 4),
        )
        | _line(dossier_verzonden=date(2018, 3, 5), dossier_ontvangen=date(2018, 3, 6))
        | _line(geschorst_op=date(2018, 3, 7), gerechtvaardigd_op=date(2018, 3, 8))
        | _line(rechtvaardiging_ontvangen=date(2018, 3, 9), toezicht_opmerking=more.text())
        | (_line(gerubriceerd=level, gerubriceerd_referentie=more.text()) if level else {})
        for place, (key, marking, matter, level) in enumerate(
            zip(DOSSIERS, words.Marking, words.Matter, _LEVELS, strict=False)
        )
    ]


def _meetings(cells: _Cells) -> list[dict[str, Value]]:
    statuses = (
        words.MeetingStatus.APPROVED,
        words.MeetingStatus.CLOSED,
        words.MeetingStatus.DRAFT_MINUTES,
        words.MeetingStatus.CANCELLED,
    )
    return [
        _line(referentie=key, orgaan=body, soort=cells.text(), datum=cells.day(), status=status)
        | _line(beginuur=time(22, 5 + place), einduur=time(1, 30), plaats=cells.text())
        | _line(voorzitter=PEOPLE[place], secretaris=PEOPLE[2], inleiding=cells.rich())
        | _line(slot=cells.rich(), volgende=(cells.day(), cells.text())[place % 2])
        for place, (key, body, status) in enumerate(
            zip(MEETINGS, ("PR", "ZVR", "PR", "=GR <&>"), statuses, strict=True)
        )
    ]


def _interruptions(cells: _Cells) -> list[dict[str, Value]]:
    return [
        _line(vergadering=meeting, begin=begin, einde=end, nummer=number, reden=cells.text())
        for meeting, begin, end, number in (
            (MEETINGS[0], time(22, 30), time(22, 45), "4.1"),
            (MEETINGS[0], time(23, 50), time(0, 10), None),
            (MEETINGS[2], time(23), None, "10"),
        )
    ]


def _attendance(cells: _Cells) -> Iterator[dict[str, Value]]:
    for meeting in MEETINGS[:3]:
        for place, (key, status) in enumerate(zip(PEOPLE, words.AttendanceStatus, strict=False)):
            entry = _line(vergadering=meeting, persoon=key, status=status, reden=cells.text())
            entry["vervangen_door"] = (PEOPLE[place - 1], cells.text())[place % 2]
            if meeting != MEETINGS[1] and status is not words.AttendanceStatus.EXCUSED:
                entry |= _line(komt_toe_bij="4.1", verlaat_bij="1")
            yield entry


def _items(cells: _Cells) -> Iterator[dict[str, Value]]:
    kinds, results, late = cycle(words.ItemKind), cycle(words.ItemResult), cycle(words.LateFlag)
    numbers = {MEETINGS[0]: _APPROVED, MEETINGS[1]: ("2",), MEETINGS[2]: _DRAFT, MEETINGS[3]: "1"}
    for meeting, given in numbers.items():
        for place, number in enumerate(given):
            yield (
                _line(vergadering=meeting, nummer=number, titel=cells.text(), soort=next(kinds))
                | _line(openbaar=(True, False, None)[place % 3], deel=cells.text())
                | _line(voorsteller=(PEOPLE[place % 6], cells.text())[place % 2])
                | _line(toegevoegd=next(late), dossier=DOSSIERS[place % 3])
                | _line(planregel=(PLAN[place % 5], PLAN[(place + 2) % 5]))
                | _line(toelichting=cells.rich(), bespreking=cells.rich(), resultaat=next(results))
                | _line(besluit=cells.rich(), besluit_referentie=f"={meeting}/B{number} <b>")
                | _line(ouder=number.rpartition(".")[0] or None, korte_titel=cells.text())
                | _line(minuten=place * 5)
            )


def _decisions(items: Sequence[Mapping[str, Value]], cells: _Cells) -> list[dict[str, Value]]:
    """The decision of each item, and a second one on the first item of each meeting."""
    made = []
    for place, item in enumerate(items):
        key = _line(vergadering=item["vergadering"], nummer=item["nummer"])
        made.append(
            key
            | _line(volgnummer=1, referentie=item["besluit_referentie"], tekst=item["besluit"])
            | _line(titel=cells.text(), resultaat=item["resultaat"], ingang=cells.day())
            | _line(verantwoordelijke=(PEOPLE[place % 6], cells.text())[place % 2])
            | _line(openbaar=(True, False, None)[place % 3], motivering=cells.rich())
            | _line(samenvatting=cells.text(), staat=words.DecisionState.VALID)
        )
        if item["nummer"] == "1":
            second = _line(volgnummer=2, tekst=cells.rich(), staat=words.DecisionState.WITHDRAWN)
            made.append(key | second)
    by_item = {(one["vergadering"], one["nummer"], one["volgnummer"]): one for one in made}
    approved, _, draft, _ = MEETINGS
    by_item[draft, "2", 1]["vervangt"] = (f"={approved}/B1 <b>", f"{approved}#1#2")
    by_item[draft, "3", 1]["vervangt"] = (f"={approved}/B3 <b>",)
    by_item[approved, "4", 1]["gewijzigd_door"] = (f"={draft}/B4 <b>", f"={draft}/B5 <b>")
    by_item[approved, "7", 1]["gewijzigd_door"] = (f"{draft}#1#2",)
    by_item[approved, "4.1", 1]["uitgevoerd_op"] = date(2018, 12, 31)
    by_item[draft, "6", 1]["uitgevoerd_op"] = date(2019, 1, 1)
    states = {
        (approved, "1", 1): words.DecisionState.REPLACED,
        (approved, "3", 1): words.DecisionState.REPLACED,
        (approved, "4", 1): words.DecisionState.AMENDED,
        (approved, "4.1", 1): words.DecisionState.CARRIED_OUT,
        (draft, "6", 1): words.DecisionState.CARRIED_OUT,
        (approved, "7", 1): words.DecisionState.AMENDED,
        (draft, "7", 1): words.DecisionState.CARRIED_OUT,
    }
    for key_of_one, state in states.items():
        by_item[key_of_one]["staat"] = state
    return made


def _votes(cells: _Cells) -> list[dict[str, Value]]:
    choices = [choice.word for choice in words.VoteChoice]
    voters = ((PEOPLE[0], PEOPLE[1]), *((key,) for key in PEOPLE[2:]))
    counts = _line(**dict(zip(choices, range(5), strict=True)))
    names = _line(**dict(zip(choices, voters, strict=True)))
    kinds = words.VoteMethod
    return [
        _line(vergadering=meeting, nummer="1" if place else "4.1", onderwerp=subject, wijze=method)
        | (names if method is kinds.BY_NAME else counts)
        for meeting in (MEETINGS[0], MEETINGS[2])
        for place, method in enumerate(kinds)
        for subject in (f"{place} {cells.text()[:200]}", None)[: 2 if place < 2 else 1]
    ]


def _plan(cells: _Cells) -> list[dict[str, Value]]:
    more = _Cells()
    parents = {"P.1": "P", "P.1.1": "P.1", "=P.2": "P", "القائد.1": "=P.2", "P": None}
    return [
        _line(code=code, ouder=parent, niveau=level, titel=cells.text(), tekst=cells.rich())
        | _line(trekker=(PEOPLE[place], cells.text())[place % 2], dienst=cells.text())
        | _line(partners=cells.text(), gepland_van=date(2014, 1, 1), gepland_tot=date(2019, 12, 31))
        | _line(werkelijk_van=date(2014, 2, 1), werkelijk_tot=date(2018, 5, 5), status=status)
        | _line(gezondheid=health, toelichting=cells.text(), beoordeeld_op=cells.day())
        | _line(voortgang=(0, 33.3, 100)[place % 3], vertrouwelijk=code == "=P.2")
        | _line(gewicht=(1, 0, 2.5)[place % 3], bestuurlijke_trekker=more.text())
        | _line(gerechtelijke_trekker=more.text())
        for place, ((code, parent), level, status, health) in enumerate(
            zip(
                parents.items(),
                words.PlanLevel,
                words.PlanStatus,
                cycle(words.Health),
                strict=False,
            )
        )
    ]


def _indicators(cells: _Cells) -> list[dict[str, Value]]:
    more = _Cells()
    return [
        _line(code=code, planregel=PLAN[place], naam=cells.text(), eenheid=cells.text())
        | _line(richting=direction, nulmeting=0.1 * place, engagement=place == 1)
        | _line(frequentie=tuple(words.IndicatorFrequency)[place % 2], bron=more.text())
        for place, (code, direction) in enumerate(zip(INDICATORS, words.Direction, strict=True))
    ]


def _measurements(cells: _Cells) -> Iterator[dict[str, Value]]:
    for code in INDICATORS:
        for place, period in enumerate(("2018", "2018-K1", "2018-K4")):
            yield (
                _line(indicator=code, periode=period, streefwaarde=place * 2.5)
                | _line(
                    waarde=(-1.25, 0, 1_000_000)[place], bron=cells.text(), opmerking=cells.text()
                )
                | _line(streefwaarde_tot=place * 3.5)
            )


def _actions(cells: _Cells) -> list[dict[str, Value]]:
    origins = (f"{MEETINGS[0]}#4.1", MEETINGS[2], None)
    return [
        _line(referentie=key, tekst=cells.text(), termijn=cells.day(), status=status)
        | _line(verantwoordelijke=(PEOPLE[place], cells.text())[place % 2], oorsprong=origin)
        | _line(dossier=DOSSIERS[place], planregels=(PLAN[1], PLAN[place + 2]))
        | _line(afgerond_op=cells.day(), onderdeel_van=(ACTIONS[2], ACTIONS[0], None)[place])
        for place, (key, origin, status) in enumerate(
            zip(ACTIONS, origins, words.ActionStatus, strict=False)
        )
    ]


def _follow_ups(cells: _Cells) -> Iterator[dict[str, Value]]:
    for place, subject in enumerate((*ACTIONS, *DOSSIERS, *PLAN)):
        for kind in words.FollowUpKind:
            yield (
                _line(bij=subject, datum=cells.day(), soort=kind, tekst=cells.text())
                | _line(door=(PEOPLE[place % 6], cells.text())[place % 2])
                | _line(vergadering=MEETINGS[place % 4], termijn=date(2018, 6, 1 + place))
            )
