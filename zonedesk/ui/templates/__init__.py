"""Templates of dossiers: listed by folder, written, and seen as a dossier begins with them (R55)."""
