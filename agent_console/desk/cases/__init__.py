"""What the city owes an answer to."""
