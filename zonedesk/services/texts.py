"""Text blocks: sentences that are written again and again, put in with a key (R84)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypedDict

from zonedesk.db.commands import records
from zonedesk.db.commands.order import write_order
from zonedesk.db.models import Body, TextBlock
from zonedesk.db.queries import papers, texts
from zonedesk.domain import text_blocks
from zonedesk.domain.richtext import RichText, plain
from zonedesk.domain.text_examples import EXAMPLES
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.words import TextPlace
from zonedesk.i18n.catalogue import LANGUAGES, translator
from zonedesk.i18n.formats import euro, long_date
from zonedesk.services.writing import refuse_unknown, writing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import time

    from zonedesk.db.database import Session
    from zonedesk.domain.text_blocks import TextBlockLine
    from zonedesk.domain.topics import Changes
    from zonedesk.i18n.catalogue import Translator
    from zonedesk.services.workspace import Workspace

_TOUCHED: Final = frozenset({Topic.TEXTS})


class TextBlockFields(TypedDict, total=False):
    """What an editor of a text block may set; without a body it is offered to every body."""

    title: str
    text: RichText
    place: TextPlace
    body_id: int | None


def listed(workspace: Workspace) -> tuple[TextBlockLine, ...]:
    """Give all text blocks in their order."""
    with workspace.database.read() as session:
        return tuple(texts.lines(session))


def offered(workspace: Workspace, place: TextPlace, *, body_id: int) -> tuple[TextBlockLine, ...]:
    """Give the text blocks for a field of a body: its own first, then those of every body.

    Args:
        workspace: the open work folder.
        place: the field; blocks for any field are offered too.
        body_id: of the body that meets.
    """
    with workspace.database.read() as session:
        return tuple(texts.offered(session, place, body_id=body_id))


def values(
    workspace: Workspace, meeting_id: int, *, item_id: int | None, place: TextPlace
) -> dict[str, str]:
    """Tell what placeholders are filled in with, by their names, in the language of the zone.

    Args:
        workspace: the open work folder.
        meeting_id: of the meeting; of one that is gone nothing is known.
        item_id: of the item that is written in; None in opening and closing.
        place: the field; the hour is that of the end in a closing, else that of the start.
    """
    with workspace.database.read() as session:
        stored = texts.facts(session, meeting_id, item_id=item_id)
        spoken = papers.language(session)
    if stored is None:
        return {}
    tr = translator(spoken if spoken in LANGUAGES else LANGUAGES[0])
    hour = stored.ends if place is TextPlace.CLOSING else stored.begins
    return {
        text_blocks.BODY: stored.body,
        text_blocks.DATE: long_date(stored.day, tr.language),
        text_blocks.HOUR: "" if hour is None else _clock(hour, tr),
        text_blocks.PLACE: stored.place,
        text_blocks.CHAIR: stored.chair,
        text_blocks.SECRETARY: stored.secretary,
        text_blocks.ITEM: stored.number,
        text_blocks.TITLE: stored.title,
        text_blocks.DOSSIER: stored.dossier,
        text_blocks.AMOUNT: "" if stored.amount is None else euro(stored.amount, tr.language),
        text_blocks.LEGAL_BASIS: stored.legal_basis,
    }


def add(workspace: Workspace, *, fields: TextBlockFields, ordinal: int | None = None) -> Outcome:
    """Keep a text as a block.

    Args:
        workspace: the open work folder.
        fields: at least a title; it is for any field of every body unless said.
        ordinal: its place among the others, from 1; last unless given.

    Raises:
        Refused: ``record.required`` (field), ``user.may_only_read``.
        Conflict: the body is gone.
    """
    refuse_unknown(fields, TextBlockFields)
    with writing(workspace, "text_block.add") as session:
        order = texts.order_of(session)
        place = len(order) + 1 if ordinal is None else min(max(ordinal, 1), len(order) + 1)
        block_id = _put(session, fields, position=place)
        write_order(session, TextBlock, order=[*order[: place - 1], block_id, *order[place - 1 :]])
        return Outcome(_TOUCHED, records.running(session), block_id)


def edit(
    workspace: Workspace, block_id: int, *, row_version: int, fields: TextBlockFields
) -> Changes:
    """Set fields of a text block; what was put in a text with it stays as it is there.

    Raises:
        Refused: ``record.required`` (field), ``user.may_only_read``.
        Conflict: it moved on since it was read, or is gone, or its body is.
    """
    refuse_unknown(fields, TextBlockFields)
    with writing(workspace, "text_block.edit") as session:
        columns = _columns(session, fields)
        changed = records.change(
            session, TextBlock, record_id=block_id, row_version=row_version, values=columns
        )
        records.forget_drafts(session, TextBlock, record_id=block_id, fields=fields)
        return _TOUCHED if changed else NOTHING


def move(workspace: Workspace, block_id: int, *, ordinal: int) -> Changes:
    """Move a text block among the others; beyond the last place is the last (T3).

    Raises:
        Refused: ``user.may_only_read``.
        Conflict: it is gone.
    """
    with writing(workspace, "text_block.move") as session:
        records.read(session, TextBlock, record_id=block_id, names=("id",))
        others = [one for one in texts.order_of(session) if one != block_id]
        place = min(max(ordinal - 1, 0), len(others))
        order = [*others[:place], block_id, *others[place:]]
        return _TOUCHED if write_order(session, TextBlock, order=order) else NOTHING


def delete(workspace: Workspace, block_id: int, *, row_version: int) -> Outcome:
    """Put a text block in the bin; texts that were made with it stay.

    Raises:
        Refused: ``user.may_only_read``.
        Conflict: it moved on since it was read.
    """
    with writing(workspace, "text_block.delete") as session:
        records.to_bin(session, TextBlock, record_id=block_id, row_version=row_version)
        return Outcome(_TOUCHED, records.running(session), block_id)


def restore(workspace: Workspace, block_id: int) -> Changes:
    """Take a text block out of the bin."""
    with writing(workspace, "text_block.restore") as session:
        return _TOUCHED if records.from_bin(session, TextBlock, record_id=block_id) else NOTHING


def take_examples(workspace: Workspace) -> Outcome:
    """Add the examples that are not there yet, behind the blocks of the zone; told by their number.

    One whose title or text is there already is left out: asked twice, nothing comes twice.

    Returns:
        how many came as its ``id``; without any it changed nothing.

    Raises:
        Refused: ``user.may_only_read``.
    """
    with writing(workspace, "text_block.take_examples") as session:
        known = texts.lines(session)
        titles = {one.title.casefold() for one in known}
        told = {(one.place, plain(one.text)) for one in known}
        wanted = [
            one
            for one in EXAMPLES
            if one.title.casefold() not in titles and (one.place, plain(one.text)) not in told
        ]
        for number, one in enumerate(wanted, len(known) + 1):
            fields = TextBlockFields(title=one.title, text=one.text, place=one.place)
            _put(session, fields, position=number)
        write_order(session, TextBlock, order=texts.order_of(session))
        return Outcome(_TOUCHED if wanted else NOTHING, records.running(session), len(wanted))


def _put(session: Session, fields: TextBlockFields, *, position: int) -> int:
    columns = records.columns(TextBlock, {"text": RichText.empty})
    columns |= {"title": "", "place": TextPlace.ANY, "body_id": None, "position": position}
    columns |= _columns(session, fields)
    records.require(columns, ("title",))
    return records.add(session, TextBlock, values=columns)


def _columns(session: Session, fields: Mapping[str, Any]) -> dict[str, Any]:
    columns = records.columns(TextBlock, fields)
    if "title" in columns:
        columns["title"] = " ".join(columns["title"].split())
    records.require(columns, ("title",))
    if columns.get("body_id") is not None:
        records.read(session, Body, record_id=columns["body_id"], names=("id",))
    return columns


def _clock(moment: time, tr: Translator) -> str:
    """Write an hour as papers do: ``14.00 uur``."""
    told = {"hour": str(moment.hour), "minute": f"{moment.minute:02}"}
    return tr.gettext("%(hour)s.%(minute)s hours") % told
