"""No command changes anything that stands in an approved meeting (T56)."""

from __future__ import annotations

import re
from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import zonedesk.services
from tests.services.council import council, lock, state
from tests.services.folders import let_go
from tests.services.minutes_ready import made_ready, set_item
from tests.workspaces import closed_folder, opened_folder
from zonedesk.domain.agenda_sort import SortRule
from zonedesk.domain.attachments import Subject, SubjectKind
from zonedesk.domain.ballots import CandidateLine
from zonedesk.domain.errors import Refused
from zonedesk.domain.presence_moves import MoveKind
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import (
    AttendanceStatus,
    DecisionLinkKind,
    ItemKind,
    ItemResult,
    Marking,
    VoteChoice,
)
from zonedesk.services import (
    agenda,
    agenda_places,
    agenda_sending,
    agenda_urgency,
    attachments,
    attendance,
    attendance_guests,
    attendance_moves,
    backlog,
    carrying,
    decision_links,
    decisions,
    interruptions,
    meetings,
    minutes_named,
    participants,
    preparing,
    session,
    terms,
    votes,
)
from zonedesk.services.attendance_moves import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zonedesk.services.workspace import Workspace

    Command = Callable[[Workspace], object]

AT = time(20, 15)
CHAIR, MEMBER, GUEST = 1, 2, 4
MEETING = 1
ITEM, DECIDED = 1, 2
DECISION, OTHER = 1, 2
GONE = 3  # in the bin
VOTE = LINK = PAUSE = EVENT = DOCUMENT = 1

#: Every command on a meeting or on what stands in it, by the name of its operation.
REFUSED: dict[str, Command] = {
    "agenda.add": lambda f: agenda.add(f, MEETING, fields={"title": "b"}),
    "agenda.carry_over": lambda f: carrying.carry_over(f, ITEM, to=MEETING),
    "agenda.delete": lambda f: agenda.delete(f, ITEM, row_version=2),
    "agenda.edit": lambda f: agenda.edit(f, ITEM, row_version=2, fields={"title": "b"}),
    "agenda.move": lambda f: agenda.move(f, ITEM, ordinal=2),
    "agenda.name_minutes": lambda f: minutes_named.name(f, ITEM, meeting_id=None),
    "agenda.put_on": lambda f: backlog.put_on(f, ITEM, meeting_id=MEETING),
    "agenda.restore": lambda f: agenda.restore(f, GONE),
    "agenda.send_again": lambda f: agenda_sending.send_again(f, MEETING, day=date(2019, 1, 2)),
    "agenda.skip": lambda f: carrying.skip(f, ITEM, row_version=2),
    "agenda.sort": lambda f: agenda_places.sort(f, MEETING, rules=(SortRule.TITLE,)),
    "agenda.take": lambda f: preparing.take(f, MEETING, chosen=()),
    "agenda.take_off": lambda f: backlog.take_off(f, ITEM, row_version=2),
    "agenda.urgency": lambda f: agenda_urgency.urgency(f, ITEM, supporters=(), reason="x"),
    "attachment.delete": lambda f: attachments.delete(f, DOCUMENT, row_version=2),
    "attachment.edit": lambda f: attachments.edit(
        f, DOCUMENT, row_version=2, fields={"marking": None}
    ),
    "attachment.reinstate": lambda f: attachments.reinstate(f, DOCUMENT, version=1, row_version=2),
    "attachment.replace": lambda f: attachments.replace(
        f, DOCUMENT, path=Path(__file__), row_version=2
    ),
    "attendance.amend": lambda f: attendance_moves.amend(f, EVENT, wanted=wanted()),
    "attendance.arrive": lambda f: attendance.arrive(f, MEETING, person_id=CHAIR, item_id=ITEM),
    "attendance.describe": lambda f: attendance_moves.describe(f, EVENT, fields={"reason": "x"}),
    "attendance.forget": lambda f: attendance_moves.forget(f, EVENT),
    "attendance.invite": lambda f: attendance_guests.invite(f, MEETING, who="Gast"),
    "attendance.leave": lambda f: attendance.leave(f, MEETING, person_id=CHAIR, item_id=ITEM),
    "attendance.mark": lambda f: attendance.mark(
        f, MEETING, person_id=CHAIR, status=AttendanceStatus.ABSENT
    ),
    "attendance.mark_rest": lambda f: attendance.mark_rest(f, MEETING),
    "attendance.move": lambda f: attendance_moves.note(
        f, MEETING, person_id=CHAIR, wanted=wanted()
    ),
    "attendance.remove": lambda f: attendance_guests.remove(f, MEETING, person_id=CHAIR),
    "attendance.stay": lambda f: attendance.stay(f, MEETING, person_id=CHAIR),
    "attendance.steps_out": lambda f: attendance_moves.steps_out(
        f, MEETING, person_id=CHAIR, item_id=ITEM
    ),
    "attendance.attend": lambda f: attendance.attend(f, MEETING, person_id=CHAIR, at={ITEM: False}),
    "decision.add": lambda f: decisions.add(f, ITEM),
    "decision.edit": lambda f: decisions.edit(f, DECISION, row_version=1, fields={"title": "x"}),
    "decision.give_reference": lambda f: decisions.give_reference(f, DECIDED, row_version=1),
    "decision.link": lambda f: decision_links.link(
        f, OTHER, earlier_id=DECISION, kind=DecisionLinkKind.AMENDS
    ),
    "decision.move": lambda f: decisions.move(f, OTHER, ordinal=1),
    "decision.remove": lambda f: decisions.remove(f, OTHER, row_version=1),
    "decision.unlink": lambda f: decision_links.unlink(f, LINK),
    "decision.write": lambda f: decisions.write(f, DECIDED, row_version=1, text=from_plain("x")),
    "interruption.begin": lambda f: interruptions.begin(f, MEETING, at=AT),
    "interruption.edit": lambda f: interruptions.edit(
        f, PAUSE, row_version=1, fields={"remark": "x"}
    ),
    "interruption.end": lambda f: interruptions.end(f, MEETING, at=AT),
    "interruption.remove": lambda f: interruptions.remove(f, PAUSE, row_version=1),
    "meeting.delete": lambda f: meetings.delete(f, MEETING, row_version=9),
    "meeting.edit": lambda f: meetings.edit(f, MEETING, row_version=9, fields={"place": "x"}),
    "meeting.renew_participants": lambda f: participants.renew(f, MEETING, chosen=()),
    "session.close": lambda f: session.close_session(f, MEETING, row_version=9, at=AT),
    "session.turn": lambda f: session.turn(f, MEETING, to=ITEM, at=AT),
    "term.follow_rule": lambda f: terms.follow_rule(f, MEETING, code="convocation"),
    "term.overrule": lambda f: terms.overrule(
        f, MEETING, code="convocation", day=date(2018, 12, 1), reason="x"
    ),
    "vote.appointment": lambda f: votes.appointment(
        f, DECIDED, candidates=(CandidateLine("Kandidaat"),), subject="ronde 1"
    ),
    "vote.by_count": lambda f: votes.by_count(
        f, DECIDED, counts={VoteChoice.FOR: 2}, subject="artikel 1"
    ),
    "vote.by_name": lambda f: votes.by_name(
        f, DECIDED, choices={CHAIR: VoteChoice.FOR}, subject="artikel 1"
    ),
    "vote.consensus": lambda f: votes.consensus(f, DECIDED, subject="artikel 1"),
    "vote.make_secret": lambda f: votes.make_secret(f, VOTE, row_version=1),
    "vote.remove": lambda f: votes.remove(f, VOTE, row_version=1),
    "vote.secret": lambda f: votes.secret(
        f, DECIDED, counts={VoteChoice.FOR: 2}, subject="artikel 1"
    ),
    "vote.settle": lambda f: votes.settle(f, VOTE, row_version=1, choice=VoteChoice.FOR),
    "vote.write_sentence": lambda f: votes.write_sentence(f, VOTE, row_version=1, sentence="x"),
}

#: Commands that begin something new, leave a locked meeting alone, or live on after the approval.
FREE = {
    "agenda.give_back",  # of a cancelled meeting only
    "agenda.send",  # a step of its own, refused by where the meeting stands
    "attachment.add",  # the signed copy comes afterwards (R85)
    "attachment.move",
    "attachment.restore",
    "decision.carried_out",  # what became of a decision (R66)
    "meeting.begin",
    "meeting.create",
    "meeting.plan",
    "meeting.reconvene",  # makes the next one
    "meeting.restore",
    "meeting.step",  # the way back, with a reason
}
_OF_MEETINGS = (
    "agenda",
    "attachment",
    "attendance",
    "decision",
    "interruption",
    "meeting",
    "session",
)
_NAMED = re.compile(r'writing\(\s*\w+,\s*"([a-z_]+)\.([a-z_]+)"')


def wanted() -> Wanted:
    """Somebody who comes in."""
    return Wanted(MoveKind.ARRIVES, DECIDED, {})


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A council whose meeting is approved, with something of everything in it."""
    folder = opened_folder(closed_folder(tmp_path_factory.mktemp("locked")))
    raad = made_ready(council(folder))
    item = raad.item("Aankoop dienstwagens")
    set_item(folder, item, {"kind": ItemKind.DECISION, "result": ItemResult.APPROVED})
    decisions.write(folder, item, row_version=0, text=from_plain("De raad keurt goed."))
    other = decisions.add(folder, item, fields={"text": from_plain("En ook dit.")}).id
    decision_links.link(folder, other, earlier_id=DECISION, kind=DecisionLinkKind.REPLACES)
    attendance.leave(folder, raad.meeting, person_id=raad.member, item_id=item)
    votes.by_name(folder, item, choices={raad.chair: VoteChoice.FOR})
    interruptions.begin(folder, raad.meeting, at=time(20, 0), ends=time(20, 10))
    subject = Subject(SubjectKind.ITEM, item)
    document = attachments.add_bytes(folder, subject, data=b"Offerte", name="offerte.txt").id
    fields: attachments.AttachmentFields = {"marking": Marking.CLOSED}
    attachments.edit(folder, document, row_version=1, fields=fields)
    gone = raad.item("Vervallen punt")
    agenda.delete(folder, gone, row_version=1)
    lock(folder, raad.meeting)
    yield folder
    folder.contents.close()
    let_go(folder)


def test_every_command_on_a_meeting_is_tried() -> None:
    found = set()
    for path in Path(zonedesk.services.__file__).parent.glob("*.py"):
        for part, act in _NAMED.findall(path.read_text("utf-8")):
            if part in {*_OF_MEETINGS, "term", "vote"}:
                found.add(f"{part}.{act}")
    assert found - FREE <= REFUSED.keys()


@pytest.mark.parametrize("name", REFUSED)
def test_an_approved_meeting_refuses_the_command(locked: Workspace, name: str) -> None:
    before = state(locked)
    with pytest.raises(Refused) as refusal:
        REFUSED[name](locked)
    assert refusal.value.code == "meeting.locked"
    assert state(locked) == before
