"""What is pasted from Word, Outlook, LibreOffice, Excel and web pages arrives with every word."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.richtexts import worded_texts
from zonedesk.domain.richtext import (
    BulletList,
    NumberedList,
    Paragraph,
    RichText,
    Run,
    Table,
    forbidden,
    plain,
    runs_of,
)
from zonedesk.ui.kit.richtext.copying import to_html
from zonedesk.ui.kit.richtext.pasting import from_html
from zonedesk.ui.kit.richtext.settling import settled

CLIPBOARDS = Path(__file__).parent / "clipboards"


def clipboard(source: str) -> str:
    """HTML in the shape in which a program puts it on the clipboard."""
    return (CLIPBOARDS / f"{source}.html").read_text(encoding="utf-8")


def text(html: str) -> str:
    """The bare text of what is pasted."""
    return plain(from_html(html))


def test_a_report_of_word_keeps_its_structure() -> None:
    assert from_html(clipboard("word")) == RichText(
        (
            Paragraph((Run("Verslag van de zonale veiligheidsraad", bold=True),)),
            Paragraph(
                (
                    Run("De "),
                    Run("korpschef", bold=True),
                    Run(" licht de "),
                    Run("cijfers van 2018", italic=True),
                    Run(" toe in Lier; "),
                    Run("zie bijlage", underline=True),
                    Run(" (m"),
                    Run("2", position="super"),
                    Run(")."),
                )
            ),
            BulletList(((Run("verkeer"),), (Run("wijkwerking"),))),
            NumberedList(((Run("eerste besluit"),), (Run("tweede besluit"),)), start=3),
            Paragraph(),
            Table((((Run("Zone"),), (Run("5360", bold=True),)), ((Run("Lier"),), (Run("12"),)))),
            Paragraph((Run("Slot → volgende keer"),)),
        )
    )


def test_a_mail_of_outlook_keeps_its_lines_and_list() -> None:
    assert text(clipboard("outlook")) == (
        "Dag secretaris,\n\nHierbij de punten:\n- camera’s aan de ring\n- personeel\n  & vorming\n"
        "\nMet vriendelijke groet,\nDienst verkeer"
    ).replace("\n  & vorming", " & vorming")


def test_a_web_page_loses_scripts_hidden_parts_and_images_but_no_word() -> None:
    assert from_html(clipboard("web")) == RichText(
        (
            Paragraph((Run("Nieuws", bold=True),)),
            Paragraph((Run("Het "), Run("college", bold=True), Run(" besliste vandaag."))),
            NumberedList(((Run("punt"),),), start=5),
            BulletList(((Run("deelpunt"),),)),
            NumberedList(((Run("volgend punt"),),), start=6),
            Paragraph((Run("gewoon, niet vet, "), Run("half", bold=True))),
            Paragraph((Run("regel een\n  regel twee"),)),
        )
    )


def test_cells_of_excel_become_a_table_with_merged_cells_filled_up() -> None:
    assert from_html(clipboard("excel")) == RichText(
        (
            Table(
                (
                    ((Run("Jaar", bold=True),), (), (Run("Aantal", bold=True),)),
                    ((Run("2018"),), (Run("Lier"),), (Run("12"),)),
                    ((), (Run("Berlaar"),), (Run("3"),)),
                )
            ),
        )
    )


def test_documents_in_the_cloud_are_not_bold_all_over() -> None:
    assert from_html(clipboard("docs")) == RichText(
        (
            Paragraph((Run("Gewone tekst en "), Run("vet", bold=True))),
            BulletList(((Run("een"),), (Run("twee\nmet een tweede alinea"),))),
        )
    )


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<p>een<p>twee", "een\ntwee"),
        ("<ul><li>a<li>b</ul>", "- a\n- b"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "a | b\nc | "),
        ("<div>a<br></div><div><br></div><div>b</div>", "a\n\nb"),
        ("<p>a</p><p></p><p>b</p>", "a\nb"),
        ("<p>a</p><p>&nbsp;</p><p>b</p>", "a\n\nb"),
        ("R&amp;D &lt;5 &gt;3 &quot;é&quot; &amp; co", 'R&D <5 >3 "é" & co'),
        ("R&D <5 > 3", "R&D <5 > 3"),
        ("<table><tr><td><p>brief</p><p>regel</p></td></tr></table>", "brief\nregel"),
        ("<table><tr><td>a<ul><li>x</ul></td><td>b</td></tr></table>", "a - x | b"),
        ("<td>los</td><li>item", "los\n- item"),
        ("<!-- weg --><![if !x]>blijft<![endif]>", "blijft"),
        ("<p>a\x0bb\x07</p>", "a b"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("<p hidden>weg</p><p style='display:none'>weg</p>ja", "ja"),
        ("", ""),
        (
            "<p style='mso-list:l1 level2 lfo3'><span style='mso-list:Ignore'>1.2.</span>x</p>",
            "1.2. x",
        ),
        ("<ol><li>a</li></ol><p>tussen</p><ol start=2><li>b</li></ol>", "1. a\ntussen\n2. b"),
        ("<ul><li><ul><li>diep</li></ul></li></ul>", "- diep"),
        ("<ul><li></li><li>b</li></ul>", "- \n- b"),
        ("<b>vet<p>ook</p></b>", "vet\nook"),
        ("</p></div></table>ja", "ja"),
    ],
)
def test_odd_html_is_read_as_people_saw_it(html: str, shown: str) -> None:
    assert text(html) == shown


def test_wide_and_long_tables_arrive_whole() -> None:
    row = "".join(f"<td>{number}</td>" for number in range(12))
    (table,) = from_html(f"<table>{f'<tr>{row}</tr>' * 200}</table>").blocks
    assert isinstance(table, Table)
    assert {len(cells) for cells in table.rows} == {12}
    assert len(table.rows) == 200


@given(st.text())
def test_whatever_is_pasted_something_is_read(html: str) -> None:
    pasted = from_html(html)
    assert not any(forbidden(run.text) for run in runs_of(pasted))


TAGS = st.sampled_from(
    ["p", "div", "b", "span", "ul", "ol", "li", "table", "tr", "td", "br", "o:p", "h1", "pre"]
)
PIECES = st.lists(
    st.one_of(
        TAGS.map(lambda tag: f"<{tag}>"),
        TAGS.map(lambda tag: f"</{tag}>"),
        st.sampled_from(["woord", "R&amp;D", "é", "12", " ", "&nbsp;", "<!--x-->", "<![if y]>"]),
        st.just("<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.</span>"),
    ),
    max_size=30,
)


@given(PIECES)
def test_no_word_is_lost_in_any_tangle_of_tags(pieces: list[str]) -> None:
    words = [unescape(piece) for piece in pieces if piece[0] not in "< "]
    wanted = re.findall(r"woord|R&D|é|12", " ".join(words))
    found = re.findall(r"woord|R&D|é|12", plain(from_html("".join(pieces))))
    assert len(found) >= len(wanted)
    assert {*found} >= {*wanted}


@given(worded_texts())
def test_clean_copy_is_pasted_back_as_it_was(text: RichText) -> None:
    assert from_html(to_html(settled(text))) == trimmed(settled(text))


def trimmed(text: RichText) -> RichText:
    """A text without empty paragraphs at its ends, which no paste keeps."""
    blocks = list(text.blocks)
    while blocks and blocks[-1] == Paragraph():
        blocks.pop()
    while blocks and blocks[0] == Paragraph():
        blocks.pop(0)
    return RichText(tuple(blocks))
