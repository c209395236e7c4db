"""Keeping the desk in good order."""
