"""Ringing, talking, and calling out."""
