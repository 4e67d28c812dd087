"""The place *Dossiers*: the register with its facets, and beside it one dossier to edit (05)."""
