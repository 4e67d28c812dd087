"""A paper looks like its target picture: axes, heads and feet, and what stays together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.documents.pdf.reading import Paper
from tests.documents.pdf.samples import BURGLARY, HOUSE, ZVR_ITEMS, action, forty_items, report
from tests.documents.pdf.samples_council import GR_ITEMS, council_minutes
from tests.documents.pdf.samples_invitation import attendance
from zonedesk.documents.pdf.attendance import render_attendance
from zonedesk.documents.pdf.minutes import render_minutes
from zonedesk.documents.pdf.styles import contrast_on_white, hyphenator, styles
from zonedesk.domain.papers import Attendee, Party
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import Capacity

AXIS_A, AXIS_B, AXIS_C = 25, 54, 188
CLOSE = 0.15  # millimetres


@pytest.mark.parametrize(
    ("words", "page", "x", "y"),
    [
        # Read from the target picture 01-verslag: left edge and baseline in millimetres.
        ("Verslag", 1, AXIS_B, 45.8),
        ("Zonale veiligheidsraad van", 1, AXIS_B, 52.1),
        ("Referentie", 1, AXIS_A, 63.4),
        ("ZVR/2018/1", 1, AXIS_B, 63.4),
        ("Stad Lier", 1, 126, 83.8),
        ("Agenda", 1, AXIS_B, 136.8),
        ("Goedkeuring van het verslag", 1, AXIS_B, 144.4),
        ("Behandeling", 1, AXIS_B, 192.5),
        ("14.00 uur", 1, AXIS_A, 200.6),
        ("Besluit", 1, AXIS_A, 231.3),
        ("Verslag", 2, AXIS_A, 16),
        ("Bespreking", 2, AXIS_A, 44.2),
        ("Actiepunten uit deze", 3, AXIS_B, 125.4),
        ("De secretaris", 3, 121, 195),
        ("Volledige versie: met", 3, AXIS_B, 227.1),
    ],
)
def test_words_stand_where_the_picture_has_them(words: str, page: int, x: float, y: float) -> None:
    word = Paper(render_minutes(report())).starts(words, page, near=y)
    assert word.x == pytest.approx(x, abs=CLOSE)
    assert word.y == pytest.approx(y, abs=0.6)


def test_head_and_foot_of_every_page() -> None:
    paper = Paper(render_minutes(report()))
    total = len(paper.pages)
    assert total == 3
    for number in range(1, total + 1):
        found = {word.text: word for word in paper.written(number)}
        assert found[f"{number}/{total}"].y == pytest.approx(297 - 13, abs=CLOSE)
        mark = paper.starts("Besloten – niet voor", number, near=284)
        assert "Semibold" in mark.font
        assert mark.y == pytest.approx(297 - 13, abs=CLOSE)
    assert "Zonale veiligheidsraad · 19 april 2018 · volledige versie" in paper.pages[1]


def test_a_long_head_is_cut_before_the_name_of_the_zone() -> None:
    body = "Overleg van zeer veel diensten over alles wat de zone aangaat en nog wat meer"
    paper = replace(report(), heading=replace(report().heading, body=body))
    page = Paper(render_minutes(paper)).pages[1]
    assert "…" in page
    assert "Lokale Politie Lier" in page


def test_titles_are_whole_even_when_heads_are_cut() -> None:
    zone = "Lokale Politie van " + " en ".join(["een lange naam"] * 12)
    paper = Paper(render_minutes(replace(report(), house=replace(HOUSE, zone=zone))))
    assert "…" in paper.pages[0]
    with paper.open() as pdf:
        assert str(pdf.docinfo["/Author"]) == zone


@pytest.mark.parametrize("lines", range(0, 40, 2))
def test_the_signature_block_never_stands_alone(lines: int) -> None:
    filler = replace(ZVR_ITEMS[3], context=from_plain("\n".join(["vulling"] * lines)), actions=())
    last = replace(filler, number="2", title="Slotpunt", decisions=(), result=None)
    paper = Paper(render_minutes(replace(report(), items=(filler, last))))
    page = next(page for page in paper.pages if "Namens de zonale veiligheidsraad" in page)
    begin = page.index("Namens de zonale")
    assert "De secretaris" in page
    assert "De voorzitter sluit de vergadering." in page[:begin]
    body = page[:begin].split("Lokale Politie Lier", 1)[-1]
    assert len(body.split()) > 10, "text of the last item goes along"


@pytest.mark.parametrize("lines", range(1, 45, 3))
def test_a_heading_never_ends_a_page(lines: int) -> None:
    first = replace(BURGLARY, number="1", context=from_plain("\n".join(["vulling"] * lines)))
    second = replace(ZVR_ITEMS[3], number="2", title="Koptekst van het tweede punt")
    paper = Paper(render_minutes(replace(report(), items=(first, second))))
    page = next(page for page in reversed(paper.pages) if "Koptekst van het tweede" in page)
    after = page.split("Koptekst van het tweede punt")[-1]
    assert "Metingen tonen dat" in after


def test_a_decision_stays_with_its_first_article() -> None:
    for lines in range(0, 40, 2):
        item = replace(GR_ITEMS[0], discussion=from_plain("\n".join(["vulling"] * lines)))
        paper = Paper(render_minutes(council_minutes((item,))))
        page = next(page for page in paper.pages if "eenparigheid van stemmen:" in page)
        assert "keurt de vacantverklaring" in page


def test_a_long_table_of_actions_repeats_its_heading_and_ends_with_the_signatures() -> None:
    actions = tuple(
        action(number, f"actie nummer {number}", "Korpschef", due=date(2018, 6, 1))
        for number in range(80)
    )
    item = replace(BURGLARY, actions=actions)
    paper = Paper(render_minutes(replace(report(), items=(item,))))
    with_heading = [page for page in paper.pages if "Referentie Wat Wie Tegen" in page]
    assert len(with_heading) >= 2
    assert "actie nummer 79" in paper.pages[-1]
    assert "De secretaris" in paper.pages[-1]


def test_outline_and_links_lead_to_every_item_with_its_own_number() -> None:
    paper = Paper(render_minutes(forty_items()))
    items = [(title, page) for level, title, page in paper.outline if level == 1]
    assert [title.split()[0] for title, _ in items] == [str(number) for number in range(1, 41)]
    pages = paper.pages
    for title, page in items:
        assert title.split(" ", 1)[1] in pages[page - 1]
    with paper.open() as pdf:
        links = [link for page in pdf.pages for link in page.obj.get("/Annots", [])]
        assert len(links) == 40


def test_pages_are_counted_over_the_whole_paper() -> None:
    paper = Paper(render_minutes(forty_items()))
    total = len(paper.pages)
    assert all(f"{number}/{total}" in page for number, page in enumerate(paper.pages, 1))


def test_rows_to_sign_are_fifteen_millimetres_apart() -> None:
    paper = Paper(render_attendance(attendance()))
    rows = [paper.starts(name).y for name in ("Burgemeester van Lier", "Procureur", "Korpschef")]
    assert rows[1] - rows[0] == pytest.approx(15, abs=0.1)
    assert rows[2] - rows[1] == pytest.approx(15, abs=0.1)


def test_a_list_of_sixty_members_repeats_its_heading() -> None:
    people = tuple(
        Attendee(Party(f"Raadslid {number}"), Capacity.MEMBER, votes=True) for number in range(60)
    )
    paper = Paper(render_attendance(replace(attendance(), attendees=people, members=60)))
    heads = [page for page in paper.pages if "Hoedanigheid Leden Handtekening" in page]
    assert len(heads) >= 3


def test_a_pale_accent_is_used_for_fills_only() -> None:
    look = styles("#FFD500", "nl")
    assert contrast_on_white(look.accent) < 4.5
    assert look.title.textColor.rgb() == (0, 0, 0)
    assert styles("#1D4F91", "nl").title.textColor == styles("#1D4F91", "nl").accent


@pytest.mark.parametrize(
    ("language", "word", "divided"),
    [
        ("nl", "informatie-uitwisseling", False),
        ("nl", "verkeersveiligheidsbeleid", True),
        ("fr", "anticonstitutionnellement", True),
        ("de", "Polizeiangelegenheiten", True),
    ],
)
def test_words_are_divided_with_five_letters_on_each_side(
    language: str, word: str, *, divided: bool
) -> None:
    parts = list(hyphenator(language)(word))
    assert bool(parts) is divided
    assert all(len(head.rstrip("-")) >= 5 and len(tail) >= 5 for head, tail in parts)
