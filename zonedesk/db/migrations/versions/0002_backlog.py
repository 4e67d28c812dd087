"""Items wait on the backlog of a body when they stand on no agenda (R48)."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let an item stand on an agenda or wait on a backlog, one of the two."""
    waits = sa.Column("backlog_body_id", sa.Integer(), nullable=True)
    with op.batch_alter_table("agenda_item", recreate="always") as items:
        items.alter_column("meeting_id", existing_type=sa.Integer(), nullable=True)
        items.add_column(waits, insert_after="result")
        items.create_foreign_key(
            op.f("fk_agenda_item_backlog_body_id"), "body", ["backlog_body_id"], ["id"]
        )
        items.create_check_constraint(
            op.f("ck_agenda_item_one_place"), "(meeting_id IS NULL) <> (backlog_body_id IS NULL)"
        )
        items.create_index(op.f("ix_agenda_item_backlog_body_id"), ["backlog_body_id"])
