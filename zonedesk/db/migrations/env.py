"""Alembic's entrance: runs inside the transaction and on the connection of the runner."""

from __future__ import annotations

from alembic import context

from zonedesk.db.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=False,  # BEGIN and COMMIT are the runner's
)
context.run_migrations()
