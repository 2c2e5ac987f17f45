"""Where contacts come from, and how those places are."""
