"""Painters of rows: one per kind of row, all on the base of `row.RowDelegate`."""
