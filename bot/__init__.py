"""The assistant, its desk and its faces."""
