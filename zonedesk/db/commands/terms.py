"""Days that somebody set for a term of a meeting or a dossier, instead of the one of the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import delete, select

from zonedesk.db.bulk import table_of
from zonedesk.db.commands import records
from zonedesk.db.models import DossierTerm, MeetingTerm

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from zonedesk.domain.terms import Overruled

_OWNER: Final[Mapping[type[MeetingTerm | DossierTerm], str]] = {
    MeetingTerm: "meeting_id",
    DossierTerm: "dossier_id",
}


def put(
    session: Session,
    owner_id: int,
    *,
    code: str,
    overruled: Overruled,
    of: type[MeetingTerm | DossierTerm] = MeetingTerm,
) -> bool:
    """Set a day and its reason for a term of a meeting or a dossier; tell whether either differs.

    Args:
        session: of the transaction.
        owner_id: the meeting, or the dossier.
        code: of the term.
        overruled: the day and why.
        of: which of both it is.
    """
    values = {"day": overruled.day, "reason": overruled.reason}
    found = _stored(session, owner_id, code=code, of=of)
    if found is None:
        records.add(session, of, values={_OWNER[of]: owner_id, "code": code} | values)
        return True
    term_id, row_version = found
    return records.change(session, of, record_id=term_id, row_version=row_version, values=values)


def remove(
    session: Session,
    owner_id: int,
    *,
    code: str,
    of: type[MeetingTerm | DossierTerm] = MeetingTerm,
) -> bool:
    """Let a term follow the rules again; tell whether it did not."""
    found = _stored(session, owner_id, code=code, of=of)
    if found:
        table = table_of(of)
        session.execute(delete(table).where(table.c.id == found[0]))
    return found is not None


def _stored(
    session: Session, owner_id: int, *, code: str, of: type[MeetingTerm | DossierTerm]
) -> tuple[int, int] | None:
    table = table_of(of)
    query = select(table.c.id, table.c.row_version).where(
        table.c[_OWNER[of]] == owner_id, table.c.code == code
    )
    found = session.execute(query).one_or_none()
    return None if found is None else (found[0], found[1])
