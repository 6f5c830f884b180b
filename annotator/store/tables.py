"""The tables of a project.

What the queue lists stands in `articles` and what only an open article needs in `texts`, so that a list of a million
articles never touches a text. Moments are microseconds since 1970 in UTC. JSON is text, NULL where there is nothing;
what edits change has its keys sorted, so that rows can be compared as they are. Everything that may one day be merged
from another copy of the project carries a random `uid` beside its key.

The tables are made by the migrations alone; a test holds the two together.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# What is said of the project as a whole: id, name, created, and which schema is the current one (its key).
project = Table(
    "project",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

# Every version of the schema. Undoing makes an older one current again. `born` says, by layer and label, in which
# version each label came to be, whatever it was called then; NULL: all in the first.
schemas = Table(
    "schemas",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("uid", Text, nullable=False, unique=True),
    Column("schema", Text, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("born", Text),
)

articles = Table(
    "articles",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("published", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("characters", Integer, nullable=False),
    Column("position", Integer, nullable=False, index=True),
    # Title and source with case folded: what the queue's filter looks in.
    Column("folded", Text, nullable=False),
)

texts = Table(
    "texts",
    metadata,
    Column("article_key", ForeignKey("articles.key"), primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("sections", Text),
    Column("meta", Text),
    Column("text", Text, nullable=False),
)

annotators = Table(
    "annotators",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("uid", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
)

annotation_sets = Table(
    "annotation_sets",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("article_key", ForeignKey("articles.key"), nullable=False),
    Column("annotator_key", ForeignKey("annotators.key"), nullable=False),
    Column("uid", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("flag", Text),
    Column("note", Text, nullable=False),
    Column("attributes", Text),
    Column("span_count", Integer, nullable=False),
    Column("changed_at", BigInteger, nullable=False),
    # When a person finished or skipped the article; NULL otherwise, and where an import brought the set.
    Column("finished_at", BigInteger),
    # The schema (its key) under which the article was finished or skipped; NULL where it is neither.
    Column("finished_schema", Integer),
    UniqueConstraint("article_key", "annotator_key"),
    Index(None, "annotator_key", "status", "article_key"),
)
Index(
    "ix_annotation_sets_flagged",
    annotation_sets.c.annotator_key,
    annotation_sets.c.article_key,
    sqlite_where=annotation_sets.c.flag.is_not(None),
)

# Clustered by set and in reading order, so that an article's spans are one stretch of the file.
spans = Table(
    "spans",
    metadata,
    Column("set_key", ForeignKey("annotation_sets.key"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("id", Text, nullable=False),
    Column("layer", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("end", Integer, nullable=False),
    Column("changed_at", BigInteger, nullable=False),
    # Fragments, attributes, note and meta; NULL for a plain span.
    Column("extra", Text),
    PrimaryKeyConstraint("set_key", "start", "id"),
    UniqueConstraint("set_key", "id"),
    sqlite_with_rowid=False,
)

relations = Table(
    "relations",
    metadata,
    Column("set_key", ForeignKey("annotation_sets.key"), nullable=False),
    Column("id", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("head", Text, nullable=False),
    Column("child", Text, nullable=False),
    Column("changed_at", BigInteger, nullable=False),
    Column("extra", Text),
    PrimaryKeyConstraint("set_key", "id"),
    sqlite_with_rowid=False,
)

article_labels = Table(
    "article_labels",
    metadata,
    Column("set_key", ForeignKey("annotation_sets.key"), nullable=False),
    Column("layer", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("changed_at", BigInteger, nullable=False),
    PrimaryKeyConstraint("set_key", "layer", "label"),
    sqlite_with_rowid=False,
)

# Every edit ever made. `parent` is the annotator's last edit that stood when this one was made: the entries of an
# annotator form a tree, and undoing walks towards its root. An import is one entry without article or annotator. An
# edit of many articles, or of the schema (from one key to another), has no article: what it did to each annotation
# set stands in `journal_parts`. Of an edit that leaves the schema as it is, `schema_before` says under which one it was
# made, taken back or made again last; NULL where that was not noted.
journal = Table(
    "journal",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("uid", Text, nullable=False),
    Column("article_key", ForeignKey("articles.key"), index=True),
    Column("annotator_key", ForeignKey("annotators.key")),
    Column("parent", ForeignKey("journal.key")),
    Column("name", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("changes", Text, nullable=False),
    Column("undone_at", BigInteger),
    Column("schema_before", Integer),
    Column("schema_after", Integer),
    Index(None, "parent", "annotator_key"),
)

journal_parts = Table(
    "journal_parts",
    metadata,
    Column("journal_key", ForeignKey("journal.key"), nullable=False),
    Column("article_key", ForeignKey("articles.key"), nullable=False),
    Column("annotator_key", ForeignKey("annotators.key"), nullable=False),
    Column("changes", Text, nullable=False),
    PrimaryKeyConstraint("journal_key", "article_key", "annotator_key"),
    Index(None, "article_key", "annotator_key"),
    sqlite_with_rowid=False,
)

# The edit that each annotator's next undo takes back; NULL: everything is undone.
undo_pointers = Table(
    "undo_pointers",
    metadata,
    Column("annotator_key", ForeignKey("annotators.key"), primary_key=True),
    Column("journal_key", ForeignKey("journal.key")),
)

# Where people read, for the next time they open an article. By the annotator's name: whoever only reads is none of the
# project's annotators yet. It is nobody's work: no export, comparison or journal knows of it, and it may be lost.
reading_places = Table(
    "reading_places",
    metadata,
    Column("article_key", ForeignKey("articles.key"), nullable=False),
    Column("annotator", Text, nullable=False),
    Column("caret", Integer, nullable=False),
    Column("top", Integer, nullable=False),
    Column("shift", Integer, nullable=False),
    PrimaryKeyConstraint("article_key", "annotator"),
    sqlite_with_rowid=False,
)

# The pictures of guidelines, by the SHA-256 of their bytes. They are never taken away: an older schema may show them.
pictures = Table(
    "pictures",
    metadata,
    Column("name", Text, primary_key=True),
    Column("media_type", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

# Lists of what spans can be linked to. The entries of one list have keys that follow on each other, from the first to
# the last, so that the full-text indexes over all lists can be asked about one.
knowledge_bases = Table(
    "knowledge_bases",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("uid", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False, unique=True),
    Column("entry_count", Integer, nullable=False),
    Column("first_key", Integer, nullable=False),
    Column("last_key", Integer, nullable=False),
    Column("created_at", BigInteger, nullable=False),
)

# `aliases` are a line each. Two full-text indexes have this table as their content: knowledge_name_index over names and
# aliases, and knowledge_text_index over the descriptions, too.
knowledge_entries = Table(
    "knowledge_entries",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("base_key", ForeignKey("knowledge_bases.key"), nullable=False),
    Column("id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("aliases", Text, nullable=False),
    Column("description", Text, nullable=False),
    UniqueConstraint("base_key", "id"),
)

# Names and aliases without case and accents, in the order in which they are found by their beginning. `entry_key` is no
# foreign key: taking a list away would look for the names of each of its entries.
knowledge_names = Table(
    "knowledge_names",
    metadata,
    Column("base_key", ForeignKey("knowledge_bases.key"), nullable=False),
    Column("is_alias", Integer, nullable=False),
    Column("folded", Text, nullable=False),
    Column("entry_key", Integer, nullable=False),
    PrimaryKeyConstraint("base_key", "is_alias", "folded", "entry_key"),
    sqlite_with_rowid=False,
)
