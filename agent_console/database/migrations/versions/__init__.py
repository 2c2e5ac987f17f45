"""One file per step; each works with the previous release of the console."""
