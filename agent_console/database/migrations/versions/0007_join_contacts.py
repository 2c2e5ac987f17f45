"""Join contacts that are one, and part those that are two."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go one step forward."""
    op.add_column("contact", sa.Column("merged_id", sa.Uuid(as_uuid=False), nullable=True))
    op.create_foreign_key(op.f("fk_contact_merged_id"), "contact", "contact", ["merged_id"], ["id"])
    op.create_index(op.f("ix_contact_merged_id"), "contact", ["merged_id"])


def downgrade() -> None:
    """Go one step back."""
    op.drop_index(op.f("ix_contact_merged_id"), table_name="contact")
    op.drop_constraint(op.f("fk_contact_merged_id"), "contact", type_="foreignkey")
    op.drop_column("contact", "merged_id")
