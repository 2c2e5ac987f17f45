"""The knowledge base in other people's formats: read whole or not at all, and written so that it can be read again."""
