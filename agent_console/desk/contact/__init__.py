"""One contact: who, what, and everything that can be done with it."""
