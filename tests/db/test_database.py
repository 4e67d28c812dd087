"""Sessions: a write is whole, signed and on the right file, or it did not happen."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import threading
from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, func, insert, select, text, update
from sqlalchemy.exc import IntegrityError, OperationalError, StatementError

from tests.db.test_engine import run
from tests.workspaces import KEY, NOON, add_people, closed_database, person
from zonedesk.db.database import Database
from zonedesk.db.models import IssuedDocument, JournalEntry, Operation, Person
from zonedesk.domain.words import Edition
from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with closing(Database.open(closed_database(tmp_path), KEY)) as opened:
        yield opened


def names(database: Database) -> list[str]:
    with database.read() as session:
        return list(session.scalars(select(Person.name).order_by(Person.id)))


def test_a_write_is_kept_and_signed_in_the_journal(database: Database) -> None:
    add_people(database, "Korpschef", "Burgemeester")
    with database.read() as session:
        entries = session.scalars(
            select(JournalEntry).where(JournalEntry.table_name == "person")
        ).all()
    assert [(entry.operation, entry.actor_id, entry.at) for entry in entries] == [
        ("test.people", 1, NOON)
    ] * 2
    assert names(database) == ["Korpschef", "Burgemeester"]


def test_each_write_has_the_next_number_and_leaves_no_signature_behind(database: Database) -> None:
    for name in ("Korpschef", "Burgemeester"):
        add_people(database, name)
    with database.read() as session:
        numbers = list(session.scalars(select(JournalEntry.transaction_no)))
        signature = session.execute(select(Operation.actor_id, Operation.name, Operation.at)).one()
    assert numbers == [1, 2, 3]
    assert tuple(signature) == (None, None, None)


@pytest.mark.parametrize(
    "statement",
    [
        insert(Person).values(key="x", name="x"),
        update(Person).values(name="x"),
        delete(Person),
    ],
)
def test_nothing_is_written_without_an_author(database: Database, statement: object) -> None:
    add_people(database, "Korpschef")
    with database.write("test", 1, at=NOON) as session:
        session.execute(update(Operation).values(actor_id=None, name=None, at=None))
        with pytest.raises(IntegrityError):
            session.execute(statement)  # type: ignore[call-overload]
    assert names(database) == ["Korpschef"]


def test_a_failing_block_leaves_nothing(database: Database) -> None:
    with pytest.raises(IntegrityError):
        add_people(database, "Korpschef", "Korpschef")
    assert names(database) == []
    add_people(database, "Burgemeester")
    assert names(database) == ["Burgemeester"]


def test_a_reading_session_cannot_write(database: Database) -> None:
    with database.read() as session, pytest.raises(OperationalError, match="readonly"):
        session.execute(insert(Person).values(key="x", name="x"))
    with pytest.raises(RuntimeError, match="something to write"), database.read() as session:
        session.add(person("Korpschef"))
    assert names(database) == []


def test_a_moment_without_zone_is_refused(database: Database) -> None:
    naive = datetime(2018, 11, 22, 12, 0)  # noqa: DTZ001
    with pytest.raises(StatementError, match="zone"), database.write("test", 1, at=naive):
        pass


def test_a_transaction_inside_another_is_our_mistake(database: Database) -> None:
    with database.read(), pytest.raises(RuntimeError, match="open already"):
        add_people(database, "Korpschef")
    with database.write("test", 1, at=NOON), pytest.raises(RuntimeError, match="open already"):
        names(database)


def test_another_thread_waits_for_its_turn(database: Database) -> None:
    waiting = threading.Thread(target=add_people, args=(database, "Burgemeester"))
    with database.write("test", 1, at=NOON) as session:
        waiting.start()
        waiting.join(0.05)
        assert waiting.is_alive()
        session.add(person("Korpschef"))
    waiting.join()
    assert names(database) == ["Korpschef", "Burgemeester"]


def test_a_file_that_was_moved_away_takes_no_more_writes(database: Database) -> None:
    add_people(database, "Korpschef")
    database.path.rename(database.path.with_name("elders.db"))
    with pytest.raises(DataFileError) as caught:
        add_people(database, "Burgemeester")
    assert caught.value.trouble == "moved"


def test_a_file_that_was_replaced_takes_no_more_writes(database: Database, tmp_path: Path) -> None:
    older = shutil.copy2(database.path, tmp_path / "older.db")
    add_people(database, "Korpschef")
    os.replace(older, database.path)  # noqa: PTH105
    with pytest.raises(DataFileError) as caught:
        add_people(database, "Burgemeester")
    assert caught.value.trouble == "replaced"


def test_many_writes_do_not_make_the_file_look_replaced(database: Database) -> None:
    for number in range(30):
        add_people(database, f"Inspecteur {number}", "x" * 5000 + str(number))
    database.connection.execute("PRAGMA cache_size = 5")
    with pytest.raises(IntegrityError):
        add_people(database, *(f"{number}" * 500 for number in range(500)), "Inspecteur 1")
    add_people(database, "Korpschef")
    assert len(names(database)) == 61


FULL = """
import resource, sys
from pathlib import Path
from tests.workspaces import KEY, NOON, add_people
from zonedesk.db.database import Database
from zonedesk.system.trouble import DataFileError
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[1])
database = Database.open(path, KEY)
add_people(database, "Korpschef")
most = path.stat().st_size + 20_000
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
try:
    add_people(database, *("Burgemeester " * 20 + str(n) for n in range(1000)))
except DataFileError as error:
    print(error.trouble)
add_people(database, "Secretaris")
database.close()
"""


@pytest.mark.skipif(os.name != "posix", reason="limits of the system are set as on Linux")
def test_a_full_disk_is_told_and_loses_nothing_that_was_kept(tmp_path: Path) -> None:
    path = closed_database(tmp_path)
    assert run(FULL, str(path)) in {"io", "disk_full"}
    with closing(Database.open(path, KEY)) as database:
        assert names(database) == ["Korpschef", "Secretaris"]
        with database.read() as session:
            assert session.execute(text("PRAGMA integrity_check")).scalar() == "ok"
            assert session.scalar(select(func.max(Operation.transaction_no))) == 3


def test_closing_twice_is_harmless(tmp_path: Path) -> None:
    database = Database.open(closed_database(tmp_path), KEY)
    database.close()
    database.close()


def test_closing_inside_a_transaction_is_our_mistake_and_no_standstill(database: Database) -> None:
    with database.read() as session:
        with pytest.raises(RuntimeError, match="open already"):
            database.close()
        assert session.scalar(select(func.count(Person.id))) == 0
    database.close()


def test_an_error_for_the_log_holds_nothing_of_what_people_wrote(database: Database) -> None:
    add_people(database, "Korpschef")
    with pytest.raises(IntegrityError) as caught:
        add_people(database, "Korpschef")
    assert "Korpschef" not in str(caught.value)


def test_the_key_slot_of_a_user_is_a_number_in_the_file(database: Database) -> None:
    with database.read() as session:
        kept = session.execute(text("SELECT typeof(slot_id), slot_id FROM app_user")).one()
    assert tuple(kept) == ("integer", 1)


def test_the_journal_tells_how_long_a_filed_paper_is_and_does_not_hold_it(
    database: Database,
) -> None:
    content = os.urandom(50_000)
    with database.write("paper.issue", 1, at=NOON) as session:
        session.add(
            IssuedDocument(
                kind="minutes",
                edition=Edition.FULL,
                language="nl",
                issued_at=NOON,
                content=content,
                sha256=hashlib.sha256(content).hexdigest(),
            )
        )
    with database.read() as session:
        after = session.scalars(
            select(JournalEntry.after).where(JournalEntry.table_name == "issued_document")
        ).one()
        assert session.scalars(select(IssuedDocument.content)).one() == content
    assert after is not None
    assert len(after) < 1000
    assert json.loads(after)["content"] == len(content)
