"""What is wrong in a register workbook, and what the closing check finds lacking in a meeting.

These are read as lists, line by line, not as one sentence (formats.md section 2, R45, R69).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

#: What a meeting lacks, named; English source texts by code, sorted.
LACKS: Final[Mapping[str, str]] = {
    "lack.address": "the address of the zone",
    "lack.attendance": "the attendance",
    "lack.chair": "the chair",
    "lack.chair_absent": "a chair who was present",
    "lack.closed_matter": "whether an item about persons is closed",
    "lack.decision_text": "the text of a decision",
    "lack.end": "the hour of the end",
    "lack.interruption": "the end of an interruption",
    "lack.items": "the agenda items",
    "lack.logo": "the logo of the zone",
    "lack.members": "the members of the body",
    "lack.place": "the place",
    "lack.previous_minutes": "the minutes of {reference}, to be approved",
    "lack.quorum": "a quorum at an item that was decided",
    "lack.results": "the result of an item",
    "lack.secretary": "the secretary",
    "lack.secretary_absent": "a secretary who was present",
    "lack.signatory": "who signs",
    "lack.start": "the hour of the begin",
    "lack.supporters": "who agreed that an item is urgent",
    "lack.term": "the convocation, which had to leave by {day}",
    "lack.unmarked": "attendance: {person}",
    "lack.unreplaced": "who replaces {person}",
    "lack.vote_missing": "the vote on an item",
    "lack.vote_wrong": "a vote that adds up",
}

#: Problems and warnings of a register; English source texts by code, sorted.
PROBLEMS: Final[Mapping[str, str]] = {
    "register.action_cycle": (
        "The action point {value} cannot be a part of itself. Mend what it is a part of."
    ),
    "register.amount": "{found} is no amount in euro; write it such as 1.234,50.",
    "register.amount_decimals": "{found} has more than two decimals; an amount stops at the cent.",
    "register.characters": "The text holds signs that cannot be printed ({found}). Delete them.",
    "register.classified_both": (
        "Of a classified document the level and the reference are noted together. Fill in both, or "
        "neither."
    ),
    "register.column_missing": "This required column is not on the sheet. Add it.",
    "register.consensus_counted": (
        "A vote by consensus has no numbers; they are not printed. Choose aantallen, or empty them."
    ),
    "register.date": "{found} is no date; write it as d/m/yyyy.",
    "register.decision_backwards": (
        "The decision {value} is of a later meeting than this one. Exchange the two."
    ),
    "register.decision_circle": (
        "These decisions replace or amend each other in a circle, by way of {value}. Take one away."
    ),
    "register.decision_differs": (
        "This is not what {column} says in row {row} of the sheet Agendapunten. Make them the same."
    ),
    "register.decision_first": (
        "This item has more decisions, so its first one cannot be empty. Write it."
    ),
    "register.decision_gap": (
        "Decision {missing} of this item is missing. Number them without gaps."
    ),
    "register.decision_itself": "A decision does not replace or amend itself. Name another one.",
    "register.decision_place": (
        "{value} is no place of a decision on its item; write 1, 2, 3 and so on."
    ),
    "register.end_before_begin": "This date lies before {first}. Mend one of the two.",
    "register.end_hour": "The end lies more than twelve hours after the begin. Mend the hours.",
    "register.error_value": "The cell holds the error {found} of Excel. Mend its formula.",
    "register.excused_present": (
        "Who is verontschuldigd does not come in or leave. Mend the status, or empty this cell."
    ),
    "register.explanation_needed": "A health other than goed needs an explanation. Write it.",
    "register.heading_missing": (
        "There is a value in this column, but no heading in row 1. Give the column a heading,"
        " or delete the value."
    ),
    "register.heading_twice": "This heading stands twice on the sheet. Delete one of the columns.",
    "register.heading_unknown": (
        "The register knows no such column here. Mend the heading, or begin it with # to skip"
        " the column."
    ),
    "register.headings_missing": "Row 1 must hold the headings, and it is empty.",
    "register.in_bin": "{value} lies in the bin. Take it out of the bin, or delete this row.",
    "register.item_number": (
        "{found} is no item number; write it such as 4 or 4.1, in a cell of text."
    ),
    "register.item_parent": (
        "Item {value} stands below {parent}, as its number tells. Write that, or empty this cell."
    ),
    "register.key_missing": "The sheet cannot be read without this column. Add it.",
    "register.key_twice": "The same record stands in row {first} already. Keep one of the two.",
    "register.level_above_parent": (
        "The level of this line stands above that of its parent. Look at both."
    ),
    "register.meeting_locked": (
        "The meeting {meeting} is approved and locked. Heropen eerst de vergadering."
    ),
    "register.minutes_lack": "The minutes of {meeting} lack: {missing}.",
    "register.municipality": (
        "{value} is no municipality with its votes; write it as naam or naam=stemmen."
    ),
    "register.no_parent_item": (
        "Item {value} needs an item {parent} above it. Add it, or change the number."
    ),
    "register.not_whole": "{value} is no whole number of zero or more. Mend it.",
    "register.number": "{found} is no number; write it such as 1.234,5.",
    "register.number_ambiguous": (
        "{found} can be read in two ways; write it without a point or with a comma."
    ),
    "register.number_gap": (
        "In {meeting} number {missing} is missing. Number the items without gaps."
    ),
    "register.number_too_large": "This number is too large; at most {digits} figures.",
    "register.percent": "{found} is no percentage from 0 to 100.",
    "register.period": "{found} is no period; write it such as 2018 or 2018-K1.",
    "register.plan_cycle": "The plan line {value} cannot stand below itself. Mend its parent.",
    "register.reference_needed": (
        "This action point gets no number: it has neither origin nor date. Give it a "
        "reference or an origin."
    ),
    "register.reference_twice": (
        "Another decision bears the reference {value} already. Choose another."
    ),
    "register.replaced_by_nobody": "It is not told who came in place of this member. Fill it in.",
    "register.replaces_self": "Nobody replaces himself. Name another person, or empty this cell.",
    "register.report_lacks": "The report of {meeting} lacks: {missing}.",
    "register.required": "This cell may not be empty. Fill it in.",
    "register.sheet_twice": "This sheet stands twice in the workbook. Delete one.",
    "register.sheet_unknown": (
        "The register knows no sheet {sheet}. Mend its name, or begin it with # to skip the sheet."
    ),
    "register.text_too_long": (
        "The text is longer than the {limit} signs that Excel can hold. Shorten it."
    ),
    "register.time": "{found} is no hour; write it as 14:00.",
    "register.unknown": (
        "{value} does not stand on the sheet {sheet}. Add it there, or mend it here."
    ),
    "register.unknown_item": "The meeting {meeting} has no item {value}. Mend the number.",
    "register.unknown_subject": (
        "{value} is no action point, dossier or plan line. Mend the reference."
    ),
    "register.voted_twice": "{value} voted already, under {other}. Keep one of the two.",
    "register.votes": (
        "{found} is no number of votes; write a whole number, or the keys of the voters with ;."
    ),
    "register.votes_number": "Only a vote of the kind namen names its voters. Write a number.",
    "register.weight_negative": "A weight cannot be below zero ({value}). Mend it.",
    "register.word": "{found} is not one of the words: {allowed}.",
    "register.year": "{found} is no year from 1900 to 2200.",
    "register.yes_no": "{found} is neither ja nor nee. Write one of them.",
    "register.zone_code": "{value} is no code of a zone; it has four digits.",
    "register.zone_key": "The sheet Zone knows no key {value}. Mend it.",
}
