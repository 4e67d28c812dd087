"""Runs migrations the one way that loses nothing on SQLite (trust.md 0.9, M19, M20).

Foreign keys are switched off before the transaction, for inside it the switch does nothing and a
rebuilt parent would empty its children. What comes out is compared with what went in.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from zonedesk.db import triggers
from zonedesk.db.engine import pragma, telling
from zonedesk.db.integrity import broken_links, row_counts
from zonedesk.db.models import Base
from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine
    from sqlcipher3.dbapi2 import Connection as CipherConnection


def run(engine: Engine, scripts: Path) -> None:
    """Migrate to the newest of the scripts; see `zonedesk.db.migration.upgrade`."""
    with engine.execution_options(writes=True).connect() as connection:
        cipher: CipherConnection = connection.connection.driver_connection
        version = pragma(cipher, "user_version")
        path = Path(cipher.execute("PRAGMA database_list").fetchone()[2])
        cipher.execute("PRAGMA foreign_keys = OFF")
        try:
            with telling(path), connection.begin():
                _migrate(cipher, configuration(scripts, connection))
        except DataFileError:
            raise
        except Exception as error:
            reason = type(error).__name__
            raise DataFileError("migration_failed", version=version, reason=reason) from error
        finally:
            cipher.execute("PRAGMA foreign_keys = ON")


def configuration(scripts: Path, connection: Connection) -> Config:
    """Alembic's settings, given in code: there is no `alembic.ini` to lose.

    A migration that adds or drops rows of a table that was there names it in the attribute
    ``changes_rows_of``: ``context.config.attributes["changes_rows_of"].add("meeting")``.
    """
    config = Config(attributes={"connection": connection, "changes_rows_of": set()})
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _migrate(cipher: CipherConnection, config: Config) -> None:
    version = pragma(cipher, "user_version")
    before = row_counts(cipher)
    _drop_triggers(cipher)
    command.upgrade(config, "head")
    for statement in triggers.statements(Base.metadata):
        cipher.execute(statement)
    if broken_links(cipher):
        raise DataFileError("migration_failed", version=version, reason="links_broken")
    after = row_counts(cipher)
    kept = before.keys() - config.attributes["changes_rows_of"]
    if any(after.get(table) != before[table] for table in kept):
        raise DataFileError("migration_failed", version=version, reason="rows_lost")
    head = ScriptDirectory.from_config(config).get_current_head()
    cipher.execute(f"PRAGMA user_version = {int(head or 0)}")


def _drop_triggers(cipher: CipherConnection) -> None:
    found = cipher.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in found:
        cipher.execute(f'DROP TRIGGER "{name}"')
