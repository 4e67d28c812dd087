"""Nothing typed is lost: text is kept while it is typed, and offered after a kill (product.md 3.1).

A draft is encrypted with everything else and not in the journal. Saving a field forgets its draft
in the same transaction, so that what is offered was never saved.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.db.commands import drafts
from zonedesk.db.commands.drafts import SUBJECTS, KeptDraft, Place
from zonedesk.db.queries.drafts import named
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace

__all__ = [
    "FOLDER",
    "FOLDER_ID",
    "NEW",
    "SUBJECTS",
    "KeptDraft",
    "Place",
    "Whereabouts",
    "drop",
    "keep",
    "of_record",
    "offered",
    "whereabouts",
]

_PLACES: Final = {
    "action_item": "actions",
    "agenda_item": "meetings",
    "body": "people",
    "dossier": "dossiers",
    "dossier_template": "rules",
    "meeting": "meetings",
    "person": "people",
    "plan_line": "plan",
    "text_block": "rules",
}
_FORMS: Final = {
    "new_action": "actions",
    "new_body": "people",
    "new_dossier": "dossiers",
    "new_function": "people",
    "new_meeting": "meetings",
    "new_person": "people",
}

FOLDER: Final = "zone"
"""Subject of what is typed for a record that is not there yet and belongs to no other record."""

FOLDER_ID: Final = 1
"""The one id of `FOLDER`."""

NEW: Final = ""
"""Reference by which the form for a record that is not there yet is asked."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a record is seen: key of the place of the desk, and the reference it is asked by.

    The reference is `NEW` for the form of a record that is not there yet.
    """

    page: str
    reference: str


def keep(workspace: Workspace, place: Place, *, content: str, row_version: int) -> None:
    """Keep what stands in a field, in the place of what was kept before.

    Args:
        workspace: the open work folder.
        place: the field; its subject is a name of `SUBJECTS`, anything else is KeyError.
        content: as its editor stores it (a rich text as JSON of its model).
        row_version: of the record as it was read when the typing began.

    Raises:
        Refused: ``user.may_only_read``.
    """
    if place.subject not in SUBJECTS:
        raise KeyError(place.subject)
    with writing(workspace, "draft.keep") as session:
        drafts.keep(session, place, content=content, row_version=row_version)


def offered(workspace: Workspace) -> tuple[KeptDraft, ...]:
    """Give what the user typed and never saved, the latest first.

    What was typed in a record that is in the bin is kept, and offered when it is back. A draft
    whose record was changed since says so (``moved_on``).
    """
    with workspace.database.read() as session:
        return tuple(drafts.of_user(session, workspace.actor_id))


def of_record(workspace: Workspace, subject: str, *, record_id: int) -> tuple[KeptDraft, ...]:
    """Give what the user typed in the fields of a record and never saved, the latest first.

    Args:
        workspace: the open work folder.
        subject: a name of `SUBJECTS`.
        record_id: of the record; of one in the bin nothing is offered.
    """
    with workspace.database.read() as session:
        actor = workspace.actor_id
        return tuple(drafts.of_record(session, actor, subject=subject, record_id=record_id))


def whereabouts(workspace: Workspace, place: Place) -> Whereabouts | None:
    """Tell where the record of a field is seen; None for what no place of the desk shows.

    An agenda item is seen in its meeting (``ZVR/2018/2#4``), follow-up in what it is written on,
    and what is not there yet in its form.
    """
    if place.subject == FOLDER:
        page = _FORMS.get(place.field)
        return None if page is None else Whereabouts(page, NEW)
    with workspace.database.read() as session:
        found = named(session, place.subject, record_id=place.id)
    if found is None:
        return None
    subject, reference = found
    return Whereabouts(_PLACES[subject], reference)


def drop(workspace: Workspace, place: Place) -> None:
    """Forget what was kept for a field: it was saved, or the user does not want it."""
    with writing(workspace, "draft.drop") as session:
        drafts.drop(session, place, user_id=workspace.actor_id)
