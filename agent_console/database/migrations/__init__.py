"""Central's schema, step by step."""
