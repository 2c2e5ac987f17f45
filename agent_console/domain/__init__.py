"""The words of the product as enums and value types, and its rules as pure functions. No I/O, no SQL, no Qt."""
