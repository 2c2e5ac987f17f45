"""Which department or partner answers a contact, how sure that is, and why."""
