"""Lists of what spans can be linked to, and two full-text indexes over them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

# Alembic knows no virtual tables. External content: the entries stand in their table alone
# (https://sqlite.org/fts5.html#external_content_tables). Names have an index of their own, so that a word of every
# description, such as "the", is not gone through in search of a name.
_INDEXES = (
    "CREATE VIRTUAL TABLE knowledge_name_index USING fts5(name, aliases, content='knowledge_entries', "
    "content_rowid='key', tokenize='unicode61 remove_diacritics 2', prefix='2 3')",
    "CREATE VIRTUAL TABLE knowledge_text_index USING fts5(name, aliases, description, content='knowledge_entries', "
    "content_rowid='key', tokenize='unicode61 remove_diacritics 2', prefix='2 3')",
)


def upgrade() -> None:
    op.create_table(
        "knowledge_bases",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("entry_count", sa.Integer(), nullable=False),
        sa.Column("first_key", sa.Integer(), nullable=False),
        sa.Column("last_key", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_knowledge_bases")),
        sa.UniqueConstraint("uid", name=op.f("uq_knowledge_bases_uid")),
        sa.UniqueConstraint("name", name=op.f("uq_knowledge_bases_name")),
    )
    op.create_table(
        "knowledge_entries",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("base_key", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("aliases", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["base_key"], ["knowledge_bases.key"], name=op.f("fk_knowledge_entries_base_key")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_knowledge_entries")),
        sa.UniqueConstraint("base_key", "id", name=op.f("uq_knowledge_entries_base_key_id")),
    )
    op.create_table(
        "knowledge_names",
        sa.Column("base_key", sa.Integer(), nullable=False),
        sa.Column("is_alias", sa.Integer(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("entry_key", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["base_key"], ["knowledge_bases.key"], name=op.f("fk_knowledge_names_base_key")),
        sa.PrimaryKeyConstraint("base_key", "is_alias", "folded", "entry_key", name=op.f("pk_knowledge_names")),
        sqlite_with_rowid=False,
    )
    for statement in _INDEXES:
        op.execute(statement)
