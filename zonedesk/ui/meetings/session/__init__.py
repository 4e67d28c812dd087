"""The meeting while it is held, in a window of its own (picture 03)."""
