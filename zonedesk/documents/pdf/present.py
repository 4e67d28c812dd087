"""Who was at a meeting, as minutes and extracts print it (README section 6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from zonedesk.documents.fonts import REGULAR
from zonedesk.documents.pdf.hang import Hang, Label, aside, label
from zonedesk.documents.pdf.styles import SMALL, Styles, directly_below
from zonedesk.domain.words import AttendanceStatus, Capacity
from zonedesk.i18n.catalogue import noop

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlab.platypus import Flowable

    from zonedesk.documents.pdf.phrases import Phrases
    from zonedesk.domain.papers import Attendee

ORGANISATION = 101 * mm
ORGANISATION_WIDTH = 62 * mm
GROUP_SPACE = 5.5
FIRST_GROUP_SPACE = 9.5

_GROUPS = (
    (AttendanceStatus.PRESENT, noop("Present")),
    (AttendanceStatus.REPLACED, noop("Replaced")),
    (AttendanceStatus.EXCUSED, noop("Excused")),
    (AttendanceStatus.ABSENT, noop("Absent")),
    (None, noop("Not recorded")),
)


@dataclass(frozen=True, slots=True)
class PresentSetter:
    """Sets who was at a meeting: a line each, grouped by how they took part."""

    say: Phrases
    look: Styles

    def rows(self, attendees: Sequence[Attendee]) -> Iterator[Flowable]:
        """Set everybody; organisations only where they differ."""
        several = len({one.party.organisation for one in attendees}) > 1
        space = FIRST_GROUP_SPACE
        for words, group in self._groups(attendees):
            for index, attendee in enumerate(group):
                yield self._person(
                    attendee,
                    words if not index else "",
                    space=space if not index else 1,
                    organisation=several,
                )
            space = GROUP_SPACE

    def _groups(self, attendees: Sequence[Attendee]) -> Iterator[tuple[str, list[Attendee]]]:
        if all(one.status is None for one in attendees):
            yield self.say.tr.gettext("Composition"), list(attendees)
            return
        for status, words in _GROUPS:
            group = [one for one in attendees if one.status is status and not _expected(one)]
            if group:
                yield self.say.tr.gettext(words), group

    def _person(
        self, attendee: Attendee, words: str, *, space: float, organisation: bool
    ) -> Flowable:
        said = self.say.person(attendee)
        labels: tuple[Label, ...] = (label(words),) if words else ()
        right = ORGANISATION_WIDTH + 8
        where = attendee.party.organisation.strip() if organisation else ""
        if where and stringWidth(where, REGULAR, SMALL) <= ORGANISATION_WIDTH:
            labels += (aside(where, x=ORGANISATION),)
        elif where:  # too long for its column: it stands with the name
            said = f"{said} ({where})"
            right = 0
        style = directly_below(self.look.fact, space=space)
        if organisation:
            style = style.clone("person", rightIndent=right)
        return Hang(said, style, labels=labels)


def _expected(attendee: Attendee) -> bool:
    # A substitute by mandate who did not come was not missed.
    return attendee.status is None and attendee.capacity is Capacity.SUBSTITUTE
