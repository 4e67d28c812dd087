"""What a dossier notes of a legally classified document: level and reference (domain.md 4.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.db.commands import records
from zonedesk.db.models import Dossier
from zonedesk.domain.classified import fit
from zonedesk.domain.topics import NOTHING, Topic
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from zonedesk.domain.topics import Changes
    from zonedesk.domain.words import LegalClassification
    from zonedesk.services.workspace import Workspace

_TOUCHED: Final = frozenset({Topic.DOSSIERS})


def note_classified(
    workspace: Workspace,
    dossier_id: int,
    *,
    row_version: int,
    level: LegalClassification | None,
    reference: str,
) -> Changes:
    """Note that a classified document belongs to a dossier, or with nothing that none does.

    Args:
        workspace: the open work folder.
        dossier_id: the dossier.
        row_version: as it was read.
        level: of the document; None for none.
        reference: of the document, one line.

    Raises:
        Refused: ``dossier.classified_level``, ``dossier.classified_reference``,
            ``dossier.classified_long`` (longest), ``user.may_only_read``.
        Conflict: the dossier moved on since it was read (T57).
    """
    kept, line = fit(level, reference)
    values = {"classification": kept, "classified_reference": line}
    with writing(workspace, "dossier.classified") as session:
        changed = records.change(
            session, Dossier, record_id=dossier_id, row_version=row_version, values=values
        )
        return _TOUCHED if changed else NOTHING
