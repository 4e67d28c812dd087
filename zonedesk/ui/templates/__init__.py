"""Templates of dossiers: listed by folder, written, and seen as they are used (R55)."""
