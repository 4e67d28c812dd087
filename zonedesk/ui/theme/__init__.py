"""Look of the program: colours, letters, icons, shapes and the one stylesheet (interface.md 2)."""
