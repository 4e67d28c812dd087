"""Texts in the language of the user or of the paper."""
