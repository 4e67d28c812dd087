"""The stored form of a rich text: compact JSON, equal texts give equal strings.

A text is a list of blocks: `{"p": runs}`, `{"ul": items}`, `{"ol": items, "start": 3}`,
`{"table": rows}`. A plain run is a string; another one `["tekst", "biu", "sub"]`, the last part
only for sub and super. Whatever else the string holds is refused with `ValueError`: the database
never shows half a text.
"""

from __future__ import annotations

import json
from typing import cast

from zonedesk.domain.richtext import (
    Block,
    BulletList,
    NumberedList,
    Paragraph,
    Position,
    RichText,
    Run,
    Runs,
    Table,
)

_LOOKS = {
    ("b" if bold else "") + ("i" if italic else "") + ("u" if underline else ""): (
        bold,
        italic,
        underline,
    )
    for bold in (False, True)
    for italic in (False, True)
    for underline in (False, True)
}
_LETTERS = {look: letters for letters, look in _LOOKS.items()}
_POSITIONS = ("", "sub", "super")
_RUN_PARTS = (2, 3)


def to_json(text: RichText) -> str:
    """The text as one line of JSON, the same for equal texts."""
    blocks = [_block_out(block) for block in text.blocks]
    return json.dumps(blocks, ensure_ascii=False, separators=(",", ":"))


def _block_out(block: Block) -> dict[str, object]:
    match block:
        case Paragraph(runs):
            return {"p": _runs_out(runs)}
        case BulletList(items):
            return {"ul": [_runs_out(item) for item in items]}
        case NumberedList(items, start):
            listed: dict[str, object] = {"ol": [_runs_out(item) for item in items]}
            return listed if start == 1 else listed | {"start": start}
        case Table(rows):
            return {"table": [[_runs_out(cell) for cell in row] for row in rows]}


def _runs_out(runs: Runs) -> list[object]:
    return [_run_out(run) for run in runs]


def _run_out(run: Run) -> str | list[str]:
    letters = _LETTERS[run.bold, run.italic, run.underline]
    if run.position:
        return [run.text, letters, run.position]
    return [run.text, letters] if letters else run.text


def from_json(stored: str) -> RichText:
    """The text that `to_json` wrote; anything else raises `ValueError`."""
    try:
        blocks = json.loads(stored)
    except RecursionError:
        raise ValueError("rich text is nested too deep") from None
    return RichText(tuple(_block_in(block) for block in _listed(blocks)))


def _block_in(block: object) -> Block:
    match block:
        case {"p": runs, **rest} if not rest:
            return Paragraph(_runs_in(runs))
        case {"ul": items, **rest} if not rest:
            return BulletList(_rows_in(items))
        case {"ol": items, **rest} if rest.keys() <= {"start"}:
            return NumberedList(_rows_in(items), _number(rest.get("start", 1)))
        case {"table": rows, **rest} if not rest:
            return Table(tuple(_rows_in(row) for row in _listed(rows)))
    raise ValueError(f"not a block of rich text: {block!r:.80}")


def _rows_in(rows: object) -> tuple[Runs, ...]:
    return tuple(_runs_in(row) for row in _listed(rows))


def _runs_in(runs: object) -> Runs:
    return tuple(_run_in(run) for run in _listed(runs))


def _run_in(run: object) -> Run:
    if isinstance(run, str):
        return Run(run)
    parts = _listed(run)
    if len(parts) not in _RUN_PARTS or not all(isinstance(part, str) for part in parts):
        raise ValueError(f"not a run of rich text: {run!r:.80}")
    written, letters, position = [*cast("list[str]", parts), ""][:3]
    if letters not in _LOOKS or position not in _POSITIONS:
        raise ValueError(f"unknown look in rich text: {letters!r:.20} {position!r:.20}")
    return Run(written, *_LOOKS[letters], cast("Position", position))


def _listed(value: object) -> list[object]:
    match value:
        case list():
            return value
    raise ValueError(f"rich text expects a list, not {value!r:.80}")


def _number(value: object) -> int:
    match value:
        case int() if not isinstance(value, bool):
            return value
    raise ValueError(f"rich text expects a number, not {value!r:.80}")
