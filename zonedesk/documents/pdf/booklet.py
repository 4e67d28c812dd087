"""The minutes of a year bound in one file: contents with links, sheets numbered through (R87, R89).

The pages of each paper go in as they are: nothing is set again. Only the number of the sheet is
written on them, under their foot, and what they link to is found again in the whole.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Name, OutlineItem
from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from zonedesk.documents.fonts import REGULAR, register_fonts
from zonedesk.documents.marking_words import marking_words
from zonedesk.documents.pdf import text
from zonedesk.documents.pdf.archive import Facts, archived
from zonedesk.documents.pdf.blocks import labelled
from zonedesk.documents.pdf.front import section
from zonedesk.documents.pdf.hang import Hang, Lines, aside
from zonedesk.documents.pdf.page import Sheet, built
from zonedesk.documents.pdf.styles import (
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
    SMALL,
    Styles,
    directly_below,
    styles,
)
from zonedesk.domain.words import Edition, Marking
from zonedesk.i18n.catalogue import translator
from zonedesk.i18n.formats import long_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from reportlab.platypus import Flowable

    from zonedesk.domain.paper_booklet import Booklet
    from zonedesk.i18n.catalogue import Translator

_CONTENTS = "contents"
_SHEET_NUMBER = Name("/ZoneDeskSheet")
_UNDER_THE_FOOT = 9 * mm
_ROOM_FOR_NUMBER = 20 * mm


@dataclass(frozen=True, slots=True)
class _Bound:
    """A paper in the whole: its file, and the number of sheets before it."""

    pdf: pikepdf.Pdf
    before: int


def render_booklet(booklet: Booklet, *, language: str = "nl") -> bytes:
    """Bind the minutes of a year into one PDF.

    Args:
        booklet: the files of the minutes with what the contents tell of them.
        language: nl, fr or de.

    Returns:
        A PDF/A-2b file; equal booklets give equal bytes.
    """
    register_fonts()
    papers = [pikepdf.open(io.BytesIO(one.data)) for one in booklet.papers]
    try:
        front = _contents(booklet, papers, language=language)
        with pikepdf.open(io.BytesIO(front)) as whole:
            first = len(whole.pages)
            bound = list(_appended(whole, papers))
            _link_contents(whole, first, bound=bound)
            _number(whole, tr=translator(language))
            _outline(whole, booklet, bound=bound)
            target = io.BytesIO()
            whole.save(target, deterministic_id=True, fix_metadata_version=False)
    finally:
        for one in papers:
            one.close()
    return archived(target.getvalue(), _facts(booklet, language=language))


def _contents(booklet: Booklet, papers: list[pikepdf.Pdf], *, language: str) -> bytes:
    """Set the contents; how many pages they take is known once they were set."""
    pages = 1
    while True:
        made = _set_contents(booklet, papers, pages=pages, language=language)
        with pikepdf.open(io.BytesIO(made)) as pdf:
            taken = len(pdf.pages)
        if taken == pages:
            return made
        pages = taken


def _set_contents(
    booklet: Booklet, papers: list[pikepdf.Pdf], *, pages: int, language: str
) -> bytes:
    tr, look = translator(language), styles(booklet.house.accent, language)
    title = tr.gettext("Register of minutes")
    story: list[Flowable] = [Lines(title, look.title), Lines(_subtitle(booklet, tr), look.subtitle)]
    story.append(section(tr.gettext("Contents"), look=look, key=_CONTENTS))
    if not booklet.papers:
        story.append(Lines(tr.gettext("No approved minutes stand here."), look.body))
    before = pages
    for one, pdf in zip(booklet.papers, papers, strict=True):
        named = _named(one.body, one.day, language=language)
        story += _row(one.reference, named, look=look, sheet=before + 1)
        before += len(pdf.pages)
    story += _left_out(booklet, look=look, language=language)
    return built(story, _sheet(booklet, tr=tr), look=look, facts=_facts(booklet, language=language))


def _row(reference: str, named: str, *, look: Styles, sheet: int) -> Iterator[Flowable]:
    """Set a line of the contents; its link is pointed to its paper once that is there."""
    style = look.fact.clone("contents", rightIndent=_ROOM_FOR_NUMBER)
    number = aside(str(sheet), x=RIGHT, right=True)
    for one in labelled(reference, named, style=style, labels=(number,)):
        if isinstance(one, Hang):
            one.link = _CONTENTS
        yield one


def _left_out(booklet: Booklet, *, look: Styles, language: str) -> list[Flowable]:
    """List the meetings whose minutes are not approved and therefore do not stand here."""
    if not booklet.drafts:
        return []
    tr = translator(language)
    made: list[Flowable] = [section(tr.gettext("Left out"), look=look, key="left-out")]
    for reference, body, day in booklet.drafts:
        words = tr.gettext("draft, not approved yet")
        named = f"{_named(body, day, language=language)} – {words}"
        made += labelled(reference, named, style=directly_below(look.fact, space=1))
    return made


def _sheet(booklet: Booklet, *, tr: Translator) -> Sheet:
    edition = "public edition" if booklet.edition is Edition.PUBLIC else "full edition"
    words = tr.gettext(edition)
    closed = booklet.marking is not Marking.PUBLIC
    return Sheet(
        house=booklet.house,
        kind=tr.gettext("Contents"),
        head=_subtitle(booklet, tr),
        reference=str(booklet.year),
        edition=words,
        marking=marking_words(booklet.marking, tr, wordings=booklet.house.wordings),
        marking_on_top=closed,
    )


def _subtitle(booklet: Booklet, tr: Translator) -> str:
    return f"{booklet.body or tr.gettext('All bodies')}, {booklet.year}"


def _facts(booklet: Booklet, *, language: str) -> Facts:
    tr = translator(language)
    title = f"{tr.gettext('Register of minutes')} – {_subtitle(booklet, tr)}"
    return Facts(text.bare(title), text.bare(booklet.house.zone), str(booklet.year), language)


def _named(body: str, day: date, *, language: str) -> str:
    when = long_date(day, language, weekday=True)
    return translator(language).gettext("%(body)s of %(date)s") % {"body": body, "date": when}


def _appended(whole: pikepdf.Pdf, papers: list[pikepdf.Pdf]) -> Iterator[_Bound]:
    """Put the pages of each paper behind those that are there; its links point to its own pages."""
    for pdf in papers:
        before = len(whole.pages)
        places = _places(pdf)
        whole.pages.extend(pdf.pages)
        for own, page in zip(pdf.pages, whole.pages[before:], strict=True):
            for link, bound in zip(_links(own), _links(page), strict=True):
                place = before + places[link[Name.Dest][0].objgen]
                bound[Name.Dest][0] = whole.pages[place].obj
        yield _Bound(pdf, before)


def _links(page: pikepdf.Page) -> list[pikepdf.Object]:
    """Give the links of a page to other places in its file."""
    return [link for link in page.obj.get(Name.Annots, []) if Name.Dest in link]


def _places(pdf: pikepdf.Pdf) -> dict[tuple[int, int], int]:
    """Give the place of each page in a file, from 0, by how the file names it."""
    return {page.obj.objgen: place for place, page in enumerate(pdf.pages)}


def _link_contents(whole: pikepdf.Pdf, pages: int, *, bound: list[_Bound]) -> None:
    """Let the lines of the contents point to the first page of each paper, in their order."""
    links = [link for page in whole.pages[:pages] for link in _links(page)]
    for link, one in zip(links, bound, strict=True):
        link[Name.Dest] = Array([whole.pages[one.before].obj, Name.Fit])


def _number(whole: pikepdf.Pdf, *, tr: Translator) -> None:
    """Write the number of the sheet under the foot of every page."""
    count = len(whole.pages)
    with pikepdf.open(io.BytesIO(_numbers(count, tr=tr))) as numbers:
        for page, written in zip(whole.pages, numbers.pages, strict=True):
            form = whole.copy_foreign(written.as_form_xobject())
            page.add_resource(form, Name.XObject, name=_SHEET_NUMBER)
            page.contents_add(b"q", prepend=True)
            page.contents_add(f"Q q {_SHEET_NUMBER} Do Q".encode())


def _numbers(count: int, *, tr: Translator) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1)
    for number in range(1, count + 1):
        canvas.setFont(REGULAR, SMALL)
        canvas.setFillColor(black)
        canvas.drawRightString(LEFT + RIGHT, _UNDER_THE_FOOT, tr.gettext("sheet %d") % number)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _outline(whole: pikepdf.Pdf, booklet: Booklet, *, bound: list[_Bound]) -> None:
    """Give every paper its line in the outline, with its own lines under it."""
    with whole.open_outline() as outline:
        for one, place in zip(booklet.papers, bound, strict=True):
            entry = OutlineItem(text.bare(f"{one.reference} – {one.body}"), place.before)
            entry.is_closed = True
            with place.pdf.open_outline() as own:
                entry.children.extend(_lines(own.root, _places(place.pdf), before=place.before))
            outline.root.append(entry)


def _lines(
    entries: Iterable[OutlineItem], places: dict[tuple[int, int], int], *, before: int
) -> Iterator[OutlineItem]:
    for entry in entries:
        if isinstance(entry.destination, Array):
            made = OutlineItem(entry.title, before + places[entry.destination[0].objgen])
            made.children.extend(_lines(entry.children, places, before=before))
            yield made
