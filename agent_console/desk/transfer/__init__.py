"""Passing a contact on."""
