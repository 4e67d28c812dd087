"""JSON of rows: exact amounts, Dutch words, ISO dates, and any text whatever."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.cli.json_text import encode, encode_rows
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.rows import AgendaRow, DossierRow, PlanRow
from zonedesk.domain.words import (
    DossierStatus,
    Health,
    ItemKind,
    ItemResult,
    Marking,
    PlanClass,
    PlanLevel,
    PlanStatus,
)

if TYPE_CHECKING:
    from zonedesk.domain.richtext import RichText


@dataclass(frozen=True, slots=True)
class Sample:
    """A row with a value of each kind."""

    text: str
    count: int
    share: float | None
    day: date
    hour: time | None
    lines: tuple[str, ...]
    body: RichText
    class_: PlanClass | None
    amount: int | None


def dossier(amount: int | None = 4850000, title: str = "Aankoop") -> DossierRow:
    return DossierRow(
        reference="GR/2018/1",
        title=title,
        category="aankoop",
        subcategory="",
        phenomenon="",
        body="GR",
        status=DossierStatus.ON_AGENDA,
        handler="Korpschef",
        marking=Marking.INTERNAL,
        opened=date(2018, 3, 5),
        closed=None,
        amount=amount,
        legal_basis="",
        sent=None,
        received=None,
        supervision_result=None,
    )


@pytest.mark.parametrize(
    ("cents", "written"),
    [
        (4850000, "48500.00"),
        (5, "0.05"),
        (-5, "-0.05"),
        (-123456, "-1234.56"),
        (0, "0.00"),
        (10**17 + 1, "1000000000000000.01"),
        (None, "null"),
    ],
)
def test_amounts_have_two_decimals_and_lose_nothing(cents: int | None, written: str) -> None:
    assert f'"amount": {written},' in encode_rows([dossier(cents)])
    assert encode({"amount": cents}) == f'{{"amount": {written}}}'


def test_a_row_becomes_its_fields() -> None:
    row = Sample(
        text='"quote" \\ \n tab\t é 🚓',
        count=3,
        share=40.0,
        day=date(2018, 11, 22),
        hour=time(14, 0),
        lines=("1.1", "1.2"),
        body=from_plain("eerste\ntweede"),
        class_=PlanClass.PRIORITY,
        amount=1,
    )
    wanted = {
        "text": '"quote" \\ \n tab\t é 🚓',
        "count": 3,
        "share": 40.0,
        "day": "2018-11-22",
        "hour": "14:00",
        "lines": ["1.1", "1.2"],
        "body": "eerste\ntweede",
        "class": "P",
        "amount": 0.01,
    }
    assert json.loads(encode_rows([row])) == [wanted]
    assert json.loads(encode(row)) == wanted
    assert list(json.loads(encode(row))) == list(wanted)


def test_listed_values_are_the_words_of_the_register() -> None:
    row = AgendaRow(
        meeting="ZVR/2018/1",
        number="4.1",
        title="",
        kind=ItemKind.MINUTES_APPROVAL,
        public=False,
        result=ItemResult.NO_EFFECT,
        decision_reference="",
        dossier="",
        proposer="",
    )
    found = json.loads(encode_rows([row]))[0]
    assert (found["kind"], found["result"]) == ("goedkeuring_verslag", "zonder_gevolg")
    assert found["number"] == "4.1"
    assert found["public"] is False


def test_the_keys_of_the_contract_are_there() -> None:
    keys = json.loads(encode_rows([dossier()]))[0].keys()
    assert keys >= {"reference", "title", "category", "subcategory", "status", "handler", "amount"}
    plan = PlanRow(
        "1", "", PlanLevel.PLAN, 0, "", PlanClass.ATTENTION, PlanStatus.RUNNING, Health.GOOD, "",
        None, None, "", "", "", None, None, None, None, "", confidential=False,
    )  # fmt: skip
    found = json.loads(encode_rows([plan]))[0]
    assert found.keys() >= {"code", "parent", "level", "title", "class", "health", "progress"}
    assert found["class"] == "A"


def test_an_empty_list_is_an_array() -> None:
    assert json.loads(encode_rows([])) == []


def test_a_nested_record_is_written_with_its_amounts() -> None:
    record = {"reference": "GR/1", "amount": 123, "decisions": [{"amount": 5, "public": True}]}
    assert encode(record) == (
        '{"reference": "GR/1", "amount": 1.23, "decisions": [{"amount": 0.05, "public": true}]}'
    )
    assert encode({"supervision": Decimal("3.5"), "at": datetime(2018, 1, 2, tzinfo=UTC)}) == (
        '{"supervision": 3.50, "at": "2018-01-02T00:00:00+00:00"}'
    )


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_null(number: float) -> None:
    assert encode({"value": number}) == '{"value": null}'


def test_a_value_that_no_row_holds_is_our_mistake() -> None:
    with pytest.raises(TypeError):
        encode({"x": object()})


PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**12), 10**12)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text().filter("amount".__ne__), inner),
    max_leaves=12,
)


@given(PLAIN)
def test_any_plain_value_reads_back_the_same(value: object) -> None:
    assert json.loads(encode(value)) == value


@given(st.lists(st.text(), max_size=4))
def test_any_title_stays_in_its_row(titles: list[str]) -> None:
    found = json.loads(encode_rows([dossier(title=title) for title in titles]))
    assert [row["title"] for row in found] == titles
    assert all(row["amount"] == 48500 for row in found)
