"""What editors of the knowledge base do: write, compare, publish, and answer what was missing."""
