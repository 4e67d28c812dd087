"""The place *Meetings*: the list of all meetings, and one meeting with all that stands in it."""
