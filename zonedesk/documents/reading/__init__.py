"""The words of documents that others made, for search."""
