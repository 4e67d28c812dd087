"""The place *Decisions*: the register over all meetings (interface.md 3.3)."""
