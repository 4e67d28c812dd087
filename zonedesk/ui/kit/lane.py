"""The one lane for everything that touches the work folder: one piece of work after the other.

Work runs in a single thread beside the window, so that nothing waits for a disk or a key, and
its outcome comes back to a slot in the thread of the window (architecture.md section 3). What
cannot be done comes back as a verdict; a mistake of ours goes on to the last resort.
"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import Shiboken

from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import NOTHING, Changes, Outcome
from zonedesk.system.trouble import Cancelled, DataFileError

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.ui.kit.hub import ChangeHub

Verdict: TypeAlias = Refused | Conflict | DataFileError
"""What a piece of work can say instead of doing it."""

_Found = TypeVar("_Found")


class Job(QObject):
    """One piece of work on its way: how far it is, and the way to break it off.

    The work itself calls `tell`; it is given the job by whoever starts it.
    """

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = Event()

    @property
    def cancelled(self) -> bool:
        """Whether the user broke it off."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Break it off: at its next `tell` it stops, and its outcome is given to nobody."""
        self._stop.set()

    def tell(self, done: int, total: int) -> None:
        """Say how far the work is; called by the work, in the thread of the lane.

        Raises:
            Cancelled: the user broke it off; the transaction at work is rolled back.
        """
        if self.cancelled:
            raise Cancelled
        self.progressed.emit(done, total)


@dataclass(slots=True, eq=False)
class _Call:
    """A piece of work and who waits for it; commands tell the hub what they changed."""

    work: Callable[[], Any]
    job: Job
    done: Callable[[Any], object] | None
    failed: Callable[[Any], object] | None
    command: bool = False
    initiator: QObject | None = None
    forgotten: bool = False


class Lane(QObject):
    """Does one thing after the other, each in full.

    Signals: `busy` tells how many pieces of work there are now; `refused` gives a verdict that
    nobody else wanted to hear; `too_late` one of work whose asker was let go.

    Args:
        hub: hears what commands changed.
        inline: do everything at once in the calling thread; for tests.
    """

    busy = Signal(int)
    refused = Signal(object)
    too_late = Signal(object)
    _ended = Signal(object, object)

    def __init__(
        self, hub: ChangeHub, *, parent: QObject | None = None, inline: bool = False
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self._under_way: set[_Call] = set()
        self._thread = None if inline else ThreadPoolExecutor(1, thread_name_prefix="lane")
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def query(
        self,
        work: Callable[[], _Found],
        done: Callable[[_Found], object] | None = None,
        *,
        failed: Callable[[Any], object] | None = None,
        job: Job | None = None,
    ) -> Job:
        """Read something.

        Args:
            work: runs in the lane; touches no widget.
            done: slot that gets what was found; forgotten when its owner is gone by then.
            failed: slot that gets a `Verdict`; without it `refused` is emitted.
            job: made by the caller when the work tells how far it is.

        Returns:
            the job, to break it off.
        """
        return self._start(_Call(work, job or Job(), done, failed))

    def command(
        self,
        work: Callable[[], Changes | Outcome],
        initiator: QObject | None = None,
        *,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Any], object] | None = None,
        job: Job | None = None,
    ) -> Job:
        """Change something, and tell every page what was touched.

        Args:
            work: runs in the lane; gives the topics it changed, or an outcome with them.
            initiator: the page that asked, which knows already what it changed.
            done: slot that gets what the work gave, before the pages are told.
            failed: slot that gets a `Verdict`; without it `refused` is emitted.
            job: see `query`.
        """
        call = _Call(work, job or Job(), done, failed, command=True, initiator=initiator)
        return self._start(call)

    def let_go(self) -> None:
        """Finish what was begun but tell nobody: whoever asked is about to go.

        A verdict is still told, by `too_late`. To be called before the work folder is closed, so
        that no page that hears of its last change reads from a folder that is closed by then.
        """
        for call in self._under_way:
            call.forgotten = True

    def close(self) -> None:
        """Finish what was begun and take no more; outcomes that still come are forgotten."""
        if self._thread is not None:
            self._thread.shutdown(wait=True)

    def _start(self, call: _Call) -> Job:
        self._under_way.add(call)
        self.busy.emit(len(self._under_way))
        if self._thread is None:
            self._deliver(call, _done_now(call))
        else:
            future = self._thread.submit(_done, call)
            future.add_done_callback(lambda ended: self._ended.emit(call, ended))
        return call.job

    def _deliver(self, call: _Call, ended: Future[Any]) -> None:
        self._under_way.discard(call)
        self.busy.emit(len(self._under_way))
        error = ended.exception()
        if error is None:
            self._tell_done(call, ended.result())
        elif isinstance(error, Verdict):
            self._tell_failed(call, error)
        elif not isinstance(error, Cancelled):
            raise error
        call.job.ended.emit()

    def _tell_done(self, call: _Call, found: object) -> None:
        if call.forgotten:
            return
        if call.done is not None and not call.job.cancelled and _is_there(call.done):
            call.done(found)
        if call.command:
            changes = found.changes if isinstance(found, Outcome) else found
            if isinstance(changes, frozenset) and changes != NOTHING:
                self._hub.changed.emit(changes, call.initiator)

    def _tell_failed(self, call: _Call, verdict: Verdict) -> None:
        if call.forgotten:
            self.too_late.emit(verdict)
        elif call.failed is None:
            self.refused.emit(verdict)
        elif _is_there(call.failed):
            call.failed(verdict)


def _done(call: _Call) -> object:
    if call.job.cancelled:
        raise Cancelled
    return call.work()


def _done_now(call: _Call) -> Future[Any]:
    """Do the work here; what is no verdict is raised to whoever asked."""
    ended: Future[Any] = Future()
    try:
        ended.set_result(_done(call))
    except (Refused, Conflict, DataFileError, Cancelled) as error:
        ended.set_exception(error)
    return ended


def _is_there(slot: Callable[..., object]) -> bool:
    """Whether the owner of a slot still lives: its window may have been closed meanwhile."""
    bare = slot.func if isinstance(slot, partial) else slot
    owner = getattr(bare, "__self__", None)
    return not isinstance(owner, QObject) or bool(Shiboken.isValid(owner))
