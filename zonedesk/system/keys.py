"""Key slots: the data key of the work folder, wrapped once a user and once for the recovery code.

A password never opens the database itself. Argon2id makes a wrapping key of it, AES-256-GCM wraps
the random data key with it, bound to the slot's number, kind and name, so that slots cannot be
swapped. Changing a password rewrites `keys.json`, never the database (product.md section 1).
"""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass, field, replace
from enum import StrEnum

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from zonedesk.system.recovery import read_code
from zonedesk.system.trouble import DataFileError, Trouble

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12
WRAPPED_BYTES = KEY_BYTES + 16
LONGEST_NAME = 100


class SlotKind(StrEnum):
    """Who holds the secret of a slot."""

    USER = "user"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class KeyCost:
    """What a guess at a password costs: memory in KiB, rounds, and lanes that run side by side."""

    memory_kib: int = 256 * 1024
    iterations: int = 3
    lanes: int = 2


#: 135 random bits cannot be guessed at any price, so the code gets the usual minimum (OWASP).
RECOVERY_COST = KeyCost(memory_kib=19 * 1024, iterations=2, lanes=1)


@dataclass(frozen=True, slots=True)
class KeySlot:
    """One lock on the data key: who holds it, the price of a guess and the wrapped key."""

    id: int
    kind: SlotKind
    name: str
    cost: KeyCost
    salt: bytes
    nonce: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class Unlocked:
    """An opened slot: the data key (32 bytes, never shown) and who opened it."""

    data_key: bytes = field(repr=False)
    slot_id: int
    name: str
    kind: SlotKind


@dataclass(frozen=True, slots=True)
class KeyRing:
    """All slots of a work folder; every change gives a new ring, saved by `keyfile.save`.

    `next_id` only grows: the number of a removed user is never given to another.
    """

    slots: tuple[KeySlot, ...]
    next_id: int

    def users(self) -> dict[int, str]:
        """Login name of each user by slot id, in the order they were added."""
        return {slot.id: slot.name for slot in self.slots if slot.kind is SlotKind.USER}

    def unlock(self, password: str, *, user: str | None = None) -> Unlocked:
        """Open the slot of a user; the name may be left out when there is only one.

        Raises:
            DataFileError: ``wrong_password`` (``kind``); ``user_needed`` (``names``) when there are
                several users and none is named; ``user_unknown`` (``name``, ``names``);
                ``password_empty``; ``memory_short`` (``mib``).
        """
        return _open(self._slot_of(user), _password_bytes(password))

    def unlock_recovery(self, code: str) -> Unlocked:
        """Open with the recovery code, typed in any case, with or without dashes.

        Raises:
            DataFileError: ``wrong_password`` with ``mistyped`` true for a slip, false for a code
                of another work folder or one that was replaced.
        """
        secret = read_code(code).encode("ascii")
        for slot in self.slots:
            if slot.kind is SlotKind.RECOVERY:
                return _open(slot, secret)
        raise DataFileError(Trouble.WRONG_PASSWORD, kind=SlotKind.RECOVERY.value, mistyped=False)

    def add_user(
        self, data_key: bytes, *, name: str, password: str, cost: KeyCost = KeyCost()
    ) -> KeyRing:
        """Give one more user a way in.

        Raises:
            DataFileError: ``user_exists`` (``name``); ``user_unfit`` (``longest``) for an empty
                name, a longer one or one with unseen signs; ``password_empty``.
        """
        shown = unicodedata.normalize("NFC", name).strip()
        if not 0 < len(shown) <= LONGEST_NAME or not shown.isprintable():
            raise DataFileError("user_unfit", longest=LONGEST_NAME)
        if any(same_name(shown, taken) for taken in self.users().values()):
            raise DataFileError("user_exists", name=shown)
        label = _Label(self.next_id, SlotKind.USER, shown)
        slot = _wrap(label, data_key, secret=_password_bytes(password), cost=cost)
        return KeyRing((*self.slots, slot), self.next_id + 1)

    def add_recovery(self, data_key: bytes, *, code: str, cost: KeyCost = RECOVERY_COST) -> KeyRing:
        """Set the recovery code; a code that was printed before no longer opens."""
        label = _Label(self.next_id, SlotKind.RECOVERY, "")
        slot = _wrap(label, data_key, secret=read_code(code).encode("ascii"), cost=cost)
        users = tuple(kept for kept in self.slots if kept.kind is SlotKind.USER)
        return KeyRing((*users, slot), self.next_id + 1)

    def replace_password(
        self, data_key: bytes, *, slot_id: int, password: str, cost: KeyCost = KeyCost()
    ) -> KeyRing:
        """Give a user another password under the same number; the old one no longer opens.

        Raises:
            DataFileError: ``user_unknown``, ``password_empty``.
        """
        name = self._name_of(slot_id)
        label = _Label(slot_id, SlotKind.USER, name)
        fresh = _wrap(label, data_key, secret=_password_bytes(password), cost=cost)
        return replace(
            self, slots=tuple(fresh if slot.id == slot_id else slot for slot in self.slots)
        )

    def remove(self, slot_id: int) -> KeyRing:
        """Take a user's way in away; the last user stays.

        Raises:
            DataFileError: ``user_unknown``, ``user_last`` (``name``).
        """
        name = self._name_of(slot_id)
        if len(self.users()) == 1:
            raise DataFileError("user_last", name=name)
        return replace(self, slots=tuple(slot for slot in self.slots if slot.id != slot_id))

    def _slot_of(self, user: str | None) -> KeySlot:
        slots = [slot for slot in self.slots if slot.kind is SlotKind.USER]
        names = ", ".join(slot.name for slot in slots)
        if user is None:
            if len(slots) != 1:
                raise DataFileError("user_needed", names=names)
            return slots[0]
        for slot in slots:
            if same_name(slot.name, user):
                return slot
        raise DataFileError("user_unknown", name=user, names=names)

    def _name_of(self, slot_id: int) -> str:
        users = self.users()
        if slot_id not in users:
            raise DataFileError("user_unknown", name=str(slot_id), names=", ".join(users.values()))
        return users[slot_id]


def create_ring(
    name: str, password: str, *, code: str, cost: KeyCost = KeyCost()
) -> tuple[KeyRing, bytes]:
    """Make the keys of a new work folder: a random data key, its first user, the recovery code.

    Args:
        name: login of the first user, readable in `keys.json`.
        password: any text but the empty one; blanks count.
        code: what `recovery.recovery_code` made.
        cost: price of a guess at the password.

    Returns:
        the ring (user in slot 1, recovery in slot 2) and the data key of 32 bytes.
    """
    data_key = secrets.token_bytes(KEY_BYTES)
    ring = KeyRing((), 1).add_user(data_key, name=name, password=password, cost=cost)
    return ring.add_recovery(data_key, code=code), data_key


@dataclass(frozen=True, slots=True)
class _Label:
    """What stands on a slot in plain text and is bound to its wrapped key."""

    id: int
    kind: SlotKind
    name: str

    def bound(self) -> bytes:
        return f"zonedesk-key-slot/1/{self.kind}/{self.id}/{self.name}".encode()


def _wrap(label: _Label, data_key: bytes, *, secret: bytes, cost: KeyCost) -> KeySlot:
    if len(data_key) != KEY_BYTES:
        message = "a data key has 32 bytes"
        raise ValueError(message)
    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
    wrapped = AESGCM(_derive(secret, salt, cost=cost)).encrypt(nonce, data_key, label.bound())
    return KeySlot(label.id, label.kind, label.name, cost, salt, nonce, wrapped)


def _open(slot: KeySlot, secret: bytes) -> Unlocked:
    wrapping_key = AESGCM(_derive(secret, slot.salt, cost=slot.cost))
    bound = _Label(slot.id, slot.kind, slot.name).bound()
    try:
        data_key = wrapping_key.decrypt(slot.nonce, slot.wrapped, bound)
    except InvalidTag:
        raise DataFileError(Trouble.WRONG_PASSWORD, kind=slot.kind.value, mistyped=False) from None
    return Unlocked(data_key, slot.id, slot.name, slot.kind)


def _derive(secret: bytes, salt: bytes, *, cost: KeyCost) -> bytes:
    try:
        return Argon2id(
            salt=salt,
            length=KEY_BYTES,
            iterations=cost.iterations,
            lanes=cost.lanes,
            memory_cost=cost.memory_kib,
        ).derive(secret)
    except MemoryError as error:
        raise DataFileError("memory_short", mib=cost.memory_kib // 1024) from error


def _password_bytes(password: str) -> bytes:
    """One form for all keyboards: é as one sign or as two is the same password (B02, M16).

    Half characters reach us through an environment that is not UTF-8; they must not crash.
    """
    if not password:
        raise DataFileError("password_empty")
    return unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")


def same_name(one: str, other: str) -> bool:
    """Whether two login names are one: capitals and outer blanks do not count."""
    return _folded(one) == _folded(other)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).strip().casefold()
