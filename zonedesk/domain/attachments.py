"""Documents that hang on a record, as lists, viewers and exports read them (R85)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date, datetime

    from zonedesk.domain.handles import Handle
    from zonedesk.domain.words import Marking

LONGEST: Final = 1 << 30
"""Bytes of the largest document that is taken in: 1 GiB."""


class SubjectKind(StrEnum):
    """What a document can hang on; its column is the value with ``_id`` behind it."""

    DOSSIER = "dossier"
    MEETING = "meeting"
    ITEM = "item"
    ACTION = "action"
    PLAN_LINE = "plan_line"

    @property
    def column(self) -> str:
        """The column of a document that names the record."""
        return f"{self.value}_id"


@dataclass(frozen=True, slots=True)
class Subject:
    """The one record that a document hangs on: its kind and its surrogate id."""

    kind: SubjectKind
    id: int


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """A document in the list of its record, as it stands now.

    Attributes:
        handle: for a command on it.
        title: what people call it; ``file_name`` is how it came in, as it was written.
        kind: a free word, such as *offerte*; empty when nobody said.
        marking: its own mark; None leaves it to the record it hangs on.
        shown_marking: the strictest of its own and its record's (product.md 3.6).
        to_print: whether it goes along with the papers of a meeting (R86).
        received_on: the day it came in from ``received_from``.
        size: in bytes.
        version: counts how often it was replaced, from 1; ``versions`` how many are kept.
        added_at: when what it holds now was added.
        sha256: of its content, by which the content is kept.
        position: its place in the list, from 1.
        subject: the record it hangs on.
        locked: its meeting is approved, so that it may not be replaced, opened up or deleted.
    """

    handle: Handle
    title: str
    file_name: str
    kind: str
    media_type: str
    marking: Marking | None
    shown_marking: Marking
    to_print: bool
    received_from: str
    received_on: date | None
    size: int
    version: int
    versions: int
    added_at: datetime
    sha256: str
    position: int
    subject: Subject
    locked: bool = False


@dataclass(frozen=True, slots=True)
class VersionRow:
    """What a document holds or held; ``added_at`` tells since when, ``current`` is the last."""

    version: int
    file_name: str
    media_type: str
    size: int
    sha256: str
    added_at: datetime
    current: bool


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document in the list of all of them: where it hangs, in the words of the register.

    ``record`` is the kind of its record, ``reference`` how that one is called: a reference of a
    dossier, meeting, item or action point, or the code of a plan line.
    """

    record: SubjectKind
    reference: str
    title: str
    file_name: str
    kind: str
    media_type: str
    size: int
    version: int
    marking: Marking
    to_print: bool
    received_from: str
    received: date | None
    added: date
