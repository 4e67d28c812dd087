"""How what a meeting lacks for its next step is said, in the meeting and wherever it is told."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING, Final

from zonedesk.i18n.refusals import sentence
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.meeting_record import Lack

#: What is said of an item by the code of what it lacks.
_AT_ITEM: Final[Mapping[str, str]] = {
    "results": noop("Item {number}, {title}: no result"),
    "title": noop("Item {number}: no title"),
    "presenter": noop("Item {number}, {title}: no presenter"),
    "context": noop("Item {number}, {title}: no explanation"),
    "dossier": noop("Item {number}, {title}: no dossier"),
    "minutes": noop("Item {number}, {title}: no planned time"),
    "decision_text": noop("Item {number}, {title}: no decision"),
    "vote_missing": noop("Item {number}, {title}: no vote"),
    "quorum": noop("Item {number}, {title}: not in number"),
    "supporters": noop("Item {number}, {title}: who agreed to the urgency"),
    "closed_matter": noop("Item {number}, {title}: open or closed"),
}
_OTHER_AT_ITEM: Final = noop("Item {number}, {title}: {what}")


def lack_words(lack: Lack, *, longest: int | None = None) -> str:
    """Say what is missing, at an item with its number and title.

    What is missing of the meeting itself is said by the words of the closing check, the attendance
    of one person with their name; so is what an item lacks in the minutes, in short.

    Args:
        lack: what is missing.
        longest: most characters of a title; a longer one is cut between words.
    """
    if lack.item is None:
        words = _short(lack)
        return words[:1].upper() + words[1:]
    words = texts().gettext(_AT_ITEM.get(lack.code, _OTHER_AT_ITEM))
    title = lack.item.row.title
    cut = title if longest is None else shorten(title, longest, placeholder="…")
    lacking = "" if lack.code in _AT_ITEM else _short(lack)
    return words.format(number=lack.item.row.number, title=cut, what=lacking)


def _short(lack: Lack) -> str:
    """Say what is missing in a few words, with what is known of it."""
    facts = {"person": lack.person, "reference": lack.reference, "day": lack.day}
    words = sentence(f"lack.{lack.code}", facts, translator=texts())
    return f"{words} ({lack.words})" if lack.words else words
