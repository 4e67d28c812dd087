"""First schema: what the register and the papers need, users, drafts, journal, snapshots.

Written out as it was on its day: it never follows the models when they change.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _stamps() -> list[sa.Column[Any]]:
    return [
        sa.Column("row_version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=True),
        sa.Column("changed_by", sa.Integer(), nullable=True),
        sa.Column("changed_at", sa.DateTime(), nullable=True),
    ]


def _bin() -> list[sa.Column[Any]]:
    return [
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.Column("deleted_by", sa.Integer(), nullable=True),
    ]


def _stamped_by(table: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([column], ["app_user.id"], name=op.f(f"fk_{table}_{column}"))
        for column in ("changed_by", "created_by")
    ]


def upgrade() -> None:
    """Make every table, parents before children, and the one row of the running operation."""
    _app_user()
    _backup_log()
    _journal()
    _last_number()
    _operation()
    _body()
    _draft()
    _function()
    _municipality()
    _rule_set()
    _zone()
    _person()
    _rule()
    _dossier()
    _mandate()
    _meeting()
    _plan_line()
    _agenda_item()
    _attendance()
    _indicator()
    _issued_document()
    _plan_line_class()
    _action_item()
    _decision()
    _item_plan_line()
    _measurement()
    _presence_event()
    _vote()
    _action_plan_line()
    _follow_up()
    _voter()
    op.execute("INSERT INTO operation (id, transaction_no) VALUES (1, 0)")


def _app_user() -> None:
    op.create_table(
        "app_user",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("slot_id", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        *_stamps(),
        sa.CheckConstraint(
            "role IN ('administrator', 'secretary', 'reader')", name=op.f("ck_app_user_role")
        ),
        *_stamped_by("app_user"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_app_user")),
        sa.UniqueConstraint("name", name=op.f("uq_app_user_name")),
        sa.UniqueConstraint("slot_id", name=op.f("uq_app_user_slot_id")),
    )


def _backup_log() -> None:
    op.create_table(
        "backup_log",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("journal_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_backup_log")),
    )


def _journal() -> None:
    op.create_table(
        "journal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("transaction_no", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.Column("operation", sa.String(), nullable=False),
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_journal_transaction_no"), "journal", ["transaction_no"], unique=False)


def _last_number() -> None:
    op.create_table(
        "last_number",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_last_number")),
        sa.UniqueConstraint("kind", "body", "year", name=op.f("uq_last_number_kind_body_year")),
    )


def _operation() -> None:
    op.create_table(
        "operation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("transaction_no", sa.Integer(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=True),
        sa.CheckConstraint("id = 1", name=op.f("ck_operation_one")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_operation")),
    )


def _body() -> None:
    op.create_table(
        "body",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_fr", sa.String(), nullable=False),
        sa.Column("name_de", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("deliberative", sa.Boolean(), nullable=False),
        sa.Column("minutes_kind", sa.String(), nullable=False),
        sa.Column("expected", sa.Integer(), nullable=True),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        *_stamps(),
        *_bin(),
        sa.CheckConstraint(
            "kind IN ('security_council', 'police_council', 'police_college', "
            "'municipal_council', 'municipal_college', 'corps_management', "
            "'mayor_consultation', 'detection_consultation', 'chiefs_consultation', "
            "'other')",
            name=op.f("ck_body_kind"),
        ),
        sa.CheckConstraint(
            "minutes_kind IN ('minutes', 'report')", name=op.f("ck_body_minutes_kind")
        ),
        *_stamped_by("body"),
        sa.ForeignKeyConstraint(["deleted_by"], ["app_user.id"], name=op.f("fk_body_deleted_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_body")),
        sa.UniqueConstraint("code", name=op.f("uq_body_code")),
    )


def _draft() -> None:
    op.create_table(
        "draft",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.Column("typed_at", sa.DateTime(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name=op.f("fk_draft_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft")),
        sa.UniqueConstraint(
            "user_id",
            "subject",
            "subject_id",
            "field",
            name=op.f("uq_draft_user_id_subject_subject_id_field"),
        ),
    )


def _function() -> None:
    op.create_table(
        "function",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("title_fr", sa.String(), nullable=False),
        *_stamps(),
        *_stamped_by("function"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_function")),
        sa.UniqueConstraint("title", "title_fr", name=op.f("uq_function_title_title_fr")),
    )


def _municipality() -> None:
    op.create_table(
        "municipality",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("votes", sa.Double(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        *_stamps(),
        *_stamped_by("municipality"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_municipality")),
        sa.UniqueConstraint("name", name=op.f("uq_municipality_name")),
    )


def _rule_set() -> None:
    op.create_table(
        "rule_set",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("profile", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        *_stamps(),
        sa.CheckConstraint(
            "profile IN ('one_municipality', 'multi_municipality', 'brussels')",
            name=op.f("ck_rule_set_profile"),
        ),
        *_stamped_by("rule_set"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rule_set")),
        sa.UniqueConstraint("profile", "valid_from", name=op.f("uq_rule_set_profile_valid_from")),
    )


def _zone() -> None:
    op.create_table(
        "zone",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("profile", sa.String(), nullable=False),
        sa.Column("languages", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("remark", sa.String(), nullable=False),
        sa.Column("accent", sa.String(), nullable=False),
        sa.Column("logo", sa.LargeBinary(), nullable=True),
        *_stamps(),
        sa.CheckConstraint(
            "profile IN ('one_municipality', 'multi_municipality', 'brussels')",
            name=op.f("ck_zone_profile"),
        ),
        sa.CheckConstraint("id = 1", name=op.f("ck_zone_one")),
        *_stamped_by("zone"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_zone")),
    )


def _person() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("first_name", sa.String(), nullable=False),
        sa.Column("salutation", sa.String(), nullable=False),
        sa.Column("function_id", sa.Integer(), nullable=True),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        *_stamps(),
        *_bin(),
        *_stamped_by("person"),
        sa.ForeignKeyConstraint(["deleted_by"], ["app_user.id"], name=op.f("fk_person_deleted_by")),
        sa.ForeignKeyConstraint(
            ["function_id"], ["function.id"], name=op.f("fk_person_function_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("key", name=op.f("uq_person_key")),
    )


def _rule() -> None:
    op.create_table(
        "rule",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rule_set_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        *_stamps(),
        *_stamped_by("rule"),
        sa.ForeignKeyConstraint(
            ["rule_set_id"], ["rule_set.id"], name=op.f("fk_rule_rule_set_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rule")),
        sa.UniqueConstraint("rule_set_id", "code", name=op.f("uq_rule_rule_set_id_code")),
    )


def _dossier() -> None:
    op.create_table(
        "dossier",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("subcategory", sa.String(), nullable=False),
        sa.Column("phenomenon", sa.String(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("handler_id", sa.Integer(), nullable=True),
        sa.Column("handler_text", sa.String(), nullable=False),
        sa.Column("marking", sa.String(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("legal_basis", sa.String(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("description_plain", sa.String(), nullable=False),
        sa.Column("list_sent_on", sa.Date(), nullable=True),
        sa.Column("list_received_on", sa.Date(), nullable=True),
        sa.Column("supervision_result", sa.String(), nullable=True),
        *_stamps(),
        *_bin(),
        sa.CheckConstraint(
            "marking IN ('public', 'internal', 'closed')", name=op.f("ck_dossier_marking")
        ),
        sa.CheckConstraint(
            "status IN ('preparing', 'college', 'on_agenda', 'decided', 'supervision', "
            "'carried_out', 'closed', 'adjourned', 'withdrawn')",
            name=op.f("ck_dossier_status"),
        ),
        sa.CheckConstraint(
            "supervision_result IN ('no_remarks', 'suspended', 'annulled', 'approved', "
            "'not_approved')",
            name=op.f("ck_dossier_supervision_result"),
        ),
        sa.CheckConstraint(
            "closed_on IS NULL OR closed_on >= opened_on", name=op.f("ck_dossier_period")
        ),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_dossier_body_id")),
        *_stamped_by("dossier"),
        sa.ForeignKeyConstraint(
            ["deleted_by"], ["app_user.id"], name=op.f("fk_dossier_deleted_by")
        ),
        sa.ForeignKeyConstraint(["handler_id"], ["person.id"], name=op.f("fk_dossier_handler_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dossier")),
        sa.UniqueConstraint("reference", name=op.f("uq_dossier_reference")),
    )


def _mandate() -> None:
    op.create_table(
        "mandate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("capacity", sa.String(), nullable=False),
        sa.Column("votes", sa.Boolean(), nullable=False),
        sa.Column("weight", sa.Double(), nullable=False),
        sa.Column("municipality", sa.String(), nullable=False),
        sa.Column("rank", sa.Double(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("substitute_for_id", sa.Integer(), nullable=True),
        *_stamps(),
        *_bin(),
        sa.CheckConstraint(
            "capacity IN ('chair', 'member', 'secretary', 'substitute', 'expert', 'added')",
            name=op.f("ck_mandate_capacity"),
        ),
        sa.CheckConstraint(
            "valid_to IS NULL OR valid_to >= valid_from", name=op.f("ck_mandate_period")
        ),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_mandate_body_id")),
        *_stamped_by("mandate"),
        sa.ForeignKeyConstraint(
            ["deleted_by"], ["app_user.id"], name=op.f("fk_mandate_deleted_by")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_mandate_person_id")),
        sa.ForeignKeyConstraint(
            ["substitute_for_id"], ["person.id"], name=op.f("fk_mandate_substitute_for_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mandate")),
        sa.UniqueConstraint(
            "body_id",
            "person_id",
            "capacity",
            "valid_from",
            name=op.f("uq_mandate_body_id_person_id_capacity_valid_from"),
        ),
    )
    op.create_index(op.f("ix_mandate_person_id"), "mandate", ["person_id"], unique=False)


def _meeting() -> None:
    op.create_table(
        "meeting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("starts_at", sa.Time(), nullable=True),
        sa.Column("ends_at", sa.Time(), nullable=True),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("chair_id", sa.Integer(), nullable=True),
        sa.Column("secretary_id", sa.Integer(), nullable=True),
        sa.Column("opening", sa.Text(), nullable=False),
        sa.Column("opening_plain", sa.String(), nullable=False),
        sa.Column("closing", sa.Text(), nullable=False),
        sa.Column("closing_plain", sa.String(), nullable=False),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("next_text", sa.String(), nullable=False),
        sa.Column("taken_over", sa.Boolean(), nullable=False),
        *_stamps(),
        *_bin(),
        sa.CheckConstraint(
            "status IN ('preparing', 'agenda_sent', 'running', 'draft_minutes', 'approved', "
            "'closed', 'cancelled')",
            name=op.f("ck_meeting_status"),
        ),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_meeting_body_id")),
        sa.ForeignKeyConstraint(["chair_id"], ["person.id"], name=op.f("fk_meeting_chair_id")),
        *_stamped_by("meeting"),
        sa.ForeignKeyConstraint(
            ["deleted_by"], ["app_user.id"], name=op.f("fk_meeting_deleted_by")
        ),
        sa.ForeignKeyConstraint(
            ["secretary_id"], ["person.id"], name=op.f("fk_meeting_secretary_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sa.UniqueConstraint("reference", name=op.f("uq_meeting_reference")),
    )
    op.create_index(op.f("ix_meeting_body_id"), "meeting", ["body_id"], unique=False)
    op.create_index(op.f("ix_meeting_held_on"), "meeting", ["held_on"], unique=False)


def _plan_line() -> None:
    op.create_table(
        "plan_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_plain", sa.String(), nullable=False),
        sa.Column("lead_id", sa.Integer(), nullable=True),
        sa.Column("lead_text", sa.String(), nullable=False),
        sa.Column("department", sa.String(), nullable=False),
        sa.Column("partners", sa.String(), nullable=False),
        sa.Column("planned_from", sa.Date(), nullable=True),
        sa.Column("planned_to", sa.Date(), nullable=True),
        sa.Column("actual_from", sa.Date(), nullable=True),
        sa.Column("actual_to", sa.Date(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("health", sa.String(), nullable=True),
        sa.Column("explanation", sa.String(), nullable=False),
        sa.Column("judged_on", sa.Date(), nullable=True),
        sa.Column("progress", sa.Double(), nullable=True),
        sa.Column("confidential", sa.Boolean(), nullable=False),
        *_stamps(),
        *_bin(),
        sa.CheckConstraint(
            "health IN ('good', 'risk', 'blocked', 'paused')", name=op.f("ck_plan_line_health")
        ),
        sa.CheckConstraint(
            "level IN ('plan', 'pillar', 'theme', 'strategic', 'tactical', 'operational', "
            "'measure')",
            name=op.f("ck_plan_line_level"),
        ),
        sa.CheckConstraint(
            "status IN ('to_plan', 'not_started', 'running', 'done', 'stopped')",
            name=op.f("ck_plan_line_status"),
        ),
        sa.CheckConstraint(
            "actual_to IS NULL OR actual_from IS NULL OR actual_to >= actual_from",
            name=op.f("ck_plan_line_actual"),
        ),
        sa.CheckConstraint(
            "planned_to IS NULL OR planned_from IS NULL OR planned_to >= planned_from",
            name=op.f("ck_plan_line_planned"),
        ),
        sa.CheckConstraint("progress BETWEEN 0 AND 100", name=op.f("ck_plan_line_progress")),
        *_stamped_by("plan_line"),
        sa.ForeignKeyConstraint(
            ["deleted_by"], ["app_user.id"], name=op.f("fk_plan_line_deleted_by")
        ),
        sa.ForeignKeyConstraint(["lead_id"], ["person.id"], name=op.f("fk_plan_line_lead_id")),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["plan_line.id"], name=op.f("fk_plan_line_parent_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_line")),
        sa.UniqueConstraint("code", name=op.f("uq_plan_line_code")),
    )
    op.create_index(op.f("ix_plan_line_parent_id"), "plan_line", ["parent_id"], unique=False)


def _agenda_item() -> None:
    op.create_table(
        "agenda_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=True),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("proposer_id", sa.Integer(), nullable=True),
        sa.Column("proposer_text", sa.String(), nullable=False),
        sa.Column("late", sa.String(), nullable=True),
        sa.Column("dossier_id", sa.Integer(), nullable=True),
        sa.Column("context", sa.Text(), nullable=False),
        sa.Column("context_plain", sa.String(), nullable=False),
        sa.Column("discussion", sa.Text(), nullable=False),
        sa.Column("discussion_plain", sa.String(), nullable=False),
        sa.Column("result", sa.String(), nullable=True),
        *_stamps(),
        *_bin(),
        sa.CheckConstraint(
            "kind IN ('decision', 'discussion', 'notice', 'announcement', "
            "'minutes_approval', 'follow_up')",
            name=op.f("ck_agenda_item_kind"),
        ),
        sa.CheckConstraint("late IN ('supplementary', 'urgent')", name=op.f("ck_agenda_item_late")),
        sa.CheckConstraint(
            "result IN ('approved', 'noted', 'agreed', 'adjourned', 'withdrawn', "
            "'rejected', 'no_effect')",
            name=op.f("ck_agenda_item_result"),
        ),
        *_stamped_by("agenda_item"),
        sa.ForeignKeyConstraint(
            ["deleted_by"], ["app_user.id"], name=op.f("fk_agenda_item_deleted_by")
        ),
        sa.ForeignKeyConstraint(
            ["dossier_id"], ["dossier.id"], name=op.f("fk_agenda_item_dossier_id")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_agenda_item_meeting_id")
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["agenda_item.id"], name=op.f("fk_agenda_item_parent_id")
        ),
        sa.ForeignKeyConstraint(
            ["proposer_id"], ["person.id"], name=op.f("fk_agenda_item_proposer_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_item")),
        sa.UniqueConstraint(
            "meeting_id", "position", name=op.f("uq_agenda_item_meeting_id_position")
        ),
    )
    op.create_index(op.f("ix_agenda_item_dossier_id"), "agenda_item", ["dossier_id"], unique=False)


def _attendance() -> None:
    op.create_table(
        "attendance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("replaced_by_id", sa.Integer(), nullable=True),
        sa.Column("replaced_by_text", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("function", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        *_stamps(),
        sa.CheckConstraint(
            "status IN ('present', 'excused', 'absent', 'replaced', 'not_applicable')",
            name=op.f("ck_attendance_status"),
        ),
        *_stamped_by("attendance"),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_attendance_meeting_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_attendance_person_id")),
        sa.ForeignKeyConstraint(
            ["replaced_by_id"], ["person.id"], name=op.f("fk_attendance_replaced_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance")),
        sa.UniqueConstraint(
            "meeting_id", "person_id", name=op.f("uq_attendance_meeting_id_person_id")
        ),
    )
    op.create_index(op.f("ix_attendance_person_id"), "attendance", ["person_id"], unique=False)


def _indicator() -> None:
    op.create_table(
        "indicator",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("plan_line_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("baseline", sa.Double(), nullable=True),
        sa.Column("commitment", sa.Boolean(), nullable=False),
        *_stamps(),
        *_bin(),
        sa.CheckConstraint(
            "direction IN ('higher', 'lower', 'range')", name=op.f("ck_indicator_direction")
        ),
        *_stamped_by("indicator"),
        sa.ForeignKeyConstraint(
            ["deleted_by"], ["app_user.id"], name=op.f("fk_indicator_deleted_by")
        ),
        sa.ForeignKeyConstraint(
            ["plan_line_id"], ["plan_line.id"], name=op.f("fk_indicator_plan_line_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicator")),
        sa.UniqueConstraint("code", name=op.f("uq_indicator_code")),
    )
    op.create_index(op.f("ix_indicator_plan_line_id"), "indicator", ["plan_line_id"], unique=False)


def _issued_document() -> None:
    op.create_table(
        "issued_document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("edition", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("options", sa.String(), nullable=False),
        sa.Column("issued_at", sa.DateTime(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        *_stamps(),
        sa.CheckConstraint(
            "edition IN ('full', 'public')", name=op.f("ck_issued_document_edition")
        ),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_issued_document_sha256")),
        *_stamped_by("issued_document"),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_issued_document_meeting_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issued_document")),
    )
    op.create_index(
        op.f("ix_issued_document_meeting_id"), "issued_document", ["meeting_id"], unique=False
    )


def _plan_line_class() -> None:
    op.create_table(
        "plan_line_class",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_line_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("plan_class", sa.String(), nullable=False),
        *_stamps(),
        sa.CheckConstraint("plan_class IN ('P', 'A')", name=op.f("ck_plan_line_class_plan_class")),
        *_stamped_by("plan_line_class"),
        sa.ForeignKeyConstraint(
            ["plan_line_id"], ["plan_line.id"], name=op.f("fk_plan_line_class_plan_line_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_line_class")),
        sa.UniqueConstraint(
            "plan_line_id", "year", name=op.f("uq_plan_line_class_plan_line_id_year")
        ),
    )


def _action_item() -> None:
    op.create_table(
        "action_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("owner_text", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("origin_meeting_id", sa.Integer(), nullable=True),
        sa.Column("origin_item_id", sa.Integer(), nullable=True),
        sa.Column("dossier_id", sa.Integer(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        *_stamps(),
        *_bin(),
        sa.CheckConstraint(
            "status IN ('open', 'running', 'done', 'stopped')", name=op.f("ck_action_item_status")
        ),
        sa.CheckConstraint(
            "origin_item_id IS NULL OR origin_meeting_id IS NOT NULL",
            name=op.f("ck_action_item_origin"),
        ),
        *_stamped_by("action_item"),
        sa.ForeignKeyConstraint(
            ["deleted_by"], ["app_user.id"], name=op.f("fk_action_item_deleted_by")
        ),
        sa.ForeignKeyConstraint(
            ["dossier_id"], ["dossier.id"], name=op.f("fk_action_item_dossier_id")
        ),
        sa.ForeignKeyConstraint(
            ["origin_item_id"], ["agenda_item.id"], name=op.f("fk_action_item_origin_item_id")
        ),
        sa.ForeignKeyConstraint(
            ["origin_meeting_id"], ["meeting.id"], name=op.f("fk_action_item_origin_meeting_id")
        ),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_action_item_owner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_item")),
        sa.UniqueConstraint("reference", name=op.f("uq_action_item_reference")),
    )
    op.create_index(op.f("ix_action_item_dossier_id"), "action_item", ["dossier_id"], unique=False)
    op.create_index(
        op.f("ix_action_item_origin_item_id"), "action_item", ["origin_item_id"], unique=False
    )
    op.create_index(
        op.f("ix_action_item_origin_meeting_id"), "action_item", ["origin_meeting_id"], unique=False
    )


def _decision() -> None:
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_plain", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        *_stamps(),
        *_bin(),
        sa.CheckConstraint(
            "state IN ('valid', 'amended', 'replaced', 'carried_out', 'withdrawn')",
            name=op.f("ck_decision_state"),
        ),
        *_stamped_by("decision"),
        sa.ForeignKeyConstraint(
            ["deleted_by"], ["app_user.id"], name=op.f("fk_decision_deleted_by")
        ),
        sa.ForeignKeyConstraint(["item_id"], ["agenda_item.id"], name=op.f("fk_decision_item_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
        sa.UniqueConstraint("item_id", "position", name=op.f("uq_decision_item_id_position")),
    )
    op.create_index(
        "uq_decision_reference",
        "decision",
        ["reference"],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
    )


def _item_plan_line() -> None:
    op.create_table(
        "item_plan_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("plan_line_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_item.id"],
            name=op.f("fk_item_plan_line_item_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["plan_line_id"], ["plan_line.id"], name=op.f("fk_item_plan_line_plan_line_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item_plan_line")),
        sa.UniqueConstraint(
            "item_id", "plan_line_id", name=op.f("uq_item_plan_line_item_id_plan_line_id")
        ),
    )
    op.create_index(
        op.f("ix_item_plan_line_plan_line_id"), "item_plan_line", ["plan_line_id"], unique=False
    )


def _measurement() -> None:
    op.create_table(
        "measurement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("indicator_id", sa.Integer(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("target", sa.Double(), nullable=True),
        sa.Column("value", sa.Double(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("remark", sa.String(), nullable=False),
        *_stamps(),
        *_stamped_by("measurement"),
        sa.ForeignKeyConstraint(
            ["indicator_id"], ["indicator.id"], name=op.f("fk_measurement_indicator_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_measurement")),
        sa.UniqueConstraint(
            "indicator_id", "period", name=op.f("uq_measurement_indicator_id_period")
        ),
    )


def _presence_event() -> None:
    op.create_table(
        "presence_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("attendance_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("arrives", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attendance_id"],
            ["attendance.id"],
            name=op.f("fk_presence_event_attendance_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["agenda_item.id"], name=op.f("fk_presence_event_item_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_presence_event")),
        sa.UniqueConstraint(
            "attendance_id",
            "item_id",
            "arrives",
            name=op.f("uq_presence_event_attendance_id_item_id_arrives"),
        ),
    )
    op.create_index(op.f("ix_presence_event_item_id"), "presence_event", ["item_id"], unique=False)


def _vote() -> None:
    op.create_table(
        "vote",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("votes_for", sa.Integer(), nullable=True),
        sa.Column("votes_against", sa.Integer(), nullable=True),
        sa.Column("votes_abstain", sa.Integer(), nullable=True),
        sa.Column("votes_blank", sa.Integer(), nullable=True),
        sa.Column("votes_invalid", sa.Integer(), nullable=True),
        *_stamps(),
        sa.CheckConstraint(
            "method IN ('consensus', 'by_name', 'by_count', 'secret')", name=op.f("ck_vote_method")
        ),
        sa.CheckConstraint(
            "coalesce(votes_for, 0) >= 0 AND coalesce(votes_against, 0) >= 0 AND "
            "coalesce(votes_abstain, 0) >= 0 AND coalesce(votes_blank, 0) >= 0 AND "
            "coalesce(votes_invalid, 0) >= 0",
            name=op.f("ck_vote_counts"),
        ),
        *_stamped_by("vote"),
        sa.ForeignKeyConstraint(["item_id"], ["agenda_item.id"], name=op.f("fk_vote_item_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vote")),
        sa.UniqueConstraint("item_id", "subject", name=op.f("uq_vote_item_id_subject")),
    )


def _action_plan_line() -> None:
    op.create_table(
        "action_plan_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.Column("plan_line_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["action_id"],
            ["action_item.id"],
            name=op.f("fk_action_plan_line_action_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["plan_line_id"], ["plan_line.id"], name=op.f("fk_action_plan_line_plan_line_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_plan_line")),
        sa.UniqueConstraint(
            "action_id", "plan_line_id", name=op.f("uq_action_plan_line_action_id_plan_line_id")
        ),
    )
    op.create_index(
        op.f("ix_action_plan_line_plan_line_id"), "action_plan_line", ["plan_line_id"], unique=False
    )


def _follow_up() -> None:
    op.create_table(
        "follow_up",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=True),
        sa.Column("dossier_id", sa.Integer(), nullable=True),
        sa.Column("plan_line_id", sa.Integer(), nullable=True),
        sa.Column("written_on", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("author_text", sa.String(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        *_stamps(),
        *_bin(),
        sa.CheckConstraint(
            "kind IN ('remark', 'progress', 'evaluation')", name=op.f("ck_follow_up_kind")
        ),
        sa.CheckConstraint(
            "(action_id IS NOT NULL) + (dossier_id IS NOT NULL) + (plan_line_id IS NOT NULL) = 1",
            name=op.f("ck_follow_up_one_subject"),
        ),
        sa.ForeignKeyConstraint(
            ["action_id"], ["action_item.id"], name=op.f("fk_follow_up_action_id")
        ),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_follow_up_author_id")),
        *_stamped_by("follow_up"),
        sa.ForeignKeyConstraint(
            ["deleted_by"], ["app_user.id"], name=op.f("fk_follow_up_deleted_by")
        ),
        sa.ForeignKeyConstraint(
            ["dossier_id"], ["dossier.id"], name=op.f("fk_follow_up_dossier_id")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_follow_up_meeting_id")
        ),
        sa.ForeignKeyConstraint(
            ["plan_line_id"], ["plan_line.id"], name=op.f("fk_follow_up_plan_line_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up")),
    )
    op.create_index(op.f("ix_follow_up_action_id"), "follow_up", ["action_id"], unique=False)
    op.create_index(op.f("ix_follow_up_dossier_id"), "follow_up", ["dossier_id"], unique=False)
    op.create_index(op.f("ix_follow_up_plan_line_id"), "follow_up", ["plan_line_id"], unique=False)


def _voter() -> None:
    op.create_table(
        "voter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vote_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("choice", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "choice IN ('for', 'against', 'abstain', 'blank', 'invalid')",
            name=op.f("ck_voter_choice"),
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_voter_person_id")),
        sa.ForeignKeyConstraint(
            ["vote_id"], ["vote.id"], name=op.f("fk_voter_vote_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_voter")),
        sa.UniqueConstraint("vote_id", "person_id", name=op.f("uq_voter_vote_id_person_id")),
    )
