"""Where a project is kept: one SQLite file, through SQLAlchemy Core."""

from annotator.store.backup import back_up, backup_folder, backups_in
from annotator.store.bulk import Added, BulkImport
from annotator.store.knowledge import Knowledge
from annotator.store.opening import is_database
from annotator.store.pictures import Picture
from annotator.store.project import Project
from annotator.store.queue import Progress, QueueFilter, QueueRow
from annotator.store.schema_changes import Example, Impact
from annotator.store.statistics import Statistics
from annotator.store.streaming import ArticleText
from annotator.store.undo import JournalEntry

__all__ = [
    "Added",
    "ArticleText",
    "BulkImport",
    "Example",
    "Impact",
    "JournalEntry",
    "Knowledge",
    "Picture",
    "Progress",
    "Project",
    "QueueFilter",
    "QueueRow",
    "Statistics",
    "back_up",
    "backup_folder",
    "backups_in",
    "is_database",
]
