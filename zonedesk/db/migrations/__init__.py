"""Schema steps, run by the migration runner with foreign keys off."""
