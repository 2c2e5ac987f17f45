"""Runs the steps on the connection that ``administration.migrate`` hands over."""

from alembic import context

from agent_console.database.administration import CENTRAL_METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=CENTRAL_METADATA,
    compare_type=True,
    user_module_prefix="agent_console.database.base.",
)
with context.begin_transaction():
    context.run_migrations()
