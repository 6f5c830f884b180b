"""The first tables of a project."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "annotators",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_annotators")),
        sa.UniqueConstraint("name", name=op.f("uq_annotators_name")),
        sa.UniqueConstraint("uid", name=op.f("uq_annotators_uid")),
    )
    op.create_table(
        "articles",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("published", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("characters", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_articles")),
        sa.UniqueConstraint("id", name=op.f("uq_articles_id")),
    )
    op.create_index(op.f("ix_articles_position"), "articles", ["position"], unique=False)
    op.create_table(
        "project",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_project")),
    )
    op.create_table(
        "schemas",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("schema", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_schemas")),
        sa.UniqueConstraint("uid", name=op.f("uq_schemas_uid")),
    )
    op.create_table(
        "annotation_sets",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("article_key", sa.Integer(), nullable=False),
        sa.Column("annotator_key", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("flag", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("attributes", sa.Text(), nullable=True),
        sa.Column("span_count", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.Column("finished_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["annotator_key"], ["annotators.key"], name=op.f("fk_annotation_sets_annotator_key")),
        sa.ForeignKeyConstraint(["article_key"], ["articles.key"], name=op.f("fk_annotation_sets_article_key")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_annotation_sets")),
        sa.UniqueConstraint("article_key", "annotator_key", name=op.f("uq_annotation_sets_article_key_annotator_key")),
    )
    op.create_index(
        op.f("ix_annotation_sets_annotator_key_status_article_key"),
        "annotation_sets",
        ["annotator_key", "status", "article_key"],
        unique=False,
    )
    op.create_index(
        "ix_annotation_sets_flagged",
        "annotation_sets",
        ["annotator_key", "article_key"],
        unique=False,
        sqlite_where=sa.text("flag IS NOT NULL"),
    )
    op.create_table(
        "journal",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("article_key", sa.Integer(), nullable=True),
        sa.Column("annotator_key", sa.Integer(), nullable=True),
        sa.Column("parent", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("undone_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["annotator_key"], ["annotators.key"], name=op.f("fk_journal_annotator_key")),
        sa.ForeignKeyConstraint(["article_key"], ["articles.key"], name=op.f("fk_journal_article_key")),
        sa.ForeignKeyConstraint(["parent"], ["journal.key"], name=op.f("fk_journal_parent")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_journal")),
    )
    op.create_index(op.f("ix_journal_article_key"), "journal", ["article_key"], unique=False)
    op.create_index(op.f("ix_journal_parent_annotator_key"), "journal", ["parent", "annotator_key"], unique=False)
    op.create_table(
        "texts",
        sa.Column("article_key", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("sections", sa.Text(), nullable=True),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article_key"], ["articles.key"], name=op.f("fk_texts_article_key")),
        sa.PrimaryKeyConstraint("article_key", name=op.f("pk_texts")),
    )
    op.create_table(
        "article_labels",
        sa.Column("set_key", sa.Integer(), nullable=False),
        sa.Column("layer", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["set_key"], ["annotation_sets.key"], name=op.f("fk_article_labels_set_key")),
        sa.PrimaryKeyConstraint("set_key", "layer", "label", name=op.f("pk_article_labels")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "relations",
        sa.Column("set_key", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("head", sa.Text(), nullable=False),
        sa.Column("child", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["set_key"], ["annotation_sets.key"], name=op.f("fk_relations_set_key")),
        sa.PrimaryKeyConstraint("set_key", "id", name=op.f("pk_relations")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "spans",
        sa.Column("set_key", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("layer", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["set_key"], ["annotation_sets.key"], name=op.f("fk_spans_set_key")),
        sa.PrimaryKeyConstraint("set_key", "start", "id", name=op.f("pk_spans")),
        sa.UniqueConstraint("set_key", "id", name=op.f("uq_spans_set_key_id")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "undo_pointers",
        sa.Column("annotator_key", sa.Integer(), nullable=False),
        sa.Column("journal_key", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["annotator_key"], ["annotators.key"], name=op.f("fk_undo_pointers_annotator_key")),
        sa.ForeignKeyConstraint(["journal_key"], ["journal.key"], name=op.f("fk_undo_pointers_journal_key")),
        sa.PrimaryKeyConstraint("annotator_key", name=op.f("pk_undo_pointers")),
    )
