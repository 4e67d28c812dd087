"""The screens before the desk: the unlock screen in each state, the steps of the first run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.system.trouble import DataFileError, Trouble
from zonedesk.ui.start.new_password import NewPassword
from zonedesk.ui.start.troubles import said
from zonedesk.ui.start.wishes import Try

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zonedesk.ui.pictures.folders import Subject
    from zonedesk.ui.pictures.settling import Patience
    from zonedesk.ui.shell.window import Window
    from zonedesk.ui.start.first_run import FirstRun
    from zonedesk.ui.start.opening import Opened

_NO_PASSWORD: Final = "geen wachtwoord"  # noqa: S105 - of nobody
_LOCKED_AT: Final = "10:47"
_IN_USE: Final = {"name": "beheerder", "since": "14/01/2019 08:02", "pid": 4100}
#: The troubles in which nothing can be typed come before those in which the fields stay.
_TROUBLES: Final[Mapping[str, tuple[str, Mapping[str, object]]]] = {
    "missing": (Trouble.MISSING, {}),
    "empty-file": (Trouble.EMPTY, {}),
    "foreign": (Trouble.FOREIGN, {}),
    "damaged": (Trouble.DAMAGED, {"what": "zonedesk.db"}),
    "newer": (Trouble.NEWER, {"version": 99}),
    "in-use": (Trouble.IN_USE, {**_IN_USE, "host": "PC-31", "elsewhere": False}),
    "in-use-elsewhere": (Trouble.IN_USE, {**_IN_USE, "host": "PC-32", "elsewhere": True}),
}


def unlock_screens(window: Window, subject: Subject, patience: Patience) -> Iterator[str]:
    """Show the unlock screen in each state and give its name when it is to be pictured."""
    screen = window.show_unlock(subject.shown)
    patience.settle()
    yield "unlock"
    screen.recovery.click()
    yield "unlock-code"
    screen.recovery.click()
    screen.card.set_busy(busy=True)
    yield "unlock-opening"
    screen.card.set_busy(busy=False)
    screen.open_with(Try(_NO_PASSWORD, user=subject.user))
    patience.settle()
    yield "unlock-wrong-password"
    window.show_unlock(subject.shown, locked_at=_LOCKED_AT)
    patience.settle()
    yield "unlock-locked"


def trouble_screens(window: Window, subject: Subject, patience: Patience) -> Iterator[str]:
    """Show what is told of a work folder that does not open, one trouble after the other."""
    for name, (trouble, facts) in _TROUBLES.items():
        screen = window.show_unlock(subject.shown)
        patience.settle()
        if trouble != Trouble.IN_USE:
            screen.card.offer(())
            screen.recovery.hide()
        told = said(DataFileError(trouble, path=str(subject.shown), **facts))
        screen.card.tell_trouble(told, may_take_over=bool(facts.get("elsewhere")))
        yield f"unlock-{name}"


def first_run_screens(window: Window, subject: Subject, patience: Patience) -> Iterator[str]:
    """Show the steps of the first run, filled in for a full folder and bare for an empty one."""
    screen = window.show_first_run()
    for place in range(len(screen.parts)):
        if subject.name == "full":
            _fill_in(screen, place)
        screen.go_to(place)
        patience.settle()
        yield f"first-run-{place + 1}"


def new_password_screen(window: Window, opened: Opened, patience: Patience) -> Iterator[str]:
    """Show what follows the recovery code."""
    window.setCentralWidget(NewPassword(opened, lane=window.lane))
    patience.settle()
    yield "new-password"


def _fill_in(screen: FirstRun, place: int) -> None:
    """Type what a step asks, before the step is shown."""
    if place == 0:
        screen.zone.name.setText("Lokale Politie Lier")
    elif place == 1:
        part = screen.password
        for secret in (part.password, part.again):
            secret.setText("een lange zin voor de raad")
        for typed, number in zip(part.retyped, part.places, strict=True):
            typed.setText(part.groups[number])
