"""Discord: one face for askers and for staff."""
