"""What an editor of persons reads: the list, one person with all that names them, functions (R19).

Where somebody is used is told completely, for it decides whether they may be deleted and what
moves along when two records of one person are merged.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from zonedesk.domain.body_record import MandateBar
    from zonedesk.domain.handles import Handle
    from zonedesk.domain.words import Gender


class UseKind(StrEnum):
    """How something names a person, in the order in which a list of uses is grouped."""

    MANDATE = "mandate"
    SUBSTITUTED = "substituted"
    ATTENDED = "attended"
    STOOD_IN = "stood_in"
    CHAIRED = "chaired"
    SECRETARY = "secretary"
    PROPOSED = "proposed"
    PRESENTED = "presented"
    GUEST = "guest"
    SUPPORTED = "supported"
    VOTED = "voted"
    ENTRUSTED = "entrusted"
    HANDLED = "handled"
    OWNED = "owned"
    LED = "led"
    WROTE = "wrote"


@dataclass(frozen=True, slots=True)
class Use:
    """One record that names a person.

    Attributes:
        kind: how it names them.
        reference: of the record: a meeting ``ZVR/2018/2``, an item ``ZVR/2018/2#4``, a dossier, an
            action point, the code of a plan line or of a body; empty for an item in a backlog.
        words: its title.
        day: of the meeting, the due day, the first day of a mandate; None where it has none.
        binned: whether it lies in the bin; it names the person all the same.
    """

    kind: UseKind
    reference: str
    words: str
    day: date | None
    binned: bool = False


def counted(uses: Iterable[Use]) -> Mapping[UseKind, int]:
    """Count the uses by kind, in the order of `UseKind`."""
    counts = Counter(one.kind for one in uses)
    return {kind: counts[kind] for kind in UseKind if counts[kind]}


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person in the list of an editor.

    Attributes:
        full_name: as it stands everywhere, first name first.
        function: title in Dutch as this person bears it (R21), ``function_id`` the function.
        bodies: codes of the bodies they sit in on the day asked, in the order of the bodies.
    """

    handle: Handle
    key: str
    name: str
    first_name: str
    salutation: str
    gender: Gender | None
    sort_name: str
    function: str
    organisation: str
    email: str
    phone: str
    active: bool
    bodies: tuple[str, ...]
    full_name: str = ""
    function_id: int | None = None


@dataclass(frozen=True, slots=True)
class HeldMandate:
    """A mandate of a person with the body it is in."""

    body: str
    body_name: str
    body_id: int
    bar: MandateBar


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """One person with every mandate, the newest first, and everything that names them."""

    line: PersonLine
    mandates: tuple[HeldMandate, ...]
    used: tuple[Use, ...]


@dataclass(frozen=True, slots=True)
class FunctionLine:
    """A function with its titles; ``used`` counts the persons who bear it, in the bin too."""

    handle: Handle
    title: str
    title_f: str
    title_plural: str
    title_fr: str
    title_fr_f: str
    title_fr_plural: str
    active: bool
    used: int


class ClashKind(StrEnum):
    """What two records of a person did both, where one person does it once."""

    PRESENT = "present"
    VOTED = "voted"
    SUPPORTED = "supported"
    REPLACED = "replaced"
    MANDATE = "mandate"
    GUEST = "guest"


@dataclass(frozen=True, slots=True)
class Clash:
    """Something that both of two persons did, where one can be only once.

    Attributes:
        kind: what; *replaced* is one who came in the place of the other.
        reference: of the meeting, the item or the body.
        words: its title.
        day: of the meeting, or the first day on which both mandates run.
        blocks: whether it forbids the merger, for then they are two persons; where it does not,
            one of the two attendances stays, and mandates become one.
    """

    kind: ClashKind
    reference: str
    words: str
    day: date | None
    blocks: bool


@dataclass(frozen=True, slots=True)
class MergeCheck:
    """What a merger would do: how much moves, by kind, and what both did."""

    moves: Mapping[UseKind, int]
    clashes: tuple[Clash, ...]

    @property
    def allowed(self) -> bool:
        """Whether nothing forbids it."""
        return not any(clash.blocks for clash in self.clashes)
