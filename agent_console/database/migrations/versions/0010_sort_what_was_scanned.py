"""Sort what was scanned."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_TEXTS, _NUMBERS = ("sheets", "read_in"), ("pages_read", "pages_all")


def upgrade() -> None:
    """Go one step forward."""
    for name in _TEXTS:
        op.add_column("attachment", sa.Column(name, sa.String(), nullable=False, server_default=""))
    for name in _NUMBERS:
        op.add_column("attachment", sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
    op.create_index(
        "ix_attachment_unread", "attachment", ["pages_read"], postgresql_where=sa.text("pages_read < pages_all")
    )


def downgrade() -> None:
    """Go one step back."""
    op.drop_index("ix_attachment_unread", table_name="attachment")
    for name in (*_TEXTS, *_NUMBERS):
        op.drop_column("attachment", name)
