"""References bear the year of the meeting, and what we could have given counts as used."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.references import (
    ReferenceKind,
    Series,
    item_reference,
    parse,
    reference,
    split_item_reference,
)

MEETING, DOSSIER = ReferenceKind.MEETING, ReferenceKind.DOSSIER
DECISION, ACTION = ReferenceKind.DECISION, ReferenceKind.ACTION
BODIES = frozenset({"ZVR", "GR", "A", "D", "2018", "ARO+", "GR/2018", "x_1"})


@st.composite
def series(draw: st.DrawFn) -> Series:
    """Any series a zone can have."""
    kind = draw(st.sampled_from(ReferenceKind))
    body = st.sampled_from(sorted(BODIES))
    choices = {ACTION: st.just(""), DOSSIER: st.just("") | body}
    return Series(kind, draw(choices.get(kind, body)), draw(st.integers(1, 9999)))


@pytest.mark.parametrize(
    ("kind", "body", "number", "text"),
    [
        (MEETING, "ZVR", 1, "ZVR/2018/1"),
        (MEETING, "GR", 10, "GR/2018/10"),
        (DOSSIER, "GR", 1, "2018_GR_00001"),
        (DOSSIER, "GR", 123456, "2018_GR_123456"),
        (DOSSIER, "", 7, "D/2018/7"),
        (DECISION, "GR", 3, "GR/2018/B3"),
        (ACTION, "", 8, "A/2018/8"),
    ],
)
def test_each_kind_has_its_pattern(kind: ReferenceKind, body: str, number: int, text: str) -> None:
    assert reference(Series(kind, body, 2018), number) == text
    assert parse(kind, text, bodies=BODIES) == (Series(kind, body, 2018), number)


def test_minutes_closed_in_january_bear_the_year_of_the_meeting() -> None:
    found = Series.of_day(DECISION, date(2018, 12, 31), body="GR")
    assert reference(found, 12) == "GR/2018/B12"


def test_action_points_are_counted_over_all_bodies() -> None:
    day = date(2018, 4, 19)
    assert Series.of_day(ACTION, day, body="ZVR") == Series.of_day(ACTION, day, body="GR")
    assert Series.of_day(MEETING, day, body="ZVR") != Series.of_day(MEETING, day, body="GR")


@given(series(), st.integers(1, 10**9 - 1))
def test_what_we_give_we_recognise(one: Series, number: int) -> None:
    assert parse(one.kind, reference(one, number), bodies=BODIES) == (one, number)


@given(st.sampled_from(ReferenceKind), st.text(alphabet="0123456789ABDGRVZ/_#\n ", max_size=20))
def test_what_we_recognise_we_would_write_just_so(kind: ReferenceKind, text: str) -> None:
    found = parse(kind, text, bodies=BODIES)
    assert found is None or reference(*found) == text


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (MEETING, "ZVR/2018/01"),
        (MEETING, "ZVR/2018/0"),
        (MEETING, "ZVR/18/1"),
        (MEETING, "zvr/2018/1"),
        (MEETING, "KL/2018/1"),
        (MEETING, "GR/2018/B1"),
        (MEETING, "ZVR/2018/1\n"),
        (MEETING, "ZVR/2018/1#3"),
        (MEETING, "ZVR/2018/٣"),
        (MEETING, f"ZVR/2018/{'9' * 5000}"),
        (MEETING, ""),
        (DOSSIER, "2018_GR_1"),
        (DOSSIER, "2018_KL_00001"),
        (DOSSIER, "D/2018/0"),
        (DOSSIER, "23/PZI-124"),
        (DECISION, "GR/2018/1"),
        (ACTION, "A/2018/1a"),
    ],
)
def test_foreign_references_stay_as_they_are(kind: ReferenceKind, text: str) -> None:
    assert parse(kind, text, bodies=BODIES) is None


@pytest.mark.parametrize(("kind", "body"), [(MEETING, ""), (DECISION, ""), (ACTION, "GR")])
def test_a_series_that_cannot_be_is_an_error(kind: ReferenceKind, body: str) -> None:
    with pytest.raises(ValueError, match="Series"):
        Series(kind, body, 2018)


@pytest.mark.parametrize("number", [0, -1])
def test_no_reference_below_one(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        reference(Series(MEETING, "ZVR", 2018), number)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ZVR/2018/1#3", ("ZVR/2018/1", "3")),
        ("ZVR/2018/1#4.1", ("ZVR/2018/1", "4.1")),
        ("ZVR/2018/1", ("ZVR/2018/1", None)),
        ("oud#verslag#2", ("oud#verslag", "2")),
        ("ZVR/2018/1#", ("ZVR/2018/1#", None)),
        ("#3", ("#3", None)),
        ("", ("", None)),
    ],
)
def test_an_item_is_named_by_meeting_and_number(text: str, parts: tuple[str, str | None]) -> None:
    assert split_item_reference(text) == parts


@given(st.text(min_size=1), st.text(min_size=1).filter(lambda text: "#" not in text))
def test_the_reference_of_an_item_comes_apart_again(meeting: str, number: str) -> None:
    assert split_item_reference(item_reference(meeting, number)) == (meeting, number)
