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


def _links(table: str, **parents: str) -> list[sa.ForeignKeyConstraint]:
    """Foreign keys of a table, by column: the parent whose id it holds."""
    return [
        sa.ForeignKeyConstraint([column], [f"{parent}.id"], name=op.f(f"fk_{table}_{column}"))
        for column, parent in parents.items()
    ]


def _checks(table: str, **rules: str) -> list[sa.CheckConstraint]:
    """Checks of a table, by name."""
    return [
        sa.CheckConstraint(rule, name=op.f(f"ck_{table}_{name}")) for name, rule in rules.items()
    ]


_STAMPED_BY = {"created_by": "app_user", "changed_by": "app_user"}


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
    _meeting_step()
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
        sa.Column("slot_id", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        *_stamps(),
        *_checks("app_user", role="role IN ('administrator', 'secretary', 'reader')"),
        *_links("app_user", **_STAMPED_BY),
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
        *_checks("operation", one="id = 1"),
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
        *_checks(
            "body",
            kind=(
                "kind IN ('security_council', 'police_council', 'police_college', "
                "'municipal_council', 'municipal_college', 'corps_management', "
                "'mayor_consultation', 'detection_consultation', 'chiefs_consultation', "
                "'other')"
            ),
            minutes_kind="minutes_kind IN ('minutes', 'report')",
        ),
        *_links("body", deleted_by="app_user", **_STAMPED_BY),
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
        *_links("draft", user_id="app_user"),
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
        *_links("function", **_STAMPED_BY),
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
        *_links("municipality", **_STAMPED_BY),
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
        *_checks(
            "rule_set", profile="profile IN ('one_municipality', 'multi_municipality', 'brussels')"
        ),
        *_links("rule_set", **_STAMPED_BY),
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
        *_checks(
            "zone",
            profile="profile IN ('one_municipality', 'multi_municipality', 'brussels')",
            one="id = 1",
        ),
        *_links("zone", **_STAMPED_BY),
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
        *_links("person", deleted_by="app_user", function_id="function", **_STAMPED_BY),
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
        *_links("rule", **_STAMPED_BY),
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
        *_checks(
            "dossier",
            marking="marking IN ('public', 'internal', 'closed')",
            status=(
                "status IN ('preparing', 'college', 'on_agenda', 'decided', "
                "'supervision', 'carried_out', 'closed', 'adjourned', 'withdrawn')"
            ),
            supervision_result=(
                "supervision_result IN ('no_remarks', 'suspended', 'annulled', "
                "'approved', 'not_approved')"
            ),
            period="closed_on IS NULL OR closed_on >= opened_on",
        ),
        *_links(
            "dossier", body_id="body", deleted_by="app_user", handler_id="person", **_STAMPED_BY
        ),
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
        *_checks(
            "mandate",
            capacity=(
                "capacity IN ('chair', 'member', 'secretary', 'substitute', 'expert', 'added')"
            ),
            period="valid_to IS NULL OR valid_to >= valid_from",
        ),
        *_links(
            "mandate",
            body_id="body",
            deleted_by="app_user",
            person_id="person",
            substitute_for_id="person",
            **_STAMPED_BY,
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
        sa.Column("locked_in", sa.Integer(), nullable=True),
        *_stamps(),
        *_bin(),
        *_checks(
            "meeting",
            status=(
                "status IN ('preparing', 'agenda_sent', 'running', 'draft_minutes', "
                "'approved', 'closed', 'cancelled')"
            ),
        ),
        *_links(
            "meeting",
            body_id="body",
            chair_id="person",
            deleted_by="app_user",
            secretary_id="person",
            **_STAMPED_BY,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sa.UniqueConstraint("reference", name=op.f("uq_meeting_reference")),
    )
    op.create_index(op.f("ix_meeting_body_id"), "meeting", ["body_id"], unique=False)
    op.create_index(op.f("ix_meeting_held_on"), "meeting", ["held_on"], unique=False)


def _meeting_step() -> None:
    op.create_table(
        "meeting_step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("old", sa.String(), nullable=False),
        sa.Column("new", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        *_links("meeting_step", meeting_id="meeting"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_step")),
    )
    op.create_index(
        op.f("ix_meeting_step_meeting_id"), "meeting_step", ["meeting_id"], unique=False
    )


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
        *_checks(
            "plan_line",
            health="health IN ('good', 'risk', 'blocked', 'paused')",
            level=(
                "level IN ('plan', 'pillar', 'theme', 'strategic', 'tactical', "
                "'operational', 'measure')"
            ),
            status="status IN ('to_plan', 'not_started', 'running', 'done', 'stopped')",
            actual="actual_to IS NULL OR actual_from IS NULL OR actual_to >= actual_from",
            planned="planned_to IS NULL OR planned_from IS NULL OR planned_to >= planned_from",
            progress="progress BETWEEN 0 AND 100",
        ),
        *_links(
            "plan_line",
            deleted_by="app_user",
            lead_id="person",
            parent_id="plan_line",
            **_STAMPED_BY,
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
        *_checks(
            "agenda_item",
            kind=(
                "kind IN ('decision', 'discussion', 'notice', 'announcement', "
                "'minutes_approval', 'follow_up')"
            ),
            late="late IN ('supplementary', 'urgent')",
            result=(
                "result IN ('approved', 'noted', 'agreed', 'adjourned', 'withdrawn', "
                "'rejected', 'no_effect')"
            ),
        ),
        *_links(
            "agenda_item",
            deleted_by="app_user",
            dossier_id="dossier",
            meeting_id="meeting",
            parent_id="agenda_item",
            proposer_id="person",
            **_STAMPED_BY,
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
        *_checks(
            "attendance",
            status="status IN ('present', 'excused', 'absent', 'replaced', 'not_applicable')",
        ),
        *_links(
            "attendance",
            meeting_id="meeting",
            person_id="person",
            replaced_by_id="person",
            **_STAMPED_BY,
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
        *_checks("indicator", direction="direction IN ('higher', 'lower', 'range')"),
        *_links("indicator", deleted_by="app_user", plan_line_id="plan_line", **_STAMPED_BY),
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
        *_checks(
            "issued_document", edition="edition IN ('full', 'public')", sha256="length(sha256) = 64"
        ),
        *_links("issued_document", meeting_id="meeting", **_STAMPED_BY),
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
        *_checks("plan_line_class", plan_class="plan_class IN ('P', 'A')"),
        *_links("plan_line_class", plan_line_id="plan_line", **_STAMPED_BY),
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
        *_checks(
            "action_item",
            status="status IN ('open', 'running', 'done', 'stopped')",
            origin="origin_item_id IS NULL OR origin_meeting_id IS NOT NULL",
        ),
        *_links(
            "action_item",
            deleted_by="app_user",
            dossier_id="dossier",
            origin_item_id="agenda_item",
            origin_meeting_id="meeting",
            owner_id="person",
            **_STAMPED_BY,
        ),
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
        *_checks(
            "decision",
            state="state IN ('valid', 'amended', 'replaced', 'carried_out', 'withdrawn')",
        ),
        *_links("decision", deleted_by="app_user", item_id="agenda_item", **_STAMPED_BY),
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
        *_links("item_plan_line", plan_line_id="plan_line"),
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
        *_links("measurement", indicator_id="indicator", **_STAMPED_BY),
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
        *_links("presence_event", item_id="agenda_item"),
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
        *_checks(
            "vote",
            method="method IN ('consensus', 'by_name', 'by_count', 'secret')",
            counts=(
                "coalesce(votes_for, 0) >= 0 AND coalesce(votes_against, 0) >= 0 AND "
                "coalesce(votes_abstain, 0) >= 0 AND coalesce(votes_blank, 0) >= 0 AND "
                "coalesce(votes_invalid, 0) >= 0"
            ),
        ),
        *_links("vote", item_id="agenda_item", **_STAMPED_BY),
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
        *_links("action_plan_line", plan_line_id="plan_line"),
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
        *_checks(
            "follow_up",
            kind="kind IN ('remark', 'progress', 'evaluation')",
            one_subject=(
                "(action_id IS NOT NULL) + (dossier_id IS NOT NULL) + (plan_line_id IS "
                "NOT NULL) = 1"
            ),
        ),
        *_links(
            "follow_up",
            action_id="action_item",
            author_id="person",
            deleted_by="app_user",
            dossier_id="dossier",
            meeting_id="meeting",
            plan_line_id="plan_line",
            **_STAMPED_BY,
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
        *_checks("voter", choice="choice IN ('for', 'against', 'abstain', 'blank', 'invalid')"),
        *_links("voter", person_id="person"),
        sa.ForeignKeyConstraint(
            ["vote_id"], ["vote.id"], name=op.f("fk_voter_vote_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_voter")),
        sa.UniqueConstraint("vote_id", "person_id", name=op.f("uq_voter_vote_id_person_id")),
    )
