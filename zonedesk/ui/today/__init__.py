"""The place *Today*: what comes, what waits, what is to be kept in order (interface.md 3.1)."""
