"""Every read of the replica that a page needs, as frozen values; selects only."""
