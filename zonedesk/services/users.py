"""The ways into a work folder: the password, the recovery code, and a new password (B03, B04)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from zonedesk.db.queries import users
from zonedesk.domain.errors import Refused
from zonedesk.system import keyfile
from zonedesk.system.keys import KeyCost, SlotKind, same_name
from zonedesk.system.paths import WorkFolder
from zonedesk.system.recovery import read_code, recovery_code
from zonedesk.system.trouble import DataFileError, Trouble

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.db.database import Session
    from zonedesk.domain.words import Role
    from zonedesk.services.backup import Opened
    from zonedesk.system.keys import KeyRing, Unlocked

SHORTEST_PASSWORD: Final = 8

#: A guess costs 256 MiB and a third of a second, each unlocking once as much.
DAILY_COST: Final = KeyCost()

#: Seven groups with dashes: whoever types this means the code, also with a sign too few.
_MEANT_AS_CODE: Final = re.compile(r"\s*(?:[^\W_]{3,5}-){6}[^\W_]{3,5}\s*")


@dataclass(frozen=True, slots=True)
class User:
    """Who unlocked the folder and what they may do."""

    id: int
    name: str
    role: Role


def open_ring(
    ring: KeyRing, secret: str, *, user: str | None = None, recovery: bool = True
) -> Unlocked:
    """Open the key slots with what was given as the password: a password or the recovery code.

    A long password can have the form of a code by chance; what is not the code is tried as one.

    Args:
        ring: the key slots of a folder or a backup.
        secret: what the user gave.
        user: login name; with the recovery code, the administrator who is meant.
        recovery: whether the code will do here; elsewhere a new password comes first (B04).

    Returns:
        the opened slot; that of the recovery code bears the name ``user``, or an empty one.

    Raises:
        Refused: ``password.first``: the code is right but will not do here.
        DataFileError: as `KeyRing.unlock`; ``wrong_password`` of kind ``recovery`` for what can
            only be meant as the code.
    """
    unlocked = _with_code(ring, secret)
    if unlocked is None:
        return _with_password(ring, secret, user=user)
    if not recovery:
        raise Refused("password.first")
    return replace(unlocked, name=user or "")


def opens_with_code(folder: Path, secret: str) -> bool:
    """Whether a text is the recovery code of a work folder."""
    return _with_code(keyfile.load(WorkFolder(folder).keys), secret) is not None


def user_behind(session: Session, unlocked: Unlocked) -> User | None:
    """Whoever opened a slot; None for a user who is gone.

    The recovery code stands for the first active administrator, or the one who is named.

    Raises:
        Refused: ``recovery.administrator`` (``names``): the named user is none.
    """
    if unlocked.kind is SlotKind.USER:
        found = users.of_slot(session, unlocked.slot_id)
        return User(*found) if found else None
    administrators = [User(*row) for row in users.administrators(session)]
    if not unlocked.name:
        return next(iter(administrators), None)
    for user in administrators:
        if same_name(user.name, unlocked.name):
            return user
    names = ", ".join(user.name for user in administrators)
    raise Refused("recovery.administrator", names=names)


def note_recovery(opened: Opened) -> None:
    """Put in the journal that the recovery code opened the folder, and in whose name (B04)."""
    at = opened.clock.now_utc()
    with opened.database.write("users.recovery_used", opened.actor_id, at=at) as session:
        users.touch(session, opened.actor_id)


def refuse_unfit(password: str) -> None:
    """Stop a new password that is too short.

    Raises:
        Refused: ``password.too_short`` (``shortest``), also for blanks only.
    """
    signs = unicodedata.normalize("NFC", password)
    if len(signs) < SHORTEST_PASSWORD or not signs.strip():
        raise Refused("password.too_short", shortest=SHORTEST_PASSWORD)


def set_password(
    opened: Opened, password: str, *, new_code: bool = False, cost: KeyCost = DAILY_COST
) -> str | None:
    """Give the user at work another password, and when asked the folder another recovery code.

    The key slots are written anew in one step; the database keeps its key. Earlier backups keep
    the password and the recovery code that they were made with, therefore the caller makes a new
    one, after it has shown the code.

    Args:
        opened: the work folder.
        password: the new one.
        new_code: the recovery code that was printed before is to open the folder no more.
        cost: price of a guess at the password.

    Returns:
        the new recovery code, shown once and kept nowhere; None when none was asked for.

    Raises:
        Refused: ``password.too_short`` (``shortest``), ``password.is_code``.
        DataFileError: the troubles of the disk; the old password holds.
    """
    refuse_unfit(password)
    ring = keyfile.load(opened.folder.keys)
    if _with_code(ring, password) is not None:
        raise Refused("password.is_code")
    with opened.database.read() as session:
        slot_id = users.slot_of(session, opened.actor_id)
    ring = ring.replace_password(opened.key, slot_id=slot_id, password=password, cost=cost)
    code = recovery_code() if new_code else None
    if code is not None:
        ring = ring.add_recovery(opened.key, code=code)
    keyfile.save(opened.folder.keys, ring)
    return code


def _with_code(ring: KeyRing, secret: str) -> Unlocked | None:
    """Open the slot of the recovery code; None when the text is not the code."""
    try:
        return ring.unlock_recovery(secret)
    except DataFileError as error:
        if error.trouble != Trouble.WRONG_PASSWORD:
            raise
        return None


def _with_password(ring: KeyRing, secret: str, *, user: str | None) -> Unlocked:
    try:
        return ring.unlock(secret, user=user)
    except DataFileError as error:
        raise (_trouble_with_code(secret) or error) from error


def _trouble_with_code(secret: str) -> DataFileError | None:
    """What is wrong with a text that opened nothing and is meant as the code; else None."""
    try:
        read_code(secret)
    except DataFileError as slip:
        return slip if _MEANT_AS_CODE.fullmatch(secret) else None
    return DataFileError(Trouble.WRONG_PASSWORD, kind=SlotKind.RECOVERY.value, mistyped=False)
