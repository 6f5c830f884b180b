"""Where people read."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "reading_places",
        sa.Column("article_key", sa.Integer(), nullable=False),
        sa.Column("annotator", sa.Text(), nullable=False),
        sa.Column("caret", sa.Integer(), nullable=False),
        sa.Column("top", sa.Integer(), nullable=False),
        sa.Column("shift", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article_key"], ["articles.key"], name=op.f("fk_reading_places_article_key")),
        sa.PrimaryKeyConstraint("article_key", "annotator", name=op.f("pk_reading_places")),
        sqlite_with_rowid=False,
    )
