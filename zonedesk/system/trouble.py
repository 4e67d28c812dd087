"""Trouble with the work folder: seven causes, told apart before anything is touched."""

from __future__ import annotations

from enum import StrEnum


class Trouble(StrEnum):
    """What is wrong with the work folder; each has its own sentence and its own way out."""

    MISSING = "missing"
    EMPTY = "empty"
    FOREIGN = "foreign"
    WRONG_PASSWORD = "wrong_password"  # noqa: S105 - the name of a trouble, not a password
    DAMAGED = "damaged"
    IN_USE = "in_use"
    NEWER = "newer"


class DataFileError(Exception):
    """The environment says no: the folder is missing, locked, damaged, full or too new.

    Args:
        trouble: one of the seven troubles, or another short code (``"disk_full"``).
        facts: what the sentence fills in (path, host, since, version).
    """

    def __init__(self, trouble: Trouble | str, **facts: object) -> None:
        super().__init__(str(trouble), facts)
        self.trouble = str(trouble)
        self.facts = facts


class Cancelled(Exception):
    """The user broke off a piece of work; it did nothing that stays."""
