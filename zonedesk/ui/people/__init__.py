"""The place *Personen & organen*: bodies through time, persons, functions (interface.md 3.7)."""
