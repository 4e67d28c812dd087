"""How a running term stands, for papers and workbooks: days left, late, done or over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.domain.dossier_supervision import TermState

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.running_terms import TermLine
    from zonedesk.i18n.catalogue import Translator


def state_words(line: TermLine, today: date, *, tr: Translator) -> str:
    """Say how a term stands: ``nog 8 dagen``, ``3 dagen te laat``, ``vandaag``."""
    if line.state is TermState.MET:
        return tr.gettext("done")
    if line.state is TermState.LAPSED:
        return tr.gettext("over")
    left = (line.day - today).days
    if left < 0:
        return tr.ngettext("%d day late", "%d days late", -left) % -left
    if not left:
        return tr.gettext("today")
    return tr.ngettext("%d day left", "%d days left", left) % left
