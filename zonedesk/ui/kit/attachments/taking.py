"""Files on their way in: one after the other in the lane, each in full or not at all (C10)."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zonedesk.services import attachments
from zonedesk.services.attachments import Watch
from zonedesk.ui.kit.lane import Job
from zonedesk.ui.kit.verdicts import verdict_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zonedesk.domain.attachments import Subject
    from zonedesk.domain.topics import Outcome
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict

_PERCENT = 100


class Taking(QObject):
    """Takes files in; what is refused is told at the end, and the others come in all the same.

    Signals: `began` gives the name of the file that is read now and how many wait; `progressed`
    how far it is, in percent; `ended` the outcomes and the sentences of what was refused.
    """

    began = Signal(str, int)
    progressed = Signal(int)
    ended = Signal(object, object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: deque[tuple[str, int, Callable[[Job], Outcome]]] = deque()
        self._outcomes: list[Outcome] = []
        self._troubles: list[str] = []
        self._job: Job | None = None
        self._walks = False

    @property
    def at_work(self) -> bool:
        """Whether something is on its way in."""
        return self._job is not None or bool(self._waiting)

    def take(self, subject: Subject, paths: tuple[Path, ...]) -> None:
        """Take files in, in their order, behind those that are on their way."""
        for path in paths:
            work = partial(_add, self._desk.workspace, subject, path)
            self._waiting.append((path.name or str(path), _size(path), work))
        self._go_on()

    def take_bytes(self, subject: Subject, data: bytes, *, name: str) -> None:
        """Take in what came from the clipboard."""
        work = partial(_add_bytes, self._desk.workspace, subject, data, name)
        self._waiting.append((name, len(data) >> 10, work))
        self._go_on()

    def replace(self, attachment_id: int, path: Path, *, row_version: int) -> None:
        """Let a document hold another file."""
        work = partial(_replace, self._desk.workspace, attachment_id, path, row_version)
        self._waiting.append((path.name, _size(path), work))
        self._go_on()

    def cancel(self) -> None:
        """Break off what is being read and forget what waits; what came in stays."""
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()

    def _go_on(self) -> None:
        """Begin the next one; without a thread of its own the lane is done at once."""
        if self._walks:
            return
        self._walks = True
        try:
            while self._waiting and self._job is None:
                self._begin(*self._waiting.popleft())
        finally:
            self._walks = False
        if not self.at_work:
            self._tell_end()

    def _begin(self, name: str, size: int, work: Callable[[Job], Outcome]) -> None:
        job = self._job = Job(self)
        self.began.emit(name, len(self._waiting))
        job.progressed.connect(partial(self._on_progress, size))
        job.ended.connect(self._on_ended)
        lane = self._desk.lane
        lane.command(partial(work, job), done=self._on_done, failed=self._on_failed, job=job)

    def _tell_end(self) -> None:
        outcomes, self._outcomes = self._outcomes, []
        troubles, self._troubles = self._troubles, []
        self.ended.emit(tuple(outcomes), tuple(troubles))

    def _on_progress(self, size: int, done: int, _total: int) -> None:
        self.progressed.emit(min(_PERCENT, _PERCENT * done // max(size, 1)))

    def _on_done(self, outcome: Outcome) -> None:
        self._outcomes.append(outcome)

    def _on_failed(self, verdict: Verdict) -> None:
        self._troubles.append(verdict_words(verdict))

    def _on_ended(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
        self._go_on()


def _watch(job: Job) -> Watch:
    def tell(done: int) -> None:
        job.tell(done >> 10, 0)  # in KiB: a signal carries no more than 31 bits

    return Watch(progress=tell)


def _add(workspace: Workspace, subject: Subject, path: Path, job: Job) -> Outcome:
    return attachments.add(workspace, subject, path=path, watch=_watch(job))


def _add_bytes(
    workspace: Workspace, subject: Subject, data: bytes, name: str, _job: Job
) -> Outcome:
    return attachments.add_bytes(workspace, subject, data=data, name=name)


def _replace(
    workspace: Workspace, attachment_id: int, path: Path, row_version: int, job: Job
) -> Outcome:
    return attachments.replace(
        workspace, attachment_id, path=path, row_version=row_version, watch=_watch(job)
    )


def _size(path: Path) -> int:
    """Give the size of a file in KiB; 0 for what cannot be asked, which the service refuses."""
    try:
        return path.stat().st_size >> 10
    except OSError:
        return 0
