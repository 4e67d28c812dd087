"""Text blocks are kept in order, offered where they belong, and come back from the bin (R84)."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

import pytest

from tests.services.council import Council, as_role, state, version
from zonedesk.db.models import Meeting
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.richtext import from_plain, plain
from zonedesk.domain.text_blocks import KNOWN, block_reference
from zonedesk.domain.text_examples import EXAMPLES
from zonedesk.domain.topics import NOTHING
from zonedesk.domain.words import Role, TextPlace
from zonedesk.services import agenda, bodies, dossiers, drafts, journal, meetings, texts
from zonedesk.services.drafts import Place, Whereabouts

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace


def titles(folder: Workspace) -> str:
    """The titles of all blocks in order."""
    return "".join(one.title for one in texts.listed(folder))


def added(folder: Workspace, text: str = "abc") -> list[int]:
    """Blocks of one letter each."""
    return [texts.add(folder, fields={"title": one}).id for one in text]


def test_a_block_says_all_it_is_told(raad: Council) -> None:
    fields: texts.TextBlockFields = {
        "title": "  Kennis \n name ",
        "text": from_plain("De raad neemt kennis van [titel]."),
        "place": TextPlace.DECISION,
        "body_id": raad.body,
    }
    texts.add(raad.workspace, fields=fields)
    (line,) = texts.listed(raad.workspace)
    assert (line.title, line.place, line.body_id) == ("Kennis name", TextPlace.DECISION, raad.body)
    assert line.text == fields["text"]
    assert line.body


@pytest.mark.parametrize(
    ("ordinal", "expected"), [(None, "abcx"), (1, "xabc"), (2, "axbc"), (-3, "xabc"), (99, "abcx")]
)
def test_a_new_one_comes_where_it_is_told(
    empty: Workspace, ordinal: int | None, expected: str
) -> None:
    added(empty)
    texts.add(empty, fields={"title": "x"}, ordinal=ordinal)
    assert titles(empty) == expected


@pytest.mark.parametrize(
    ("which", "ordinal", "expected"), [(0, 3, "bca"), (2, 1, "cab"), (1, 99, "acb"), (1, 2, "abc")]
)
def test_blocks_are_moved(empty: Workspace, which: int, ordinal: int, expected: str) -> None:
    changed = texts.move(empty, added(empty)[which], ordinal=ordinal)
    assert titles(empty) == expected
    assert bool(changed) == (expected != "abc")


def test_moving_a_block_disturbs_nobody_who_has_it_open(empty: Workspace) -> None:
    first, *_ = added(empty)
    (line, *_) = texts.listed(empty)
    texts.move(empty, first, ordinal=3)
    texts.edit(empty, first, row_version=line.handle.row_version, fields={"title": "z"})
    assert titles(empty) == "bcz"


def test_a_block_is_edited_once_and_only_as_it_was_read(empty: Workspace) -> None:
    (block,) = added(empty, "a")
    (line,) = texts.listed(empty)
    at = line.handle.row_version
    assert texts.edit(empty, block, row_version=at, fields={"title": "a"}) == NOTHING
    assert texts.edit(empty, block, row_version=at, fields={"text": from_plain("tekst")})
    with pytest.raises(Conflict):
        texts.edit(empty, block, row_version=at, fields={"title": "b"})


@pytest.mark.parametrize("title", ["", "  "])
def test_a_block_needs_a_title(empty: Workspace, title: str) -> None:
    (block,) = added(empty, "a")
    with pytest.raises(Refused, match=r"record\.required"):
        texts.add(empty, fields={"title": title})
    with pytest.raises(Refused, match=r"record\.required"):
        texts.edit(empty, block, row_version=1, fields={"title": title})


def test_a_body_that_is_gone_gets_no_block(empty: Workspace) -> None:
    with pytest.raises(Conflict):
        texts.add(empty, fields={"title": "a", "body_id": 99})


def test_a_deleted_block_comes_back_by_undo_and_from_the_bin(empty: Workspace) -> None:
    before = state(empty), added(empty)
    for back in (True, False):
        line = texts.listed(empty)[1]
        told = texts.delete(empty, line.handle.id, row_version=line.handle.row_version)
        assert titles(empty) == "ac"
        if back:
            assert journal.take_back(empty, told.transaction_no) == told.changes
        else:
            assert texts.restore(empty, line.handle.id) == told.changes
        assert titles(empty) == "abc"
    assert texts.restore(empty, before[1][0]) == NOTHING


def test_a_field_is_offered_its_blocks_those_of_the_body_first(raad: Council) -> None:
    folder = raad.workspace
    other = bodies.add(folder, "WG", fields={"name": "Werkgroep"}).id
    for title, place, body in (
        ("a", TextPlace.ANY, None),
        ("b", TextPlace.DECISION, None),
        ("c", TextPlace.CONTEXT, raad.body),
        ("d", TextPlace.DECISION, raad.body),
        ("e", TextPlace.ANY, other),
        ("f", TextPlace.ANY, raad.body),
    ):
        texts.add(folder, fields={"title": title, "place": place, "body_id": body})

    def told(place: TextPlace, body: int) -> str:
        return "".join(one.title for one in texts.offered(folder, place, body_id=body))

    assert told(TextPlace.DECISION, raad.body) == "dfab"
    assert told(TextPlace.CONTEXT, raad.body) == "cfa"
    assert told(TextPlace.CLOSING, other) == "ea"


def test_examples_are_taken_over_once(empty: Workspace) -> None:
    own = texts.add(empty, fields={"title": EXAMPLES[0].title.upper()}).id
    told = texts.take_examples(empty)
    assert told.id == len(EXAMPLES) - 1
    assert texts.listed(empty)[0].handle.id == own
    again = texts.take_examples(empty)
    assert (again.changes, again.id) == (NOTHING, 0)
    journal.take_back(empty, told.transaction_no)
    assert [one.handle.id for one in texts.listed(empty)] == [own]


def test_an_example_under_another_title_does_not_come_again(empty: Workspace) -> None:
    texts.take_examples(empty)
    line = texts.listed(empty)[0]
    fields: texts.TextBlockFields = {"title": "Onze opening"}
    texts.edit(empty, line.handle.id, row_version=line.handle.row_version, fields=fields)
    assert texts.take_examples(empty).id == 0


def test_an_item_and_its_meeting_tell_what_is_filled_in(raad: Council) -> None:
    folder = raad.workspace
    dossier = dossiers.create(
        folder,
        fields={
            "title": "Camera's",
            "category": "materiaal",
            "amount": 6_125_050,
            "legal_basis": "art. 33 WGP",
        },
    )
    raad.item("Eerste")
    item = agenda.add(
        folder, raad.meeting, fields={"title": "Camera's", "dossier_id": dossier.id}
    ).id
    at = version(folder, Meeting, raad.meeting)
    hours: meetings.MeetingFields = {"starts_at": time(14), "ends_at": time(15, 5)}
    meetings.edit(folder, raad.meeting, row_version=at, fields={**hours, "place": "Raadzaal"})
    told = texts.values(folder, raad.meeting, item_id=item, place=TextPlace.DECISION)
    assert tuple(told) == KNOWN
    assert told == {
        "orgaan": told["orgaan"],
        "datum": "31 december 2018",
        "uur": "14.00 uur",
        "plaats": "Raadzaal",
        "voorzitter": "Voorzitter",
        "secretaris": "Algemeen directeur",
        "punt": "2",
        "titel": "Camera's",
        "dossier": dossier.reference,
        "bedrag": "61.250,50",
        "rechtsgrond": "art. 33 WGP",
    }
    assert told["orgaan"]
    closing = texts.values(folder, raad.meeting, item_id=None, place=TextPlace.CLOSING)
    assert (closing["uur"], closing["titel"]) == ("15.05 uur", "")
    assert texts.values(folder, 99, item_id=None, place=TextPlace.ANY) == {}


def test_a_reader_changes_no_block(empty: Workspace) -> None:
    (block,) = added(empty, "a")
    reader = as_role(empty, Role.READER)
    for act in (
        lambda: texts.add(reader, fields={"title": "b"}),
        lambda: texts.edit(reader, block, row_version=1, fields={"title": "b"}),
        lambda: texts.move(reader, block, ordinal=1),
        lambda: texts.delete(reader, block, row_version=1),
        lambda: texts.restore(reader, block),
        lambda: texts.take_examples(reader),
    ):
        with pytest.raises(Refused, match=r"user\.may_only_read"):
            act()


def test_what_is_typed_in_a_block_is_a_draft_until_it_is_saved(empty: Workspace) -> None:
    (block,) = added(empty, "a")
    (line,) = texts.listed(empty)
    at = line.handle.row_version
    place = Place("text_block", block, "text")
    drafts.keep(empty, place, content="half", row_version=at)
    assert drafts.whereabouts(empty, place) == Whereabouts("rules", block_reference(block))
    texts.edit(empty, block, row_version=at, fields={"text": from_plain("heel")})
    assert drafts.offered(empty) == ()
    assert plain(texts.listed(empty)[0].text) == "heel"
    (line,) = texts.listed(empty)
    texts.delete(empty, block, row_version=line.handle.row_version)
    assert drafts.whereabouts(empty, place) is None
