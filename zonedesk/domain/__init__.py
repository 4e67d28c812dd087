"""Words and rules of the business in plain Python."""
