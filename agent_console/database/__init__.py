"""Tables shared by replica and central, queries, the replica file, central's engine and its schema."""
