"""Lists and records, for machines and for people."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from zonedesk.cli import arguments, headings, paper_arguments
from zonedesk.services import (
    lists,
    paper_actions,
    paper_dossier,
    paper_plan,
    papers,
    running_terms,
    show,
    workbooks,
)
from zonedesk.services.paper_annual import PERIODIC

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Zonedesk


def test_the_meetings_and_dossiers_of_lier_are_counted(zonedesk: Zonedesk, read_lier: Path) -> None:
    meetings = zonedesk("list", read_lier, "meetings", "--year", "2018", "--json").document
    assert Counter(row["body"] for row in meetings) == {
        "ZVR": 2, "GR": 10, "CBS": 10, "KL": 10, "BK": 26, "ARO": 8, "POK": 5, "OKAM": 10,
    }  # fmt: skip
    assert zonedesk("list", read_lier, "meetings", "--year", "2017", "--json").document == []
    dossiers = zonedesk("list", read_lier, "dossiers", "--json").document
    assert sorted(Counter(row["category"] for row in dossiers).values()) == [1, 5, 13]


@pytest.mark.parametrize("what", arguments.KINDS_OF_LIST)
def test_every_list_is_given_for_machines_and_for_people(
    zonedesk: Zonedesk, read_lier: Path, what: str
) -> None:
    rows = zonedesk("list", read_lier, what, "--json").document
    table = zonedesk("list", read_lier, what)
    assert table.status == 0
    assert len(table.out.splitlines()) == len(rows) + 2
    assert rows or what == "documents"  # of which the example has none
    assert re.search(rf"^{len(rows)} rijen$", table.err, re.MULTILINE)


def test_dates_times_and_words_are_as_promised(zonedesk: Zonedesk, read_lier: Path) -> None:
    meeting = zonedesk("list", read_lier, "meetings", "--body", "ZVR", "--json").document[0]
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", meeting["date"])
    assert re.fullmatch(r"\d{2}:\d{2}", meeting["start"])
    table = zonedesk("list", read_lier, "meetings", "--body", "ZVR")
    year, month, day = meeting["date"].split("-")
    assert f"{day}/{month}/{year}" in table.out
    raw = zonedesk("list", read_lier, "dossiers", "--json").out
    assert all(re.fullmatch(r"\d+\.\d\d", one) for one in re.findall(r'"amount": ([\d.]+)', raw))


def test_an_unknown_body_is_refused(zonedesk: Zonedesk, read_lier: Path) -> None:
    ended = zonedesk("list", read_lier, "meetings", "--body", "XYZ")
    assert (ended.status, ended.out) == (1, "")
    assert "Er is geen orgaan XYZ" in ended.err


def keys_of(document: object) -> set[str]:
    """Every key of a document, however deep."""
    if isinstance(document, list):
        return set().union(*map(keys_of, document))
    if isinstance(document, dict):
        return set(document).union(*map(keys_of, document.values()))
    return set()


def a_reference(zonedesk: Zonedesk, folder: Path, kind: str) -> str:
    """A record of a kind that is in the example."""
    if kind == "decision":
        items = zonedesk("list", folder, "agenda", "--json").document
        return str(next(row["decision_reference"] for row in items if row["decision_reference"]))
    what, key = {
        "meeting": ("meetings", "reference"),
        "dossier": ("dossiers", "reference"),
        "action": ("actions", "reference"),
        "line": ("plan", "code"),
    }[kind]
    return str(zonedesk("list", folder, what, "--json").document[-1][key])


@pytest.mark.parametrize("kind", arguments.KINDS_OF_RECORD)
def test_show_gives_a_record_of_every_kind(zonedesk: Zonedesk, read_lier: Path, kind: str) -> None:
    is_item = kind == "item"
    reference = "ZVR/2018/1#3" if is_item else a_reference(zonedesk, read_lier, kind)
    found = zonedesk("show", read_lier, reference, "--kind", kind, "--json")
    assert found.status == 0
    assert found.document["kind_of_record"] == kind
    assert keys_of(found.document) <= headings._HEADINGS.keys()
    told = zonedesk("show", read_lier, reference, "--kind", kind)
    assert reference.split("#")[0] in told.out


def test_show_of_a_dossier_holds_what_hangs_on_it(zonedesk: Zonedesk, read_lier: Path) -> None:
    reference = a_reference(zonedesk, read_lier, "dossier")
    found = zonedesk("show", read_lier, reference, "--json").document
    assert found.keys() >= {"supervision", "decisions", "items", "actions", "amount"}
    assert found["supervision"].keys() == {
        "sent", "received", "suspension_until", "annulment_until", "result",
    }  # fmt: skip


def test_show_refuses_what_is_not_there(zonedesk: Zonedesk, read_lier: Path) -> None:
    ended = zonedesk("show", read_lier, "ZVR/1999/1", "--json")
    assert ended.status == 1
    assert ended.document["error"] == "show.unknown"
    assert "Niets draagt de referentie ZVR/1999/1" in ended.err


def test_the_kinds_on_the_command_line_are_those_that_can_be_made() -> None:
    assert set(arguments.KINDS_OF_LIST) == set(lists.ALL)
    others = {paper_dossier.KIND, paper_plan.KIND, paper_actions.KIND, running_terms.KIND}
    assert set(paper_arguments.KINDS_OF_PAPER) == {*papers.PAPERS, *others, *PERIODIC}
    assert list(arguments.KINDS_OF_RECORD) == list(show.KINDS)
    assert set(arguments.KINDS_OF_WORKBOOK) == set(workbooks.WORKBOOKS)


def test_a_table_on_a_screen_is_cut_to_it(
    zonedesk: Zonedesk, read_lier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zonedesk.cli.commands.lists.screen_width", lambda: 60)
    ended = zonedesk("list", read_lier, "agenda")
    assert max(map(len, ended.out.splitlines())) <= 60
    assert "…" in ended.out
