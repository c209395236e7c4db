"""The desk on Discord: a card for each case, and everything that staff do with it."""
