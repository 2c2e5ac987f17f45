"""Keep more of mail."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_TEXTS = (("entry", "job"), ("attachment", "scanned"))


def upgrade() -> None:
    """Go one step forward."""
    for table, name in _TEXTS:
        op.add_column(table, sa.Column(name, sa.String(), nullable=False, server_default=""))
    op.add_column("entry", sa.Column("recalled", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    """Go one step back."""
    op.drop_column("entry", "recalled")
    for table, name in reversed(_TEXTS):
        op.drop_column(table, name)
