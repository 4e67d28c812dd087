"""A register that goes out and comes in again says the same, cell by cell (formats.md 2)."""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from sqlalchemy import func, select

from tests.services.folders import let_go
from tests.services.registers import full_register, write
from tests.workspaces import NOON, closed_folder, opened_folder
from zonedesk.db.models import JournalEntry
from zonedesk.db.register.load import load
from zonedesk.db.register.save import save
from zonedesk.documents.excel.register_reader import read_register
from zonedesk.domain import register, words
from zonedesk.domain.register_checks import problems
from zonedesk.domain.register_merge import merge
from zonedesk.domain.register_world import same
from zonedesk.domain.richtext import RichText
from zonedesk.domain.richtext_marks import from_marks, to_marks
from zonedesk.services.demo import example_register
from zonedesk.services.register import export_register, import_register

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zonedesk.domain.register import Value
    from zonedesk.services.register import ImportReport
    from zonedesk.services.workspace import Workspace


def cells(path: Path) -> dict[str, list[list[object]]]:
    """Every value of every sheet, as Excel would show it to a reader."""
    book = load_workbook(path)
    return {sheet.title: [list(row) for row in sheet.values] for sheet in book.worksheets}


def exported(workspace: Workspace, path: Path) -> Path:
    path.write_bytes(export_register(workspace))
    return path


def journal_end(workspace: Workspace) -> int:
    with workspace.database.read() as session:
        return session.scalar(select(func.max(JournalEntry.id))) or 0


def assert_unchanged(report: ImportReport) -> None:
    assert not report.problems
    assert not any(report.created.values())
    assert not any(report.changed.values())
    assert any(report.unchanged.values())


@pytest.fixture(params=["lier", "own"])
def workbook(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A register to take over: the example, and one in which every column is filled."""
    if request.param == "lier":
        return example_register()
    return write(tmp_path / "own.xlsx", full_register())


def test_an_export_taken_over_elsewhere_is_exported_alike(
    workbook: Path, empty: Workspace, tmp_path: Path
) -> None:
    assert not import_register(empty, workbook).problems
    first = exported(empty, tmp_path / "first.xlsx")
    other = opened_folder(closed_folder(tmp_path, name="ander.zonedesk"))
    try:
        assert not import_register(other, first).problems
        second = exported(other, tmp_path / "second.xlsx")
    finally:
        let_go(other)
    assert cells(first) == cells(second)
    assert first.read_bytes() == second.read_bytes()


def test_the_same_file_twice_and_an_export_of_oneself_change_nothing(
    workbook: Path, empty: Workspace, tmp_path: Path
) -> None:
    assert not import_register(empty, workbook).problems
    end = journal_end(empty)
    assert_unchanged(import_register(empty, workbook))
    assert_unchanged(import_register(empty, exported(empty, tmp_path / "self.xlsx")))
    assert journal_end(empty) == end


def test_every_column_of_every_sheet_is_filled_on_several_lines() -> None:
    for sheet in register.SHEETS:
        lines = full_register()[sheet.name]
        for column in sheet.columns:
            filled = sum(line[column.name] is not None for line in lines)
            assert filled >= 2, (sheet.name, column.name)


def test_an_export_says_what_was_typed(empty: Workspace, tmp_path: Path) -> None:
    assert not import_register(empty, write(tmp_path / "own.xlsx", full_register())).problems
    read = read_register(exported(empty, tmp_path / "out.xlsx"))
    for name, lines in full_register().items():
        got = [line.values for line in read.sheets[name].lines]
        typed = [{column: _stored(value) for column, value in line.items()} for line in lines]
        if name == "Agendapunten":
            continue_in_order = {(line["vergadering"], line["nummer"]): line for line in got}
            got = [continue_in_order[line["vergadering"], line["nummer"]] for line in typed]
        assert len(got) == len(typed)
        for one, other in zip(got, typed, strict=True):
            assert same(other, one), name


def _stored(value: Value) -> Value:
    if isinstance(value, RichText):
        return from_marks(unicodedata.normalize("NFC", to_marks(value)))
    if isinstance(value, str) and not isinstance(value, words.Word):
        return unicodedata.normalize("NFC", value)
    return value


# --- any small register --------------------------------------------------------------------------

TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn")) | st.sampled_from("\n\t=+-@*/_\\"),
    min_size=1,
    max_size=12,
).map(lambda text: unicodedata.normalize("NFC", text.replace("\ufffe", "").strip() or "x"))
RICH = TEXT.map(from_marks).filter(lambda text: not text.is_empty)
DAYS = st.dates(date(1850, 1, 1), date(2199, 12, 31))
NUMBERS = st.integers(-(10**9), 10**9) | st.decimals(-1000, 1000, places=3).map(float)
COUNTS = st.integers(0, 99)


def maybe(values: st.SearchStrategy[Value]) -> st.SearchStrategy[Value]:
    return st.none() | values


BY_NAME: dict[str, Value] = {"wijze": words.VoteMethod.BY_NAME, "tegen": ("p",)}
NUMBERED: dict[str, st.SearchStrategy[Value]] = {
    "wijze": st.sampled_from([words.VoteMethod.SECRET, words.VoteMethod.BY_COUNT]),
    "voor": maybe(COUNTS),
    "ongeldig": maybe(COUNTS),
}
VOTED = st.just(BY_NAME) | st.fixed_dictionaries(NUMBERED)


@st.composite
def registers(draw: st.DrawFn) -> dict[str, list[dict[str, Value]]]:
    """A few meetings with items, votes and actions that all refer to one another."""
    body = {
        "code": "PR",
        "naam": draw(TEXT),
        "soort": draw(st.sampled_from(words.BodyKind)),
        "plaats": draw(maybe(TEXT)),
        "vergaderingen_per_jaar": draw(maybe(COUNTS)),
    }
    person = {"sleutel": "p", "naam": draw(TEXT), "functie": draw(maybe(TEXT))}
    person["functie_fr"] = draw(maybe(TEXT))
    lines = draw(st.integers(1, 4))
    parents = [None, *(f"L{draw(st.integers(0, place))}" for place in range(lines - 1))]
    plan = [
        {
            "code": f"L{place}",
            "ouder": parent,
            "niveau": draw(st.sampled_from(words.PlanLevel)),
            "titel": draw(TEXT),
            "tekst": draw(maybe(RICH)),
            "trekker": draw(maybe(TEXT | st.just("p"))),
            "voortgang": draw(maybe(st.integers(0, 100))),
        }
        for place, parent in draw(st.permutations(list(enumerate(parents))))
    ]
    dossier = {
        "titel": draw(TEXT),
        "categorie": draw(TEXT),
        "status": draw(st.sampled_from(words.DossierStatus)),
        "geopend": draw(DAYS),
        "bedrag": draw(maybe(st.integers(-(10**10), 10**10))),
        "omschrijving": draw(maybe(RICH)),
    }
    return {
        "Organen": [body],
        "Personen": [person],
        "Dossiers": [dossier | {"referentie": key} for key in (None, "D/1")],
        "Plan": plan,
        **draw(_sittings()),
        "Metingen": [
            {"indicator": "I", "periode": period, "waarde": draw(maybe(NUMBERS))}
            for period in ("2018", "2018-K2")
        ],
        "Indicatoren": [
            {"code": "I", "planregel": "L0", "naam": draw(TEXT), "nulmeting": draw(maybe(NUMBERS))}
        ],
    }


@st.composite
def _sittings(draw: st.DrawFn) -> dict[str, list[dict[str, Value]]]:
    status = draw(st.sampled_from(words.MeetingStatus))
    numbers = ["1", "3", "3.1", "7"] if status.locked else ["1", "2", "2.1", "3"]
    meeting = {
        "referentie": "PR/2018/1",
        "orgaan": "PR",
        "datum": draw(DAYS),
        "status": status,
        "beginuur": draw(maybe(st.just(time(23, 59)))),
        "einduur": draw(maybe(st.just(time(0, 5)))),
        "volgende": draw(maybe(DAYS | TEXT.filter(lambda text: "/" not in text))),
        "slot": draw(maybe(RICH)),
    }
    items = [
        {
            "vergadering": "PR/2018/1",
            "nummer": number,
            "titel": draw(TEXT),
            "openbaar": draw(maybe(st.booleans())),
            "planregel": draw(maybe(st.just(("L0",)))),
            "besluit": draw(maybe(RICH)),
            "besluit_referentie": draw(maybe(st.just(f"B{number}"))),
            "resultaat": draw(maybe(st.sampled_from(words.ItemResult))),
            "ouder": draw(st.sampled_from([None, number.rpartition(".")[0] or None])),
            "korte_titel": draw(maybe(TEXT)),
            "minuten": draw(maybe(COUNTS)),
        }
        for number in draw(st.permutations(numbers))
    ]
    on_first: dict[str, Value] = {"vergadering": "PR/2018/1", "nummer": "1"}
    votes = [
        on_first | {"onderwerp": subject} | draw(VOTED)
        for subject in draw(st.lists(maybe(TEXT), unique=True, max_size=2))
    ]
    action: dict[str, Value] = {
        "tekst": draw(TEXT),
        "status": draw(st.sampled_from(words.ActionStatus)),
        "oorsprong": draw(st.sampled_from(["PR/2018/1", "PR/2018/1#1"])),
        "verantwoordelijke": draw(maybe(TEXT | st.just("p"))),
        "planregels": draw(maybe(st.just(("L0",)))),
    }
    return {
        "Vergaderingen": [meeting],
        "Agendapunten": items,
        "Besluiten": draw(_decisions(items)),
        "Onderbrekingen": [
            {
                "vergadering": "PR/2018/1",
                "begin": begin,
                "einde": time(0, 3),
                "nummer": draw(maybe(st.sampled_from(numbers))),
                "reden": draw(maybe(TEXT)),
            }
            for begin in draw(st.lists(st.sampled_from([time(23, 59), time(0, 1)]), unique=True))
        ],
        "Stemmingen": votes,
        "Actiepunten": [action, action | {"referentie": "A/x"}],
        "Opvolging": [
            {"bij": key, "datum": draw(DAYS), "tekst": draw(TEXT), "door": draw(maybe(TEXT))}
            for key in ("A/x", "D/1", "L0")
        ],
    }


@st.composite
def _decisions(draw: st.DrawFn, items: list[dict[str, Value]]) -> list[dict[str, Value]]:
    """Decisions of some items, the first as its item tells it; later ones replace earlier ones."""
    made: list[dict[str, Value]] = []
    for item in items:
        names: list[str] = [f"PR/2018/1#{one['nummer']}" for one in made if one["volgnummer"] == 1]
        for place in range(1, 1 + draw(st.integers(0, 2))):
            told = {"tekst": item["besluit"], "referentie": item["besluit_referentie"]}
            made.append(
                {
                    "vergadering": "PR/2018/1",
                    "nummer": item["nummer"],
                    "volgnummer": place,
                    "tekst": (told["tekst"] if place == 1 else None) or draw(RICH),
                    "referentie": told["referentie"] if place == 1 else None,
                    "titel": draw(maybe(TEXT)),
                    "resultaat": draw(maybe(st.sampled_from(words.ItemResult))),
                    "verantwoordelijke": draw(maybe(TEXT | st.just("p"))),
                    "ingang": draw(maybe(DAYS)),
                    "staat": draw(maybe(st.sampled_from(words.DecisionState))),
                    "vervangt": tuple(draw(st.lists(st.sampled_from(names)))) if names else None,
                    "gewijzigd_door": None,
                    "openbaar": draw(maybe(st.booleans())),
                    "motivering": draw(maybe(RICH)),
                    "samenvatting": draw(maybe(TEXT)),
                    "uitgevoerd_op": draw(st.sampled_from([None, date(2199, 12, 31)])),
                }
            )
    if len(made) > 1 and draw(st.booleans()):  # a pair that two rows tell is one link
        last = made[-1]
        name = last["referentie"] or f"PR/2018/1#{last['nummer']}"
        made[0]["gewijzigd_door"] = (str(name),) if last["volgnummer"] == 1 else None
    return made


@pytest.fixture(scope="module")
def scratch_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where each example writes its workbook."""
    return tmp_path_factory.mktemp("workbooks") / "register.xlsx"


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """One open work folder that every example finds empty."""
    workspace = opened_folder(closed_folder(tmp_path_factory.mktemp("scratch")))
    yield workspace
    let_go(workspace)


@settings(max_examples=25)
@given(registers())
def test_any_register_comes_back_as_it_was(
    scratch: Workspace, scratch_path: Path, sheets: dict[str, list[dict[str, Value]]]
) -> None:
    kept = _as_stored(scratch, write(scratch_path, sheets))
    out = write(scratch_path, kept).read_bytes()
    kept_again = _as_stored(scratch, scratch_path)
    assert out == write(scratch_path, kept_again).read_bytes()


class _Undone(Exception):
    """Leaves a transaction without a trace."""


def _as_stored(workspace: Workspace, path: Path) -> dict[str, list[dict[str, Value]]]:
    """The records that an empty work folder would hold after an import; it stays empty."""
    book = read_register(path)
    with suppress(_Undone), workspace.database.write("test.import", 1, at=NOON) as session:
        before = load(session)
        outcome = merge(book, before.records, last_numbers=before.last_numbers)
        assert not problems(outcome)
        save(session, before, outcome=outcome)
        stored = load(session)
        twice = merge(book, stored.records, last_numbers=stored.last_numbers)
        assert not any(twice.changes.values())
        raise _Undone
    return stored.lines()
