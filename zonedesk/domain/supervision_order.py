"""In which order the days of supervision over a dossier follow one another (WGP art. 85-88)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from zonedesk.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date


class _After(NamedTuple):
    """A day, those before it of which the first that is known counts, and what is refused."""

    name: str
    earlier: tuple[str, ...]
    code: str
    missing: str = ""


_ORDER: Final = (
    _After("list_sent_on", ("decided_on",), "supervision.sent_before_decided"),
    _After("list_received_on", ("list_sent_on",), "dossier.received_before_sent"),
    _After("copy_sent_on", ("decided_on",), "supervision.sent_before_decided"),
    _After("posted_on", ("decided_on",), "supervision.posted_before_decided"),
    _After(
        "file_requested_on",
        ("list_received_on", "list_sent_on"),
        "supervision.requested_before_list",
        "supervision.list_not_sent",
    ),
    _After(
        "file_sent_on",
        ("file_requested_on",),
        "supervision.file_before_request",
        "supervision.file_not_requested",
    ),
    _After(
        "file_received_on",
        ("file_sent_on", "file_requested_on"),
        "supervision.file_received_before_sent",
        "supervision.file_not_requested",
    ),
    _After(
        "suspended_on",
        ("list_received_on", "list_sent_on"),
        "supervision.suspended_before_list",
        "supervision.list_not_sent",
    ),
    _After(
        "justified_on",
        ("suspended_on",),
        "supervision.justified_before_suspended",
        "supervision.not_suspended",
    ),
    _After(
        "justified_received_on",
        ("justified_on",),
        "supervision.justification_received_before_sent",
        "supervision.not_justified",
    ),
    _After("answered_on", ("list_sent_on",), "supervision.answered_before_list"),
)

DAYS: Final = tuple(one.name for one in _ORDER)
"""The days of supervision as they are stored."""


def check(days: Mapping[str, date | None], touched: Collection[str]) -> None:
    """Refuse days in an order that cannot be.

    Args:
        days: all days of supervision as they will stand, with ``decided_on``.
        touched: names of the days that were set; what was wrong before is left alone.

    Raises:
        Refused: ``dossier.received_before_sent`` (first), or of ``supervision``:
            ``sent_before_decided``, ``posted_before_decided``, ``requested_before_list``,
            ``file_before_request``, ``file_received_before_sent``, ``suspended_before_list``,
            ``justified_before_suspended``, ``justification_received_before_sent``,
            ``answered_before_list`` (each first); ``list_not_sent``, ``file_not_requested``,
            ``not_suspended``, ``not_justified`` where the day before is missing.
    """
    for one in _ORDER:
        day = days.get(one.name)
        if day is None or not {one.name, *one.earlier} & set(touched):
            continue
        first = next((days[name] for name in one.earlier if days.get(name)), None)
        if first is None and one.missing:
            raise Refused(one.missing)
        if first is not None and day < first:
            raise Refused(one.code, first=first)
