"""One module a schema step."""
