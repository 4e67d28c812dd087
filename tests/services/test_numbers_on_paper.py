"""Screen, bookmarks, contents and text of a paper give each item the same number (T14)."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any, Final, cast

import pytest

from tests.documents.pdf.reading import Paper
from tests.services.council import Council, council, order, step_to, version
from tests.services.folders import let_go
from tests.workspaces import closed_folder, opened_folder
from zonedesk.db.models import AgendaItem, Body
from zonedesk.domain.paper_options import Wish
from zonedesk.domain.words import Edition, ItemKind, LateFlag, MeetingStatus, NumberStyle
from zonedesk.services import agenda, bodies, meeting_record, papers

if TYPE_CHECKING:
    from collections.abc import Iterator

REFERENCE: Final = "GR/2018/1"
PARTS: Final = ("Openbare zitting", "Besloten zitting")
#: how often a number stands on a paper: minutes have contents and a text
TIMES: Final = {"minutes": 2, "agenda": 1, "convocation": 1}
#: the papers whose bookmarks bear letter and mark too
BOOKMARKED: Final = frozenset({"minutes", "agenda", "convocation"})
_NUMBER = re.compile(r"((?:(?:HD|AP) )?(?:[AB]\.)?[0-9]+(?:\.[0-9]+)*) (Zaak-[a-z]+)")


def _edited(desk: Council, item: int, **fields: Any) -> None:
    now = version(desk.workspace, AgendaItem, item)
    told = cast("agenda.ItemFields", fields)
    agenda.edit(desk.workspace, item, row_version=now, fields=told)


@pytest.fixture(scope="module", params=list(NumberStyle))
def desk(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Council]:
    """Fourteen numbers: sub-items, headings, parts, a closed item, late ones; all moved about."""
    folder = opened_folder(closed_folder(tmp_path_factory.mktemp("papier")))
    made = council(folder)
    fields: bodies.BodyFields = {"number_style": request.param, "parts": PARTS}
    bodies.edit(folder, made.body, row_version=version(folder, Body, made.body), fields=fields)
    items = [made.item(f"Zaak-{letter}") for letter in "abcdefghijkl"]
    below = made.item("Zaak-ba", under=items[1])
    made.item("Zaak-bb", under=items[1])
    made.item("Zaak-baa", under=below)
    for title, ordinal in (("Financiën", 1), ("Personeel", 5)):
        line: agenda.ItemFields = {"title": title, "heading": True, "part": PARTS[0]}
        agenda.add(folder, made.meeting, fields=line, ordinal=ordinal)
    for place, item in enumerate(items):
        _edited(made, item, part=PARTS[place > 8], kind=list(ItemKind)[place % len(ItemKind)])
    _edited(made, items[9], public=False)
    _edited(made, items[10], public=False, late=LateFlag.URGENT)
    _edited(made, items[3], late=LateFlag.SUPPLEMENTARY)
    agenda.move(folder, items[1], ordinal=4)
    agenda.move(folder, items[7], ordinal=2)
    yield made
    let_go(folder)


def labels(desk: Council) -> dict[str, str]:
    """The number of each item by its title, as the screen shows it."""
    record = meeting_record.meeting(desk.workspace, REFERENCE)
    return {one.row.title: one.label for one in record.items if not one.heading}


def printed(desk: Council, kind: str, edition: Edition = Edition.FULL) -> Paper:
    """A paper of the meeting."""
    wish = Wish(edition=edition)
    return Paper(papers.paper(desk.workspace, kind, reference=REFERENCE, wish=wish))


def in_text(paper: Paper) -> Counter[tuple[str, str]]:
    """The numbers that stand before titles in the text, each with its title."""
    return Counter((title, number) for number, title in _NUMBER.findall(paper.text))


def in_bookmarks(paper: Paper) -> list[tuple[str, str]]:
    """The same of the bookmarks, in order."""
    every = " \n".join(title for _, title, _ in paper.outline)
    return [(title, number) for number, title in _NUMBER.findall(every)]


@pytest.mark.parametrize("kind", TIMES)
def test_every_number_is_that_of_the_screen_wherever_it_stands(desk: Council, kind: str) -> None:
    expected = labels(desk)
    assert len(expected) == 15
    paper = printed(desk, kind)
    assert in_text(paper) == Counter(dict.fromkeys(expected.items(), TIMES[kind]))
    named = in_bookmarks(paper)
    assert [title for title, _ in named] == list(expected)
    if kind in BOOKMARKED:
        assert named == list(expected.items())


@pytest.mark.parametrize("kind", TIMES)
def test_the_public_edition_numbers_what_it_tells_as_the_full_one(desk: Council, kind: str) -> None:
    expected = labels(desk)
    told = in_text(printed(desk, kind, Edition.PUBLIC))
    assert set(told) <= set(expected.items())
    closed = {"Zaak-j", "Zaak-k"} if kind != "convocation" else set()
    assert {title for title, _ in told} == set(expected) - closed


def test_bookmarks_lead_to_the_page_on_which_the_item_stands(desk: Council) -> None:
    paper = printed(desk, "minutes")
    pages = paper.pages
    for _, title, page in paper.outline:
        assert title.split(" ", 1)[-1].split()[-1] in pages[page - 1]


def test_frozen_numbers_print_as_the_counted_ones_did(desk: Council) -> None:
    before, expected = in_text(printed(desk, "minutes")), labels(desk)
    items = [item for item, _ in order(desk.workspace, desk.meeting)]
    step_to(desk.workspace, desk.meeting, MeetingStatus.APPROVED)
    assert in_text(printed(desk, "minutes")) == before
    assert labels(desk) == expected
    assert [item for item, _ in order(desk.workspace, desk.meeting)] == items
