"""The words of the annual report and the quarterly sheet, in the language of the paper."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from zonedesk.i18n.formats import long_date

if TYPE_CHECKING:
    from zonedesk.domain.figures import YearFigures
    from zonedesk.i18n.catalogue import Translator


def title(figures: YearFigures, tr: Translator) -> str:
    """Name the paper with its period: ``Jaarverslag 2018``, ``Kwartaalblad K1 2018``."""
    if figures.quarter is None:
        return f"{kind(figures, tr)} {figures.year}"
    return f"{kind(figures, tr)} {quarter(figures.quarter, tr)} {figures.year}"


def kind(figures: YearFigures, tr: Translator) -> str:
    """Name the kind of paper."""
    return tr.gettext("Annual report") if figures.quarter is None else tr.gettext("Quarterly sheet")


def reference(figures: YearFigures, tr: Translator) -> str:
    """Give the reference of the paper: ``JV/2018``, ``KB/2018-K1``."""
    if figures.quarter is None:
        return tr.gettext("AR/%d") % figures.year
    said = tr.gettext("QS/%(year)d-%(quarter)s")
    return said % {"year": figures.year, "quarter": quarter(figures.quarter, tr)}


def quarter(number: int, tr: Translator) -> str:
    """Write a quarter short: ``K1``."""
    return tr.gettext("Q%d") % number


def period(figures: YearFigures, tr: Translator) -> str:
    """Tell the first and last day: ``1 januari tot 31 december 2018``."""
    first_month = 1 if figures.quarter is None else 3 * figures.quarter - 2
    last_month = 12 if figures.quarter is None else 3 * figures.quarter
    first = date(figures.year, first_month, 1)
    last = date(figures.year, last_month, monthrange(figures.year, last_month)[1])
    begin = long_date(first, tr.language).rsplit(" ", 1)[0]
    if tr.language == "fr":
        begin = begin.replace("1 ", "1er ", 1)
    known = {"first": begin, "last": long_date(last, tr.language)}
    return tr.gettext("%(first)s to %(last)s") % known


def period_words(figures: YearFigures, tr: Translator) -> str:
    """Write the period in figures: ``2018``, ``K1 2018``."""
    if figures.quarter is None:
        return str(figures.year)
    return f"{quarter(figures.quarter, tr)} {figures.year}"
