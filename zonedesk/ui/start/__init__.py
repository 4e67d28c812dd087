"""Before there is a desk: opening a work folder, and making the first one (pictures 09, 10)."""
