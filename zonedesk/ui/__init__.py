"""The window: everything that says Qt, from the shell down to the single colour.

Layers, each using only what lies below it: shell > features side by side > kit > theme.
"""
