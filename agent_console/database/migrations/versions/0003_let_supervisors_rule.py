"""Let supervisors rule where contacts go."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

KEY = sa.Uuid(as_uuid=False)

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go one step forward."""
    op.create_table(
        "routing_rule",
        sa.Column("id", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("phrases", postgresql.JSONB(none_as_null=True), nullable=False),
        sa.Column("service_id", KEY, nullable=True),
        sa.Column("district_id", KEY, nullable=True),
        sa.Column("department_id", KEY, nullable=True),
        sa.Column("partner_id", KEY, nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("agent_id", KEY, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["service_id"], ["service.id"], name=op.f("fk_routing_rule_service_id")),
        sa.ForeignKeyConstraint(["district_id"], ["district.id"], name=op.f("fk_routing_rule_district_id")),
        sa.ForeignKeyConstraint(["department_id"], ["department.id"], name=op.f("fk_routing_rule_department_id")),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_routing_rule_partner_id")),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_routing_rule_agent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_routing_rule")),
    )


def downgrade() -> None:
    """Go one step back."""
    op.drop_table("routing_rule")
