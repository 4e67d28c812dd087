"""What a work folder that does not open tells its user: what happened, and what is safe.

The command line has sentences that name commands; in the window the ways out are buttons,
therefore those sentences stand here and all others come from `zonedesk.i18n.refusals`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain.errors import Conflict
from zonedesk.i18n.facts import Facts
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import code_of, verdict_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.ui.kit.lane import Verdict

_IN_WINDOW: Final[Mapping[str, str]] = {
    "missing": noop(
        "There is no work folder at {path}. It may have been moved or renamed, or its disk is "
        "not connected."
    ),
    "empty": noop(
        "The file {path} is empty (0 bytes): nothing of the work folder is left in it. The "
        "backups in the folder backups are untouched."
    ),
    "foreign": noop("{path} is no work folder of ZoneDesk. It was not touched."),
    "damaged": noop(
        "The work folder is damaged ({what}). Change nothing in it. The backups in the folder "
        "backups are untouched."
    ),
    "backup_failed": noop(
        "Your work is saved, but the backup failed. Look at the room and the rights of {path}."
    ),
    "folder.not_empty": noop("{path} is not empty. Choose a folder that is empty or new."),
    "user_needed": noop("Choose who you are: {names}."),
    "recovery.administrator": noop(
        "The recovery code opens in the name of an administrator. Choose one: {names}."
    ),
    "zone.name_empty": noop("The zone needs a name."),
}


def said(verdict: Verdict) -> str:
    """Say a verdict in the language of the window."""
    speaking = texts()
    code = code_of(verdict)
    if isinstance(verdict, Conflict) or code not in _IN_WINDOW:
        return verdict_words(verdict)
    return speaking.gettext(_IN_WINDOW[code]).format_map(Facts(verdict.facts, speaking))
