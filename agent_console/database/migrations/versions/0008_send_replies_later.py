"""Send replies later."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go one step forward."""
    op.add_column("entry", sa.Column("send_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_entry_delivery", "entry", ["delivery"], postgresql_where=sa.text("delivery IS NOT NULL"))


def downgrade() -> None:
    """Go one step back."""
    op.drop_index("ix_entry_delivery", table_name="entry")
    op.drop_column("entry", "send_at")
