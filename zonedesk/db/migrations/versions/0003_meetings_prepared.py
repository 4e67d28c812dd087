"""What preparing a meeting asks: standing items, terms, sent agendas, guests, titles (R19-R48)."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from zonedesk.db.migrations.parts import after, check, index, record, text_column

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_KINDS_OF_ITEMS = (
    "'decision', 'discussion', 'notice', 'announcement', 'minutes_approval', 'follow_up'"
)


def upgrade() -> None:
    """Add the new columns where the models have them, and the new tables."""
    _standing_item()
    _body()
    _meeting()
    _agenda_item()
    _function()
    _person()
    _meeting_term()
    _sent_agenda()
    _people_of_an_item("item_guest")
    _people_of_an_item("urgency_supporter")


def _body() -> None:
    with op.batch_alter_table("body", recreate="always") as body:
        after(
            body,
            "active",
            sa.Column("starts_at", sa.Time(), nullable=True),
            text_column("parts"),
            sa.Column("number_style", sa.String(), server_default="continuous", nullable=False),
            text_column("planning"),
        )
        check(body, "body_number_style", rule="number_style IN ('continuous', 'lettered')")


def _standing_item() -> None:
    op.create_table(
        "standing_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        text_column("part"),
        sa.Column("public", sa.Boolean(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        *record("standing_item", body_id="body"),
        sa.CheckConstraint(f"kind IN ({_KINDS_OF_ITEMS})", name=op.f("ck_standing_item_kind")),
        sa.CheckConstraint(
            "role IN ('ordinary', 'previous_minutes', 'open_actions')",
            name=op.f("ck_standing_item_role"),
        ),
        sa.CheckConstraint(
            "minutes IS NULL OR minutes >= 0", name=op.f("ck_standing_item_minutes")
        ),
    )
    index("standing_item", "body_id")


def _meeting() -> None:
    with op.batch_alter_table("meeting", recreate="always") as meeting:
        after(
            meeting,
            "locked_in",
            sa.Column("mode", sa.String(), server_default="physical", nullable=False),
            sa.Column("convocation", sa.Integer(), server_default="1", nullable=False),
        )
        check(meeting, "meeting_mode", rule="mode IN ('physical', 'hybrid', 'video', 'written')")
        check(meeting, "meeting_convocation", rule="convocation BETWEEN 1 AND 3")


def _agenda_item() -> None:
    with op.batch_alter_table("agenda_item", recreate="always") as items:
        after(
            items,
            "backlog_body_id",
            text_column("short_title"),
            sa.Column("minutes", sa.Integer(), nullable=True),
            sa.Column("presenter_id", sa.Integer(), nullable=True),
            text_column("presenter_text"),
            text_column("expected"),
            sa.Column("heading", sa.Boolean(), server_default=sa.false(), nullable=False),
            sa.Column("previous_id", sa.Integer(), nullable=True),
            sa.Column("standing_id", sa.Integer(), nullable=True),
            text_column("urgency_reason"),
        )
        for column, other in (
            ("presenter_id", "person"),
            ("previous_id", "agenda_item"),
            ("standing_id", "standing_item"),
        ):
            items.create_foreign_key(op.f(f"fk_agenda_item_{column}"), other, [column], ["id"])
        check(items, "agenda_item_minutes", rule="minutes IS NULL OR minutes >= 0")
        items.create_index(op.f("ix_agenda_item_previous_id"), ["previous_id"])


def _function() -> None:
    with op.batch_alter_table("function", recreate="always") as function:
        after(
            function,
            "title_fr",
            text_column("title_f"),
            text_column("title_plural"),
            text_column("title_fr_f"),
            text_column("title_fr_plural"),
            sa.Column("active", sa.Boolean(), server_default=sa.true(), nullable=False),
        )


def _person() -> None:
    with op.batch_alter_table("person", recreate="always") as person:
        after(
            person,
            "active",
            sa.Column("gender", sa.String(), nullable=True),
            text_column("sort_name"),
        )
        check(person, "person_gender", rule="gender IN ('female', 'male')")


def _meeting_term() -> None:
    op.create_table(
        "meeting_term",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        *record("meeting_term", meeting_id="meeting"),
        sa.UniqueConstraint("meeting_id", "code", name=op.f("uq_meeting_term_meeting_id_code")),
    )


def _sent_agenda() -> None:
    op.create_table(
        "sent_agenda",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("items", sa.Text(), nullable=False),
        *record("sent_agenda", meeting_id="meeting"),
        sa.CheckConstraint(
            "stage IN ('first', 'supplementary', 'urgent')", name=op.f("ck_sent_agenda_stage")
        ),
    )
    index("sent_agenda", "meeting_id")


def _people_of_an_item(table: str) -> None:
    op.create_table(
        table,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["agenda_item.id"], name=op.f(f"fk_{table}_item_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f(f"fk_{table}_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("item_id", "person_id", name=op.f(f"uq_{table}_item_id_person_id")),
    )
    index(table, "person_id")
