"""One PDF of a paper and the documents that go along (R86).

Pages go in as they are, but for what would do something when it is opened. What cannot be joined
is listed on a last page with the reason, so that nobody believes it was there.
"""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import pikepdf
from pikepdf import Name, OutlineItem, PasswordError, PdfError
from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from zonedesk.documents.fonts import register_fonts
from zonedesk.documents.marking_words import marking_words
from zonedesk.documents.pdf import text
from zonedesk.documents.pdf.archive import Facts
from zonedesk.documents.pdf.blocks import labelled
from zonedesk.documents.pdf.hang import Lines
from zonedesk.documents.pdf.page import Sheet, built
from zonedesk.documents.pdf.styles import (
    PAGE_HEIGHT,
    PAGE_WIDTH,
    directly_below,
    styles,
)
from zonedesk.domain.media_types import PDF, Shown, shown_as
from zonedesk.domain.words import Edition, Marking
from zonedesk.i18n.catalogue import translator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.platypus import Flowable

    from zonedesk.domain.paper_joined import Enclosure, JoinedPaper
    from zonedesk.i18n.catalogue import Translator

_MARGIN: Final = 36
_DOTS: Final = 150  # of an inch, on paper
_MOST_PIXELS: Final = 100_000_000
_BROKEN: Final = (
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    OSError,
    PdfError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    Image.DecompressionBombError,
)


class _NotJoined(Exception):
    """A document that cannot stand in the file; it bears the reason, for people."""


def render_joined(joined: JoinedPaper, *, language: str = "nl") -> bytes:
    """Join a paper and its documents into one PDF with an outline.

    Args:
        joined: the paper and what goes along.
        language: nl, fr or de.

    Returns:
        a PDF that does not call itself PDF/A, for nobody knows what the documents hold.
    """
    tr = translator(language)
    left: list[tuple[Enclosure, str]] = []
    with pikepdf.open(io.BytesIO(joined.paper)) as whole:
        lines = []
        for number, one in enumerate(joined.enclosures, 1):
            before = len(whole.pages)
            try:
                _append(whole, one, tr=tr)
            except _NotJoined as reason:
                left.append((one, str(reason)))
                continue
            title = tr.gettext("Annex %d") % number
            lines.append(OutlineItem(text.bare(f"{title} – {one.title}"), before))
        if left:
            lines.append(OutlineItem(text.bare(tr.gettext("Not joined")), len(whole.pages)))
            with pikepdf.open(io.BytesIO(_listed(joined, left, language=language))) as page:
                whole.pages.extend(page.pages)
        with whole.open_outline() as outline:
            outline.root.extend(lines)
        return _saved(whole)


def _saved(whole: pikepdf.Pdf) -> bytes:
    for key in (Name.Metadata, Name.OutputIntents):
        if key in whole.Root:
            del whole.Root[key]
    target = io.BytesIO()
    whole.save(target, deterministic_id=True)
    return target.getvalue()


def _append(whole: pikepdf.Pdf, one: Enclosure, *, tr: Translator) -> None:
    """Put the pages of a document behind the others; nothing of it where it fails."""
    before = len(whole.pages)
    try:
        with _opened(one, tr=tr) as pdf:
            if not len(pdf.pages):
                raise _NotJoined(tr.gettext("it has no pages"))
            for page in pdf.pages:
                _calm(page.obj)
            whole.pages.extend(pdf.pages)
    except PasswordError as error:
        del whole.pages[before:]
        raise _NotJoined(tr.gettext("it is locked with a password")) from error
    except _BROKEN as error:
        del whole.pages[before:]
        raise _NotJoined(tr.gettext("it is damaged")) from error


@contextmanager
def _opened(one: Enclosure, *, tr: Translator) -> Iterator[pikepdf.Pdf]:
    if one.media_type == PDF:
        source: io.BufferedReader | io.BytesIO = io.BufferedReader(one.stream)
    elif shown_as(one.media_type) is Shown.IMAGE:
        source = io.BytesIO(_on_page(one.stream))
    else:
        raise _NotJoined(tr.gettext("it is no PDF or picture"))
    with pikepdf.open(source) as pdf:
        yield pdf


def _calm(page: pikepdf.Object) -> None:
    """Take from a page what acts when it is opened or clicked, and links that lead nowhere now."""
    if Name.AA in page:
        del page[Name.AA]
    for note in page.get(Name.Annots, []):
        for key in (Name.A, Name.AA, Name.Dest):
            if key in note:
                del note[key]


def _on_page(stream: io.RawIOBase) -> bytes:
    """Set a picture on a page of A4, upright as it was taken, as large as fits."""
    with Image.open(io.BufferedReader(stream)) as found:
        if found.width * found.height > _MOST_PIXELS:
            raise ValueError(found.size)
        picture = ImageOps.exif_transpose(found).convert("RGB")
    room = PAGE_WIDTH - 2 * _MARGIN, PAGE_HEIGHT - 2 * _MARGIN
    # Finer than this nobody prints it.
    picture.thumbnail((round(room[0] / 72 * _DOTS), round(room[1] / 72 * _DOTS)))
    scale = min(room[0] / picture.width, room[1] / picture.height, 1)
    size = picture.width * scale, picture.height * scale
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1)
    place = (PAGE_WIDTH - size[0]) / 2, PAGE_HEIGHT - _MARGIN - size[1]
    canvas.drawImage(ImageReader(picture), *place, *size)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def _listed(joined: JoinedPaper, left: list[tuple[Enclosure, str]], *, language: str) -> bytes:
    """Set the page that tells what is not in the file, and why."""
    register_fonts()
    tr, look = translator(language), styles(joined.house.accent, language)
    title = tr.gettext("Not joined")
    story: list[Flowable] = [Lines(title, look.title), Lines(joined.reference, look.subtitle)]
    style = directly_below(look.fact, space=4)
    for one, reason in left:
        story += labelled(one.number, f"{one.title}: {reason}", style=style)
    edition = "public edition" if joined.edition is Edition.PUBLIC else "full edition"
    sheet = Sheet(
        house=joined.house,
        kind=title,
        head=joined.reference,
        reference=joined.reference,
        edition=tr.gettext(edition),
        marking=marking_words(joined.marking, tr, wordings=joined.house.wordings),
        marking_on_top=joined.marking is not Marking.PUBLIC,
    )
    facts = Facts(text.bare(title), text.bare(joined.house.zone), joined.reference, language)
    return built(story, sheet, look=look, facts=facts)
