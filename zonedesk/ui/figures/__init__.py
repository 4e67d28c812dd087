"""The place *Figures & reports*: what happened in a year, and its papers (interface.md 3.8)."""
