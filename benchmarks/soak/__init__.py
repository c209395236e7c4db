"""The whole program under load for an hour, while something breaks every minute."""
