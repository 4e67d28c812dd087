"""Nothing typed is lost: what is typed becomes a draft, then one change (product.md 3.1).

`fields` lets each kind of field be read, shown and drafted in one way, `record` keeps the fields
of one open record, `bar` says what the user has to know or choose meanwhile.
"""
