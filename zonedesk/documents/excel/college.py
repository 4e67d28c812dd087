"""The workbook for the college: figures of the year, decisions, dossiers, plan and actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.documents.excel.actions import actions_sheet
from zonedesk.documents.excel.decisions import decisions_sheet
from zonedesk.documents.excel.dossiers import dossiers_sheet
from zonedesk.documents.excel.overview import write_overview
from zonedesk.documents.excel.plan import plan_sheet
from zonedesk.documents.excel.sheet import SummaryBook

if TYPE_CHECKING:
    from zonedesk.documents.excel.context import BookContext
    from zonedesk.domain.college import CollegeBook


def render_college(college: CollegeBook, *, context: BookContext) -> bytes:
    """Write the workbook for the college; what a list leaves out is counted on its sheet."""
    book = SummaryBook(context)
    left_out = college.left_out
    everything = left_out.decisions + left_out.dossiers + left_out.plan + left_out.actions
    write_overview(book, college, note=_left_out(everything, context))
    decisions, dossiers = decisions_sheet(context), dossiers_sheet(context, college.terms)
    plan, actions = plan_sheet(context), actions_sheet(context)
    book.add(decisions, college.decisions, note=_left_out(left_out.decisions, context))
    book.add(dossiers, college.dossiers, note=_left_out(left_out.dossiers, context))
    book.add(plan, college.plan, note=_left_out(left_out.plan, context))
    book.add(actions, college.actions, note=_left_out(left_out.actions, context))
    say = context.say
    return book.to_bytes(say("Figures for the college %(year)d") % {"year": college.year})


def _left_out(count: int, context: BookContext) -> str:
    if not count:
        return ""
    line = context.texts.ngettext(
        "%(count)d confidential item not included",
        "%(count)d confidential items not included",
        count,
    )
    return line % {"count": count}
