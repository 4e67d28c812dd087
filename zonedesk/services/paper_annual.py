"""The annual report and the quarterly sheet as PDF (documents.md section 2)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from zonedesk.db.queries import figures, indicators, papers, plan
from zonedesk.db.queries.body_courses import PUBLIC_DOSSIERS, body_courses
from zonedesk.db.queries.paragraphs import written
from zonedesk.db.queries.plan_levels import has_only_objectives
from zonedesk.db.queries.scope import Scope
from zonedesk.documents.annual_words import body_text
from zonedesk.documents.pdf.annual import render_periodic
from zonedesk.domain.errors import Refused
from zonedesk.domain.paper_annual import (
    BodyText,
    Measured,
    PeriodicReport,
    ReportPeriod,
    for_edition,
)
from zonedesk.domain.words import Edition, Marking, PeriodicPaper
from zonedesk.i18n.catalogue import LANGUAGES
from zonedesk.services.figures import figures_of
from zonedesk.services.paragraphs import as_text

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.domain.figures import YearFigures
    from zonedesk.services.workspace import Workspace

PERIODIC: Final = tuple(one.value for one in PeriodicPaper)
"""The kinds of paper that tell the figures of a period."""


def period_asked(
    workspace: Workspace, kind: str, *, year: int, quarter: int | None = None
) -> ReportPeriod:
    """Tell which period a paper is on; of a sheet without quarter the last one that began.

    Args:
        workspace: the open work folder.
        kind: one of `PERIODIC`.
        year: calendar year.
        quarter: 1 to 4 of the quarterly sheet.

    Raises:
        Refused: ``paper.quarter`` (quarter), ``paper.no_quarter`` (kind) of an annual report.
    """
    if kind == PeriodicPaper.ANNUAL:
        if quarter is not None:
            raise Refused("paper.no_quarter", kind=kind)
        return ReportPeriod(year)
    last = _last_begun(year, workspace.clock.today())
    period = ReportPeriod(year, last if quarter is None else quarter)
    period.check()
    return period


def periodic_paper(
    workspace: Workspace,
    period: ReportPeriod,
    *,
    edition: Edition = Edition.FULL,
    language: str | None = None,
) -> bytes:
    """Give the annual report of a year, or the sheet of a quarter, as PDF.

    Args:
        workspace: the open work folder.
        period: of the paper.
        edition: full or public.
        language: nl, fr or de; the zone's first language unless said.

    Raises:
        Refused: ``paper.quarter`` (quarter), ``paper.unknown_language`` (language, known).
    """
    with workspace.database.read() as session:
        spoken = language or papers.language(session)
    if spoken not in LANGUAGES:
        raise Refused("paper.unknown_language", language=spoken, known=", ".join(LANGUAGES))
    report = periodic_report(workspace, period, edition=edition, language=spoken)
    return render_periodic(report, language=spoken)


def periodic_report(
    workspace: Workspace,
    period: ReportPeriod,
    *,
    edition: Edition = Edition.FULL,
    language: str = "nl",
) -> PeriodicReport:
    """Give what the paper holds without setting it; see `periodic_paper`."""
    period.check()
    with workspace.database.read() as session:
        read = _Reading(session, period, edition, workspace.clock.today())
        return for_edition(read.report(language))


def _last_begun(year: int, today: date) -> int:
    """Give the last quarter of a year that began; of a year to come the first."""
    if year == today.year:
        return (today.month + 2) // 3
    return 4 if year < today.year else 1


@dataclass(frozen=True, slots=True)
class _Reading:
    """One reading of a report: what of, for whom, and by which day."""

    session: Session
    period: ReportPeriod
    edition: Edition
    today: date

    def report(self, language: str) -> PeriodicReport:
        """Read all of it."""
        session, year = self.session, self.period.year
        now, before = self._figures(year), self._figures(year - 1)
        limits = Scope(year, quarter=self.period.quarter)
        known = PUBLIC_DOSSIERS if self.edition is Edition.PUBLIC else None
        courses = body_courses(session, limits, language=language, known=known)
        own = written(session, self.period)
        return PeriodicReport(
            house=papers.house(session),
            edition=self.edition,
            figures=now,
            before=before if before.held or before.dossier_total else None,
            courses=courses,
            texts=tuple(
                BodyText(
                    one.code,
                    one.name,
                    own[one.code][0] if one.code in own else as_text(body_text(one, language)),
                )
                for one in courses
            ),
            measured=_measured(session, now),
            objectives=has_only_objectives(session, year),
        )

    def _figures(self, year: int) -> YearFigures:
        """Count everything; a word that only hidden dossiers bear is not told in public."""
        quarter = self.period.quarter
        found = figures_of(self.session, year, quarter=quarter, today=self.today)
        if self.edition is not Edition.PUBLIC:
            return found
        known = PUBLIC_DOSSIERS
        told = figures.dossiers_by_category(self.session, year, quarter=quarter, known=known)
        return replace(found, dossiers=told)


def _measured(session: Session, now: YearFigures) -> tuple[Measured, ...]:
    """Give the indicators of the figures with all their values, in the order of the plan."""
    told = {one.code: one.confidential for one in (*now.indicators, *now.commitments)}
    if not told:
        return ()
    found = indicators.records(session)
    return tuple(
        Measured(record, Marking.CLOSED if told[record.code] else Marking.PUBLIC)
        for line_id in plan.by_id(session)
        for record in found.get(line_id, ())
        if record.code in told
    )
