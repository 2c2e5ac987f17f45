"""A station and central kept in step: operations out, changes in, and never a moment without both on screen."""
