"""What a command changed, by topic: pages whose topics are touched read themselves again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Topic(StrEnum):
    """A part of the register that a page shows; also the ``kind`` of a `Conflict`."""

    ACTIONS = "actions"
    AGENDA = "agenda"
    ATTACHMENTS = "attachments"
    ATTENDANCE = "attendance"
    BODIES = "bodies"
    DECISIONS = "decisions"
    DOSSIERS = "dossiers"
    DRAFTS = "drafts"
    FOLLOW_UPS = "follow_ups"
    INDICATORS = "indicators"
    MEETINGS = "meetings"
    PAPERS = "papers"
    PEOPLE = "people"
    PLAN = "plan"
    TEMPLATES = "templates"
    TEXTS = "texts"
    VIEWS = "views"
    VOTES = "votes"
    ZONE = "zone"


Changes: TypeAlias = frozenset[Topic]
"""The topics that a command touched; empty when everything stood so already."""

NOTHING: Changes = frozenset()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command made or put in the bin.

    Attributes:
        changes: the topics touched.
        transaction_no: for ``journal.take_back``, as long as nothing newer touches the same.
        id: surrogate id of the record.
        reference: that the record bears; empty where it has none.
    """

    changes: Changes
    transaction_no: int
    id: int
    reference: str = ""
