"""The sentences for what is refused of supervision over dossiers and their terms (WGP 85-88)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

#: English source texts by code, sorted; translations stand in `refusals.po`.
SUPERVISION: Final[Mapping[str, str]] = {
    "paper.of_no_meeting": (
        "The paper {kind} is not of one meeting: leave out the reference, or give a year."
    ),
    "supervision.answered_before_list": (
        "An answer cannot come before the list was sent ({first}). Mend one of the two days."
    ),
    "supervision.file_before_request": (
        "The file cannot go before it was asked for ({first}). Mend one of the two days."
    ),
    "supervision.file_not_requested": (
        "Nobody asked for the file yet. Fill in first when it was asked for."
    ),
    "supervision.file_received_before_sent": (
        "The file cannot be there before it went ({first}). Mend one of the two days."
    ),
    "supervision.justification_received_before_sent": (
        "The justification cannot be there before it went ({first}). Mend one of the two days."
    ),
    "supervision.justified_before_suspended": (
        "A decision cannot be justified before it was suspended ({first}). Mend one of the two "
        "days."
    ),
    "supervision.list_not_sent": (
        "The list was not sent yet. Fill in first when it went to the governor."
    ),
    "supervision.no_body": (
        "This dossier has no body that decides on it, so there is nowhere to report. Choose its "
        "body first."
    ),
    "supervision.no_meeting": (
        "The {body} has no meeting to come. Make one first; then this can be put on its agenda."
    ),
    "supervision.no_result": (
        "Nothing came out of supervision yet. Fill in the result first; then it can be reported."
    ),
    "supervision.not_decided": "No council decided on this dossier yet.",
    "supervision.not_justified": (
        "Nothing was justified yet. Fill in first when the council justified its decision."
    ),
    "supervision.not_suspended": (
        "The decision was not suspended. Fill in first when the suspension was sent."
    ),
    "supervision.nothing_decided": (
        "Nothing of {reference} goes to the governor: no dossier was decided on there."
    ),
    "supervision.posted_before_decided": (
        "A list cannot be posted before the decision ({first}). Mend the day."
    ),
    "supervision.reported": ("What came out of supervision was reported already, on {reference}."),
    "supervision.requested_before_list": (
        "The file cannot be asked for before the list was there ({first}). Mend one of the two "
        "days."
    ),
    "supervision.sent_before_decided": (
        "Nothing goes to the governor before the decision ({first}). Mend the day."
    ),
    "supervision.suspended_before_list": (
        "A decision cannot be suspended before the list was there ({first}). Mend one of the two "
        "days."
    ),
    "supervision.unknown_term": "This dossier has no term {term}.",
}
