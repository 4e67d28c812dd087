"""Amounts in euro as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.amounts import parse_amount
from zonedesk.domain.errors import Refused
from zonedesk.i18n.formats import amount


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("", None),
        ("  ", None),
        ("17600", 1760000),
        ("17.600", 1760000),
        ("17.600,00", 1760000),
        ("€ 17.600,50", 1760050),
        ("17 600,5 euro", 1760050),
        ("1234.56", 123456),
        ("0,07", 7),
        ("17.600,-", 1760000),
        ("-12,30", -1230),
        ("−0,30", -30),
        ("1.234.567,89 EUR", 123456789),
    ],
)
def test_amounts_are_read_as_they_are_written_here(text: str, cents: int | None) -> None:
    assert parse_amount(text) == cents


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("veel", "register.amount"),
        ("€", "register.amount"),
        ("1.23.4", "register.amount"),
        ("12,34,56", "register.amount"),
        ("9" * 20, "register.amount"),
        ("1,234", "register.amount_decimals"),
        ("1.234,567", "register.amount_decimals"),
    ],
)
def test_what_is_no_amount_is_refused(text: str, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        parse_amount(text)
    assert refusal.value.code == code
    assert refusal.value.facts == {"found": text}


@given(st.integers(-(10**11), 10**11), st.sampled_from(["nl", "fr"]))
def test_what_is_shown_can_be_typed_again(cents: int, language: str) -> None:
    assert parse_amount(amount(cents, language)) == cents


@given(st.text(max_size=20))
def test_any_text_is_an_amount_or_refused(text: str) -> None:
    try:
        found = parse_amount(text)
    except Refused:
        return
    assert found is None or isinstance(found, int)
