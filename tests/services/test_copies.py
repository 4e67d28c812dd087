"""A copy takes what was decided that it takes, column by column, and nothing else (T49)."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.services.carried import EVERYTHING, edited, full_item, later
from tests.services.council import Council, council, one, rows, state, version
from tests.services.folders import let_go
from tests.workspaces import closed_folder, opened_folder
from zonedesk.db.models import (
    Base,
    Dossier,
    FollowUp,
    Interruption,
    Meeting,
    MeetingTerm,
    PlanLine,
    UrgencySupporter,
    Vote,
)
from zonedesk.domain.attachments import Subject, SubjectKind
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import AttendanceStatus, MeetingMode, PlanLevel, VoteMethod
from zonedesk.services import (
    actions,
    agenda,
    agenda_sending,
    attachments,
    attendance,
    carrying,
    decisions,
    dossiers,
    drafts,
    meetings,
    plan_snapshots,
    preparing,
    supervision,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonedesk.services.workspace import Workspace

LATER: Final = date(2019, 2, 25)


def links_to(table: str) -> set[tuple[str, str]]:
    """Every column of the file that names a record of a table."""
    return {
        (other.name, link.parent.name)
        for other in Base.metadata.sorted_tables
        for link in other.foreign_keys
        if link.column.table.name == table
    }


# What hangs on an item: whether it goes along when it is carried over, and when its meeting is
# the model of another one.
ITEM_LINKS: Final = {
    ("agenda_item", "parent_id"): (True, True),
    ("agenda_item", "previous_id"): (False, False),
    ("item_plan_line", "item_id"): (True, False),
    ("item_guest", "item_id"): (True, False),
    ("action_item", "origin_item_id"): (False, False),
    ("attachment", "item_id"): (False, False),
    ("decision", "item_id"): (False, False),
    ("interruption", "item_id"): (False, False),
    ("presence_event", "item_id"): (False, False),
    ("urgency_supporter", "item_id"): (False, False),
    ("vote", "item_id"): (False, False),
}
# What hangs on a meeting: whether a meeting like it has it too.
MEETING_LINKS: Final = {
    ("agenda_item", "meeting_id"): True,
    ("agenda_item", "approves_id"): False,
    ("action_item", "origin_meeting_id"): False,
    ("attachment", "meeting_id"): False,
    ("attendance", "meeting_id"): False,
    ("dossier", "reported_id"): False,
    ("follow_up", "meeting_id"): False,
    ("interruption", "meeting_id"): False,
    ("issued_document", "meeting_id"): False,
    ("meeting_step", "meeting_id"): False,
    ("meeting_term", "meeting_id"): False,
    ("plan_snapshot", "meeting_id"): False,
    ("sent_agenda", "meeting_id"): False,
}
# What a meeting says itself; a meeting like it begins with none of it.
_OWN: Final = {
    "kind": "buitengewoon",
    "starts_at": time(9, 30),
    "ends_at": time(11, 0),
    "place": "Kazerne",
    "opening": from_plain("Welkom"),
    "closing": from_plain("Slot"),
    "next_on": LATER,
    "next_text": "Volgende maand",
    "mode": MeetingMode.HYBRID,
    "convocation": 3,
}
# What only the file, the calendar or the composition of the day says of a meeting.
_GIVEN: Final = frozenset(
    {"id", "reference", "held_on", "body_id", "locked_in", "deleted_at", "deleted_by"}
    | {"row_version", "created_by", "created_at", "changed_by", "changed_at", "taken_over"}
)


def full_meeting(raad: Council) -> int:
    """A meeting that says all it can, with an item on which everything hangs; gives the item."""
    folder, meeting = raad.workspace, raad.meeting
    item = full_item(raad)
    raad.item("Bijlage", under=item)
    now = version(folder, Meeting, meeting)
    fields: Any = {**_OWN, "chair_id": raad.member, "secretary_id": raad.member}
    meetings.edit(folder, meeting, row_version=now, fields=fields)
    now = version(folder, Meeting, meeting)
    agenda_sending.send(folder, meeting, row_version=now, day=date(2018, 11, 22))
    action = actions.add(folder, item_id=item, fields={"text": "Publiceren"}).id
    attendance.mark(folder, meeting, person_id=raad.member, status=AttendanceStatus.PRESENT)
    attendance.leave(folder, meeting, person_id=raad.member, item_id=item)
    decisions.write(folder, item, row_version=0, text=from_plain("Artikel 1"))
    with folder.database.write("test.rest", 1, at=folder.clock.now_utc()) as session:
        line = PlanLine(code="ZVP", title="Plan", level=PlanLevel.PLAN)
        session.add_all(
            [
                line,
                Vote(item_id=item, method=VoteMethod.SECRET),
                UrgencySupporter(item_id=item, person_id=raad.member),
                Interruption(meeting_id=meeting, item_id=item, starts_at=time(10)),
                MeetingTerm(meeting_id=meeting, code="x", day=LATER, reason="Reden"),
                FollowUp(action_id=action, meeting_id=meeting, written_on=LATER, text="Gebeld"),
            ]
        )
        session.flush()
        session.connection().exec_driver_sql(
            "UPDATE meeting SET began_at='20:05:00.000000', version=2 WHERE id=?", (meeting,)
        )
        line_id = line.id
    edited(folder, item, plan_lines=(line_id,), guests=(raad.secretary,))
    for subject in (Subject(SubjectKind.ITEM, item), Subject(SubjectKind.MEETING, meeting)):
        attachments.add_bytes(folder, subject, data=b"Bijlage", name="bijlage.txt")
    dossier = dossiers.create(
        folder, fields={"title": "Camera's", "category": "Aankoop"}, body_id=raad.body
    ).id
    now = version(folder, Dossier, dossier)
    supervision.reported(folder, dossier, row_version=now, meeting_id=meeting)
    plan_snapshots.take(
        folder, line_id, name="Stand", as_of=date(2018, 11, 1), year=2018, meeting_id=meeting
    )
    drafts.keep(folder, drafts.Place("agenda_item", item, "title"), content="Half", row_version=1)
    return item


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Council, int]]:
    """A council with a full meeting and its full item."""
    workspace = opened_folder(closed_folder(tmp_path_factory.mktemp("kopie")))
    raad = council(workspace)
    yield raad, full_meeting(raad)
    let_go(workspace)


def hanging(folder: Workspace, link: tuple[str, str], record: int) -> int:
    """How many rows name a record in a column."""
    table, column = link
    return sum(row[column] == record for row in rows(folder, table))


@pytest.mark.parametrize(
    ("table", "decided"), [("agenda_item", ITEM_LINKS), ("meeting", MEETING_LINKS)]
)
def test_of_all_that_hangs_on_a_record_is_decided_whether_a_copy_has_it(
    table: str, decided: dict[tuple[str, str], object]
) -> None:
    assert links_to(table) == set(decided)


def test_with_a_carried_item_goes_what_was_decided_and_the_rest_stays(
    full: tuple[Council, int],
) -> None:
    raad, item = full
    later(raad, LATER)
    new = carrying.carry_over(raad.workspace, item, along=EVERYTHING).id
    for link, (goes, _) in ITEM_LINKS.items():
        assert hanging(raad.workspace, link, item) > 0, link
        assert (hanging(raad.workspace, link, new) > 0) == goes, link
    kept = rows(raad.workspace, "draft")
    assert [one["subject_id"] for one in kept if one["subject"] == "agenda_item"] == [item]


def test_a_meeting_like_another_takes_its_agenda_and_nothing_else(
    full: tuple[Council, int],
) -> None:
    raad, item = full
    folder = raad.workspace
    new = preparing.begin(folder, raad.body, day=date(2019, 6, 24), like=raad.meeting).id
    for link, goes in MEETING_LINKS.items():
        assert hanging(folder, link, raad.meeting) > 0, link
        assert (hanging(folder, link, new) > 0) == goes, link
    title = one(folder, "agenda_item", item)["title"]
    copy = next(
        row["id"]
        for row in rows(folder, "agenda_item")
        if (row["meeting_id"], row["title"]) == (new, title)
    )
    for link, (_, goes) in ITEM_LINKS.items():
        assert (hanging(folder, link, copy) > 0) == goes, link


def test_no_column_of_a_meeting_goes_along_to_one_like_it(full: tuple[Council, int]) -> None:
    raad, _ = full
    folder = raad.workspace
    blank = preparing.begin(folder, raad.body, day=date(2019, 9, 23)).id
    like = preparing.begin(folder, raad.body, day=date(2019, 9, 24), like=raad.meeting).id
    model, fresh, copy = (one(folder, "meeting", key) for key in (raad.meeting, blank, like))
    for name, value in copy.items():
        if name not in _GIVEN:
            assert model[name] != fresh[name], name  # else this test proves nothing of it
            assert value == fresh[name], name
    assert (copy["taken_over"], copy["locked_in"], copy["deleted_at"]) == (0, None, None)


def test_copying_leaves_the_model_as_it_was(full: tuple[Council, int]) -> None:
    raad, item = full
    before = state(raad.workspace)
    preparing.begin(raad.workspace, raad.body, day=date(2020, 1, 27), like=raad.meeting)
    after = state(raad.workspace)
    grown = {name for name in after if after[name] != before[name]}
    assert grown == {"meeting", "agenda_item"}
    for name in grown:
        assert after[name][: len(before[name])] == before[name]
    assert one(raad.workspace, "agenda_item", item)["deleted_at"] is None


def test_an_empty_item_is_carried_over_and_a_heading_too(raad: Council) -> None:
    folder, bare = raad.workspace, raad.item("x")
    line: agenda.ItemFields = {"title": "Varia", "heading": True}
    heading = agenda.add(folder, raad.meeting, fields=line).id
    target = later(raad)
    for item in (bare, heading):
        new = carrying.carry_over(folder, item, along=EVERYTHING).id
        made, old = one(folder, "agenda_item", new), one(folder, "agenda_item", item)
        assert (made["meeting_id"], made["title"]) == (target, old["title"])
        assert made["heading"] == old["heading"]
    assert one(folder, "agenda_item", heading)["result"] is None
