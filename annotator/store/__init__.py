"""Where a project is kept: one SQLite file, through SQLAlchemy Core."""

from annotator.store.bulk import Added, BulkImport
from annotator.store.opening import is_database
from annotator.store.project import Project
from annotator.store.queue import Progress, QueueFilter, QueueRow
from annotator.store.statistics import Statistics
from annotator.store.undo import JournalEntry, Step

__all__ = [
    "Added",
    "BulkImport",
    "JournalEntry",
    "Progress",
    "Project",
    "QueueFilter",
    "QueueRow",
    "Statistics",
    "Step",
    "is_database",
]
