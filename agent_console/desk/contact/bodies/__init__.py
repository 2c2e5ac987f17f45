"""What a citizen sent, shown as what it is."""
