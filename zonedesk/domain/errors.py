"""Errors with a verdict: what the business refuses and what another window changed meanwhile.

The third verdict, trouble with the work folder, is `zonedesk.system.trouble.DataFileError`.
Sentences for the codes stand in `zonedesk.i18n.refusals`; no layer below it speaks to people.
"""

from __future__ import annotations


class Refused(Exception):
    """A rule of the business or bad input says no; nothing was changed.

    Args:
        code: name of the rule, for example ``"meeting.locked"``; one sentence a code.
        facts: what the sentence fills in; values are texts, numbers or dates.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


class Conflict(Exception):
    """The record was changed since it was read; nothing was written (T57).

    Args:
        kind: topic of the record, for example ``"meetings"``.
        record_id: surrogate id of the record.
    """

    def __init__(self, kind: str, record_id: int) -> None:
        super().__init__(kind, record_id)
        self.kind = kind
        self.record_id = record_id
