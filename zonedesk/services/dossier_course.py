"""The course of a dossier with the changes of its fields, for who wants to see all of it (R51)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.queries import actions, dossier_history, dossiers
from zonedesk.documents.course_words import Told, item_words, told
from zonedesk.domain.dossier_course import newest_first
from zonedesk.i18n.catalogue import translator

if TYPE_CHECKING:
    from zonedesk.domain.dossier_course import Event, Treated
    from zonedesk.services.workspace import Workspace

__all__ = ["Told", "changes", "item_facts", "words"]


def changes(workspace: Workspace, reference: str) -> tuple[Event, ...]:
    """Give what the journal kept of a dossier, the newest first; nothing of one that is gone.

    It is read apart from the dossier: the journal of years is long.
    """
    with workspace.database.read() as session:
        dossier_id = dossiers.find(session, reference)
        if dossier_id is None:
            return ()
        points = actions.of_dossier(session, dossier_id)
        return newest_first(dossier_history.changes(session, dossier_id, actions=points))


def words(event: Event, language: str) -> Told:
    """Say what an entry tells, and the facts below it, in a language."""
    return told(event, translator(language))


def item_facts(item: Treated, language: str) -> str:
    """Say what was decided on an item and how was voted, in a language."""
    return item_words(item, translator(language))
