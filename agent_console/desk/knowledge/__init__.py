"""Answers of the knowledge base, beside a contact and as a page."""
