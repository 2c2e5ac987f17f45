"""The visible outbox: replies that have not left, or did not arrive."""
