"""A text for the clipboard: clean HTML, clean plain text, and the model itself (rule 33, T78)."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from zonedesk.domain.richtext import (
    BulletList,
    NumberedList,
    Paragraph,
    RichText,
    Runs,
    Table,
    from_plain,
    plain,
)
from zonedesk.domain.richtext_json import from_json, to_json
from zonedesk.ui.kit.richtext.pasting import from_html
from zonedesk.ui.kit.richtext.settling import readable

if TYPE_CHECKING:
    from zonedesk.domain.richtext import Block, Run

OWN_FORMAT = "application/x-zonedesk-richtext"
_SPACES = re.compile(" (?= )")


def to_clipboard(text: RichText) -> QMimeData:
    """Give a text in the three forms that other programs and this one take."""
    made = QMimeData()
    made.setText(plain(text))
    made.setHtml(to_html(text))
    made.setData(OWN_FORMAT, to_json(text).encode())
    return made


def can_take(source: QMimeData) -> bool:
    """Tell whether there is text to paste; files and bare images are not for a text."""
    return not source.hasUrls() and (
        source.hasFormat(OWN_FORMAT) or source.hasHtml() or source.hasText()
    )


def from_clipboard(source: QMimeData, *, bare: bool = False) -> RichText:
    """Read what is pasted, cleaned; with ``bare`` only its characters."""
    if not bare and source.hasFormat(OWN_FORMAT):
        try:
            return from_json(bytes(source.data(OWN_FORMAT).data()).decode())
        except ValueError:
            pass
    if not bare and source.hasHtml():
        text = from_html(source.html())
        if not text.is_empty:
            return text
    return from_plain(readable(source.text()))


def to_html(text: RichText) -> str:
    """Write clean HTML: paragraphs, lists, tables and five looks, nothing else."""
    return "".join(map(_block, text.blocks))


def _block(block: Block) -> str:
    match block:
        case Paragraph(runs):
            return f"<p>{_runs(runs) or '<br>'}</p>"
        case BulletList(items):
            return f"<ul>{_items(items)}</ul>"
        case NumberedList(items, start):
            return f'<ol start="{start}">{_items(items)}</ol>'
        case Table(rows):
            lines = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
            return f'<table border="1">{lines}</table>'


def _items(items: tuple[Runs, ...]) -> str:
    return "".join(f"<li>{_runs(item)}</li>" for item in items)


def _cell(runs: Runs) -> str:
    return f"<td>{_runs(runs)}</td>"


def _runs(runs: Runs) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    shown = _SPACES.sub("&nbsp;", escape(run.text, quote=False)).replace("\n", "<br>")
    tags = [
        tag
        for tag, wanted in (
            ("b", run.bold),
            ("i", run.italic),
            ("u", run.underline),
            ("sub", run.position == "sub"),
            ("sup", run.position == "super"),
        )
        if wanted
    ]
    opened = "".join(f"<{tag}>" for tag in tags)
    return opened + shown + "".join(f"</{tag}>" for tag in reversed(tags))
