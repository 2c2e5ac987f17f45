"""Hostile bytes for everything that reads what comes from outside: see ``run.py``."""
