"""The categories of dossiers, as the zone keeps them: a page of the administration (R46)."""
