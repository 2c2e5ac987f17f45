"""Follow calls further."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_TEXTS = ("consult", "consult_state")


def upgrade() -> None:
    """Go one step forward."""
    for name in _TEXTS:
        op.add_column("call", sa.Column(name, sa.String(), nullable=False, server_default=""))
    op.add_column("call", sa.Column("muted", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    """Go one step back."""
    for name in ("muted", *_TEXTS):
        op.drop_column("call", name)
