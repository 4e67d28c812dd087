"""The sheet *Besluiten* in its tables: decisions, the links between them, what became of each.

A decision stands in the register as soon as it has a text, the first of an item also when it only
has its reference, which *Agendapunten* tells. Others wait in the work folder until they say so.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from zonedesk.db.models import AgendaItem, Decision, DecisionCourse, DecisionLink
from zonedesk.db.prepared import fetch
from zonedesk.db.register.fields import PersonOrText, Plain, Rich, nullable
from zonedesk.domain import register
from zonedesk.domain.register_decisions import Decided, Told, show
from zonedesk.domain.register_world import World
from zonedesk.domain.words import DecisionLinkKind, DecisionState

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from zonedesk.db.register.fields import Keys, Row
    from zonedesk.domain.register import Value
    from zonedesk.domain.register_decisions import Links
    from zonedesk.domain.register_world import Key, Record

FIELDS: Final = (
    Plain("referentie", "reference"),
    Plain("titel", "title"),
    Rich("tekst", "text"),
    nullable("resultaat", "result"),
    PersonOrText("verantwoordelijke", "responsible"),
    nullable("ingang", "effective_on"),
    nullable("openbaar", "public"),
    Rich("motivering", "motivation"),
    Plain("samenvatting", "summary"),
)
_ATTRS: Final = (
    *("id", "item_id", "reference", "title", "text", "result", "responsible_id"),
    *("responsible_text", "effective_on", "public", "motivation", "summary", "state"),
)
_ROWS: Final = (
    select(
        *(getattr(Decision, name) for name in _ATTRS),
        DecisionCourse.id,
        DecisionCourse.carried_out_on,
    )
    .outerjoin(DecisionCourse, DecisionCourse.decision_id == Decision.id)
    .where(Decision.deleted_at.is_(None))
    .order_by(Decision.item_id, Decision.position)
)
_LINKS: Final = select(
    DecisionLink.id, DecisionLink.later_id, DecisionLink.earlier_id, DecisionLink.kind
).order_by(DecisionLink.id)


@dataclass(slots=True)
class StoredDecisions:
    """What is stored of decisions beside their sheet.

    Attributes:
        decided: the states stored, and who withdrew what.
        waiting: by item the first decision that does not stand in the register yet.
        courses: the note of what became of a decision, by its key.
        links: the link of a pair of a later and an earlier decision.
        untold: references of decisions that do not stand in the register yet.
    """

    decided: Decided = field(default_factory=Decided)
    waiting: dict[int, int] = field(default_factory=dict)
    courses: dict[Key, int] = field(default_factory=dict)
    links: dict[tuple[Key, Key], int] = field(default_factory=dict)
    untold: set[Value] = field(default_factory=set)


class DecisionReader:
    """Reads the decisions of items whose keys are known.

    Args:
        keys: of items and people; takes those of the decisions.
        today: the day on which states are told; None for ever after.
    """

    def __init__(self, keys: Keys, *, today: date | None) -> None:
        self._keys = keys
        self._today = today
        self._places: defaultdict[Key, int] = defaultdict(int)
        self._states: dict[Key, DecisionState] = {}
        self.records: dict[Key, Record] = {}
        self.ids: dict[Key, int] = {}
        self.beside = StoredDecisions(Decided(today))

    def read(
        self, session: Session, *, items: dict[Key, Record], meetings: dict[Key, Record]
    ) -> None:
        """Read all decisions and their links, and let items say what the first of them says."""
        for *cells, course, done in fetch(session, _ROWS):
            row = dict(zip(_ATTRS, cells, strict=True))
            item = self._keys.key(AgendaItem, row["item_id"])
            if item not in items:
                continue  # it waits on a backlog, or its meeting is in the bin
            reference = row["reference"]
            if row["text"].is_empty and (self._places[item] or not reference):
                self.beside.waiting.setdefault(row["item_id"], row["id"])
                self.beside.untold |= {reference} if reference else set()
                continue
            self._places[item] += 1
            key = (*item, self._places[item])
            self._take(row, key, done=done)
            if course is not None:
                self.beside.courses[key] = course
            if key[2] == 1:
                record = self.records[key]
                items[item]["besluit"] = record["tekst"]
                items[item]["besluit_referentie"] = record["referentie"]
        if self.records:
            self._link(session, meetings)

    def _take(self, row: Row, key: Key, *, done: date | None) -> None:
        record: Record = dict.fromkeys(column.name for column in register.DECISIONS.columns)
        record |= zip(register.DECISIONS.key, key, strict=True)
        for one in FIELDS:
            record |= one.read(row, self._keys)
        record |= {"staat": row["state"], "uitgevoerd_op": done}
        self.records[key], self.ids[key], self._states[key] = record, row["id"], row["state"]
        self._keys.add(Decision, key, record_id=row["id"])

    def _link(self, session: Session, meetings: dict[Key, Record]) -> None:
        """Read the links of decisions that stand in the register, and what follows from them."""
        links: Links = {}
        for link_id, later_id, earlier_id, kind in fetch(session, _LINKS):
            pair = (self._keys.key(Decision, later_id), self._keys.key(Decision, earlier_id))
            if None not in pair:
                links[pair] = kind
                self.beside.links[pair] = link_id
        withdrawn = (one for one, kind in links.items() if kind is DecisionLinkKind.WITHDRAWS)
        self.beside.decided = Decided(self._today, self._states, frozenset(withdrawn))
        world = World(
            {register.DECISIONS.name: self.records, register.MEETINGS.name: meetings}, {}, {}
        )
        told = Told(after=links)
        show(told, world, keys=self.records, said=(), decided=self.beside.decided)
