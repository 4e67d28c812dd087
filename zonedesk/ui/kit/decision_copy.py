"""A decision on the clipboard, plain and formatted; how its reasons and links are said (R88)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication

from zonedesk.domain.motivation import written
from zonedesk.domain.richtext import Paragraph, RichText, Run
from zonedesk.domain.words import DecisionLinkKind
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.richtext.copying import to_clipboard
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Mapping

_LATER: Final[Mapping[DecisionLinkKind, str]] = {
    DecisionLinkKind.AMENDS: noop("Amended by"),
    DecisionLinkKind.REPLACES: noop("Replaced by"),
    DecisionLinkKind.WITHDRAWS: noop("Withdrawn by"),
}
_EARLIER: Final[Mapping[DecisionLinkKind, str]] = {
    DecisionLinkKind.AMENDS: noop("Amends"),
    DecisionLinkKind.REPLACES: noop("Replaces"),
    DecisionLinkKind.WITHDRAWS: noop("Withdraws"),
}


def link_words(kind: DecisionLinkKind, *, later: bool) -> str:
    """Say a link from where it is seen: ``Vervangt``, or ``Vervangen door`` the later one."""
    return texts().gettext((_LATER if later else _EARLIER)[kind])


def shown_motivation(motivation: RichText) -> RichText:
    """Give what was written of a motivation, with its headings; empty parts are left out."""
    introduction, parts = written(motivation)
    blocks = list(introduction.blocks)
    for part in parts:
        bold = Run(part.label, bold=True)
        classic = part.ground in {"regard", "considering", "proposal"}
        first, *rest = part.text.blocks
        if classic and isinstance(first, Paragraph):
            blocks += [Paragraph((bold, Run(" "), *first.runs)), *rest]
        else:
            blocks += [Paragraph((bold,)), *part.text.blocks]
    return RichText(tuple(blocks))


def whole_decision(*, title: str, called: str, motivation: RichText, text: RichText) -> RichText:
    """Give a decision as one text: what it is called, its reasons, its articles."""
    head = Paragraph((Run(f"{called} – {title}" if called else title, bold=True),))
    return RichText((head, *shown_motivation(motivation).blocks, *text.blocks))


def copy_decision(whole: RichText) -> None:
    """Put a decision on the clipboard, as plain and as formatted text."""
    QApplication.clipboard().setMimeData(to_clipboard(whole))
