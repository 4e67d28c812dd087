"""How a meeting was held, as minutes tell it: hours, pauses, quorum, repeated convocations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.documents.pdf.blocks import labelled
from zonedesk.documents.pdf.hang import Lines
from zonedesk.documents.pdf.item import shown_number
from zonedesk.documents.pdf.keeping import Piece
from zonedesk.documents.pdf.phrases import Phrases, capital, enumerated
from zonedesk.documents.pdf.styles import Styles, directly_below
from zonedesk.domain.votes import written
from zonedesk.i18n.catalogue import noop

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zonedesk.domain.papers import Approval, InNumber, Item, Pause
    from zonedesk.domain.quoted_articles import QuotedArticle

_ORDINALS = {2: noop("second convocation"), 3: "third convocation"}
_REPEATED = {
    2: noop("This is the second convocation: after the first too few members were present."),
    3: noop(
        "This is the third convocation: after the first and second too few members were present."
    ),
}


def ordinal(convocation: int, say: Phrases) -> str:
    """Tell which convocation this is, where it is not the first (WGP 27/2, DLB 26)."""
    wanted = _ORDINALS.get(convocation)
    return say.tr.gettext(wanted) if wanted else ""


def repeated(
    convocation: int,
    quoted: QuotedArticle | None,
    *,
    say: Phrases,
    look: Styles,
    space: float,
) -> Iterator[Piece]:
    """Say that the body was called before, and quote the article where the rules ask it."""
    said = _REPEATED.get(convocation)
    if said is None:
        return
    label = capital(ordinal(convocation, say))
    style = directly_below(look.body, space=space)
    notice = labelled(label, say.tr.gettext(said), style=style)
    if quoted is None or not quoted.paragraphs:
        yield Piece(tuple(notice))
        return
    first, *others = quoted.paragraphs
    yield Piece((*notice, *labelled(quoted.article, first, style=look.body)))
    yield from (Piece((Lines(one, look.body),)) for one in others)


def in_number_words(told: InNumber, say: Phrases, *, items: Sequence[Item] = ()) -> str:
    """Tell whether enough members were there, and at which items there were not (L14, L15).

    Args:
        told: what the rules make of the attendance.
        say: the sentences of the paper.
        items: of the agenda, for their numbers.
    """
    _ = say.tr.gettext
    known = {"present": told.present, "members": told.members}
    words = _("%(present)d of %(members)d members present") % known
    if told.votes:
        known_votes = {"present": written(told.votes_present), "all": written(told.votes)}
        words += _(", with %(present)s of %(all)s votes") % known_votes
    elif told.needed is not None:
        words += _(", %d needed") % told.needed
    if told.article:
        words += f" ({told.article})"
    said = [words + "."]
    if not told.met:
        said.append(_("The body was not in number."))
    elif told.free:
        said.append(_("Any number is enough for what was put on the agenda again."))
    if told.met and told.lacking:
        shown = {item.number: shown_number(item) for item in items}
        numbers = [shown.get(number, number) for number in told.lacking]
        one = say.tr.ngettext(
            "Not in number at item %s.", "Not in number at items %s.", len(numbers)
        )
        said.append(one % enumerated(numbers, say.tr))
    return " ".join(said)


def pauses_words(pauses: Sequence[Pause], say: Phrases, *, items: Sequence[Item]) -> str:
    """Tell when the meeting stood still, at which item and why (R25), one a line."""
    shown = {item.number: shown_number(item) for item in items}
    return "\n".join(_pause(one, say, number=shown.get(one.number, one.number)) for one in pauses)


def _pause(pause: Pause, say: Phrases, *, number: str) -> str:
    _ = say.tr.gettext
    said = say.span(pause.starts, pause.ends)
    if number:
        said = _("%(hours)s, at item %(number)s") % {"hours": said, "number": number}
    return f"{said} ({pause.remark.strip()})" if pause.remark.strip() else said


def version_words(approval: Approval, say: Phrases) -> str:
    """Tell which version minutes are that were corrected, since when and why; empty else (R23)."""
    if approval.version == 1:
        return ""
    _ = say.tr.gettext
    said = _("%d, corrected") % approval.version
    if approval.corrected_on is not None:
        known = {"version": approval.version, "date": say.date(approval.corrected_on)}
        said = _("%(version)d, corrected on %(date)s") % known
    reason = approval.reason.strip()
    return f"{said}: {reason}" if reason else said
