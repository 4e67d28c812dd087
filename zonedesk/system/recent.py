"""The work folders that were opened on this computer: where they lie and when, nothing of theirs.

The file `recent.json` stands among the settings; it can be read by anyone at this computer,
therefore it holds paths and moments only (B10). When it cannot be read, nothing is remembered.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from zonedesk.system.files import write_atomic
from zonedesk.system.paths import settings_dir
from zonedesk.system.trouble import DataFileError

_FILE: Final = "recent.json"
_MOST: Final = 8

#: The example holds nothing secret; its unlock screen tells this to whoever wants to look around.
EXAMPLE_PASSWORD: Final = "voorbeeld"  # noqa: S105 - meant to be known


@dataclass(frozen=True, slots=True)
class Recent:
    """A work folder that was opened here.

    Attributes:
        path: absolute.
        opened: instant of the last time, aware; None when it is not known.
        example: it is the example and opens with `EXAMPLE_PASSWORD`.
    """

    path: Path
    opened: datetime | None = None
    example: bool = False


def recent_folders() -> tuple[Recent, ...]:
    """Give the work folders that were opened here, the last one first."""
    try:
        stored = json.loads((settings_dir() / _FILE).read_text(encoding="utf-8"))
        rows = stored["folders"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return ()
    if not isinstance(rows, list):
        return ()
    return tuple(found for row in rows[:_MOST] if (found := _read(row)) is not None)


def recent_folder(path: Path) -> Recent:
    """Give what is remembered of a work folder; of an unknown one only its path."""
    whole = path.absolute()
    return next((one for one in recent_folders() if one.path == whole), Recent(whole))


def remember(path: Path, *, at: datetime, example: bool = False) -> None:
    """Put a work folder first; a disk that refuses stops nobody's work.

    Args:
        path: of the work folder.
        at: aware instant of its opening.
        example: it was proved to be the example; once known it stays so.
    """
    known = recent_folder(path)
    first = Recent(known.path, at.astimezone(UTC), example or known.example)
    _write((first, *(one for one in recent_folders() if one.path != first.path)))


def forget(path: Path) -> None:
    """Leave a work folder out of the list; the folder itself is not touched."""
    whole = path.absolute()
    _write(tuple(one for one in recent_folders() if one.path != whole))


def _write(folders: tuple[Recent, ...]) -> None:
    document = {"folders": [_row(one) for one in folders[:_MOST]]}
    with suppress(OSError, DataFileError):
        settings_dir().mkdir(parents=True, exist_ok=True)
        data = json.dumps(document, ensure_ascii=True, indent=1).encode("ascii")
        write_atomic(settings_dir() / _FILE, data)


def _row(one: Recent) -> dict[str, object]:
    row: dict[str, object] = {"path": str(one.path)}
    if one.opened is not None:
        row["opened"] = one.opened.isoformat(timespec="seconds")
    return row | {"example": True} if one.example else row


def _read(row: Any) -> Recent | None:  # noqa: ANN401 - whatever stands in the file
    if not isinstance(row, dict) or not isinstance(row.get("path"), str) or not row["path"]:
        return None
    return Recent(Path(row["path"]), _moment(row.get("opened")), row.get("example") is True)


def _moment(stored: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(str(stored))
    except ValueError:
        return None
    return moment if moment.tzinfo else None
