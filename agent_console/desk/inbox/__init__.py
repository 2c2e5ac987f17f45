"""The list of contacts and what is around it."""
