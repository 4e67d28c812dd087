"""What the start screens gather before a work folder is opened or made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.domain.words import Profile


@dataclass(frozen=True, slots=True)
class Try:
    """What is given to open a work folder.

    Attributes:
        secret: the password, or the recovery code where ``recovery`` says so.
        user: login name; None when there is only one.
        recovery: the recovery code will do; a new password comes next.
        take_over: the user says that the holder on another computer is gone (D06).
        public: it stood in the environment, where anyone can read it.
    """

    secret: str = field(repr=False)
    user: str | None = None
    recovery: bool = False
    take_over: bool = False
    public: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """A work folder that is to be made: what the first-run steps have gathered.

    Attributes:
        example: take in the register of Lier 2018.
        register: the workbook of the user to take in.
    """

    zone: str
    profile: Profile
    user: str
    password: str = field(repr=False)
    code: str = field(repr=False)
    folder: Path
    example: bool = False
    register: Path | None = None
