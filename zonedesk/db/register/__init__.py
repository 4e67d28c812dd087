"""The register in the database: its sheets read from the tables and written to them."""
