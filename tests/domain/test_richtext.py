"""The model of rich text, its bare text, its stored form, and what may be typed at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.richtexts import rich_texts
from zonedesk.domain.richtext import (
    BulletList,
    NumberedList,
    Paragraph,
    RichText,
    Run,
    Table,
    clean,
    forbidden,
    from_plain,
    plain,
    split_lines,
)
from zonedesk.domain.richtext_json import from_json, to_json

EVERYTHING = RichText(
    (
        Paragraph((Run("Vet", bold=True), Run(" en H"), Run("2", position="sub"), Run("O"))),
        BulletList(((Run("eerste"),), (Run("tweede", italic=True),))),
        NumberedList(((Run("a"),), (Run("b"),)), start=3),
        Table((((Run("zone"),), (Run("5360", underline=True),)), ((), (Run("x\ny"),)))),
        Paragraph(),
    )
)


def test_search_and_mails_get_the_bare_text_of_every_block() -> None:
    assert plain(EVERYTHING) == (
        "Vet en H2O\n- eerste\n- tweede\n3. a\n4. b\nzone | 5360\n | x y\n"
    )


def test_the_stored_form_is_compact_and_readable() -> None:
    assert to_json(EVERYTHING) == (
        '[{"p":[["Vet","b"]," en H",["2","","sub"],"O"]},{"ul":[["eerste"],[["tweede","i"]]]},'
        '{"ol":[["a"],["b"]],"start":3},{"table":[[["zone"],[["5360","u"]]],[[],["x\\ny"]]]},'
        '{"p":[]}]'
    )


@given(rich_texts())
def test_a_stored_text_comes_back_equal(text: RichText) -> None:
    assert from_json(to_json(text)) == text


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "{",
        "null",
        "{}",
        "[1]",
        '["tekst"]',
        '[{"p":"tekst"}]',
        '[{"p":[["x"]]}]',
        '[{"p":[["x","bb"]]}]',
        '[{"p":[["x","b","hoog"]]}]',
        '[{"p":[[1,"b"]]}]',
        '[{"p":[],"ul":[]}]',
        '[{"ol":[],"start":true}]',
        '[{"ol":[],"begin":2}]',
        '[{"table":[["x"]]}]',
        "[" * 200_000,
    ],
)
def test_a_damaged_stored_text_is_refused_and_never_half_shown(stored: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        from_json(stored)


@pytest.mark.parametrize(
    "text",
    [
        RichText.empty,
        RichText((Paragraph(),)),
        RichText((Paragraph((Run(" \n\t"),)), BulletList(((),)), Table((((),),)))),
    ],
)
def test_a_text_without_anything_visible_counts_as_empty(text: RichText) -> None:
    assert text.is_empty


def test_one_letter_in_a_cell_makes_a_text_not_empty() -> None:
    assert not RichText((Table((((Run("x"),),),)),)).is_empty


@given(st.text())
def test_any_plain_text_can_become_rich_text_and_back(text: str) -> None:
    assert plain(from_plain(text)) == text


def test_lines_of_a_paragraph_keep_their_looks() -> None:
    runs = (Run("a", bold=True), Run("\nb", italic=True), Run("\n"))
    assert split_lines(runs) == ((Run("a", bold=True),), (Run("b", italic=True),), ())


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("een\r\ntwee\rdrie\n", "een\ntwee\ndrie\n"),
        ("e\u0301e\u0308n\r\n", "éën\n"),
        ("ﬁ œ € ☐ →", "ﬁ œ € ☐ →"),
        ("", ""),
    ],
)
def test_pasted_text_is_stored_with_composed_letters_and_one_kind_of_line_break(
    typed: str, stored: str
) -> None:
    assert clean(typed) == stored


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("gewone tekst\tmet tab\nen lijn, é 😀 العربية", ()),
        ("a\x0bb\x0bc\x00", ("U+000B", "U+0000")),
        ("\x7f\x85", ("U+007F", "U+0085")),
        ("\ud83d los", ("U+D83D",)),
        ("\uffff", ("U+FFFF",)),
    ],
)
def test_control_characters_are_found_by_name(text: str, found: tuple[str, ...]) -> None:
    assert forbidden(text) == found
