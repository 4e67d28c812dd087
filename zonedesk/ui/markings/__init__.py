"""The words that the zone gives its markings (domain.md 4.1)."""
