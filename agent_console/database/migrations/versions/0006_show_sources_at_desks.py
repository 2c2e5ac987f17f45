"""Show sources at the desks of administrators and supervisors."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_TEXTS = ("place", "test_said")
_MOMENTS = ("asked_at", "tested_at")


def upgrade() -> None:
    """Go one step forward."""
    for name in _TEXTS:
        op.add_column("source", sa.Column(name, sa.String(), nullable=False, server_default=""))
    for name in _MOMENTS:
        op.add_column("source", sa.Column(name, sa.DateTime(timezone=True), nullable=True))
    op.add_column("source", sa.Column("test_good", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    """Go one step back."""
    for name in ("test_good", *_MOMENTS, *_TEXTS):
        op.drop_column("source", name)
