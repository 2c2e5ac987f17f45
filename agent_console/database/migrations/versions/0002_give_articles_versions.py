"""Give articles versions, sources and statistics."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

KEY = sa.Uuid(as_uuid=False)
JSON = postgresql.JSONB(none_as_null=True)
MOMENT = sa.DateTime(timezone=True)

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go one step forward."""
    for name, kind, before in (
        ("citizen_words", JSON, "[]"),
        ("details", JSON, "{}"),
        ("state", sa.String(), "published"),
    ):
        op.add_column("article", sa.Column(name, kind, nullable=False, server_default=before))
    op.add_column("article", sa.Column("valid_to", sa.Date(), nullable=True))
    op.alter_column("article", "department_id", nullable=True)
    for name in ("sentence", "language"):
        op.add_column("missing_answer", sa.Column(name, sa.String(), nullable=False, server_default=""))
    op.add_column("missing_answer", sa.Column("done", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("missing_answer", sa.Column("article_id", KEY, nullable=True))
    op.create_table(
        "article_version",
        sa.Column("id", KEY, nullable=False),
        sa.Column("article_id", KEY, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("content", JSON, nullable=False),
        sa.Column("agent_id", KEY, nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("comment", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_article_version_agent_id")),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_article_version_article_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_version")),
    )
    op.create_index(op.f("ix_article_version_article_id"), "article_version", ["article_id"], unique=False)
    op.create_table(
        "search_count",
        sa.Column("id", KEY, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("article_id", KEY, nullable=True),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_count")),
    )
    op.create_index("ix_search_count_words", "search_count", ["words", "language", "day"], unique=False)
    op.create_table(
        "picked_words",
        sa.Column("id", KEY, nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("article_id", KEY, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_picked_words")),
    )


def downgrade() -> None:
    """Go one step back."""
    op.drop_table("picked_words")
    op.drop_index("ix_search_count_words", table_name="search_count")
    op.drop_table("search_count")
    op.drop_index(op.f("ix_article_version_article_id"), table_name="article_version")
    op.drop_table("article_version")
    for name in ("sentence", "language", "done", "article_id"):
        op.drop_column("missing_answer", name)
    op.execute("DELETE FROM article WHERE department_id IS NULL OR state <> 'published'")
    op.alter_column("article", "department_id", nullable=False)
    for name in ("citizen_words", "details", "state", "valid_to"):
        op.drop_column("article", name)
