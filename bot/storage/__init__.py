"""The store: SQLite on one machine, PostgreSQL beyond it, behind the ports of the program."""
