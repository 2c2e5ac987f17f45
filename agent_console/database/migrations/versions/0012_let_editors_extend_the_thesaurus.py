"""Let editors extend the thesaurus."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

KEY = sa.Uuid(as_uuid=False)
WORDS = postgresql.JSONB(none_as_null=True)

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go one step forward."""
    op.create_table(
        "saying",
        sa.Column("id", KEY, nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("said", WORDS, nullable=False),
        sa.Column("meant", WORDS, nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("agent_id", KEY, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_saying_agent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saying")),
    )


def downgrade() -> None:
    """Go one step back."""
    op.drop_table("saying")
