"""The sheet of a dossier (*dossierblad*): facts, course, decisions, supervision, what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.documents.marking_words import marking_words
from zonedesk.documents.pdf import front, text
from zonedesk.documents.pdf.archive import Facts
from zonedesk.documents.pdf.decisions import edition_words
from zonedesk.documents.pdf.dossier_rows import DossierRows
from zonedesk.documents.pdf.hang import Lines
from zonedesk.documents.pdf.keeping import Piece, kept
from zonedesk.documents.pdf.page import Sheet, built
from zonedesk.documents.pdf.styles import styles
from zonedesk.domain.words import Edition, Marking
from zonedesk.i18n.catalogue import translator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.platypus import Flowable

    from zonedesk.documents.pdf.styles import Styles
    from zonedesk.domain.paper_dossier import DossierPaper
    from zonedesk.i18n.catalogue import Translator


def render_dossier(paper: DossierPaper, *, language: str = "nl") -> bytes:
    """Set the sheet of a dossier as a PDF.

    Args:
        paper: the dossier, already of its edition.
        language: nl, fr or de.

    Returns:
        A PDF/A-2b file; equal papers give equal bytes.
    """
    tr, look = translator(language), styles(paper.house.accent, language)
    title = tr.gettext("Dossier %s") % paper.row.reference
    facts = Facts(
        title=text.bare(f"{title} – {paper.row.title}"),
        author=text.bare(paper.house.zone),
        subject=text.bare(paper.row.reference),
        language=language,
    )
    story = [one for piece in _pieces(paper, tr, look=look) for one in kept(piece)]
    return built(story, _sheet(paper, tr), look=look, facts=facts)


def _pieces(paper: DossierPaper, tr: Translator, *, look: Styles) -> Iterator[Piece]:
    rows = DossierRows(paper, tr, look)
    title = tr.gettext("Dossier %s") % paper.row.reference
    yield Piece((Lines(title, look.title), Lines(paper.row.title, look.subtitle), *rows.facts()))
    yield from _section(tr.gettext("Course"), rows.course(), look=look, key="course")
    for row in paper.taken:
        yield Piece(tuple(rows.decision(row)))
    if paper.supervision is not None:
        terms = rows.terms(paper.supervision)
        yield from _section(tr.gettext("Supervision"), terms, look=look, key="supervision")
    yield from _section(tr.gettext("Open actions"), rows.actions(), look=look, key="actions")
    yield from _section(
        tr.gettext("Documents of the dossier"), rows.documents(), look=look, key="documents"
    )


def _section(words: str, made: list[Flowable], *, look: Styles, key: str) -> Iterator[Piece]:
    """Set a part under its heading; nothing where it holds nothing."""
    if made:
        yield Piece((front.section(words, look=look, key=key), *made))


def _sheet(paper: DossierPaper, tr: Translator) -> Sheet:
    marking = paper.marking
    public = paper.edition is Edition.PUBLIC
    edition = edition_words(paper.edition, tr, marking=Marking.PUBLIC) if public else ""
    head = " · ".join(part for part in (paper.row.reference, paper.row.title, edition) if part)
    return Sheet(
        house=paper.house,
        kind=tr.gettext("Dossier"),
        head=head,
        reference=paper.row.reference,
        edition=edition,
        marking=marking_words(marking, tr, wordings=paper.house.wordings),
        marking_on_top=marking is not Marking.PUBLIC,
    )
