"""The access log of the work folder, for the administrator (GBW art. 56)."""
