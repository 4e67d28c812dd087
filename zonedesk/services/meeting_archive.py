"""All papers of a meeting in one ZIP, with short numbered names (T74, R90).

Papers that left the house go in as they did; the others as they are now. Nothing that a user
wrote stands in a name, so that none is too long, forbidden, or there twice.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, NamedTuple

from zonedesk.db.queries import meetings, papers
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import Edition, Marking, MeetingStatus, MinutesKind
from zonedesk.i18n.catalogue import LANGUAGES, translator
from zonedesk.services import paper_sources
from zonedesk.services.leaving import let_out
from zonedesk.services.leaving_kinds import archive_leaves
from zonedesk.services.paper_extract import SEPARATOR
from zonedesk.services.papers import Wish, paper
from zonedesk.system.clock import in_brussels
from zonedesk.system.files import safe_name
from zonedesk.system.outputs import save_copy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from zonedesk.i18n.catalogue import Translator
    from zonedesk.services.paper_sources import MeetingSources
    from zonedesk.services.workspace import Workspace

_TO_COME = frozenset({MeetingStatus.PREPARING, MeetingStatus.AGENDA_SENT, MeetingStatus.CANCELLED})
_READABLE_BY_OWNER = 0o600 << 16


class _Wanted(NamedTuple):
    """A paper of the archive: its kind, what is asked of it, and the words of its name."""

    kind: str
    words: str
    wish: Wish = Wish()
    item: str = ""


def meeting_archive(workspace: Workspace, reference: str, *, language: str | None = None) -> bytes:
    """Give all papers of a meeting in one ZIP; each entry bears the same moment.

    Args:
        workspace: the open work folder.
        reference: of the meeting.
        language: nl, fr or de; the zone's first language unless said.

    Raises:
        Refused: ``paper.unknown_meeting`` (reference); ``paper.unknown_language`` (language,
            known).
    """
    with workspace.database.read() as session:
        record_id = meetings.find(session, reference)
        if record_id is None:
            raise Refused("paper.unknown_meeting", reference=reference)
        spoken = language or papers.language(session)
        if spoken not in LANGUAGES:
            raise Refused("paper.unknown_language", language=spoken, known=", ".join(LANGUAGES))
        sources = paper_sources.read(session, record_id, language=spoken)
    moment = in_brussels(workspace.clock.now_utc())
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for place, one in enumerate(_wanted(sources, translator(spoken)), start=1):
            asked = f"{reference}{SEPARATOR}{one.item}" if one.item else reference
            data = paper(workspace, one.kind, reference=asked, wish=one.wish, language=spoken)
            archive.writestr(_entry(f"{place:02} {one.words}.pdf", moment), data)
    return target.getvalue()


def save_archive(workspace: Workspace, reference: str, *, target: Path, reason: str = "") -> None:
    """Save all papers of a meeting as a ZIP; see `meeting_archive` and `save_copy` for refusals.

    Raises:
        Refused: ``access.reason_needed``, ``user.may_not_export_confidential`` besides.
    """
    data = meeting_archive(workspace, reference)
    let_out(workspace, archive_leaves(workspace, reference), reason=reason)
    save_copy(target, data)


def _entry(name: str, moment: datetime) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(safe_name(name), moment.timetuple()[:6])
    entry.external_attr = _READABLE_BY_OWNER
    return entry


def _wanted(sources: MeetingSources, tr: Translator) -> Iterator[_Wanted]:
    """Name the papers of a meeting in the order in which they come to be."""
    _ = tr.gettext
    heading = sources.record.heading
    closed = any(
        one.marking is not Marking.PUBLIC or one.outcome_marking is not Marking.PUBLIC
        for one in sources.items
    )
    yield _Wanted("convocation", _("Convocation"))
    yield from _in_editions("agenda", _("Agenda"), tr=tr, closed=closed)
    if heading.status in _TO_COME:
        yield _Wanted("attendance", _("Attendance list"))
        return
    yield _Wanted("attendance", _("Attendance list"), Wish(filled=True))
    report = heading.minutes_kind is MinutesKind.REPORT
    yield from _in_editions("minutes", _("Report" if report else "Minutes"), tr=tr, closed=closed)
    if any(one.decisions for one in sources.items):
        yield from _in_editions("decisions", _("List of decisions"), tr=tr, closed=closed)
    if heading.deliberative:
        for one in sources.items:
            if one.decisions:
                words = _("Extract of item %s") % (one.label or one.number)
                yield _Wanted("extract", words, item=one.number)


def _in_editions(kind: str, words: str, *, tr: Translator, closed: bool) -> Iterator[_Wanted]:
    """Name a paper, and its public edition where that is another one."""
    yield _Wanted(kind, words)
    if closed:
        public = Wish(Edition.PUBLIC)
        yield _Wanted(kind, f"{words} {tr.gettext('public edition')}", public)
