"""What every list asks for is read once in a reading, and anew where something is written."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from zonedesk.db.models import Person
from zonedesk.db.once import once_a_reading

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from tests.services.council import Council

AT = datetime(2018, 12, 31, 12, tzinfo=UTC)
asked: list[tuple[int, int]] = []


@once_a_reading
def people(session: Session, above: int = 0, *, times: int = 1) -> int:
    """How many people there are, and a note that somebody asked."""
    asked.append((above, times))
    return times * (session.scalar(select(func.count()).where(Person.id > above)) or 0)


def test_a_reading_asks_once_for_each_question(raad: Council) -> None:
    asked.clear()
    with raad.workspace.database.read() as session:
        first = people(session)
        assert people(session) == first
        assert people(session, times=2) == 2 * first
        assert people(session, 10**9) == 0
    assert asked == [(0, 1), (0, 2), (10**9, 1)]
    with raad.workspace.database.read() as session:
        people(session)
    assert asked[-1] == (0, 1)
    assert len(asked) == 4


def test_a_transaction_sees_what_it_wrote_itself(raad: Council) -> None:
    with raad.workspace.database.write("test.once", raad.workspace.actor_id, at=AT) as session:
        before = people(session)
        session.add(Person(key="nieuw", name="Raadslid"))
        session.flush()
        assert people(session) == before + 1
