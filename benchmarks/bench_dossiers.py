"""The register of 6,000 dossiers beside the bare statements for the same visible rows.

Sixteen thousand agenda items treat them. Statements give the rows of one screen as the list shows
them, in its order, from the same encrypted file; after a facet also the counts of all facets, after
a key stroke and a facet also the number of rows and their sum. The page draws all of it each time.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from sqlalchemy import insert

from benchmarks.bench_filter import dressed
from benchmarks.folders import filled_with
from benchmarks.measure import Ratio
from zonedesk.db.models import AgendaItem, Body, Decision, Dossier, Meeting, Person
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import (
    BodyKind,
    DossierStatus,
    ItemKind,
    ItemResult,
    Marking,
    MeetingStatus,
    MinutesKind,
    SupervisionResult,
)
from zonedesk.services.dossier_record import read_list
from zonedesk.ui.dossiers.view import DossiersView
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.table.columns import Filter, SortBy

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy.orm import Session

DOSSIERS, MEETINGS, ITEMS_EACH = 6_000, 800, 20
YEARS, PEOPLE, SCREEN = 25, 12, 16
TYPED = "vo xe"
FITTED = ("zwaailicht", "sirene", "xenon", "trekhaak", "camera", "dakkoffer")
CATEGORIES = {
    "Personeel": ("Vacantverklaring", "Ontslag", "Blijvende invaliditeit"),
    "Aankoop en onderhoud": ("Aankoop", "Onderhoud"),
    "Gegevensbescherming": (),
    "Verkeer": ("Parkeren", "Trajectcontrole"),
}
PHENOMENA = ("", "", "Verkeer", "Inbraak", "Drugs")

_PLACE = TemporaryDirectory(prefix="zonedesk-bench-")
"""Filled once for all benchmarks of this module, gone with the process."""

# What the list keeps of a dossier: its row, names of body and handler, the last day on which the
# body that decides treated it, and the last day on which it was decided.
LIST = """
SELECT d.id, d.row_version, d.reference, d.title, d.category, d.subcategory, d.phenomenon, b.code,
  d.status, coalesce(p.first_name || ' ' || p.name, d.handler_text) AS handler, d.marking,
  d.opened_on, d.closed_on, d.amount, d.legal_basis, d.list_sent_on, d.list_received_on,
  d.supervision_result, d.matter, d.copy_sent_on, d.posted_on, d.file_requested_on, d.file_sent_on,
  d.file_received_on, d.suspended_on, d.justified_on, d.justified_received_on, d.answered_on,
  coalesce((SELECT max(m.held_on) FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
     WHERE i.dossier_id = d.id AND m.body_id = d.body_id AND i.deleted_at IS NULL
       AND m.deleted_at IS NULL), d.opened_on) AS treated,
  (SELECT max(m.held_on) FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
     JOIN decision c ON c.item_id = i.id
     WHERE i.dossier_id = d.id AND i.result IN ('approved', 'rejected')
       AND i.deleted_at IS NULL AND m.deleted_at IS NULL AND c.deleted_at IS NULL) AS decided
FROM dossier d LEFT JOIN body b ON b.id = d.body_id LEFT JOIN person p ON p.id = d.handler_id
WHERE d.deleted_at IS NULL
"""
NEWEST = "ORDER BY reference DESC"
# What stands beside and below the rows: each facet counted over the other filters, and the foot.
FACETS = {
    "year": "substr(treated, 1, 4)",
    "status": "status",
    "category": "category",
    "subcategory": "category || subcategory",
    "marking": "marking",
    "handler": "handler",
    "body": "code",
    "phenomenon": "phenomenon",
}
FOOT = "SELECT count(*), sum(amount) FROM"


def opening_6_000_dossiers() -> Ratio:
    """The list is read, sorted, counted by facet and drawn; the statement reads all of it."""
    bench = _bench()

    def ours() -> list[str]:
        bench.view.show_list(read_list(bench.workspace))
        return bench.on_screen()

    def floor() -> list[str]:
        return [str(row[2]) for row in bench.rows(f"{LIST} {NEWEST}")][:SCREEN]

    return bench.pair("opening 6,000 dossiers", ours, floor=floor)


def facet_of_6_000_dossiers() -> Ratio:
    """A status, a category beside it, and both away again; rows, counts and foot are drawn."""
    bench = _bench()
    whole = (Filter("status", "decided"), Filter("category", "Personeel"))
    steps: list[Sequence[Filter]] = [whole[:1], whole, whole[1:], ()]

    def ours() -> list[str]:
        found = []
        for filters in steps:
            bench.view.table.set_filters(filters)
            found += bench.on_screen()
        return found

    def floor() -> list[str]:
        found = []
        for filters in steps:
            found += bench.references(f"{LIST}{_narrowed(filters)} {NEWEST}")
            for key in FACETS:
                others = [one for one in filters if one.key != key]
                bench.rows(_counted(key, f"{LIST}{_narrowed(others)}"))
            bench.rows(f"{FOOT} ({LIST}{_narrowed(filters)})")
        return found

    return bench.pair("facet of 6,000 dossiers", ours, floor=floor)


def sorting_6_000_dossiers() -> Ratio:
    """By category and newest day, by amount, by reference again; each time drawn."""
    bench = _bench()
    steps = {
        "ORDER BY category, opened_on DESC, d.id": (
            SortBy("category"),
            SortBy("opened", descending=True),
        ),
        "ORDER BY amount DESC, d.id": (SortBy("amount", descending=True),),
        NEWEST: (SortBy("reference", descending=True),),
    }

    def ours() -> list[str]:
        found = []
        for sort in steps.values():
            bench.view.table.set_sort(sort)
            found += bench.on_screen()
        return found

    def floor() -> list[str]:
        return [one for order in steps for one in bench.references(f"{LIST} {order}")]

    return bench.pair("sort of 6,000 dossiers", ours, floor=floor)


def key_stroke_on_6_000_dossiers() -> Ratio:
    """A filter typed and taken away letter by letter, each time drawn."""
    bench = _bench()
    while bench.view.table.model.prepare():
        pass
    steps = [TYPED[:length] for length in range(1, len(TYPED) + 1)]
    steps += [*reversed(steps[:-1]), ""]

    def ours() -> list[str]:
        found = []
        for text in steps:
            bench.view.bar.field.setText(text)
            found += bench.on_screen()
        return found

    def floor() -> list[str]:
        found = []
        for text in steps:
            found += bench.references(f"{_typed(text)} {NEWEST}")
            bench.rows(f"{FOOT} ({_typed(text)})")
        return found

    return bench.pair("10 key strokes on 6,000 dossiers", ours, floor=floor)


def _typed(text: str) -> str:
    """The statement for a filter text, each word in any cell of the list."""
    cells = ("reference", "title", "category", "subcategory", "phenomenon", "code", "handler")
    joined = " || ' ' || ".join(cells)
    where = " AND ".join(f"{joined} LIKE '%{word}%'" for word in text.split()) or "1"
    return f"SELECT * FROM ({LIST}) WHERE {where}"


def _narrowed(filters: Sequence[Filter]) -> str:
    return "".join(f" AND d.{one.key} = '{one.value}'" for one in filters)


def _counted(key: str, narrowed: str) -> str:
    """The statement that counts what a facet shows over the rows of another statement."""
    return f"SELECT {FACETS[key]}, count(*) FROM ({narrowed}) GROUP BY 1"


class _Bench:
    """The register on the screen over a folder that is filled once."""

    def __init__(self, folder: Path) -> None:
        self.workspace = filled_with(_fill, folder / "zone.zonedesk")
        self._application = dressed()
        self.view = DossiersView(label(""))
        self.view.resize(1232, 824)
        self.view.show()
        self._application.processEvents()
        self.view.show_list(read_list(self.workspace))

    def pair(
        self, name: str, ours: Callable[[], list[str]], *, floor: Callable[[], list[str]]
    ) -> Ratio:
        """Put a job beside its floor; both give the same references."""
        if ours() != floor():
            message = "the list and its floor differ"
            raise AssertionError(message)
        return Ratio(name=name, ours=ours, floor=floor, limit=3)

    def on_screen(self) -> list[str]:
        """Draw list and facets, and give the references that are seen."""
        table, facets = self.view.table, self.view.facets
        table.view.viewport().repaint()
        facets.viewport().repaint()
        model = table.model
        return [model.cell(line, 0) for line in range(min(SCREEN, model.rowCount()))]

    def rows(self, statement: str) -> list[tuple[object, ...]]:
        """Everything that a statement gives."""
        found: list[tuple[object, ...]]
        found = self.workspace.database.connection.execute(statement).fetchall()
        return found

    def references(self, statement: str) -> list[str]:
        """The references on one screen."""
        return [str(row[2]) for row in self.rows(f"{statement} LIMIT {SCREEN}")]


@cache
def _bench() -> _Bench:
    return _Bench(Path(_PLACE.name))


def _fill(session: Session) -> None:
    session.execute(insert(Body), [_body(number) for number in (1, 2)])
    session.execute(insert(Person), [_person(number) for number in range(1, PEOPLE + 1)])
    session.execute(insert(Dossier), [_dossier(number) for number in range(1, DOSSIERS + 1)])
    session.execute(insert(Meeting), [_meeting(number) for number in range(1, MEETINGS + 1)])
    items = range(1, MEETINGS * ITEMS_EACH + 1)
    session.execute(insert(AgendaItem), [_item(number) for number in items])
    decided = [_decision(number) for number in items if number % 2 == 0]
    session.execute(insert(Decision), decided)


def _body(number: int) -> dict[str, object]:
    return {
        "id": number,
        "code": ("GR", "CBS")[number - 1],
        "name": ("Gemeenteraad", "College")[number - 1],
        "kind": (BodyKind.MUNICIPAL_COUNCIL, BodyKind.SECURITY_COUNCIL)[number - 1],
        "deliberative": True,
        "minutes_kind": MinutesKind.MINUTES,
    }


def _person(number: int) -> dict[str, object]:
    return {"id": number, "key": f"dienst-{number}", "first_name": "Dienst", "name": f"{number}"}


def _dossier(number: int) -> dict[str, object]:
    year, nth = divmod(number - 1, DOSSIERS // YEARS)
    category = list(CATEGORIES)[number % len(CATEGORIES)]
    below = CATEGORIES[category]
    sent = date(2001 + year, 6, 1) + timedelta(days=nth) if number % 3 else None
    return {
        "id": number,
        "reference": f"{2001 + year}_GR_{nth + 1:05d}",
        "title": f"Aankoop van voertuig {number} met {FITTED[number % len(FITTED)]}",
        "category": category,
        "subcategory": below[number % len(below)] if below else "",
        "phenomenon": PHENOMENA[number % len(PHENOMENA)],
        "body_id": 1 + number % 2,
        "status": list(DossierStatus)[number % len(DossierStatus)],
        "handler_id": 1 + number % PEOPLE,
        "marking": Marking.CLOSED if number % 7 == 0 else Marking.INTERNAL,
        "opened_on": date(2001 + year, 1, 2) + timedelta(days=nth),
        "amount": 1_000 * number if number % 2 else None,
        "legal_basis": "WGP art. 33",
        "list_sent_on": sent,
        "list_received_on": sent + timedelta(days=2) if sent else None,
        "supervision_result": SupervisionResult.NO_REMARKS if number % 5 else None,
    }


def _meeting(number: int) -> dict[str, object]:
    return {
        "id": number,
        "body_id": 1 + number % 2,
        "reference": f"{('GR', 'CBS')[number % 2]}/{2001 + number // 32}/{number}",
        "kind": "gewoon",
        "held_on": date(2001, 1, 15) + timedelta(days=11 * number),
        "status": MeetingStatus.PREPARING,
    }


def _item(number: int) -> dict[str, object]:
    meeting, place = divmod(number - 1, ITEMS_EACH)
    return {
        "id": number,
        "meeting_id": meeting + 1,
        "position": place + 1,
        "title": f"Voertuig {number}",
        "kind": ItemKind.DECISION,
        "dossier_id": 1 + number * 3 // 8 % DOSSIERS,
        "context": RichText.empty,
        "result": ItemResult.NOTED if number % 2 else ItemResult.APPROVED,
    }


def _decision(number: int) -> dict[str, object]:
    return {"item_id": number, "position": 1, "reference": f"GR/2018/B{number}"}
