"""The command line: the same services without a window (formats.md section 1)."""
