"""The file `keys.json`: the key slots on disk, and in every backup.

It is public: parameters, salts and login names may be read by anyone who holds the folder. Its
check sum tells a damaged file from a wrong password; hostile numbers are refused as damage.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from zonedesk.system.files import write_atomic
from zonedesk.system.keys import (
    NONCE_BYTES,
    SALT_BYTES,
    WRAPPED_BYTES,
    KeyCost,
    KeyRing,
    KeySlot,
    SlotKind,
)
from zonedesk.system.trouble import DataFileError, Trouble

if TYPE_CHECKING:
    from pathlib import Path

_FORMAT = "zonedesk-keys"
_VERSION = 1
_MOST_BYTES = 1024 * 1024
_MOST_ID = 2**31
_MOST_SIGNS = 200  # more than the longest name or number takes
#: Above these a key file is an attack on the memory or the patience of the reader.
_MOST_COST = KeyCost(memory_kib=1024 * 1024, iterations=16, lanes=16)


def load(path: Path) -> KeyRing:
    """Read the key slots of a work folder.

    Raises:
        DataFileError: ``missing`` (``path``) without the folder; ``damaged`` (``what``, ``path``)
            for an absent, cut, foreign or hostile file; ``newer`` (``version``, ``what``);
            ``not_readable`` (``path``).
    """
    try:
        with path.open("rb") as file:
            return decode(file.read(_MOST_BYTES + 1))
    except (FileNotFoundError, NotADirectoryError) as error:
        if path.parent.is_dir():
            raise _damaged() from error
        raise DataFileError(Trouble.MISSING, path=str(path.parent)) from error
    except OSError as error:
        raise DataFileError("not_readable", path=str(path)) from error


def save(path: Path, ring: KeyRing) -> None:
    """Write the key slots: after a crash the old ones or the new ones stand there (B03)."""
    write_atomic(path, encode(ring))


def encode(ring: KeyRing) -> bytes:
    """The bytes of `keys.json` for a ring; the same ring gives the same bytes."""
    body = _body(ring)
    document = {"format": _FORMAT, "version": _VERSION, "check": _check(body), **body}
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def decode(data: bytes) -> KeyRing:
    """Read the bytes of a `keys.json`, as they stand in a folder or in a backup.

    Raises:
        DataFileError: ``damaged`` (``what``) or ``newer`` (``version``, ``what``).
    """
    if len(data) > _MOST_BYTES:
        raise _damaged()
    try:
        return _ring_from(json.loads(data))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _damaged() from error


def _damaged() -> DataFileError:
    return DataFileError(Trouble.DAMAGED, what="keys.json")


def _body(ring: KeyRing) -> dict[str, object]:
    return {"next": ring.next_id, "slots": [_row(slot) for slot in ring.slots]}


def _row(slot: KeySlot) -> dict[str, object]:
    return {
        "id": slot.id,
        "kind": slot.kind.value,
        "name": slot.name,
        "memory_kib": slot.cost.memory_kib,
        "iterations": slot.cost.iterations,
        "lanes": slot.cost.lanes,
        "salt": slot.salt.hex(),
        "nonce": slot.nonce.hex(),
        "wrapped": slot.wrapped.hex(),
    }


def _check(body: dict[str, object]) -> str:
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def _ring_from(document: object) -> KeyRing:
    if not isinstance(document, Mapping) or document["format"] != _FORMAT:
        message = "not a key file"
        raise ValueError(message)
    version = _whole(document, "version", most=_MOST_ID)
    if version > _VERSION:
        raise DataFileError(Trouble.NEWER, version=version, what="keys.json")
    ring = KeyRing(
        tuple(_slot_from(row) for row in document["slots"]),
        _whole(document, "next", most=_MOST_ID),
    )
    ids = {slot.id for slot in ring.slots}
    whole = len(ids) == len(ring.slots) and bool(ring.users()) and max(ids) < ring.next_id
    if not whole or document["check"] != _check(_body(ring)):
        message = "slots do not belong together"
        raise ValueError(message)
    return ring


def _slot_from(row: Mapping[str, object]) -> KeySlot:
    lanes = _whole(row, "lanes", most=_MOST_COST.lanes)
    cost = KeyCost(
        memory_kib=_whole(row, "memory_kib", least=8 * lanes, most=_MOST_COST.memory_kib),
        iterations=_whole(row, "iterations", most=_MOST_COST.iterations),
        lanes=lanes,
    )
    return KeySlot(
        id=_whole(row, "id", most=_MOST_ID),
        kind=SlotKind(_text(row, "kind")),
        name=_text(row, "name"),
        cost=cost,
        salt=_octets(row, "salt", length=SALT_BYTES),
        nonce=_octets(row, "nonce", length=NONCE_BYTES),
        wrapped=_octets(row, "wrapped", length=WRAPPED_BYTES),
    )


def _whole(row: Mapping[str, object], key: str, *, least: int = 1, most: int) -> int:
    value = row[key]
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise ValueError(key)
    return value


def _text(row: Mapping[str, object], key: str) -> str:
    value = row[key]
    if not isinstance(value, str) or len(value) > _MOST_SIGNS:
        raise ValueError(key)
    value.encode()  # half a character would break the binding of the slot later on
    return value


def _octets(row: Mapping[str, object], key: str, *, length: int) -> bytes:
    value = bytes.fromhex(_text(row, key))
    if len(value) != length:
        raise ValueError(key)
    return value
