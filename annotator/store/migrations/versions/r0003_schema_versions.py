"""Which schema is current, when each label came to be, edits of many articles, and pictures."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

# What was finished before versions were noted was finished under the newest schema of that time.
_FINISHED = """
UPDATE annotation_sets SET finished_schema = coalesce(
    (SELECT max(key) FROM schemas WHERE created_at <= annotation_sets.finished_at),
    (SELECT max(key) FROM schemas)
) WHERE status IN ('done', 'skipped')
"""


def upgrade() -> None:
    op.add_column("schemas", sa.Column("born", sa.Text()))
    op.add_column("annotation_sets", sa.Column("finished_schema", sa.Integer()))
    op.add_column("journal", sa.Column("schema_before", sa.Integer()))
    op.add_column("journal", sa.Column("schema_after", sa.Integer()))
    op.create_table(
        "journal_parts",
        sa.Column("journal_key", sa.Integer(), nullable=False),
        sa.Column("article_key", sa.Integer(), nullable=False),
        sa.Column("annotator_key", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["journal_key"], ["journal.key"], name=op.f("fk_journal_parts_journal_key")),
        sa.ForeignKeyConstraint(["article_key"], ["articles.key"], name=op.f("fk_journal_parts_article_key")),
        sa.ForeignKeyConstraint(["annotator_key"], ["annotators.key"], name=op.f("fk_journal_parts_annotator_key")),
        sa.PrimaryKeyConstraint("journal_key", "article_key", "annotator_key", name=op.f("pk_journal_parts")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        op.f("ix_journal_parts_article_key_annotator_key"), "journal_parts", ["article_key", "annotator_key"]
    )
    op.create_table(
        "pictures",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_pictures")),
    )
    op.execute("INSERT INTO project (name, value) SELECT 'schema', key FROM schemas ORDER BY key DESC LIMIT 1")
    op.execute(_FINISHED)
