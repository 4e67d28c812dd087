"""Reads: column selects that give frozen rows."""
