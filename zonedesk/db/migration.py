"""Which schema this program knows, and bringing an older file up to it.

Alembic is loaded only when there is something to migrate: unlocking stays quick.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Engine

#: Number of the newest migration; the file carries it as ``PRAGMA user_version``.
SCHEMA_VERSION = 5

#: Folder of `env.py` and the migrations, numbered ``0001``, ``0002``, …
SCRIPTS = Path(__file__).parent / "migrations"


def upgrade(engine: Engine, *, scripts: Path = SCRIPTS) -> None:
    """Bring the tables to the newest schema in one transaction: all of it or nothing (D02).

    The caller has made a verified backup of a file that held anything.

    Args:
        engine: on the open database, see `zonedesk.db.engine.engine_on`.
        scripts: where the migrations stand; tests have their own.

    Raises:
        DataFileError: ``migration_failed`` (``version``: the one that stays; ``reason``: kind of
            the error or ``rows_lost``, ``links_broken``), and the troubles of the disk.
    """
    import_module("zonedesk.db.migrations.runner").run(engine, scripts)
