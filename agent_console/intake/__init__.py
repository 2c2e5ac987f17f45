"""The headless service that runs the channels against central."""
