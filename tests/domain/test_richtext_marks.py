"""The marks of the register workbook: what a secretary types, what comes back (formats.md 2)."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.domain.richtexts import marks_texts, rich_texts, worded_texts
from zonedesk.domain.richtext import (
    BulletList,
    NumberedList,
    Paragraph,
    RichText,
    Run,
    Table,
    plain,
    runs_of,
)
from zonedesk.domain.richtext_marks import from_marks, literal, to_marks

ARABIC = "مجلس الأمن **١** //٢//"


def shown(text: RichText) -> str:
    """The looks of a text in letters: `b[vet] gewoon`; blocks joined with a slash."""
    return "".join(_shown(run) for run in runs_of(text))


def _shown(run: Run) -> str:
    looks = "b" * run.bold + "i" * run.italic + "u" * run.underline
    return f"{looks}[{run.text}]" if looks else run.text


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("**vet**, //cursief// en __onderlijnd__", "b[vet], i[cursief] en u[onderlijnd]"),
        ("**vet //en cursief//**", "b[vet ]bi[en cursief]"),
        ("**a //b** c//", "b[a ]bi[b]i[ c]"),
        ("**Artikel 1.** tekst", "b[Artikel 1.] tekst"),
        ("**Artikel 1.**tekst", "b[Artikel 1.]tekst"),
        ("(**niet**)-leden, **niet**-leden", "(b[niet])-leden, b[niet]-leden"),
        ("//Nota:// tekst", "i[Nota:] tekst"),
        ("//https://a.be//b__c__//", "i[https://a.be//b__c__]"),
        ("**https://a.be**", "b[https://a.be]"),
        ("5 **3 en **vet**", "5 **3 en b[vet]"),
        (r"C:\\**vet**", r"C:\b[vet]"),
        ("__init__", "u[init]"),
        ("***x***", "*b[x]*"),
    ],
)
def test_marks_give_their_look(typed: str, expected: str) -> None:
    assert shown(from_marks(typed)) == expected


@pytest.mark.parametrize(
    "typed",
    [
        'R&D <5 > 3 "é" & co',
        "<b>vet</b> &amp; <br/>",
        "=1+1",
        "**",
        "****",
        "//",
        "**//**//",
        "\\",
        "2 ** 3 ** 4",
        "2**3**4",
        "** vet **",
        "http://a//b en https://x//y.",
        "zie http:// of ftp://",
        "file__name__x, en//of",
        "bedrag**, totaal**",
        r"C:\_archief \\server\map \n",
        "-streepje, 1.5 en 1.tekst",
        "😀 ﷽ 中文",
        "e\u0301 NFD",
        "een **begin\nen einde** op twee lijnen",
        " - geen lijst",
    ],
)
def test_everything_else_is_literal_and_goes_out_as_it_came_in(typed: str) -> None:
    read = from_marks(typed)
    assert plain(read) == typed
    assert not any(run.bold or run.italic or run.underline for run in runs_of(read))
    assert to_marks(read) == typed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (r"\**x\**", "**x**"),
        (r"\**x**", "**x**"),
        (r"\//x//", "//x//"),
        (r"\__init__", "__init__"),
        (r"\- geen lijst", "- geen lijst"),
        (r"3\. geen lijst", "3. geen lijst"),
        (r"\\- met streep", r"\- met streep"),
    ],
)
def test_a_backslash_makes_a_mark_literal(typed: str, printed: str) -> None:
    read = from_marks(typed)
    assert read.blocks == (Paragraph((Run(printed),)),)


def test_item_lines_form_lists_and_other_lines_are_paragraphs() -> None:
    read = from_marks("inleiding\n- een\n- **twee**\n\n1. a\n2. b\nslot")
    assert read.blocks == (
        Paragraph((Run("inleiding"),)),
        BulletList(((Run("een"),), (Run("twee", bold=True),))),
        Paragraph(),
        NumberedList(((Run("a"),), (Run("b"),))),
        Paragraph((Run("slot"),)),
    )


def test_a_typed_number_is_never_changed() -> None:
    typed = "1. a\ntoelichting\n2. b\n2018. was een jaar\n1. c\n1. d"
    read = from_marks(typed)
    assert plain(read) == typed
    assert to_marks(read) == typed
    assert read.blocks[2] == NumberedList(((Run("b"),),), start=2)


def test_the_editors_lists_are_numbered_from_one_on_export() -> None:
    assert to_marks(RichText((NumberedList(((Run("a"),), (Run("b"),))),))) == "1. a\n2. b"


@pytest.mark.parametrize(
    "typed",
    [
        "**//beide//**",
        "**//__alle drie__//**",
        "een **//__woord__//** meer",
        "//a **b**//",
        "**//a// b**",
    ],
)
def test_looks_that_hold_together_are_nested(typed: str) -> None:
    assert to_marks(from_marks(typed)) == typed


def test_a_line_break_in_a_run_goes_out_as_a_line_break() -> None:
    text = RichText((Paragraph((Run("een\n- twee", bold=True),)), BulletList(((Run("x\ny"),),))))
    assert to_marks(text) == "**een**\n**- twee**\n- x\ny"
    assert plain(from_marks(to_marks(text))) == plain(text)


def test_what_marks_cannot_say_becomes_plain_text() -> None:
    text = RichText(
        (
            Paragraph((Run("H"), Run("2", position="sub"), Run("O w"), Run("oo", bold=True))),
            Table((((Run("vet", bold=True),), (Run("**b**"),)),)),
        )
    )
    assert to_marks(text) == "H2O woo\nvet | \\**b\\**"


def test_the_look_of_blanks_at_the_edge_is_not_written() -> None:
    text = RichText((Paragraph((Run("een "), Run(" twee ", bold=True), Run("drie"))),))
    assert to_marks(text) == "een  **twee** drie"


@given(marks_texts())
@example(ARABIC)
def test_reading_never_fails_and_keeps_every_visible_character(typed: str) -> None:
    read = plain(from_marks(typed))
    assert _without_marks(read) == _without_marks(typed)
    rest = iter(typed)
    assert all(char in rest for char in read), "nothing is added and the order is kept"


def _without_marks(text: str) -> str:
    return "".join(char for char in text if char not in "*/_\\")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n\t")))
@example(ARABIC)
@example("**a** - \n- \n1. \n\\- \\\\**")
def test_literal_marks_print_any_text_exactly(text: str) -> None:
    read = from_marks(literal(text))
    assert plain(read) == text
    assert all(isinstance(block, Paragraph) for block in read.blocks)


@given(marks_texts())
def test_literal_marks_print_awkward_text_exactly(text: str) -> None:
    assert plain(from_marks(literal(text))) == text


@given(rich_texts())
def test_an_export_that_is_imported_exports_the_same_again(text: RichText) -> None:
    exported = to_marks(text)
    assert to_marks(from_marks(exported)) == exported


@given(rich_texts())
def test_export_and_import_keep_the_text_of_every_block(text: RichText) -> None:
    assert plain(from_marks(to_marks(text))) == plain(text)


@given(rich_texts(tables=False))
def test_export_and_import_never_add_a_look(text: RichText) -> None:
    had, came = _looks(text), _looks(from_marks(to_marks(text)))
    assert all(new <= old for old, new in zip(had, came, strict=True))


@given(worded_texts())
def test_export_and_import_keep_bold_italic_and_underline_of_words(text: RichText) -> None:
    assert _worded(from_marks(to_marks(text))) == _worded(text)


def _looks(text: RichText) -> list[set[str]]:
    return [
        {name for name in ("bold", "italic", "underline") if getattr(run, name)}
        for run in runs_of(text)
        for char in run.text
        if char != "\n"
    ]


def _worded(text: RichText) -> list[tuple[str, set[str]]]:
    """Each visible character with its looks; mark characters and their likes have none."""
    chars = [char for run in runs_of(text) for char in run.text if char != "\n"]
    return [
        (char, looks) for char, looks in zip(chars, _looks(text), strict=True) if char.isalnum()
    ]


@pytest.mark.parametrize("piece", ["*", "** ", "**a ", "a**", "a://", "\\", "**_** ", "- a\n", ":"])
@pytest.mark.timeout(20)
def test_a_hostile_cell_of_the_largest_size_is_read_and_written_at_once(piece: str) -> None:
    cell = (piece * 32_767)[:32_767]
    assert plain(from_marks(literal(cell))) == cell
    assert _without_marks(plain(from_marks(cell))) == _without_marks(cell)
