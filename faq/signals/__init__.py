"""The signals of the matching: each gives every phrasing or entry an absolute value in 0..1."""
