"""One shift at one desk, played through the real window: what the tour shows and measures."""
