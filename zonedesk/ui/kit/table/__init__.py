"""The record table: every list of the program, from five rows to sixteen thousand.

`columns` tells what is shown, `arrangement` which rows in which order (plain Python), `model`
hands that to Qt, `view`, `header` and `delegate` draw it, `table` puts it together for a page,
`filtering` is the field and the chips above it, `state` what is remembered of it.
"""
