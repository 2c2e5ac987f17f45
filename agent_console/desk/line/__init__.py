"""The line to central: in a panel, and in every detail."""
