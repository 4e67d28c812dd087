"""What dossiers and the plan ask: documents, supervision, templates, evaluations (R50-R105).

Also who saw what is confidential, how a zone words its markings, and views saved under a name.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from zonedesk.db.migrations.parts import after, binned, check, index, link, record, text_column

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_MARKINGS = "marking IN ('public', 'internal', 'closed')"
_MATTERS = (
    "matter IN ('ordinary', 'budget', 'budget_change', 'accounts', 'contribution', 'staff_plan',"
    " 'public_contract', 'urgent_spending', 'recruitment', 'appointment', 'candidates',"
    " 'chief', 'availability', 'suspension', 'discipline', 'person')"
)
_LEVELS = "classification IN ('top_secret', 'secret', 'confidential', 'restricted')"
_SUBJECTS = {
    "dossier_id": "dossier",
    "meeting_id": "meeting",
    "item_id": "agenda_item",
    "action_id": "action_item",
    "plan_line_id": "plan_line",
}
_KINDS = (
    "kind IN ('remark', 'progress', 'evaluation', 'contact', 'phone', 'letter_in', 'letter_out',"
    " 'deadline')"
)


def upgrade() -> None:
    """Add the new columns where the models have them, and the new tables."""
    _dossier()
    _dossier_tables()
    _dossier_template()
    _follow_up()
    _action_item()
    _plan_line()
    _indicators()
    _plan_snapshot()
    _attachment()
    _attachment_version()
    _access_log()
    _wordings()


def _dossier() -> None:
    with op.batch_alter_table("dossier", recreate="always") as dossier:
        after(
            dossier,
            "supervision_result",
            text_column("keywords"),
            sa.Column("matter", sa.String(), server_default="ordinary", nullable=False),
            *(_day(name) for name in _SUPERVISED),
            text_column("supervision_remark"),
            sa.Column("reported_id", sa.Integer(), nullable=True),
            sa.Column("classification", sa.String(), nullable=True),
            text_column("classified_reference"),
        )
        dossier.create_foreign_key(
            op.f("fk_dossier_reported_id"), "meeting", ["reported_id"], ["id"]
        )
        dossier.create_index(op.f("ix_dossier_reported_id"), ["reported_id"])
        check(dossier, "dossier_matter", rule=_MATTERS)
        check(dossier, "dossier_classification", rule=_LEVELS)


_SUPERVISED = (
    "copy_sent_on",
    "posted_on",
    "file_requested_on",
    "file_sent_on",
    "file_received_on",
    "suspended_on",
    "justified_on",
    "justified_received_on",
    "answered_on",
)


def _dossier_tables() -> None:
    op.create_table(
        "dossier_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("first_id", sa.Integer(), nullable=False),
        sa.Column("second_id", sa.Integer(), nullable=False),
        sa.Column("remark", sa.String(), nullable=False),
        link("dossier_link", first_id="dossier"),
        link("dossier_link", second_id="dossier"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dossier_link")),
        sa.UniqueConstraint(
            "first_id", "second_id", name=op.f("uq_dossier_link_first_id_second_id")
        ),
        sa.CheckConstraint("first_id < second_id", name=op.f("ck_dossier_link_two")),
    )
    index("dossier_link", "second_id")
    op.create_table(
        "dossier_term",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        *record("dossier_term", dossier_id="dossier"),
        sa.UniqueConstraint("dossier_id", "code", name=op.f("uq_dossier_term_dossier_id_code")),
    )
    op.create_table(
        "dossier_category",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        *record("dossier_category", parent_id="dossier_category"),
        sa.UniqueConstraint("parent_id", "name", name=op.f("uq_dossier_category_parent_id_name")),
    )


def _dossier_template() -> None:
    op.create_table(
        "dossier_template",
        sa.Column("id", sa.Integer(), nullable=False),
        *(_words(name) for name in ("name", "folder", "title", "category", "subcategory")),
        sa.Column("body_id", sa.Integer(), nullable=True),
        _words("marking"),
        _words("matter"),
        _words("legal_basis"),
        *_rich("description"),
        _words("item_title"),
        *_rich("item_context"),
        sa.Column("position", sa.Integer(), nullable=False),
        *binned("dossier_template", body_id="body"),
        sa.CheckConstraint(_MARKINGS, name=op.f("ck_dossier_template_marking")),
        sa.CheckConstraint(_MATTERS, name=op.f("ck_dossier_template_matter")),
    )
    index("dossier_template", "body_id")


def _follow_up() -> None:
    with op.batch_alter_table("follow_up", recreate="always") as entries:
        after(entries, "meeting_id", _day("due_on"))
        entries.drop_constraint(op.f("ck_follow_up_kind"), type_="check")
        check(entries, "follow_up_kind", rule=_KINDS)


def _action_item() -> None:
    with op.batch_alter_table("action_item", recreate="always") as actions:
        after(actions, "decision_id", sa.Column("parent_id", sa.Integer(), nullable=True))
        actions.create_foreign_key(
            op.f("fk_action_item_parent_id"), "action_item", ["parent_id"], ["id"]
        )
        actions.create_index(op.f("ix_action_item_parent_id"), ["parent_id"])


def _plan_line() -> None:
    with op.batch_alter_table("plan_line", recreate="always") as lines:
        after(
            lines,
            "confidential",
            sa.Column("weight", sa.Double(), server_default="1", nullable=False),
            text_column("administrative_lead"),
            text_column("judicial_lead"),
            sa.Column("copied_from_id", sa.Integer(), nullable=True),
        )
        lines.create_foreign_key(
            op.f("fk_plan_line_copied_from_id"), "plan_line", ["copied_from_id"], ["id"]
        )
        lines.create_index(op.f("ix_plan_line_copied_from_id"), ["copied_from_id"])
        check(lines, "plan_line_weight", rule="weight >= 0")


def _indicators() -> None:
    with op.batch_alter_table("indicator", recreate="always") as indicators:
        after(
            indicators,
            "commitment",
            sa.Column("frequency", sa.String(), server_default="year", nullable=False),
            text_column("source"),
            sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        )
        check(indicators, "indicator_frequency", rule="frequency IN ('year', 'quarter')")
    with op.batch_alter_table("measurement", recreate="always") as measurements:
        after(measurements, "remark", sa.Column("target_to", sa.Double(), nullable=True))


def _plan_snapshot() -> None:
    op.create_table(
        "plan_snapshot",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        *record("plan_snapshot", plan_id="plan_line", meeting_id="meeting"),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_plan_snapshot_sha256")),
    )
    index("plan_snapshot", "plan_id")


def _attachment() -> None:
    one = " + ".join(f"({column} IS NOT NULL)" for column in _SUBJECTS) + " = 1"
    op.create_table(
        "attachment",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(column, sa.Integer(), nullable=True) for column in _SUBJECTS),
        sa.Column("position", sa.Integer(), nullable=False),
        *(_words(name) for name in ("title", "file_name", "kind", "media_type")),
        sa.Column("marking", sa.String(), nullable=True),
        sa.Column("to_print", sa.Boolean(), nullable=False),
        _words("received_from"),
        _day("received_on"),
        _words("sha256"),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        *binned("attachment", **_SUBJECTS),
        sa.CheckConstraint(_MARKINGS, name=op.f("ck_attachment_marking")),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_attachment_sha256")),
        sa.CheckConstraint("size >= 0", name=op.f("ck_attachment_size")),
        sa.CheckConstraint(one, name=op.f("ck_attachment_one_subject")),
    )
    index("attachment", *_SUBJECTS, "sha256")


def _attachment_version() -> None:
    op.create_table(
        "attachment_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("attachment_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        *(_words(name) for name in ("file_name", "media_type", "sha256")),
        sa.Column("size", sa.Integer(), nullable=False),
        *record("attachment_version", attachment_id="attachment"),
        sa.UniqueConstraint(
            "attachment_id", "version", name=op.f("uq_attachment_version_attachment_id_version")
        ),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_attachment_version_sha256")),
    )
    index("attachment_version", "sha256")
    op.create_table(
        "attachment_text",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_attachment_text")),
    )


def _access_log() -> None:
    op.create_table(
        "access_log",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        *(_words(name) for name in ("act", "kind", "reference", "marking", "reason")),
        link("access_log", actor_id="app_user"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_access_log")),
        sa.CheckConstraint(
            "act IN ('opened', 'exported', 'printed')", name=op.f("ck_access_log_act")
        ),
        sa.CheckConstraint(_MARKINGS, name=op.f("ck_access_log_marking")),
        sqlite_autoincrement=True,
    )
    index("access_log", "at")


def _wordings() -> None:
    op.create_table(
        "marking_wording",
        sa.Column("id", sa.Integer(), nullable=False),
        *(_words(name) for name in ("marking", "language", "words")),
        *record("marking_wording"),
        sa.UniqueConstraint(
            "marking", "language", name=op.f("uq_marking_wording_marking_language")
        ),
        sa.CheckConstraint(_MARKINGS, name=op.f("ck_marking_wording_marking")),
    )
    op.create_table(
        "written_paragraph",
        sa.Column("id", sa.Integer(), nullable=False),
        _words("paper"),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        _words("subject"),
        *_rich("text"),
        *record("written_paragraph"),
        sa.UniqueConstraint(
            "paper",
            "year",
            "quarter",
            "subject",
            name=op.f("uq_written_paragraph_paper_year_quarter_subject"),
        ),
        sa.CheckConstraint(
            "paper IN ('annual', 'quarterly')", name=op.f("ck_written_paragraph_paper")
        ),
    )
    op.create_table(
        "saved_view",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        _words("place"),
        _words("name"),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        *record("saved_view", user_id="app_user"),
        sa.UniqueConstraint(
            "user_id", "place", "name", name=op.f("uq_saved_view_user_id_place_name")
        ),
    )


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _day(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.Date(), nullable=True)


def _rich(name: str) -> tuple[sa.Column[str], sa.Column[str]]:
    return sa.Column(name, sa.Text(), nullable=False), _words(f"{name}_plain")
