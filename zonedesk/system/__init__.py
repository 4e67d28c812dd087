"""The machine around the program: paths, keys, locks, files."""
