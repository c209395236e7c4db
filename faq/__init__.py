"""The curated FAQ and the matching: pure, with no chat, database, network or clock."""
