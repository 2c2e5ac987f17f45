"""Let desks send files."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go one step forward."""
    op.add_column("attachment", sa.Column("uploader", sa.String(), nullable=False, server_default=""))
    op.create_table(
        "upload_chunk",
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("login", "sha256", "number", name=op.f("pk_upload_chunk")),
    )
    op.create_table(
        "uploaded",
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("login", "sha256", name=op.f("pk_uploaded")),
    )


def downgrade() -> None:
    """Go one step back."""
    op.drop_table("uploaded")
    op.drop_table("upload_chunk")
    op.drop_column("attachment", "uploader")
