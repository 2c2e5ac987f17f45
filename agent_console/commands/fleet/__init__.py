"""A fleet of stations at a real central: who they are, what they do, what breaks, and what came of it."""
