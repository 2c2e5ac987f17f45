"""A city to try everything with: its central, its people, and make-believe mail, post and telephone."""
