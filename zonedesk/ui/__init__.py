"""The window: everything that says PySide6 or pypdfium2."""
