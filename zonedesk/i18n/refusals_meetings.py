"""The sentences for what is refused of meetings: agenda, attendance, decisions, votes, minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

#: English source texts by code, sorted; translations stand in `refusals.po`.
MEETINGS: Final[Mapping[str, str]] = {
    "agenda.already_treated": (
        "Item {item} was dealt with in this meeting: it has a result, a decision, a vote or an "
        "arrival. Only an item that was not dealt with can be taken off the agenda."
    ),
    "agenda.at_top": "Item {item} stands at the top already.",
    "agenda.cycle": "Item {item} cannot stand below itself.",
    "agenda.empty": "There is nothing on the agenda yet. Add at least one item, then send it.",
    "agenda.heading_treated": (
        "“{title}” has a result, a decision, a vote or an arrival, and cannot become a heading."
    ),
    "agenda.not_sent": "The agenda was not sent yet. Send the whole agenda first.",
    "agenda.not_standing": (
        "Only an item that returns at every meeting can be skipped. Take this one off the agenda."
    ),
    "agenda.nothing_above": "There is no item above {item} that it could come below.",
    "agenda.number_frozen": (
        "The decision on item {number} bears a reference, so that the item keeps its number. "
        "Put new items behind it."
    ),
    "agenda.other_body": "This item waits for a meeting of another body.",
    "agenda.unchanged": "Nothing changed since the agenda was sent. Change it first.",
    "agenda.under_heading": (
        "Nothing stands below a heading. Put the item behind it, or move the items below it first."
    ),
    "approval.lacking": "{meeting} cannot be approved yet. Fill in: {missing}.",
    "approval.not_earlier": "Choose a meeting of the same body that was held before this one.",
    "approval.not_minutes": "This item approves no minutes. Choose that kind first.",
    "attendance.is_member": (
        "{name} is a member of the body and stays on the list. Note absent or excused."
    ),
    "attendance.not_present": (
        "{name} was not there and cannot leave. Note first that {name} is present."
    ),
    "attendance.on_sheet": "{name} is on the list already.",
    "attendance.replacement_away": (
        "{name} was not there and replaces nobody. Note first that {name} is present."
    ),
    "attendance.replaces_self": "{name} cannot come in his own place. Choose somebody else.",
    "attendance.same_item": "Somebody cannot come in and leave at the same item ({position}).",
    "attendance.votes_exist": (
        "There was a vote at item {items}: who was there then stays as it is. Delete the vote "
        "first."
    ),
    "carry.already": "This item was carried over already: it stands on the agenda of {meeting}.",
    "carry.already_waits": (
        "This item was carried over already: it waits on the list for a next meeting."
    ),
    "carry.cancelled": "The meeting {reference} is cancelled. Choose another one.",
    "carry.other_body": "That is a meeting of another body. Choose one of the same body.",
    "carry.same_meeting": "The item stands on that agenda. Choose another meeting.",
    "carry.still_held": (
        "The meeting {reference} still takes place. Take its items off the agenda one by one."
    ),
    "count.unreadable": "{found} is no number here. Type figures only, for example 12.",
    "decision.carried_out_day": (
        "A decision is carried out between the day of its meeting ({first}) and today ({last})."
    ),
    "decision.has_reference": (
        "The decision bears the reference {reference}, so it stays. Empty or change its text."
    ),
    "decision.item_withdrawn": (
        "The item was withdrawn, so nothing is decided on it. Change its result first."
    ),
    "decision.link_backwards": (
        "{reference} was taken at a later meeting. Only a later decision changes an earlier one."
    ),
    "decision.link_circle": ("{reference} already changes this decision. Choose another decision."),
    "decision.linked_to": (
        "{reference} changes this decision, so it stays. Take that link away first."
    ),
    "decision.links_itself": "A decision cannot change itself. Choose an earlier one.",
    "decision.not_held": (
        "The meeting {meeting} was not held yet, so its decisions have no effect yet."
    ),
    "decision.on_heading": (
        "“{title}” is a heading, so nothing is decided on it. Make it an item first."
    ),
    "decision.reference_given": "The decision bears the reference {reference}; that stays.",
    "decision.reference_taken": (
        "Another decision bears the reference {reference} already. Choose another."
    ),
    "interruption.end_hour": (
        "The meeting cannot go on before it was interrupted ({first}). Mend one of the two hours."
    ),
    "interruption.under_way": "The meeting is interrupted already. Let it go on first.",
    "item.minutes": "The time of an item is from 0 minutes to a day. Type for example 15 or 1u30.",
    "meeting.approve_apart": "Minutes are approved with “Approve the minutes…”, which keeps them.",
    "meeting.convocation": "A meeting is convoked a first, second or third time, not {found}.",
    "meeting.end_hour": (
        "The meeting cannot end before it began ({first}). Mend one of the two hours."
    ),
    "meeting.locked": "The meeting is approved and locked. Open the meeting again first.",
    "meeting.reason_needed": "The meeting goes back from {old} to {new}: give the reason.",
    "meeting.reopen_forbidden": "Only the administrator can open a filed meeting again.",
    "meeting.step_forbidden": "A meeting cannot go from {old} to {new}.",
    "minutes.unknown": "{found} is no time. Type it as 15, 0:15, 1u30 or 90m.",
    "planning.no_days": "No day is chosen. Choose at least one day to make a meeting of.",
    "planning.period": (
        "The period ends on {until}, before it begins on {since}. Mend one of the two days."
    ),
    "reconvening.in_number": "The body was in number at every item of {reference}.",
    "reconvening.last": (
        "{reference} was the third convocation already: on what stood there for the third time "
        "the council decides whatever the number of members."
    ),
    "reconvening.no_council": (
        "Only a body whose quorum counts its members is called together again after {reference}."
    ),
    "reconvening.not_noted": "Nothing was noted yet of who was at {reference}. Note that first.",
    "reconvening.nothing_left": (
        "Every item of {reference} was dealt with or carried over already."
    ),
    "reconvening.too_early": ("Choose a day after that of {reference}, which was held on {day}."),
    "session.not_running": "{reference} is not being held now. Open the meeting first.",
    "standing.minutes_negative": "The time of an item cannot be below zero.",
    "time.unknown": "{found} is no hour. Type it as 14:30.",
    "urgency.nobody_present": "Nobody who votes is noted as present. Note the attendance first.",
    "urgency.not_present": (
        "{name} is not there at this item, or has no vote. Choose among those present who vote."
    ),
    "urgency.reason_needed": "The minutes must tell why the item is urgent. Type the reason.",
    "urgency.too_few": (
        "{given} of {present} members present agree that the item is urgent; {needed} are needed."
    ),
    "vote.absent_voter": (
        "{name} was not there at this item and cannot have voted. Mend the attendance first."
    ),
    "vote.below_zero": "A number of votes cannot be below zero.",
    "vote.candidates_same": "{name} stands there twice. Give each candidate a name of their own.",
    "vote.chair_absent": "The chair is not there at this item and cannot settle the tie.",
    "vote.chair_may_not": (
        "No rule lets the vote of the chair settle this tie: the urgency was not declared and "
        "the item was not postponed before."
    ),
    "vote.item_withdrawn": (
        "The item was withdrawn, so nobody votes on it. Change its result first."
    ),
    "vote.must_be_secret": "This matter asks a secret vote ({article}). Note the numbers only.",
    "vote.must_be_weighted": (
        "This matter is voted on with weighted votes ({article}). Note the votes by name."
    ),
    "vote.no_candidates": "Nobody stands. Note at least one candidate.",
    "vote.no_right": "{name} may not vote on this item. Leave the name out.",
    "vote.no_tie": "There is no tie that the vote of the chair could settle.",
    "vote.nobody": "Nobody voted yet. Note at least one vote.",
    "vote.on_heading": "“{title}” is a heading, so nobody votes on it. Make it an item first.",
    "vote.too_many": (
        "{given} votes were noted, but only {possible} could be given. Mend the numbers or "
        "the attendance."
    ),
    "vote.weight_unknown": (
        "The votes of {name} are not known. Fill in the municipality of the mandate and its "
        "votes first."
    ),
}
