"""Letters for the mail program of the user (R107)."""
