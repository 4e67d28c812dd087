"""Everything that says SQL: engine, models, queries, journal, migrations."""
