"""What the opening of a work folder remarked, as the user should see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from zonedesk.ui.kit.messages import Severity


def told_remarks(remarks: frozenset[str]) -> tuple[Severity, str]:
    """Say the remarks of an opening; words are empty when there is nothing to see.

    Args:
        remarks: codes of `zonedesk.services.workspace.Workspace.remarks`; of a backup that failed
            `zonedesk.ui.shell.backups` tells.
    """
    _ = texts().gettext
    words = {
        "network_drive": _(
            "The work folder lies on a network drive, where it can be damaged. Keep it on a "
            "disk of this computer."
        ),
        "recovered": _(
            "ZoneDesk was not closed properly last time. Everything was checked and found sound."
        ),
    }
    told = " ".join(said for code, said in words.items() if code in remarks)
    return ("info" if remarks <= {"recovered"} else "watch"), told
