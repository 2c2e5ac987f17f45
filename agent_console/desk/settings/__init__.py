"""What an agent can set."""
