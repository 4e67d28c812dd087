"""Whatever a secretary types or pastes prints, whole and literally (C01 to C04, T64 to T69)."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.pdf.reading import Paper
from tests.documents.pdf.samples import BURGLARY, HOUSE, ZVR, decided, report
from tests.documents.pdf.samples_invitation import agenda, attendance
from zonedesk.documents.pdf.agenda import render_agenda
from zonedesk.documents.pdf.attendance import render_attendance
from zonedesk.documents.pdf.minutes import render_minutes
from zonedesk.domain.papers import (
    ActionLine,
    Attendee,
    DossierMention,
    Item,
    MinutesPaper,
    Party,
    PresenceChange,
    Signatory,
)
from zonedesk.domain.richtext import BulletList, NumberedList, Paragraph, RichText, Run, from_plain
from zonedesk.domain.richtext import Table as TableOfText
from zonedesk.domain.words import AttendanceStatus, Capacity, Marking

LITERAL = [
    "Jan <jan@politie.be> & Co <b>",
    "A < B",
    "&bogus; &#9999999; &amp;",
    '<img src="/etc/hostname"/> <a href="file:///etc/passwd">x</a>',
    '<font color="[[[1]]]">rood</font> <ondraw name="x"/> <para>',
    "R&D <5 > 3 \"é\" & co <!-- niets --> <span style='x'>",
    "]]> </para> <br/> %s %(x)s {0} \\n (haakjes) [lijst]",
]


def with_text(text: str) -> MinutesPaper:
    """Minutes in which one text stands in every field that takes one."""
    person = Party(text, text, text)
    item = replace(
        BURGLARY,
        title=text,
        proposer=person,
        dossier=DossierMention(text, text, 100),
        context=from_plain(text),
        discussion=RichText(
            (
                BulletList(((Run(text),),)),
                NumberedList(((Run(text, bold=True),),)),
                TableOfText((((Run(text),), (Run(text, italic=True),)),)),
            )
        ),
        presence=(PresenceChange(text, arrives=True, reason=text),),
        decisions=(replace(decided(""), text=from_plain(text)),),
        actions=((ActionLine(text, text, text, None), Marking.PUBLIC),),
    )
    present = AttendanceStatus.PRESENT
    return replace(
        report(),
        house=replace(HOUSE, zone=text, address=text),
        heading=replace(ZVR, reference=text, body=text, place=text, kind=text),
        attendees=(
            Attendee(person, Capacity.MEMBER, votes=True, status=present, replaced_by=text),
        ),
        items=(item,),
        opening=from_plain(text),
        closing=from_plain(text),
        next_meeting=text,
        signatories=(Signatory(Capacity.CHAIR, text, text),),
    )


@pytest.mark.parametrize("text", LITERAL)
def test_what_looks_like_markup_is_printed_as_typed_in_every_field(text: str) -> None:
    letters = Paper(render_minutes(with_text(text))).letters
    assert letters.count("".join(text.split())) >= 20


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Łukasz Ştefan ő ș œ ﬁ „citaat” – … → € ½", "Łukasz Ştefan ő ș œ ﬁ „citaat” – … → € ½"),
        ("cafe\u0301 coo\u0308rdinator", "café coördinator"),
        ("patrouille \U0001f693 klaar", "patrouille [U+1F693] klaar"),
        ("\U0001f468\u200d\U0001f4bb", "[U+1F468][U+1F4BB]"),
        ("شرطة", "[U+0634][U+0631][U+0637][U+0629]"),
        ("полиция", "полиция"),
        ("nul\x00 en \x0b en \x1f", "nul[U+0000] en [U+000B] en [U+001F]"),
        ("los \ud83d deel", "los [U+D83D] deel"),
        ("om\u202egekeerd", "om[U+202E]gekeerd"),
        ("on\u200bzicht\u00adbaar", "onzichtbaar"),
        ("vaste\u202fruimte en dunne\u2009ruimte", "vaste ruimte en dunne ruimte"),
        ("☐ open ☒ dicht ● punt", "☐ open [U+2612] dicht [U+25CF] punt"),
        ("a\u2028b\u2029c", "a b c"),
    ],
)
def test_every_character_is_on_paper_as_itself_or_as_its_code(typed: str, printed: str) -> None:
    paper = Paper(render_minutes(with_text(typed)))
    assert "".join(printed.split()) in paper.letters
    assert "■" not in paper.text


def test_a_paragraph_of_fifty_thousand_words_loses_none_at_page_ends() -> None:
    words = " ".join(f"woord{number}" for number in range(50_000))
    begin = perf_counter()
    paper = Paper(
        render_minutes(replace(report(), items=(replace(BURGLARY, context=from_plain(words)),)))
    )
    assert perf_counter() - begin < 20
    found = set(paper.text.split())
    assert not {f"woord{number}" for number in range(50_000)} - found


@pytest.mark.parametrize("bold", [False, True])
def test_a_word_of_five_thousand_letters_is_whole(bold: bool) -> None:  # noqa: FBT001
    word = "".join(chr(ord("a") + number % 26) for number in range(5_000))
    text = RichText((Paragraph((Run(word, bold=bold), Run(" einde"))),))
    paper = Paper(render_minutes(replace(report(), items=(replace(BURGLARY, context=text),))))
    assert letters_of_body(paper, word) == len(word)


def letters_of_body(paper: Paper, word: str) -> int:
    """How many letters of a word are found, in order, over the page ends."""
    position = 0
    for page in paper.pages:
        for stretch in page.split():
            if word[position : position + len(stretch)] == stretch:
                position += len(stretch)
    return position


def test_a_run_of_repetitions_over_page_ends_keeps_them_all() -> None:
    address = "https://voorbeeld.example/" + "/".join(f"deel{number}" for number in range(400))
    text = from_plain(" ".join([*["vulling"] * 600, address]))
    paper = Paper(render_minutes(replace(report(), items=(replace(BURGLARY, context=text),))))
    assert letters_of_body(paper, address) == len(address)


def test_a_cell_of_eight_thousand_words_splits_over_pages() -> None:
    words = [f"cel{number}" for number in range(8_000)]
    table = RichText((TableOfText((((Run("kop"),), (Run(" ".join(words)),)),)),))
    action = (ActionLine("A/1", " ".join(words), "Korpschef", None), Marking.PUBLIC)
    item = replace(BURGLARY, discussion=table, actions=(action,))
    paper = Paper(render_minutes(replace(report(), items=(item,))))
    found = paper.text.split()
    assert all(found.count(word) == 3 for word in words)


def test_a_table_of_many_rows_and_columns_keeps_every_cell() -> None:
    for columns in (1, 12, 60):
        rows = tuple(
            tuple((Run(f"r{row}k{column}"),) for column in range(columns)) for row in range(200)
        )
        item = replace(BURGLARY, context=RichText((TableOfText(rows),)))
        letters = Paper(render_minutes(replace(report(), items=(item,)))).letters
        assert all(f"r{row}k{columns - 1}" in letters for row in range(200))


@pytest.mark.parametrize("length", [300, 3_000])
def test_long_names_print_on_every_paper(length: int) -> None:
    text = " ".join(f"naam{number}" for number in range(length))
    person = Attendee(Party(text, "", text), Capacity.MEMBER, votes=True)
    papers = [
        render_attendance(replace(attendance(), attendees=(person,))),
        render_agenda(replace(agenda(), items=(Item("1", title=text, proposer=person.party),))),
        render_minutes(replace(report(), attendees=(person,))),
        render_minutes(replace(report(), signatories=(Signatory(Capacity.CHAIR, text, text),) * 3)),
    ]
    for data in papers:
        assert {f"naam{number}" for number in range(length)} <= set(
            Paper(data).text.replace(",", " ").split()
        )


@given(st.text(max_size=60))
@settings(max_examples=25)
def test_any_text_at_all_makes_a_paper(text: str) -> None:
    assert Paper(render_minutes(with_text(text))).pages
    assert Paper(render_attendance(replace(attendance(), heading=replace(ZVR, place=text)))).pages
