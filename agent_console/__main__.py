"""``python -m agent_console``."""

from agent_console.commands import main

main()
