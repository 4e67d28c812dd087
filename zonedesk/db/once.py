"""What whole lists need of every row is read once in a reading, however many of them ask."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from sqlalchemy.orm import Session

_Given = ParamSpec("_Given")
_Read = TypeVar("_Read")


def once_a_reading(
    read: Callable[Concatenate[Session, _Given], _Read],
) -> Callable[Concatenate[Session, _Given], _Read]:
    """Let a query run once for each reading session, by what it is asked with.

    A reading session sees one state of the file (`zonedesk.db.database.Database.read`), so that an
    answer holds to its end; in a transaction that writes every question is asked anew. Nobody
    changes what is given.
    """

    @wraps(read)
    def asked(session: Session, /, *args: _Given.args, **named: _Given.kwargs) -> _Read:
        if session.get_bind().get_execution_options().get("writes"):
            return read(session, *args, **named)
        known: dict[Hashable, _Read] = session.info.setdefault(read, {})
        key = (args, tuple(sorted(named.items())))
        if key not in known:
            known[key] = read(session, *args, **named)
        return known[key]

    return asked
