"""The texts on the bodies in the annual report and the quarterly sheet (documents.md section 2).

A text is made of the figures until somebody writes one by hand; then figures that change leave it
alone, until it is forgotten.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.db.commands import records
from zonedesk.db.commands.paragraphs import forget_written
from zonedesk.db.models import WrittenParagraph
from zonedesk.db.queries import papers
from zonedesk.db.queries import paragraphs as queries
from zonedesk.db.queries.body_courses import body_courses
from zonedesk.db.queries.scope import Scope
from zonedesk.documents.annual_words import body_text
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.richtext import Paragraph, RichText, Run
from zonedesk.domain.topics import NOTHING, Topic
from zonedesk.i18n.catalogue import LANGUAGES
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from zonedesk.db.database import Session
    from zonedesk.domain.paper_annual import ReportPeriod
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace

_TOUCHED: Final = frozenset({Topic.PAPERS})


@dataclass(frozen=True, slots=True)
class ParagraphRow:
    """The text on a body, as an editor shows it.

    Attributes:
        subject: code of the body.
        heading: its name.
        generated: what is printed as long as nobody wrote anything.
        written: by hand; None where nobody did.
        row_version: of what was written; 0 where nobody did.
    """

    subject: str
    heading: str
    generated: str
    written: RichText | None
    row_version: int = 0

    @property
    def text(self) -> RichText:
        """What is printed."""
        return as_text(self.generated) if self.written is None else self.written


def paragraphs(workspace: Workspace, period: ReportPeriod) -> tuple[ParagraphRow, ...]:
    """Give the texts of a paper in the order of the register, in the language of the zone.

    Raises:
        Refused: ``paper.quarter`` (quarter) for a quarter that is none.
    """
    period.check()
    with workspace.database.read() as session:
        spoken = papers.language(session)
        language = spoken if spoken in LANGUAGES else LANGUAGES[0]
        stored = queries.written(session, period)
        limits = Scope(period.year, quarter=period.quarter)
        courses = body_courses(session, limits, language=language)
    return tuple(
        ParagraphRow(one.code, one.name, body_text(one, language), *stored.get(one.code, (None, 0)))
        for one in courses
    )


def write(
    workspace: Workspace, period: ReportPeriod, *, subject: str, text: RichText, row_version: int
) -> Changes:
    """Keep a text written by hand; an empty one is forgotten.

    Args:
        workspace: the open work folder.
        period: of the paper.
        subject: code of the body.
        text: to print, in both editions.
        row_version: of what was written as it was read; 0 where nothing was.

    Raises:
        Refused: ``paper.quarter`` (quarter), ``list.unknown_body`` (body), ``user.may_only_read``.
        Conflict: somebody wrote meanwhile.
    """
    period.check()
    if text.is_empty:
        return forget(workspace, period, subject=subject, row_version=row_version)
    with writing(workspace, "paragraph.write") as session:
        if not queries.has_body(session, subject):
            raise Refused("list.unknown_body", body=subject)
        found = _unmoved(session, period, subject=subject, row_version=row_version)
        values = records.columns(WrittenParagraph, {"text": text})
        if found is None:
            place = {"paper": period.paper, "year": period.year, "quarter": period.quarter or 0}
            records.add(session, WrittenParagraph, values={**place, "subject": subject, **values})
            return _TOUCHED
        changed = records.change(
            session, WrittenParagraph, record_id=found, row_version=row_version, values=values
        )
        return _TOUCHED if changed else NOTHING


def forget(
    workspace: Workspace, period: ReportPeriod, *, subject: str, row_version: int
) -> Changes:
    """Let the text be made of the figures again; see `write` for what is asked and refused."""
    period.check()
    with writing(workspace, "paragraph.forget") as session:
        found = _unmoved(session, period, subject=subject, row_version=row_version)
        if found is None:
            return NOTHING
        forget_written(session, found)
        return _TOUCHED


def as_text(words: str) -> RichText:
    """Give plain words as a text of one paragraph."""
    return RichText((Paragraph((Run(words),)),))


def _unmoved(
    session: Session, period: ReportPeriod, *, subject: str, row_version: int
) -> int | None:
    """Give the id of what was written, which must stand as it was read; None where nothing was."""
    found = queries.standing(session, period, subject=subject)
    if (found.row_version if found else 0) != row_version:
        raise Conflict(Topic.PAPERS, found.id if found else 0)
    return found.id if found else None
