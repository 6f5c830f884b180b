"""How Alembic runs a project's migrations: on the connection, and inside the transaction, that `upgrade.py` gives it.

For `alembic revision --autogenerate`, give it a connection to a project of the newest version the same way.
"""

from alembic import context

from annotator.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite cannot alter much of a table in place; Alembic then makes a new one and moves the rows.
    render_as_batch=True,
    transaction_per_migration=False,
)
context.run_migrations()
