"""What can be done in the preview of a paper, with its keys (picture 14).

PgUp, PgDn, + and − belong to the desk of the pages, Esc to the preview itself.
"""

from __future__ import annotations

from typing import Final

from zonedesk.ui.kit.actions import Action, noop

IN_PREVIEW: Final = (
    Action("preview.save", noop("Save &PDF…"), "download", menu="file"),
    Action("preview.print", noop("P&rint…"), "print", "Ctrl+P", menu="file"),
)
"""Work while a paper is shown; out of the menus else."""

ON_ITEM: Final = (
    Action(
        "meetings.extract",
        noop("Certif&ied extract…"),
        "print",
        tip=noop("Show the certified extract of the item under the cursor"),
        menu="meeting",
        context="part",
    ),
)
"""Works on the item under the cursor in the agenda."""

OF_PAPERS: Final = (
    Action(
        "meetings.archive",
        noop("Save all as &ZIP…"),
        "download",
        tip=noop("Save all papers of the meeting in one file"),
        menu="meeting",
    ),
)
"""Works in the record of a meeting."""
