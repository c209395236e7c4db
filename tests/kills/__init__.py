"""The program killed at every point, and what its askers see of that."""
