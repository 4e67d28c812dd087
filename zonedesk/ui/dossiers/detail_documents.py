"""The documents of a dossier: files can be dropped anywhere in its pane (05)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain.attachments import Subject, SubjectKind
from zonedesk.ui.kit.attachments.actions import of_documents, of_viewer
from zonedesk.ui.kit.attachments.document_list import DocumentList
from zonedesk.ui.kit.attachments.dropping import DropZone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea, QWidget

    from zonedesk.domain.dossier_record import DossierRecord
    from zonedesk.ui.kit.desk import Desk

_PLACE: Final = "dossiers"
REACH: Final = 8
"""So far the ground of a chosen row reaches out of the text of the pane."""

ON_DOCUMENTS: Final = of_documents(_PLACE)
"""Work on the documents of a dossier."""

IN_VIEWER: Final = of_viewer(_PLACE)
"""Work while a document is shown."""


class DossierDocuments(DocumentList):
    """The section *Documents* of the pane of a dossier."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _PLACE, side=REACH, parent=parent)
        self.zone_around: DropZone | None = None

    def show_record(self, record: DossierRecord) -> None:
        """Show the documents of a dossier."""
        subject = Subject(SubjectKind.DOSSIER, record.handle.id)
        self.show_subject(subject, called=record.row.reference)

    def take_from(self, area: QScrollArea) -> None:
        """Take what is dropped anywhere in the pane around."""
        self.zone_around = DropZone(area.viewport(), ready=self.takes)
        self.zone_around.dropped.connect(self.bring)
