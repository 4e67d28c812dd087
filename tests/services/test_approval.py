"""Minutes approved: refused while anything lacks, kept as bytes, versioned after a reopening."""

from __future__ import annotations

import hashlib
from datetime import date, time

import pytest
from sqlalchemy.exc import IntegrityError

from tests.documents.pdf.reading import Paper
from tests.services.council import Council, as_role, one, rows, state, step_to, version
from tests.services.minutes_ready import (
    REASON,
    approve,
    lacks,
    made_ready,
    next_meeting,
    reopen,
    set_item,
    told,
)
from zonedesk.db.commands import records
from zonedesk.db.models import Interruption, Meeting
from zonedesk.domain.approving import MENDED
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.papers import Approval, MinutesPaper
from zonedesk.domain.preparing import Source
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import (
    AttendanceStatus,
    Edition,
    ItemKind,
    ItemResult,
    LateFlag,
    Matter,
    MeetingStatus,
    Role,
    VoteChoice,
)
from zonedesk.services import (
    agenda,
    approval,
    attendance,
    backlog,
    decisions,
    meeting_record,
    meetings,
    minutes_kept,
    minutes_named,
    papers,
    preparing,
    votes,
)

NEXT = date(2019, 1, 28)


@pytest.fixture
def ready(raad: Council) -> Council:
    """A meeting whose minutes can be approved."""
    return made_ready(raad)


def test_an_empty_closing_hour_is_refused_with_its_name(ready: Council) -> None:
    folder = ready.workspace
    now = version(folder, Meeting, ready.meeting)
    meetings.edit(folder, ready.meeting, row_version=now, fields={"ends_at": None})
    before = state(folder)
    with pytest.raises(Refused) as refusal:
        approve(folder, ready.meeting)
    assert refusal.value.code == "approval.lacking"
    assert refusal.value.facts == {"meeting": "GR/2018/1", "count": 1, "missing": ("end",)}
    assert state(folder) == before


def test_a_meeting_that_nobody_filled_in_tells_everything_at_once(raad: Council) -> None:
    folder = raad.workspace
    raad.item("Verslag")
    agenda.add(folder, raad.meeting, fields={"title": "Tussentitel", "heading": True})
    step_to(folder, raad.meeting, MeetingStatus.DRAFT_MINUTES)
    found = approval.missing(folder, raad.meeting)
    assert told(found) == [
        ("start", ""),
        ("end", ""),
        ("attendance", ""),
        ("results", "1"),
        ("logo", ""),
        ("address", ""),
    ]
    assert [one.code for one in found if one.is_remark] == ["logo", "address"]
    record = meeting_record.meeting(folder, "GR/2018/1")
    assert [one.code for one in record.lacking] == ["start", "end", "attendance", "results"]
    assert {one.code for one in found} <= MENDED.keys()  # each leads to where it is filled in


def test_chair_and_secretary_were_there_or_replaced(ready: Council) -> None:
    folder, meeting = ready.workspace, ready.meeting
    away = AttendanceStatus.EXCUSED
    attendance.mark(folder, meeting, person_id=ready.chair, status=away)
    attendance.mark(folder, meeting, person_id=ready.secretary, status=away)
    assert lacks(folder, meeting) == ["chair_absent", "secretary_absent"]
    stands_in = AttendanceStatus.REPLACED
    attendance.mark(folder, meeting, person_id=ready.secretary, status=stands_in)
    assert lacks(folder, meeting) == ["chair_absent", "unreplaced"]
    attendance.mark(
        folder, meeting, person_id=ready.secretary, status=stands_in, replaced_by="Adjunct"
    )
    now = version(folder, Meeting, meeting)
    meetings.edit(folder, meeting, row_version=now, fields={"chair_id": ready.member})
    assert lacks(folder, meeting) == []  # who presided is the chair of the meeting


def test_a_decision_needs_its_text_a_vote_and_enough_members(ready: Council) -> None:
    folder, meeting = ready.workspace, ready.meeting
    item = ready.item("Aankoop dienstwagens")
    set_item(folder, item, {"kind": ItemKind.DECISION, "result": ItemResult.APPROVED})
    assert lacks(folder, meeting) == ["decision_text", "vote_missing"]
    decisions.write(folder, item, row_version=0, text=from_plain("De raad keurt goed."))
    assert lacks(folder, meeting) == ["vote_missing"]
    attendance.mark(folder, meeting, person_id=ready.member, status=AttendanceStatus.ABSENT)
    assert lacks(folder, meeting) == ["vote_missing", "quorum"]
    set_item(folder, item, {"result": ItemResult.ADJOURNED})
    assert lacks(folder, meeting) == []  # nothing was decided


def test_an_urgent_item_names_who_agreed(ready: Council) -> None:
    late = ready.item("Stroomonderbreking commissariaat")
    set_item(ready.workspace, late, {"late": LateFlag.URGENT, "result": ItemResult.NOTED})
    assert lacks(ready.workspace, ready.meeting) == ["supporters"]


def test_a_vote_that_does_not_add_up_stops_the_approval(ready: Council) -> None:
    folder, meeting = ready.workspace, ready.meeting
    item = ready.item("Aankoop dienstwagens")
    set_item(folder, item, {"kind": ItemKind.DECISION, "result": ItemResult.APPROVED})
    decisions.write(folder, item, row_version=0, text=from_plain("De raad keurt goed."))
    votes.by_count(folder, item, counts={VoteChoice.FOR: 1})  # of two who were there
    assert lacks(folder, meeting) == ["vote_wrong"]
    votes.by_count(folder, item, counts={VoteChoice.FOR: 2}, row_version=1)
    assert lacks(folder, meeting) == []
    set_item(folder, item, {"result": ItemResult.REJECTED})
    assert lacks(folder, meeting) == ["vote_wrong"]  # all of them were for it


def test_an_item_about_persons_says_whether_it_is_closed(ready: Council) -> None:
    folder, item = ready.workspace, ready.item("Benoeming inspecteur")
    set_item(folder, item, {"result": ItemResult.NOTED})
    votes.set_matter(folder, item, seen=Matter.ORDINARY, matter=Matter.PERSON)
    assert lacks(folder, ready.meeting) == ["closed_matter"]
    set_item(folder, item, {"public": False})
    assert lacks(folder, ready.meeting) == []


def test_an_interruption_ends(ready: Council) -> None:
    folder, meeting = ready.workspace, ready.meeting
    with folder.database.write("test.pause", 1, at=folder.clock.now_utc()) as session:
        records.add(
            session, Interruption, values={"meeting_id": meeting, "starts_at": time(20, 10)}
        )
    found = approval.missing(folder, meeting)
    assert [(one.code, one.words) for one in found if not one.is_remark] == [
        ("interruption", "20:10")
    ]


def test_the_papers_are_kept_as_they_were_approved(ready: Council) -> None:
    folder, meeting = ready.workspace, ready.meeting
    heard: list[tuple[int, int]] = []
    now = version(folder, Meeting, meeting)
    approval.approve(
        folder, meeting, row_version=now, told=lambda done, of: heard.append((done, of))
    )
    assert heard == [(0, 2), (1, 2), (2, 2)]
    kept = minutes_kept.versions(folder, meeting)
    assert [(one.version, one.edition, one.language) for one in kept] == [
        (1, Edition.FULL, "nl"),
        (1, Edition.PUBLIC, "nl"),
    ]
    for stored in kept:
        data = minutes_kept.content(folder, stored.id)
        assert hashlib.sha256(data).hexdigest() == stored.sha256
        assert len(data) == stored.size
        said = Paper(data).text
        assert "CONCEPT" not in said
        assert "Goedgekeurd" in said
    printed = papers.paper(folder, "minutes", reference="GR/2018/1")
    assert printed == minutes_kept.content(folder, kept[0].id)


def test_every_language_of_the_zone_is_kept(ready: Council) -> None:
    folder = ready.workspace
    folder.database.connection.execute("PRAGMA query_only = OFF")
    with folder.database.write("zone.edit", 1, at=folder.clock.now_utc()) as session:
        session.connection().exec_driver_sql("UPDATE zone SET languages = 'fr;nl'")
    approve(folder, ready.meeting)
    kept = minutes_kept.versions(folder, ready.meeting)
    assert [(one.edition, one.language) for one in kept] == [
        (Edition.FULL, "fr"),
        (Edition.PUBLIC, "fr"),
        (Edition.FULL, "nl"),
        (Edition.PUBLIC, "nl"),
    ]


def test_what_was_kept_and_changed_since_is_told(ready: Council) -> None:
    folder = ready.workspace
    approve(folder, ready.meeting)
    kept = minutes_kept.versions(folder, ready.meeting)[0]
    with folder.database.write("test.spoil", 1, at=folder.clock.now_utc()) as session:
        run = session.connection().exec_driver_sql
        run("DROP TRIGGER journal_issued_document_update")  # as only somebody with the key could
        run(f"UPDATE issued_document SET content = x'00' WHERE id = {kept.id}")
    with pytest.raises(Refused, match=r"paper\.changed"):
        minutes_kept.content(folder, kept.id)
    with pytest.raises(Refused, match=r"paper\.not_kept"):
        minutes_kept.content(folder, 999)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE issued_document SET content = x'00'",
        "DELETE FROM issued_document",
        "UPDATE meeting_step SET reason = 'Een andere reden'",
        "DELETE FROM meeting_step",
    ],
)
def test_a_kept_paper_and_a_step_never_change(ready: Council, change: str) -> None:
    folder = ready.workspace
    approve(folder, ready.meeting)
    before = state(folder)
    with (
        pytest.raises(IntegrityError, match="kept"),
        folder.database.write("test.spoil", 1, at=folder.clock.now_utc()) as session,
    ):
        session.connection().exec_driver_sql(change)
    assert state(folder) == before


def test_a_second_click_approves_nothing_twice(ready: Council) -> None:
    folder, meeting = ready.workspace, ready.meeting
    now = version(folder, Meeting, meeting)
    approval.approve(folder, meeting, row_version=now)
    with pytest.raises(Conflict):
        approval.approve(folder, meeting, row_version=now)
    with pytest.raises(Refused, match=r"meeting\.step_forbidden"):
        approve(folder, meeting)
    assert len(minutes_kept.versions(folder, meeting)) == 2
    assert [row["new"] for row in rows(folder, "meeting_step")].count("approved") == 1


def test_what_is_written_while_the_papers_are_set_stops_the_approval(ready: Council) -> None:
    folder, meeting = ready.workspace, ready.meeting
    now = version(folder, Meeting, meeting)

    def meddle(done: int, _of: int) -> None:
        if done == 1:
            ready.item("Nieuw punt")

    with pytest.raises(Conflict):
        approval.approve(folder, meeting, row_version=now, told=meddle)
    assert one(folder, "meeting", meeting)["status"] == "draft_minutes"
    assert minutes_kept.versions(folder, meeting) == ()


def test_an_approval_that_is_broken_off_leaves_the_draft(ready: Council) -> None:
    folder, meeting = ready.workspace, ready.meeting
    before = state(folder)

    def stop(done: int, _of: int) -> None:
        if done == 1:
            raise Refused("user.may_only_read")

    with pytest.raises(Refused):
        approval.approve(folder, meeting, row_version=version(folder, Meeting, meeting), told=stop)
    assert state(folder) == before


def test_only_the_approval_itself_approves(ready: Council) -> None:
    folder, meeting = ready.workspace, ready.meeting
    now = version(folder, Meeting, meeting)
    with pytest.raises(Refused, match=r"meeting\.approve_apart"):
        meetings.step(folder, meeting, row_version=now, to=MeetingStatus.APPROVED)
    with pytest.raises(Refused, match=r"user\.may_only_read"):
        approval.approve(as_role(folder, Role.READER), meeting, row_version=now)


def test_minutes_that_were_opened_again_get_the_next_version(ready: Council) -> None:
    folder, meeting = ready.workspace, ready.meeting
    approve(folder, meeting)
    first = minutes_kept.versions(folder, meeting)
    reopen(folder, meeting)
    draft = papers.paper(folder, "minutes", reference="GR/2018/1")
    assert "CONCEPT" in Paper(draft).text  # a draft again, not the copy that was kept
    approve(folder, meeting)
    assert one(folder, "meeting", meeting)["version"] == 2
    kept = minutes_kept.versions(folder, meeting)
    assert [one.version for one in kept] == [2, 2, 1, 1]
    assert kept[2:] == first  # old ones stay readable
    assert minutes_kept.content(folder, first[0].id)
    data = papers.paper_data(folder, "minutes", reference="GR/2018/1")
    assert isinstance(data, MinutesPaper)
    assert data.approval == Approval(
        done=True, version=2, corrected_on=date(2018, 11, 22), reason=REASON
    )
    latest = papers.paper(folder, "minutes", reference="GR/2018/1")
    assert latest == minutes_kept.content(folder, kept[0].id)


def test_the_next_meeting_approves_and_the_earlier_one_tells_it(ready: Council) -> None:
    folder, meeting = ready.workspace, ready.meeting
    later, item = next_meeting(ready, day=NEXT)
    assert [one.id for one in minutes_named.choices(folder, item)] == [meeting]
    minutes_named.name(folder, item, meeting_id=meeting)
    approve(folder, meeting)
    before = one(folder, "meeting", meeting)

    def approved() -> Approval | None:
        return meeting_record.meeting(folder, "GR/2018/1").approval

    assert approved() == Approval(done=True)
    set_item(folder, item, {"result": ItemResult.ADJOURNED})
    assert approved() == Approval(done=True)
    set_item(folder, item, {"result": ItemResult.APPROVED})
    reference = one(folder, "meeting", later)["reference"]
    assert approved() == Approval(done=True, date=NEXT, meeting=reference, item="1")
    data = papers.paper_data(folder, "minutes", reference="GR/2018/1")
    assert isinstance(data, MinutesPaper)
    assert data.approval == approved()
    named = meeting_record.item(folder, item).approves
    assert named is not None
    assert (named.reference, named.status) == ("GR/2018/1", MeetingStatus.APPROVED)
    assert one(folder, "meeting", meeting) == before  # nothing is written in what is locked


def test_a_new_meeting_names_the_minutes_on_its_standing_item(ready: Council) -> None:
    folder = ready.workspace
    later = preparing.begin(folder, ready.body, day=NEXT).id
    named = [
        row["approves_id"] for row in rows(folder, "agenda_item") if row["meeting_id"] == later
    ]
    assert ready.meeting in named
    third = meetings.create(folder, ready.body, day=date(2019, 2, 25)).id
    waits = [one.reference for one in preparing.proposals(folder, third)]
    assert "GR/2018/1" not in waits  # it stands on an agenda already, whatever its title says


def test_minutes_taken_from_the_proposals_are_named(ready: Council) -> None:
    folder = ready.workspace
    later = meetings.create(folder, ready.body, day=NEXT).id
    preparing.take(folder, later, chosen=[(Source.MINUTES, ready.meeting)])
    item = next(row for row in rows(folder, "agenda_item") if row["meeting_id"] == later)
    assert item["approves_id"] == ready.meeting
    named = meeting_record.item(folder, item["id"]).approves
    assert named is not None
    assert named.reference == "GR/2018/1"


def test_minutes_approved_after_the_next_meeting_name_it(ready: Council) -> None:
    folder = ready.workspace
    _, item = next_meeting(ready, day=NEXT)
    minutes_named.name(folder, item, meeting_id=ready.meeting)
    set_item(folder, item, {"result": ItemResult.APPROVED})
    approve(folder, ready.meeting)
    said = Paper(papers.paper(folder, "minutes", reference="GR/2018/1")).text
    assert "Goedgekeurd op 28 januari 2019" in " ".join(said.split())
    assert "GR/2019/1, punt 1" in " ".join(said.split())


def test_only_earlier_meetings_of_the_body_are_named_on_such_an_item(ready: Council) -> None:
    folder = ready.workspace
    later, item = next_meeting(ready, day=NEXT)
    with pytest.raises(Refused, match=r"approval\.not_earlier"):
        minutes_named.name(folder, item, meeting_id=later)
    set_item(folder, item, {"kind": ItemKind.DISCUSSION})
    with pytest.raises(Refused, match=r"approval\.not_minutes"):
        minutes_named.name(folder, item, meeting_id=ready.meeting)


def test_what_was_put_off_waits_when_the_meeting_is_filed(ready: Council) -> None:
    folder, meeting = ready.workspace, ready.meeting
    item = ready.item("Camerabewaking stationsplein")
    set_item(folder, item, {"result": ItemResult.ADJOURNED})
    approve(folder, meeting)
    assert minutes_kept.put_off(folder, meeting) == 1
    now = version(folder, Meeting, meeting)
    meetings.step(folder, meeting, row_version=now, to=MeetingStatus.CLOSED, lets_wait=True)
    assert minutes_kept.put_off(folder, meeting) == 0
    waits = backlog.waiting(folder, ready.body)
    assert [one.title for one in waits] == ["Camerabewaking stationsplein"]
    assert one(folder, "agenda_item", item)["result"] == "adjourned"
