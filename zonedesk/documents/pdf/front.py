"""What papers of a meeting have in common: title, facts, sheet, persons, signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.documents.pdf import text
from zonedesk.documents.pdf.archive import Facts
from zonedesk.documents.pdf.blocks import labelled
from zonedesk.documents.pdf.hang import Hang, Lines, Mark
from zonedesk.documents.pdf.page import PAGE_ROOM, Sheet
from zonedesk.documents.pdf.signatures import ROOM, Signatures
from zonedesk.documents.pdf.styles import RIGHT, Styles, directly_below
from zonedesk.domain.words import Marking, MeetingStatus

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

    from zonedesk.documents.pdf.phrases import Phrases
    from zonedesk.domain.papers import House, Signatory

ORDINARY = {"", "gewoon", "ordinaire", "ordentlich"}


def titled(title: str, say: Phrases, *, look: Styles) -> list[Flowable]:
    """Begin a paper with its kind and the meeting it is of."""
    return [Lines(title, look.title), Lines(say.subtitle(), look.subtitle)]


def facts(rows: list[tuple[str, str]], *, look: Styles, strong: int = 0) -> list[Flowable]:
    """Set rows of label and value; rows without value are left out.

    Args:
        rows: label and value.
        look: the styles of the paper.
        strong: how many of the first rows are set in Semibold.
    """
    made: list[Flowable] = []
    for index, (label, value) in enumerate(rows):
        if value.strip():
            style = look.strong if index < strong else look.fact
            made += labelled(label, value, style=style)
    return made


def day_and_hour(say: Phrases) -> str:
    """Tell on what day and at what hour a meeting begins."""
    when = say.date(say.heading.date, weekday=True)
    if say.heading.start is None:
        return when
    known = {"date": when, "hour": say.clock(say.heading.start)}
    return say.tr.gettext("%(date)s at %(hour)s") % known


def common_facts(say: Phrases) -> list[tuple[str, str]]:
    """Tell what is out of the ordinary about a meeting: its kind, and that it was cancelled."""
    status, kind = say.heading.status, say.heading.kind.strip()
    cancelled = say.label(status) if status is MeetingStatus.CANCELLED else ""
    return [
        (say.tr.gettext("Kind"), "" if kind.casefold() in ORDINARY else kind),
        (say.tr.gettext("State"), cancelled),
    ]


def section(words: str, *, look: Styles, key: str) -> Hang:
    """Make a heading of the paper with its bookmark."""
    return Hang(words, look.h1, mark=Mark(key, text.bare(words), level=0))


def sheet(
    title: str,
    say: Phrases,
    *,
    house: House,
    marking: Marking,
    edition: str = "",
    concept: bool = False,
) -> Sheet:
    """Tell what stands around the text of a paper of a meeting.

    Args:
        title: kind of paper.
        say: the sentences of the paper.
        house: who sends it.
        marking: who may read it.
        edition: the word of its edition, may be empty.
        concept: whether the paper is not final.
    """
    _ = say.tr.gettext
    heading = say.heading
    words = " · ".join(part for part in (edition, _("draft") if concept else "") if part)
    head = [heading.body, say.date(heading.date), words]
    return Sheet(
        house=house,
        kind=title,
        head=" · ".join(part for part in head if part),
        reference=heading.reference,
        edition=words,
        marking=say.marking(marking),
        marking_on_top=marking is not Marking.PUBLIC,
        remark=_("taken over from the register") if heading.taken_over else "",
        watermark=_("DRAFT") if concept else "",
    )


def file_facts(title: str, say: Phrases, *, house: House) -> Facts:
    """Tell what the file says about itself; nothing of the items stands in it (T71)."""
    return Facts(
        title=text.bare(f"{title} – {say.subtitle()}"),
        author=text.bare(house.zone),
        subject=text.bare(say.heading.reference),
        language=say.language,
    )


def signed(
    signatories: tuple[Signatory, ...],
    say: Phrases,
    *,
    look: Styles,
    space: float = 14,
    room: float = ROOM,
    words: str = "",
) -> list[Flowable]:
    """End a paper with who signs for the body, under some white; nothing when nobody does.

    Args:
        signatories: in the order of the rule set.
        say: the sentences of the paper.
        look: its styles.
        space: white above, in points.
        room: for each hand, in points.
        words: above the signatures, instead of the name of the body that is signed for.
    """
    if not signatories:
        return []
    signers = [(say.role(one), one.name) for one in signatories]
    behalf = Lines(words or say.on_behalf(), directly_below(look.body, space=space))
    block = Signatures(signers, look=look, room=room)
    if block.wrap(RIGHT, PAGE_ROOM)[1] <= PAGE_ROOM / 2:
        return [behalf, block]
    return [behalf, *(Lines(words, look.body) for signer in signers for words in signer)]
