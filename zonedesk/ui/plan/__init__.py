"""The place *Actieplan*: the plan as a tree, and one line with all that hangs on it."""
