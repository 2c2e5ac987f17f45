"""Create every table."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

KEY = sa.Uuid(as_uuid=False)
JSON = postgresql.JSONB(none_as_null=True)
MOMENT = sa.DateTime(timezone=True)

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go one step forward."""
    op.create_table(
        "change",
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "version", "table_name", "key", name=op.f("pk_change")),
    )
    op.create_table(
        "department",
        sa.Column("id", KEY, nullable=False),
        sa.Column("parent_id", KEY, nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", JSON, nullable=False),
        sa.Column("short", JSON, nullable=False),
        sa.Column("icon", sa.String(), nullable=False),
        sa.Column("extension", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("fax", sa.String(), nullable=False),
        sa.Column("hours", JSON, nullable=False),
        sa.Column("districts", JSON, nullable=False),
        sa.ForeignKeyConstraint(["parent_id"], ["department.id"], name=op.f("fk_department_parent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_department")),
    )
    op.create_table(
        "district",
        sa.Column("id", KEY, nullable=False),
        sa.Column("name", JSON, nullable=False),
        sa.Column("streets", JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_district")),
    )
    op.create_table(
        "file_chunk",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", "number", name=op.f("pk_file_chunk")),
    )
    op.create_table(
        "history",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("department_id", KEY, nullable=True),
        sa.Column("change", JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_history")),
    )
    op.create_index("ix_history_record", "history", ["table_name", "key"], unique=False)
    op.create_table(
        "ledger",
        sa.Column("operation_id", KEY, nullable=False),
        sa.Column("payload_hash", sa.LargeBinary(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("station_id", sa.String(), nullable=False),
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("facts", JSON, nullable=False),
        sa.Column("versions", JSON, nullable=False),
        sa.Column("claimed_at", MOMENT, nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("operation_id", name=op.f("pk_ledger")),
    )
    op.create_table(
        "partner",
        sa.Column("id", KEY, nullable=False),
        sa.Column("name", JSON, nullable=False),
        sa.Column("about", JSON, nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("hours", JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner")),
    )
    op.create_table(
        "pending_change",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("txid", sa.BigInteger(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pending_change")),
        prefixes=["UNLOGGED"],
    )
    op.create_index("ix_pending_change_txid", "pending_change", ["txid"], unique=False)
    op.create_table(
        "scope",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scope")),
    )
    op.create_table(
        "setting",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("value", JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
    )
    op.create_table(
        "source",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("mark", JSON, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("problem", sa.String(), nullable=False),
        sa.Column("read_at", MOMENT, nullable=True),
        sa.Column("received_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
    )
    op.create_table(
        "station",
        sa.Column("id", KEY, nullable=False),
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("protocol", sa.Integer(), nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", "login", name=op.f("pk_station")),
    )
    op.create_table(
        "template",
        sa.Column("id", KEY, nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("title", JSON, nullable=False),
        sa.Column("body", JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_template")),
    )
    op.create_table(
        "agent",
        sa.Column("id", KEY, nullable=False),
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("department_id", KEY, nullable=False),
        sa.Column("extension", sa.String(), nullable=False),
        sa.Column("languages", JSON, nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["department_id"], ["department.id"], name=op.f("fk_agent_department_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agent")),
        sa.UniqueConstraint("login", name=op.f("uq_agent_login")),
    )
    op.create_index(op.f("ix_agent_department_id"), "agent", ["department_id"], unique=False)
    op.create_table(
        "citizen",
        sa.Column("id", KEY, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_folded", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("district_id", KEY, nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["district_id"], ["district.id"], name=op.f("fk_citizen_district_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citizen")),
    )
    op.create_index(op.f("ix_citizen_name_folded"), "citizen", ["name_folded"], unique=False)
    op.create_table(
        "service",
        sa.Column("id", KEY, nullable=False),
        sa.Column("department_id", KEY, nullable=False),
        sa.Column("name", JSON, nullable=False),
        sa.Column("keywords", JSON, nullable=False),
        sa.Column("due_days", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["department_id"], ["department.id"], name=op.f("fk_service_department_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service")),
    )
    op.create_index(op.f("ix_service_department_id"), "service", ["department_id"], unique=False)
    op.create_table(
        "article",
        sa.Column("id", KEY, nullable=False),
        sa.Column("service_id", KEY, nullable=True),
        sa.Column("department_id", KEY, nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("short_answer", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("keywords", JSON, nullable=False),
        sa.Column("internal", sa.Boolean(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("review_date", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["department_id"], ["department.id"], name=op.f("fk_article_department_id")),
        sa.ForeignKeyConstraint(["service_id"], ["service.id"], name=op.f("fk_article_service_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
    )
    op.create_index(op.f("ix_article_service_id"), "article", ["service_id"], unique=False)
    op.create_table(
        "citizen_alias",
        sa.Column("id", KEY, nullable=False),
        sa.Column("citizen_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(["citizen_id"], ["citizen.id"], name=op.f("fk_citizen_alias_citizen_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citizen_alias")),
    )
    op.create_table(
        "city_case",
        sa.Column("id", KEY, nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("service_id", KEY, nullable=True),
        sa.Column("department_id", KEY, nullable=False),
        sa.Column("origin_id", KEY, nullable=False),
        sa.Column("citizen_id", KEY, nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("due_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["citizen_id"], ["citizen.id"], name=op.f("fk_city_case_citizen_id")),
        sa.ForeignKeyConstraint(["department_id"], ["department.id"], name=op.f("fk_city_case_department_id")),
        sa.ForeignKeyConstraint(["origin_id"], ["department.id"], name=op.f("fk_city_case_origin_id")),
        sa.ForeignKeyConstraint(["service_id"], ["service.id"], name=op.f("fk_city_case_service_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_city_case")),
    )
    op.create_index(op.f("ix_city_case_citizen_id"), "city_case", ["citizen_id"], unique=False)
    op.create_index(op.f("ix_city_case_department_id"), "city_case", ["department_id"], unique=False)
    op.create_index(op.f("ix_city_case_reference"), "city_case", ["reference"], unique=False)
    op.create_table(
        "contact_point",
        sa.Column("id", KEY, nullable=False),
        sa.Column("citizen_id", KEY, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["citizen_id"], ["citizen.id"], name=op.f("fk_contact_point_citizen_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_point")),
    )
    op.create_index(op.f("ix_contact_point_citizen_id"), "contact_point", ["citizen_id"], unique=False)
    op.create_index("ix_contact_point_kind_folded", "contact_point", ["kind", "folded"], unique=False)
    op.create_table(
        "here",
        sa.Column("agent_id", KEY, nullable=False),
        sa.Column("presence", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("contact_id", KEY, nullable=True),
        sa.Column("typing", sa.Boolean(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_here_agent_id")),
        sa.PrimaryKeyConstraint("agent_id", name=op.f("pk_here")),
        prefixes=["UNLOGGED"],
    )
    op.create_table(
        "membership",
        sa.Column("id", KEY, nullable=False),
        sa.Column("agent_id", KEY, nullable=False),
        sa.Column("department_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_membership_agent_id")),
        sa.ForeignKeyConstraint(["department_id"], ["department.id"], name=op.f("fk_membership_department_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
    )
    op.create_index(op.f("ix_membership_agent_id"), "membership", ["agent_id"], unique=False)
    op.create_table(
        "contact",
        sa.Column("id", KEY, nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("department_id", KEY, nullable=False),
        sa.Column("origin_id", KEY, nullable=False),
        sa.Column("previous_id", KEY, nullable=True),
        sa.Column("owner_id", KEY, nullable=True),
        sa.Column("citizen_id", KEY, nullable=True),
        sa.Column("case_id", KEY, nullable=True),
        sa.Column("service_id", KEY, nullable=True),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("preview", sa.String(), nullable=False),
        sa.Column("sender_name", sa.String(), nullable=False),
        sa.Column("sender_address", sa.String(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("problems", JSON, nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("due_at", MOMENT, nullable=True),
        sa.Column("held_until", MOMENT, nullable=True),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("disposition", sa.String(), nullable=True),
        sa.Column("transfers", sa.Integer(), nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["city_case.id"], name=op.f("fk_contact_case_id")),
        sa.ForeignKeyConstraint(["citizen_id"], ["citizen.id"], name=op.f("fk_contact_citizen_id")),
        sa.ForeignKeyConstraint(["department_id"], ["department.id"], name=op.f("fk_contact_department_id")),
        sa.ForeignKeyConstraint(["origin_id"], ["department.id"], name=op.f("fk_contact_origin_id")),
        sa.ForeignKeyConstraint(["owner_id"], ["agent.id"], name=op.f("fk_contact_owner_id")),
        sa.ForeignKeyConstraint(["previous_id"], ["department.id"], name=op.f("fk_contact_previous_id")),
        sa.ForeignKeyConstraint(["service_id"], ["service.id"], name=op.f("fk_contact_service_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
    )
    op.create_index(op.f("ix_contact_case_id"), "contact", ["case_id"], unique=False)
    op.create_index("ix_contact_citizen", "contact", ["citizen_id", "received_at"], unique=False)
    op.create_index("ix_contact_owner", "contact", ["owner_id", "state", "received_at"], unique=False)
    op.create_index("ix_contact_queue", "contact", ["department_id", "state", "received_at"], unique=False)
    op.create_index(op.f("ix_contact_reference"), "contact", ["reference"], unique=False)
    op.create_index("ix_contact_state", "contact", ["state", "received_at"], unique=False)
    op.create_table(
        "article_use",
        sa.Column("id", KEY, nullable=False),
        sa.Column("contact_id", KEY, nullable=False),
        sa.Column("article_id", KEY, nullable=False),
        sa.Column("agent_id", KEY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_article_use_agent_id")),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_article_use_contact_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_use")),
    )
    op.create_index(op.f("ix_article_use_contact_id"), "article_use", ["contact_id"], unique=False)
    op.create_table(
        "call",
        sa.Column("id", KEY, nullable=False),
        sa.Column("call_key", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("extension", sa.String(), nullable=False),
        sa.Column("queued_at", MOMENT, nullable=False),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["id"], ["contact.id"], name=op.f("fk_call_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call")),
    )
    op.create_index(op.f("ix_call_call_key"), "call", ["call_key"], unique=False)
    op.create_table(
        "call_command",
        sa.Column("id", KEY, nullable=False),
        sa.Column("contact_id", KEY, nullable=False),
        sa.Column("agent_id", KEY, nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("problem", sa.String(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_call_command_agent_id")),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_call_command_contact_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_command")),
    )
    op.create_index(op.f("ix_call_command_contact_id"), "call_command", ["contact_id"], unique=False)
    op.create_index(op.f("ix_call_command_state"), "call_command", ["state"], unique=False)
    op.create_table(
        "entry",
        sa.Column("id", KEY, nullable=False),
        sa.Column("contact_id", KEY, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("direction", sa.String(), nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("claimed_at", MOMENT, nullable=True),
        sa.Column("agent_id", KEY, nullable=True),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("html", sa.String(), nullable=False),
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("facts", JSON, nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("delivery", sa.String(), nullable=True),
        sa.Column("delivery_note", sa.String(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_entry_agent_id")),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_entry_contact_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry")),
    )
    op.create_index("ix_entry_contact", "entry", ["contact_id", "at"], unique=False)
    op.create_index(op.f("ix_entry_message_id"), "entry", ["message_id"], unique=False)
    op.create_table(
        "missing_answer",
        sa.Column("id", KEY, nullable=False),
        sa.Column("contact_id", KEY, nullable=False),
        sa.Column("agent_id", KEY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_missing_answer_agent_id")),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_missing_answer_contact_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_missing_answer")),
    )
    op.create_index(op.f("ix_missing_answer_contact_id"), "missing_answer", ["contact_id"], unique=False)
    op.create_table(
        "attachment",
        sa.Column("id", KEY, nullable=False),
        sa.Column("contact_id", KEY, nullable=False),
        sa.Column("entry_id", KEY, nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("bytes", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name=op.f("fk_attachment_contact_id")),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name=op.f("fk_attachment_entry_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
    )
    op.create_index(op.f("ix_attachment_contact_id"), "attachment", ["contact_id"], unique=False)
    op.create_index(op.f("ix_attachment_sha256"), "attachment", ["sha256"], unique=False)


def downgrade() -> None:
    """Go one step back."""
    op.drop_index(op.f("ix_attachment_sha256"), table_name="attachment")
    op.drop_index(op.f("ix_attachment_contact_id"), table_name="attachment")
    op.drop_table("attachment")
    op.drop_index(op.f("ix_missing_answer_contact_id"), table_name="missing_answer")
    op.drop_table("missing_answer")
    op.drop_index(op.f("ix_entry_message_id"), table_name="entry")
    op.drop_index("ix_entry_contact", table_name="entry")
    op.drop_table("entry")
    op.drop_index(op.f("ix_call_command_state"), table_name="call_command")
    op.drop_index(op.f("ix_call_command_contact_id"), table_name="call_command")
    op.drop_table("call_command")
    op.drop_index(op.f("ix_call_call_key"), table_name="call")
    op.drop_table("call")
    op.drop_index(op.f("ix_article_use_contact_id"), table_name="article_use")
    op.drop_table("article_use")
    op.drop_index("ix_contact_state", table_name="contact")
    op.drop_index(op.f("ix_contact_reference"), table_name="contact")
    op.drop_index("ix_contact_queue", table_name="contact")
    op.drop_index("ix_contact_owner", table_name="contact")
    op.drop_index("ix_contact_citizen", table_name="contact")
    op.drop_index(op.f("ix_contact_case_id"), table_name="contact")
    op.drop_table("contact")
    op.drop_index(op.f("ix_membership_agent_id"), table_name="membership")
    op.drop_table("membership")
    op.drop_table("here")
    op.drop_index("ix_contact_point_kind_folded", table_name="contact_point")
    op.drop_index(op.f("ix_contact_point_citizen_id"), table_name="contact_point")
    op.drop_table("contact_point")
    op.drop_index(op.f("ix_city_case_reference"), table_name="city_case")
    op.drop_index(op.f("ix_city_case_department_id"), table_name="city_case")
    op.drop_index(op.f("ix_city_case_citizen_id"), table_name="city_case")
    op.drop_table("city_case")
    op.drop_table("citizen_alias")
    op.drop_index(op.f("ix_article_service_id"), table_name="article")
    op.drop_table("article")
    op.drop_index(op.f("ix_service_department_id"), table_name="service")
    op.drop_table("service")
    op.drop_index(op.f("ix_citizen_name_folded"), table_name="citizen")
    op.drop_table("citizen")
    op.drop_index(op.f("ix_agent_department_id"), table_name="agent")
    op.drop_table("agent")
    op.drop_table("template")
    op.drop_table("station")
    op.drop_table("source")
    op.drop_table("setting")
    op.drop_table("scope")
    op.drop_index("ix_pending_change_txid", table_name="pending_change")
    op.drop_table("pending_change")
    op.drop_table("partner")
    op.drop_table("ledger")
    op.drop_index("ix_history_record", table_name="history")
    op.drop_table("history")
    op.drop_table("file_chunk")
    op.drop_table("district")
    op.drop_table("department")
    op.drop_table("change")
