"""Migrations lose nothing: the models are the newest schema, and a failure leaves the old one."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import func, select

from tests.db.test_engine import run
from tests.workspaces import KEY, NOON, add_people, closed_database, closed_folder, opened_folder
from zonedesk.db import engine, founding, integrity
from zonedesk.db.database import Database
from zonedesk.db.migration import SCHEMA_VERSION, SCRIPTS, upgrade
from zonedesk.db.models import Base, Person
from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlcipher3.dbapi2 import Connection

ONE_MORE = """
import sqlalchemy as sa
from alembic import context, op

revision = "{number:04}"
down_revision = "{before:04}"


def upgrade():
{body}
"""
# A parent with children that CASCADE and SET NULL would empty if foreign keys were on (M19).
FAMILY = """
CREATE TABLE parent (id INTEGER PRIMARY KEY, title VARCHAR);
CREATE TABLE cascading (id INTEGER PRIMARY KEY,
  parent_id INTEGER REFERENCES parent (id) ON DELETE CASCADE);
CREATE TABLE loose (id INTEGER PRIMARY KEY,
  parent_id INTEGER REFERENCES parent (id) ON DELETE SET NULL);
INSERT INTO parent VALUES (1, 'a'), (2, 'b');
INSERT INTO cascading VALUES (1, 1), (2, 2);
INSERT INTO loose VALUES (1, 1);
"""
REBUILD = """
    with op.batch_alter_table("parent", recreate="always") as parent:
        parent.alter_column("title", nullable=True, type_=sa.Text())
"""


SCHEMAS = Path(__file__).parent / "schemas"


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    with closing(engine.open_cipher(closed_database(tmp_path), KEY)) as opened:
        opened.executescript(FAMILY)
        yield opened


def scripts(tmp_path: Path, body: str) -> Path:
    """Our migrations and one more."""
    place = tmp_path / "migrations"
    shutil.copytree(SCRIPTS, place, ignore=shutil.ignore_patterns("__pycache__"))
    return with_one_more(place, body)


def with_one_more(place: Path, body: str) -> Path:
    """Our migrations, with another last one."""
    number = SCHEMA_VERSION + 1
    text = ONE_MORE.format(body=body, number=number, before=SCHEMA_VERSION)
    (place / "versions" / f"{number:04}_one_more.py").write_text(text, encoding="utf-8")
    return place


def refused(connection: Connection, migrations: Path) -> object:
    """Why a migration was refused, everything being as it was before."""
    before = dump(connection)
    with pytest.raises(DataFileError) as caught:
        upgrade(engine.engine_on(connection), scripts=migrations)
    assert dump(connection) == before
    assert engine.pragma(connection, "user_version") == SCHEMA_VERSION
    assert engine.pragma(connection, "foreign_keys") == 1
    assert caught.value.trouble == "migration_failed"
    assert caught.value.facts["version"] == SCHEMA_VERSION
    return caught.value.facts["reason"]


def dump(connection: Connection) -> list[object]:
    """Everything in the file, schema and rows."""
    schema = connection.execute("SELECT * FROM sqlite_master ORDER BY name").fetchall()
    names = [row[1] for row in schema if row[0] == "table"]
    rows = [(name, connection.execute(f"SELECT * FROM {name}").fetchall()) for name in names]
    return [schema, rows]


def test_the_models_are_the_newest_schema(tmp_path: Path) -> None:
    database = Database.open(closed_database(tmp_path), KEY)
    with closing(database), engine.engine_on(database.connection).connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, Base.metadata) == []
        assert integrity.schema_differences(database.connection) == []


def test_every_migration_is_counted_and_numbered() -> None:
    numbers = [script.revision for script in ScriptDirectory(str(SCRIPTS)).walk_revisions()]
    assert sorted(numbers) == [f"{n:04}" for n in range(1, SCHEMA_VERSION + 1)]


def test_every_constraint_has_a_name() -> None:
    for table in Base.metadata.tables.values():
        assert all(constraint.name for constraint in table.constraints), table.name


def test_a_rebuilt_parent_keeps_its_children(connection: Connection, tmp_path: Path) -> None:
    upgrade(engine.engine_on(connection), scripts=scripts(tmp_path, REBUILD))
    assert connection.execute("SELECT * FROM cascading").fetchall() == [(1, 1), (2, 2)]
    assert connection.execute("SELECT * FROM loose").fetchall() == [(1, 1)]
    assert engine.pragma(connection, "user_version") == SCHEMA_VERSION + 1
    assert engine.pragma(connection, "foreign_keys") == 1
    types = {row[1]: row[2] for row in connection.execute("PRAGMA table_info(parent)")}
    assert types["title"] == "TEXT"


def test_the_triggers_of_the_journal_are_there_again(
    connection: Connection, tmp_path: Path
) -> None:
    upgrade(engine.engine_on(connection), scripts=scripts(tmp_path, REBUILD))
    odd = integrity.schema_differences(connection)
    assert odd == ["cascading", "loose", "parent"]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (REBUILD + "    raise ArithmeticError", "ArithmeticError"),
        (REBUILD + "    op.execute('SELECT nothing FROM nowhere')", "OperationalError"),
        ("    op.execute('DELETE FROM cascading WHERE id = 1')", "rows_lost"),
        ("    op.drop_table('loose')", "rows_lost"),
        ("    op.execute('UPDATE loose SET parent_id = 99')", "links_broken"),
    ],
)
def test_a_failing_migration_leaves_the_old_file(
    connection: Connection, tmp_path: Path, body: str, reason: str
) -> None:
    assert refused(connection, scripts(tmp_path, body)) == reason


def test_a_second_try_works(connection: Connection, tmp_path: Path) -> None:
    place = scripts(tmp_path, REBUILD + "    raise ArithmeticError")
    assert refused(connection, place) == "ArithmeticError"
    with_one_more(place, REBUILD)
    upgrade(engine.engine_on(connection), scripts=place)
    assert engine.pragma(connection, "user_version") == SCHEMA_VERSION + 1


def test_a_migration_may_say_that_it_drops_rows(connection: Connection, tmp_path: Path) -> None:
    body = (
        "    context.config.attributes['changes_rows_of'].add('loose')\n"
        "    op.execute('DELETE FROM loose')"
    )
    upgrade(engine.engine_on(connection), scripts=scripts(tmp_path, body))
    assert connection.execute("SELECT count(*) FROM loose").fetchone() == (0,)


def test_an_ordinary_write_follows_a_migration(tmp_path: Path) -> None:
    with closing(Database.create(tmp_path / "new.db", KEY)) as database:
        database.upgrade()
        with database.write("test.user", founding.FIRST_USER, at=NOON) as session:
            founding.add_first_user(session, "beheerder", slot_id=1)
        add_people(database, "Korpschef")
        with database.read() as session:
            assert session.scalar(select(func.count()).select_from(Person)) == 1


def test_unlocking_a_current_folder_loads_no_heavy_library(tmp_path: Path) -> None:
    with_backup = opened_folder(closed_folder(tmp_path))
    with_backup.close()
    code = (
        "import sys; from pathlib import Path\n"
        "from zonedesk.services.workspace import unlock\n"
        "from tests.workspaces import PASSWORD\n"
        "unlock(Path(sys.argv[1]), PASSWORD).close()\n"
        "heavy = {'alembic', 'reportlab', 'openpyxl', 'pikepdf', 'PySide6'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    assert run(code, str(tmp_path / "lier.zonedesk")) == "[]"


@pytest.mark.parametrize("stored", sorted(SCHEMAS.glob("*.sql")), ids=lambda path: path.stem)
def test_each_released_schema_comes_up_to_date_with_all_its_rows(
    tmp_path: Path, stored: Path
) -> None:
    """D01: a file as an earlier version left it, with the register of a zone in it."""
    path = tmp_path / "zonedesk.db"
    with closing(engine.open_cipher(path, KEY, create=True)) as connection:
        connection.executescript(stored.read_text(encoding="utf-8"))
        assert engine.pragma(connection, "user_version") == int(stored.stem)
        before = named_rows(connection)
    with closing(Database.open(path, KEY)) as database:
        database.upgrade()
        assert database.schema_version == SCHEMA_VERSION
        after = named_rows(database.connection)
        assert integrity.schema_differences(database.connection) == []
        assert integrity.broken_links(database.connection) == []
    assert after.keys() >= before.keys()
    for table, rows in before.items():
        assert [{name: row[name] for name in rows[0]} for row in after[table]] == rows, table


def named_rows(connection: Connection) -> dict[str, list[dict[str, object]]]:
    """Rows of every table that has some, by column."""
    found = {}
    for table in integrity.row_counts(connection):
        cursor = connection.execute(f'SELECT * FROM "{table}" ORDER BY 1')
        names = [column[0] for column in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor]
        if rows:
            found[table] = rows
    return found
