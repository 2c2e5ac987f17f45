"""What was not applied as meant."""
