"""The place *Action points*: quick views, editing in the list, one action point beside it (07)."""
