"""Where drafts lie: a folder that is closed takes no more of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.ui.kit.keeping.shelf import Shelf

if TYPE_CHECKING:
    from tests.services.council import Council
    from zonedesk.ui.kit.desk import Desk


def test_a_late_draft_does_not_break_on_a_folder_that_is_closed(raad: Council, desk: Desk) -> None:
    shelf = Shelf(desk, "meeting", record_id=raad.meeting, version=1)
    shelf.keep_later({"place": "Stadhuis"})
    raad.workspace.close()
    shelf.keep_later({"place": "Stadhuis Lier"})
