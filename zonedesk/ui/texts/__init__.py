"""Text blocks of the zone: listed, written and put in order (R84)."""
