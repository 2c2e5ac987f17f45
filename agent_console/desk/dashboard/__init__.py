"""Queues and people, live."""
