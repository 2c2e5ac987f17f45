"""The people and organisations behind contacts."""
