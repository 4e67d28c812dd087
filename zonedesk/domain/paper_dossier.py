"""The sheet of a dossier: its facts, course, decisions, supervision, open actions, documents.

A dossier that is not public leaves nothing in the public edition (product.md 3.6); of one that is,
`for_reader` keeps what everybody may read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from zonedesk.domain.dossier_course import Step, for_edition
from zonedesk.domain.openness import shown_in, strictest
from zonedesk.domain.words import Edition, Marking

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.dossier_course import Event
    from zonedesk.domain.dossier_supervision import Supervision
    from zonedesk.domain.papers import House
    from zonedesk.domain.rows import ActionRow, DecisionRow, DossierRow

#: What stands in parts of its own on the sheet, or is a matter of keeping the file.
_APART: Final = frozenset(
    {
        Step.SUSPENSION,
        Step.ANNULMENT,
        Step.APPROVAL,
        Step.ACTION_MADE,
        Step.ACTION_MOVED,
        Step.ACTION_DONE,
        Step.DOCUMENT_ADDED,
        Step.DOCUMENT_REPLACED,
        Step.CHANGED,
        Step.DUE,
    }
)


@dataclass(frozen=True, slots=True)
class ServedByDossier:
    """A plan line that a dossier serves."""

    code: str
    title: str
    marking: Marking


@dataclass(frozen=True, slots=True)
class DossierPaper:
    """A dossier in one edition.

    Attributes:
        house: style of the zone.
        edition: of which it is.
        row: its facts.
        body: name of the body that decides.
        course: the oldest first.
        decisions: that were taken on it, in order.
        supervision: with its terms; None where there is none.
        actions: on the dossier, whatever became of them.
        plan_lines: that it serves.
        today: the day in Brussels, by which terms stand.
        whole: the course tells everything, not only what the other parts do not.
    """

    house: House
    edition: Edition
    row: DossierRow
    body: str
    course: tuple[Event, ...]
    decisions: tuple[DecisionRow, ...]
    supervision: Supervision | None
    actions: tuple[ActionRow, ...]
    plan_lines: tuple[ServedByDossier, ...]
    today: date
    whole: bool = False

    @property
    def told(self) -> tuple[Event, ...]:
        """The course as it is printed."""
        return tuple(one for one in self.course if self.whole or one.step not in _APART)

    @property
    def taken(self) -> tuple[DecisionRow, ...]:
        """The decisions as they are printed: of the body that decides, where it did."""
        own = tuple(one for one in self.decisions if one.body == self.row.body)
        return self.decisions if self.whole or not own else own

    @property
    def documents(self) -> tuple[Event, ...]:
        """Each document, on the day it came."""
        return tuple(one for one in self.course if one.step is Step.DOCUMENT_ADDED)

    @property
    def open_actions(self) -> tuple[ActionRow, ...]:
        """The action points that still ask something."""
        return tuple(one for one in self.actions if not one.status.finished)

    @property
    def marking(self) -> Marking:
        """Who may read the sheet: the strictest of all that stands on it."""
        if self.edition is Edition.PUBLIC:
            return Marking.PUBLIC
        parts = [self.row.marking, *(one.marking for one in self.told)]
        parts += [one.marking for one in self.taken]
        parts += [one.marking for one in self.open_actions]
        return strictest([*parts, *(one.marking for one in self.documents)])


def for_reader(paper: DossierPaper) -> DossierPaper:
    """Keep what the edition of a sheet may tell; the dossier itself may be told in it."""
    edition = paper.edition
    return replace(
        paper,
        course=for_edition(paper.course, edition),
        decisions=tuple(one for one in paper.decisions if shown_in(edition, one.marking)),
        actions=tuple(one for one in paper.actions if shown_in(edition, one.marking)),
        plan_lines=tuple(one for one in paper.plan_lines if shown_in(edition, one.marking)),
    )
