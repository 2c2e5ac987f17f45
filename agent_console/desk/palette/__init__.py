"""Everything by keyboard from one field."""
