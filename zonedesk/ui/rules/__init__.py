"""The place *Administration*: the dated rules of the zone, each with its article (R22)."""
