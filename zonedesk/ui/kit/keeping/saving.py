"""Typed fields on their way to be stored: all at once, and one by one when that is refused.

One bad field holds back none of the others: what can be stored is, and what cannot stays a draft
with the sentence that says why (product.md 3.1).
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import NOTHING, Changes
from zonedesk.system.trouble import DataFileError
from zonedesk.ui.kit.verdicts import about, verdict_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from zonedesk.ui.kit.keeping.shelf import Shelf
    from zonedesk.ui.kit.lane import Verdict


@dataclass(slots=True, eq=False)
class Opened:
    """The record that is open; `version` goes on in the lane with each change made here.

    Attributes:
        id: of the record.
        version: its row version.
        shelf: where its drafts lie.
        called: what people know it by; empty when the fields say enough.
        under_way: how many saves have not come back.
        tries: how often a save met a change of somebody else, one after the other.
        closing: the user has left it.
        told: what was said about it since.
    """

    id: int
    version: int
    shelf: Shelf
    called: str = ""
    under_way: int = 0
    tries: int = 0
    closing: bool = False
    told: set[str] = field(default_factory=set)


@dataclass(slots=True, eq=False)
class Sending:
    """Fields of one record on their way; `run` is the work, the rest tells what came of it.

    Attributes:
        opened: the record.
        save: stores fields; gets id, row version and fields.
        fields: values by the names of the fields.
        contents: the same as drafts.
        titles: what the fields are called.
        stored: fields that are stored, and whether that changed the record.
        refused: fields that are not, and why.
        stopped: what kept the others from being tried.
        kept: what is not stored is a draft.
    """

    opened: Opened
    save: Callable[[int, int, dict[str, Any]], Changes]
    fields: dict[str, Any]
    contents: dict[str, str]
    titles: dict[str, str]
    stored: dict[str, bool] = field(default_factory=dict)
    refused: dict[str, Refused] = field(default_factory=dict)
    stopped: Conflict | DataFileError | None = None
    kept: bool = False
    _changes: Changes = NOTHING

    @property
    def verdicts(self) -> dict[str, Verdict]:
        """Fields that are not stored, and why."""
        found: dict[str, Verdict] = {}
        for name in self.fields:
            why = self.refused.get(name) or self.stopped
            if name not in self.stored and why is not None:
                found[name] = why
        return found

    @property
    def verdict(self) -> Verdict | None:
        """Why something is not stored, with the names of record and fields; None when all is."""
        said = _grouped((self.titles[name], why) for name, why in self.verdicts.items())
        if not said:
            return None
        *before, (names, why) = said.values()
        lead = " ".join([_sentence(*one) for one in before] + [names])
        return about(f"{self.opened.called} · {lead}" if self.opened.called else lead, why)

    def run(self) -> Changes:
        """Store what can be stored; in the lane.

        Raises:
            Refused, DataFileError: nothing could be, with the names of record and fields.
        """
        try:
            self._store(self.fields)
        except Refused as refused:
            self._part(refused)
        except (Conflict, DataFileError) as stopped:
            self.stopped = stopped
        self._keep()
        verdict = self.verdict
        if verdict is not None and not self.stored:
            raise verdict
        return self._changes

    def _store(self, fields: Mapping[str, Any]) -> None:
        changes = self.save(self.opened.id, self.opened.version, dict(fields))
        if changes:
            self.opened.version += 1
        self._changes |= changes
        self.stored |= dict.fromkeys(fields, bool(changes))

    def _part(self, refused: Refused) -> None:
        """Store field by field; one may only be right once another one is stored."""
        if len(self.fields) == 1:
            self.refused = dict.fromkeys(self.fields, refused)
            return
        before = -1
        while before < len(self.stored) < len(self.fields) and self.stopped is None:
            before = len(self.stored)
            for name in [one for one in self.fields if one not in self.stored]:
                self._try(name)

    def _try(self, name: str) -> None:
        try:
            self._store({name: self.fields[name]})
        except Refused as refused:
            self.refused[name] = refused
        except (Conflict, DataFileError) as stopped:
            self.stopped = stopped
        else:
            self.refused.pop(name, None)

    def _keep(self) -> None:
        """Keep what is not stored as drafts, whatever becomes of the window."""
        left = {name: text for name, text in self.contents.items() if name not in self.stored}
        if left and not isinstance(self.stopped, DataFileError):
            with suppress(Refused):
                self.opened.shelf.keep(left)
            self.kept = True


def told(refusals: Iterable[tuple[str, Verdict]]) -> str:
    """Say why fields are not stored: *Titel: …*; the same sentence is said once.

    Args:
        refusals: names of fields, and why.
    """
    return " ".join(_sentence(names, why) for names, why in _grouped(refusals).values())


def _grouped(refusals: Iterable[tuple[str, Verdict]]) -> dict[str, tuple[str, Verdict]]:
    """Put the names together for which the same is to be said, by what is said."""
    found: dict[str, tuple[str, Verdict]] = {}
    for name, why in refusals:
        words = verdict_words(why)
        names = f"{found[words][0]}, {name}" if words in found else name
        found[words] = (names, why)
    return found


def _sentence(names: str, why: Verdict) -> str:
    return f"{names}: {verdict_words(why)}"
