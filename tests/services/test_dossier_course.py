"""The course of a dossier read from a folder: documents, links, action points, changes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from zonedesk.domain.attachments import Subject, SubjectKind
from zonedesk.domain.dossier_course import Step
from zonedesk.domain.words import DossierStatus, FollowUpKind
from zonedesk.services import actions, attachments, dossier_course, dossiers, follow_ups
from zonedesk.services.dossier_record import read_record
from zonedesk.services.follow_ups import Subject as Noted

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.services.workspace import Workspace


def made(workspace: Workspace) -> str:
    return dossiers.create(workspace, fields={"title": "Laptops", "category": "Aankoop"}).reference


def edit(workspace: Workspace, reference: str, **fields: Any) -> None:
    handle = read_record(workspace, reference).handle
    told: Any = fields
    dossiers.edit(workspace, handle.id, row_version=handle.row_version, fields=told)


def test_a_document_is_told_when_it_comes_and_when_it_is_replaced(
    empty: Workspace, tmp_path: Path
) -> None:
    reference = made(empty)
    subject = Subject(SubjectKind.DOSSIER, read_record(empty, reference).handle.id)
    file = tmp_path / "offerte.txt"
    file.write_text("eerste")
    added = attachments.add(empty, subject, path=file)
    file.write_text("tweede")
    (row,) = attachments.attached(empty, subject)
    attachments.replace(empty, added.id, path=file, row_version=row.handle.row_version)
    course = read_record(empty, reference).course
    found = {one.step: one.moment for one in course if one.moment is not None}
    assert set(found) == {Step.DOCUMENT_ADDED, Step.DOCUMENT_REPLACED}
    replaced = found[Step.DOCUMENT_REPLACED]
    assert replaced is not None
    assert replaced.version == 2


def test_an_action_point_is_told_when_it_is_made_postponed_and_done(empty: Workspace) -> None:
    reference = made(empty)
    dossier = read_record(empty, reference).handle.id
    day, later = date(2018, 12, 1), date(2018, 12, 15)
    point = actions.add(
        empty, fields={"text": "Offerte vragen", "dossier_id": dossier, "due_on": day}
    )
    actions.edit(empty, point.id, row_version=1, fields={"due_on": later})
    (moved,) = dossier_course.changes(empty, reference)
    assert moved.step is Step.ACTION_MOVED
    assert moved.moment is not None
    assert (moved.moment.before, moved.moment.until) == (day, later)


def test_of_a_day_a_field_is_told_once_with_what_it_was_and_became(empty: Workspace) -> None:
    reference = made(empty)
    assert dossier_course.changes(empty, reference) == ()
    for title in ("Laptops en", "Laptops en schermen"):
        edit(empty, reference, title=title)
    edit(empty, reference, amount=100_00, status=DossierStatus.COLLEGE)
    told = {
        one.change.field: (one.change.before, one.change.after)
        for one in dossier_course.changes(empty, reference)
        if one.change is not None
    }
    assert told["title"] == ("Laptops", "Laptops en schermen")
    assert told["amount"] == (None, 100_00)
    assert told["status"] == (DossierStatus.PREPARING, DossierStatus.COLLEGE)
    edit(empty, reference, title="Laptops")
    changed = {one.change.field for one in dossier_course.changes(empty, reference) if one.change}
    assert "title" not in changed


def test_every_change_can_be_said_in_every_language(empty: Workspace) -> None:
    reference = made(empty)
    edit(empty, reference, amount=100_00, status=DossierStatus.COLLEGE, opened_on=date(2018, 1, 2))
    follow_ups.add(
        empty,
        Noted.DOSSIER,
        subject_id=read_record(empty, reference).handle.id,
        fields={"text": "Gebeld", "kind": FollowUpKind.PHONE},
    )
    course = (*dossier_course.changes(empty, reference), *read_record(empty, reference).course)
    for language in ("nl", "fr", "de"):
        for event in course:
            assert dossier_course.words(event, language).words
