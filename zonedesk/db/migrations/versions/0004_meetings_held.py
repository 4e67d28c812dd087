"""What holding a meeting asks: decisions in full, weighted votes, pauses, texts (R57-R84)."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from zonedesk.db.migrations.parts import (
    after,
    check,
    index,
    last,
    link,
    no_column,
    record,
    text_column,
)

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_RESULTS = "'approved', 'noted', 'agreed', 'adjourned', 'withdrawn', 'rejected', 'no_effect'"
_MATTERS = (
    "'ordinary', 'budget', 'budget_change', 'accounts', 'contribution', 'staff_plan',"
    " 'public_contract', 'urgent_spending', 'recruitment', 'appointment', 'candidates',"
    " 'chief', 'availability', 'suspension', 'discipline', 'person'"
)
_PLACES = "'any', 'opening', 'context', 'discussion', 'motivation', 'decision', 'closing'"


def upgrade() -> None:
    """Add the new columns where the models have them, and the new tables."""
    _body()
    _meeting()
    _agenda_item()
    _presence()
    _decision()
    _decision_link()
    _decision_course()
    _vote()
    _voter()
    _candidate()
    _interruption()
    _text_block()
    _links()


def _body() -> None:
    with op.batch_alter_table("body", recreate="always") as body:
        after(
            body,
            "planning",
            sa.Column("motivation_style", sa.String(), server_default="modern", nullable=False),
            sa.Column("votes_shown", sa.Boolean(), nullable=True),
        )
        check(body, "body_motivation_style", rule="motivation_style IN ('modern', 'classic')")


def _meeting() -> None:
    with op.batch_alter_table("meeting", recreate="always") as meeting:
        after(
            meeting,
            "convocation",
            sa.Column("began_at", sa.Time(), nullable=True),
            sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        )


def _agenda_item() -> None:
    with op.batch_alter_table("agenda_item", recreate="always") as items:
        after(
            items,
            "urgency_reason",
            sa.Column("approves_id", sa.Integer(), nullable=True),
            sa.Column("matter", sa.String(), server_default="ordinary", nullable=False),
            sa.Column("began_at", sa.Time(), nullable=True),
            sa.Column("done_at", sa.Time(), nullable=True),
        )
        items.create_foreign_key(
            op.f("fk_agenda_item_approves_id"), "meeting", ["approves_id"], ["id"]
        )
        check(items, "agenda_item_matter", rule=f"matter IN ({_MATTERS})")
        items.create_index(op.f("ix_agenda_item_approves_id"), ["approves_id"])


def _presence() -> None:
    with op.batch_alter_table("presence_event", recreate="always") as events:
        last(
            events,
            sa.Column("at", sa.Time(), nullable=True),
            text_column("reason"),
            no_column("conflict"),
            text_column("sentence"),
        )


def _decision() -> None:
    with op.batch_alter_table("decision", recreate="always") as decision:
        after(
            decision,
            "state",
            text_column("title"),
            text_column("summary"),
            sa.Column("motivation", sa.Text(), server_default="", nullable=False),
            text_column("motivation_plain"),
            sa.Column("result", sa.String(), nullable=True),
            sa.Column("public", sa.Boolean(), nullable=True),
            sa.Column("responsible_id", sa.Integer(), nullable=True),
            text_column("responsible_text"),
            sa.Column("effective_on", sa.Date(), nullable=True),
        )
        decision.create_foreign_key(
            op.f("fk_decision_responsible_id"), "person", ["responsible_id"], ["id"]
        )
        check(decision, "decision_result", rule=f"result IN ({_RESULTS})")


def _decision_link() -> None:
    op.create_table(
        "decision_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("later_id", sa.Integer(), nullable=False),
        sa.Column("earlier_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        link("decision_link", later_id="decision"),
        link("decision_link", earlier_id="decision"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision_link")),
        sa.UniqueConstraint(
            "later_id", "earlier_id", name=op.f("uq_decision_link_later_id_earlier_id")
        ),
        sa.CheckConstraint(
            "kind IN ('amends', 'replaces', 'withdraws')", name=op.f("ck_decision_link_kind")
        ),
        sa.CheckConstraint("later_id <> earlier_id", name=op.f("ck_decision_link_two")),
    )
    index("decision_link", "earlier_id")


def _decision_course() -> None:
    op.create_table(
        "decision_course",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("carried_out_on", sa.Date(), nullable=True),
        sa.Column("remark", sa.String(), nullable=False),
        *record("decision_course", decision_id="decision"),
        sa.UniqueConstraint("decision_id", name=op.f("uq_decision_course_decision_id")),
    )


def _vote() -> None:
    with op.batch_alter_table("vote", recreate="always") as vote:
        after(
            vote,
            "votes_invalid",
            no_column("weighted"),
            no_column("chair_decides"),
            text_column("sentence"),
        )


def _voter() -> None:
    with op.batch_alter_table("voter", recreate="always") as voter:
        last(
            voter,
            sa.Column("weight", sa.Integer(), server_default="1", nullable=False),
            sa.Column("parts", sa.Integer(), server_default="1", nullable=False),
        )
        check(voter, "voter_weight", rule="weight >= 0 AND parts >= 1")


def _candidate() -> None:
    op.create_table(
        "candidate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vote_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("born_on", sa.Date(), nullable=True),
        sa.Column("votes", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["vote_id"], ["vote.id"], name=op.f("fk_candidate_vote_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_candidate")),
        sa.UniqueConstraint("vote_id", "name", name=op.f("uq_candidate_vote_id_name")),
        sa.CheckConstraint("votes IS NULL OR votes >= 0", name=op.f("ck_candidate_votes")),
    )


def _interruption() -> None:
    op.create_table(
        "interruption",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("starts_at", sa.Time(), nullable=False),
        sa.Column("ends_at", sa.Time(), nullable=True),
        sa.Column("remark", sa.String(), nullable=False),
        *record("interruption", meeting_id="meeting", item_id="agenda_item"),
    )
    index("interruption", "meeting_id")


def _text_block() -> None:
    op.create_table(
        "text_block",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_plain", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        *record("text_block", body_id="body", deleted_by="app_user"),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.Column("deleted_by", sa.Integer(), nullable=True),
        sa.CheckConstraint(f"place IN ({_PLACES})", name=op.f("ck_text_block_place")),
    )
    index("text_block", "body_id")


def _links() -> None:
    with op.batch_alter_table("action_item", recreate="always") as actions:
        after(actions, "done_on", sa.Column("decision_id", sa.Integer(), nullable=True))
        actions.create_foreign_key(
            op.f("fk_action_item_decision_id"), "decision", ["decision_id"], ["id"]
        )
        actions.create_index(op.f("ix_action_item_decision_id"), ["decision_id"])
    with op.batch_alter_table("issued_document", recreate="always") as issued:
        after(
            issued,
            "sha256",
            sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        )
