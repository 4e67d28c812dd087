"""Votes read and stored in the lane, one after the other, each on the version the last one left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from zonedesk.services import votes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zonedesk.domain.ballots import CandidateLine
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.domain.vote_record import VoteSheet
    from zonedesk.domain.words import Matter, VoteChoice
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict

    Write: TypeAlias = "Callable[[int], Changes]"
    WriteKnown: TypeAlias = "Callable[[int, int], Changes | Outcome]"
    Failed: TypeAlias = "Callable[[Verdict], object]"


class VoteCommands(QObject):
    """Commands on the votes of items; `removed` gives what took a vote away.

    Every quick change follows the one before it: this window knows how far its own changes have
    brought a vote. What another window changed in between is a conflict all the same.
    """

    removed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = desk.workspace
        self._lane = desk.lane
        self._versions: dict[tuple[int, str], tuple[int, int]] = {}  # used in the lane only

    def read(self, item_id: int, give: Callable[[VoteSheet], object]) -> None:
        """Read the votes on an item."""
        self._lane.query(partial(self._read, item_id), give)

    def consensus(self, item_id: int, subject: str, *, failed: Failed) -> None:
        """Note that all agreed."""
        self._store(
            (item_id, subject),
            lambda version: votes.consensus(
                self._workspace, item_id, subject=subject, row_version=version
            ),
            failed=failed,
        )

    def by_name(
        self, item_id: int, subject: str, *, choices: Mapping[int, VoteChoice], failed: Failed
    ) -> None:
        """Note who voted what."""
        self._store(
            (item_id, subject),
            lambda version: votes.by_name(
                self._workspace, item_id, choices=choices, subject=subject, row_version=version
            ),
            failed=failed,
        )

    def by_count(
        self, item_id: int, subject: str, *, counts: Mapping[VoteChoice, int], failed: Failed
    ) -> None:
        """Note how many voted what."""
        self._store(
            (item_id, subject),
            lambda version: votes.by_count(
                self._workspace, item_id, counts=counts, subject=subject, row_version=version
            ),
            failed=failed,
        )

    def secret(
        self, item_id: int, subject: str, *, counts: Mapping[VoteChoice, int], failed: Failed
    ) -> None:
        """Note the numbers of a secret vote."""
        self._store(
            (item_id, subject),
            lambda version: votes.secret(
                self._workspace, item_id, counts=counts, subject=subject, row_version=version
            ),
            failed=failed,
        )

    def appointment(
        self,
        item_id: int,
        subject: str,
        *,
        candidates: Sequence[CandidateLine],
        counts: Mapping[VoteChoice, int],
        failed: Failed,
    ) -> None:
        """Note a round of an appointment."""
        self._store(
            (item_id, subject),
            lambda version: votes.appointment(
                self._workspace,
                item_id,
                candidates=candidates,
                counts=counts,
                subject=subject,
                row_version=version,
            ),
            failed=failed,
        )

    def make_secret(self, item_id: int, subject: str, *, failed: Failed) -> None:
        """Turn a vote by name into a secret one, for good."""
        self._on_known(
            (item_id, subject),
            lambda vote, version: votes.make_secret(self._workspace, vote, row_version=version),
            failed=failed,
        )

    def settle(
        self, item_id: int, subject: str, *, choice: VoteChoice | None, failed: Failed
    ) -> None:
        """Let the vote of the chair settle a tie, or no more."""
        self._on_known(
            (item_id, subject),
            lambda vote, version: votes.settle(
                self._workspace, vote, row_version=version, choice=choice
            ),
            failed=failed,
        )

    def write_sentence(self, item_id: int, subject: str, *, sentence: str, failed: Failed) -> None:
        """Write another sentence; empty brings the generated one back."""
        self._on_known(
            (item_id, subject),
            lambda vote, version: votes.write_sentence(
                self._workspace, vote, row_version=version, sentence=sentence
            ),
            failed=failed,
        )

    def remove(self, item_id: int, subject: str, *, failed: Failed) -> None:
        """Take a vote away."""
        self._on_known(
            (item_id, subject),
            lambda vote, version: votes.remove(self._workspace, vote, row_version=version),
            failed=failed,
            done=self.removed.emit,
        )

    def set_matter(self, item_id: int, *, seen: Matter, matter: Matter) -> None:
        """Tell what an item is about."""
        work = partial(votes.set_matter, self._workspace, item_id, seen=seen, matter=matter)
        self._lane.command(work)

    def _read(self, item_id: int) -> VoteSheet:
        sheet = votes.sheet(self._workspace, item_id)
        self._versions = {
            (item_id, one.subject): (one.handle.id, one.handle.row_version) for one in sheet.votes
        }
        return sheet

    def _store(self, key: tuple[int, str], write: Write, *, failed: Failed) -> None:
        self._lane.command(partial(self._stored, key, write), failed=failed)

    def _stored(self, key: tuple[int, str], write: Write) -> Changes:
        changes = write(self._versions.get(key, (0, 0))[1])
        if changes:
            self._read(key[0])
        return changes

    def _on_known(
        self,
        key: tuple[int, str],
        write: WriteKnown,
        *,
        failed: Failed,
        done: Callable[[Outcome], object] | None = None,
    ) -> None:
        self._lane.command(partial(self._stored_known, key, write), failed=failed, done=done)

    def _stored_known(self, key: tuple[int, str], write: WriteKnown) -> Changes | Outcome:
        found = self._versions.get(key)
        if found is None:
            return frozenset()
        made = write(*found)
        self._read(key[0])
        return made
