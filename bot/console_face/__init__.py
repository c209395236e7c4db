"""The terminal: one face for askers, one for staff."""
