"""The sentence for each refusal, trouble and problem of a register (formats.md section 1).

Layers below speak in codes with facts; here stands what people read: short, clear, and with what
to do. A code has one sentence; a few have variants (code, dot, variant) that `_variant` chooses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.i18n.facts import UNKNOWN, Facts
from zonedesk.i18n.refusals_attachments import ATTACHMENTS
from zonedesk.i18n.refusals_meetings import MEETINGS
from zonedesk.i18n.refusals_register import LACKS, PROBLEMS
from zonedesk.i18n.refusals_supervision import SUPERVISION

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.i18n.catalogue import Translator

#: English source texts by code, sorted; translations stand in `refusals.po`.
SENTENCES: Final[Mapping[str, str]] = {
    **ATTACHMENTS,
    **LACKS,
    **MEETINGS,
    **PROBLEMS,
    **SUPERVISION,
    "access.reason_needed": "This is confidential. Type why you open or export it.",
    "action.cycle": "The action point {action} cannot be a part of itself.",
    "backup.contents_missing": (
        "The backup {path} needs the contents of {of} documents; {count} are neither in it nor "
        "in {store}. Put the file content.db beside the backup, or restore without them: "
        "zonedesk restore --incomplete."
    ),
    "backup.damaged": "The backup {path} is damaged. Take an earlier backup.",
    "backup.foreign": "{path} is no backup of ZoneDesk. Choose a file that ends in .zdbackup.",
    "backup.inside": (
        "{path} lies among the files of the work folder. Choose another place, or its folder "
        "backups."
    ),
    "backup.missing": "The backup {path} is not there. Check the name.",
    "backup.unreadable": "The backup {path} cannot be read. Check whether you may open it.",
    "backup_failed": (
        "The work is saved, but the backup failed ({reason}). Check the space and the rights "
        "of {path}, then run: zonedesk backup."
    ),
    "body.code_taken": "There is a body with the code {body} already. Choose another code.",
    "body.used": (
        "{body} has meetings, dossiers or items that wait ({count}) and cannot be deleted. "
        "Deactivate it instead."
    ),
    "category.exists": "There is a category {name} already. Choose another name, or merge the two.",
    "category.has_parts": "Subcategories stand below {name}. Delete those first.",
    "category.itself": "Choose another category to merge with.",
    "category.other_level": (
        "{name} and {other} cannot be merged: one is a category, the other a subcategory."
    ),
    "category.used": (
        "{count} dossiers bear {name}. Merge it with another category, or offer it no longer."
    ),
    "choice.unknown": "{found} is not one of the choices. Choose one from the list.",
    "conflict": (
        "Somebody changed this record in the meantime. Open it again and repeat your change."
    ),
    "content_missing": (
        "The content of this document is not in {path}. Look for a backup that holds it."
    ),
    "damaged": (
        "The work folder is damaged ({what}). Change nothing in it and restore the latest "
        "backup: zonedesk restore."
    ),
    "date.no_such_day": "{found} is no day of the calendar. Type it as d/m/yyyy.",
    "date.unknown": "{found} is no date. Type it as d/m/yyyy, or vr, +14 or vandaag.",
    "disk_full": "The disk of {path} is full ({free} left). Make room and try again.",
    "dossier.amount_negative": "An amount cannot be below zero. Type it without a minus sign.",
    "dossier.classified_level": "Choose the level of the classified document too.",
    "dossier.classified_long": (
        "A reference has at most {longest} letters. What a classified document says stays out."
    ),
    "dossier.classified_reference": "Type the reference of the classified document too.",
    "dossier.closed_before_opened": (
        "A dossier cannot be closed before it was opened ({first}). Mend one of the two days."
    ),
    "dossier.links_itself": "A dossier cannot be linked to itself. Choose another dossier.",
    "dossier.received_before_sent": (
        "A list cannot be received before it was sent ({first}). Mend one of the two days."
    ),
    "empty": (
        "The file {path} is empty: nothing of the work folder is in it. Restore the latest "
        "backup: zonedesk restore."
    ),
    "evaluation.noted": "This meeting is noted on {line} as this already. Edit what stands there.",
    "evaluation.nothing_said": (
        "Nothing was written of the discussion yet. Write it first, then note it on the line."
    ),
    "file.empty": "The file {path} is empty. Choose another workbook.",
    "file.encrypted": (
        "The workbook {path} has a password. Save it in Excel without one and import it again."
    ),
    "file.macros": "The workbook {path} holds macros. Save it in Excel as .xlsx and import that.",
    "file.missing": "The file {path} is not there. Check the name.",
    "file.not_workbook": "{path} is no Excel workbook. Choose a file of the kind .xlsx.",
    "file.old_workbook": (
        "{path} has the form of an old Excel. Save it in Excel as .xlsx and import that."
    ),
    "file.sheet_too_large": (
        "The sheet {sheet} of {path} is too large. Delete empty rows and columns, or split "
        "the file."
    ),
    "file.suspicious": (
        "The workbook {path} is built in a way that Excel does not use; it is not opened. "
        "Save it again in Excel."
    ),
    "file.too_large": "The workbook {path} is too large to be a register. Split it.",
    "file.unreadable": (
        "The workbook {path} cannot be read. Open and save it in Excel and import it again."
    ),
    "folder.not_empty": "{path} is not empty. Choose a folder that is empty or does not exist yet.",
    "foreign": "{path} is no work folder of ZoneDesk. Choose the folder that holds zonedesk.db.",
    "function.exists": "There is a function {title} already. Choose another title.",
    "function.used": (
        "{title} is the function of persons ({count}) and cannot be deleted. Deactivate it instead."
    ),
    "in_use": (
        "The work folder is in use by {name} on {host} since {since} (process {pid}). Close "
        "ZoneDesk there and try again."
    ),
    "in_use.elsewhere": (
        "The work folder is in use by {name} on another computer, {host}, since {since}. "
        "Close ZoneDesk there and try again."
    ),
    "in_use.unknown": (
        "The work folder is in use by another program; it does not tell by whom or since "
        "when. Close that program and try again."
    ),
    "indicator.code_exists": "The code {found} is taken, perhaps in the bin. Choose another.",
    "indicator.range_turned": "The range of {period} ends before it begins. Mend one of both ends.",
    "io": "The disk fails while reading or writing {path}. Check the disk; nothing half is saved.",
    "is_folder": "{path} is a folder. Give the name of a file.",
    "journal.not_reversible": (
        "This cannot be taken back with one click. Take the step back in the record itself."
    ),
    "journal.touched_since": (
        "This was changed again in the meantime and cannot be taken back any more."
    ),
    "list.unknown_body": "There is no body {body}. Look at the codes: zonedesk list FOLDER bodies.",
    "mandate.end_before_begin": (
        "A mandate cannot end before it began ({first}). Mend one of the two days."
    ),
    "mandate.overlaps": (
        "{person} holds this seat from {first} to {last}. Choose other days, or end that mandate "
        "earlier."
    ),
    "mandate.overlaps.running": (
        "{person} holds this seat since {first}. End that mandate first, or choose other days."
    ),
    "mandate.replaces_self": "Nobody replaces himself. Choose somebody else.",
    "mandate.used": (
        "{person} was noted at meetings in this mandate ({count}, {meeting} the first), so that it "
        "stays. End it instead."
    ),
    "mandate.weight_negative": "A weight is zero or more. Mend the number.",
    "marking.classification": (
        "{words} alone is a legal classification, and no paper of ZoneDesk is classified. Choose "
        "other words, such as “Closed – not for distribution”."
    ),
    "marking.too_long": "At most {longest} letters stand in the foot of a page. Choose fewer.",
    "marking.words_needed": "A marking needs words. Type them, or take the usual ones.",
    "memory_short": (
        "There is too little memory to check the password ({mib} MiB are needed). Close other"
        " programs and try again."
    ),
    "merge.clash": (
        "{person} and {other} are two persons: both did what one does once ({count} times, "
        "{reference} the first). Mend that first, or keep them apart."
    ),
    "merge.same": "This is the same person. Choose another one to merge with.",
    "migration_failed": (
        "The work folder could not be brought to this version ({reason}). It is unchanged, "
        "version {version}; use the earlier ZoneDesk and report this."
    ),
    "missing": "There is no work folder at {path}. Check the name, or make one: zonedesk new.",
    "moved": (
        "The file {path} was moved or deleted while it was open. Put it back and start again;"
        " what was saved before is safe."
    ),
    "name_too_long": "The name {path} is too long. Choose a shorter one.",
    "newer": (
        "The work folder was made by a newer ZoneDesk (version {version}). Install the new "
        "version and open it again."
    ),
    "no_cipher": (
        "The encryption does not work on this computer; nothing is opened. Install ZoneDesk again."
    ),
    "no_folder": "The folder of {path} does not exist. Make it first, or choose another.",
    "not_lockable": (
        "{path} cannot be reserved for one user: the disk does not know locks. Put the work "
        "folder on a disk of this computer."
    ),
    "not_readable": "{path} cannot be read. Check whether you may open it.",
    "not_writable": "{path} cannot be written. Check your rights, or choose another place.",
    "output.exists": "{path} exists already. Choose another name, or add --force to write over it.",
    "output.failed": (
        "The result could not be written out. See whether there is room and whether the other "
        "program still reads it."
    ),
    "output.inside": "{path} lies in a work folder of ZoneDesk. Choose a place outside it.",
    "paper.changed": "The minutes that were kept are damaged. Take a backup where they are sound.",
    "paper.closed_extract": (
        "{reference} is closed: there is no public extract of it. Ask for the full edition."
    ),
    "paper.dossier_not_public": (
        "Dossier {reference} is not public: nothing of it stands in a public edition."
    ),
    "paper.item_needed": "Say of which item, for example ZVR/2018/1#3.",
    "paper.meeting_needed": "Say of which meeting, for example ZVR/2018/1.",
    "paper.no_plan": "No action plan runs in {year}. Say which one: give its code.",
    "paper.no_quarter": "The paper {kind} is not of a quarter. Leave the quarter out.",
    "paper.no_snapshot": "The paper {kind} is not made from a kept state. Leave out --snapshot.",
    "paper.not_for_governor": "The decisions of {body} do not go to the governor.",
    "paper.not_kept": "These minutes were not kept.",
    "paper.of_all_bodies": "The paper {kind} is of all bodies. Leave --body out.",
    "paper.plan_not_public": (
        "Plan {reference} is confidential: nothing of it stands in a public edition."
    ),
    "paper.quarter": "There is no quarter {quarter}. Choose from 1 to 4.",
    "paper.reference_needed": "Say of which meeting or item, for example ZVR/2018/1.",
    "paper.unknown_addressee": "{name} is not among those who are called to this meeting.",
    "paper.unknown_item": "There is no item {reference}.",
    "paper.unknown_kind": "There is no paper {kind}. Choose from: {known}.",
    "paper.unknown_language": "Papers are not made in {language}. Choose from: {known}.",
    "paper.unknown_meeting": (
        "There is no meeting {reference}. Look at the references: zonedesk list FOLDER meetings."
    ),
    "paper.year_and_meeting": "A meeting has its own year and body: leave out --year and --body.",
    "paper.year_and_snapshot": "A kept state has a year of its own. Leave out --year.",
    "paper.year_needed": (
        "Say of which meeting, for example ZVR/2018/1, or which year: --year 2018."
    ),
    "password.differs": "The two passwords are not the same. Start again.",
    "password.file_empty": (
        "The password file {path} is empty. Write the password on its first line."
    ),
    "password.file_missing": "The password file {path} is not there. Check the name.",
    "password.file_open": (
        "Others can read the password file {path}. Make it readable for yourself only (chmod "
        "600) and try again."
    ),
    "password.file_unreadable": (
        "The password file {path} cannot be read as text (UTF-8). Check whether you may open it."
    ),
    "password.first": (
        "The recovery code only serves to set a new password. Do that first: zonedesk password."
    ),
    "password.is_code": "The recovery code cannot be the password. Choose another.",
    "password.new_none": (
        "The new password is missing. Set {variable}, or give --new-password-file."
    ),
    "password.none": "The password is missing. Set {variable}, or give --password-file.",
    "password.too_short": (
        "The new password is too short: take at least {shortest} signs, not only blanks."
    ),
    "password_empty": "A password cannot be empty. Type one.",
    "person.used": (
        "{person} is named {count} times and cannot be deleted. Deactivate this person, or merge "
        "with another."
    ),
    "place.unknown": "{found} is no place. Type a number from 1.",
    "plan.code_exists": "The code {found} is taken, perhaps by a line in the bin. Choose another.",
    "plan.cycle": "The plan line {line} cannot stand below itself.",
    "plan.end_before_begin": "The end lies before the begin ({first}). Mend one of the two days.",
    "plan.explanation_needed": "The health {health} needs an explanation. Write it.",
    "plan.level": "A line of the level {level} cannot stand below one of the level {above}.",
    "plan.progress": "{found} is no progress from 0 to 100.",
    "plan.step_forbidden": "A plan line cannot go from {old} to {new}.",
    "plan.weight": "{found} is no weight: 0 or more.",
    "record.required": "This field may not be empty. Fill it in.",
    "recovery.administrator": (
        "The recovery code opens in the name of an administrator ({names}). Leave --user out or "
        "name one of them."
    ),
    "remark.backup_failed": (
        "The daily backup failed. Make one by hand and look at the disk: zonedesk backup."
    ),
    "remark.backup_in_use": (
        "While the work folder is open in ZoneDesk, ZoneDesk makes the backups itself."
    ),
    "remark.backup_lacks": (
        "The work folder has lost the contents of {count} documents; they are not in this backup "
        "either. Check the work folder: zonedesk verify."
    ),
    "remark.network_drive": (
        "The work folder lies on a network drive, where it can be damaged. Keep it on a disk "
        "of this computer."
    ),
    "remark.recovered": (
        "ZoneDesk was not closed properly last time. Everything was checked and found sound."
    ),
    "remark.recovery_used": (
        "The recovery code was used. A new password must be set: zonedesk password."
    ),
    "reminder.nothing": (
        "Nothing open of {owner} can be told. Check the name; confidential action points have to "
        "be asked for."
    ),
    "replaced": (
        "Another file took the place of {path} while it was open. Nothing more is written; "
        "start again."
    ),
    "right.administrator": "Only the administrator may do this. Ask the administrator.",
    "rule.not_a_choice": "{found} is not one of the choices. Choose from: {choices}.",
    "rule.not_a_number": "{found} is no whole number below a thousand. Type for example 7.",
    "rule.not_signatories": (
        "{found} does not say who signs. Write capacities with ; between: {choices}."
    ),
    "rule.unknown": "There is no rule {rule} in a zone of this kind.",
    "rule.unreadable": (
        "The rule {rule} has a value that cannot be read: {value}. Mend it in the rule set."
    ),
    "rules.before_first": "No rules are in force before {day}. Choose a later day.",
    "rules.day_taken": "There are rules from {day} on already. Edit those, or choose another day.",
    "show.reference_needed": "Give a reference, for example ZVR/2018/1.",
    "show.unknown": (
        "Nothing bears the reference {reference}. Look at the references with zonedesk list."
    ),
    "show.unknown_kind": (
        "There is no kind {kind}. Choose from meeting, item, dossier, decision, action, line."
    ),
    "sidecar": (
        "{path} does not belong beside the database of ZoneDesk. Another program opened the "
        "work folder: move that file away and try again."
    ),
    "snapshot.damaged": (
        "The state {name} of {day} is not what was kept: the work folder was damaged or changed. "
        "Take it from a backup."
    ),
    "snapshot.exists": "There is a state {name} of this plan already. Choose another name.",
    "snapshot.future": "{day} is still to come. A state is kept of today or of a day before.",
    "snapshot.unknown": "There is no kept state {wanted}. Check its name or its day.",
    "target_busy": "{path} is open in another program. Close it there and try again.",
    "term.unknown": "This meeting has no term {term}.",
    "user.administrator_only": "Only the administrator may see this. Ask the administrator.",
    "user.may_not_export_confidential": (
        "You may read confidential content but not export or print it. Choose the public edition, "
        "or ask the secretary."
    ),
    "user.may_only_read": "You may read but not change. Ask the administrator or the secretary.",
    "user_exists": "There is a user {name} already. Choose another name.",
    "user_last": "{name} is the last user and stays.",
    "user_needed": "There are several users ({names}). Say who you are with --user.",
    "user_unfit": (
        "This is no name for a user: give one of at most {longest} readable signs, not only blanks."
    ),
    "user_unknown": "There is no user “{name}” here. The users are: {names}.",
    "view.exists": "There is a view {name} already. Choose another name.",
    "workbook.no_choice": "The workbook {kind} does not take --{choice}. Leave it out.",
    "workbook.unknown_kind": "There is no workbook {kind}. Choose from: {known}.",
    "wrong_password": "The password is wrong. Check capitals and the keyboard, and try again.",
    "wrong_password.mistyped": (
        "This cannot be a recovery code. Type the seven groups as they are printed."
    ),
    "wrong_password.recovery": (
        "This recovery code does not open this work folder. Take the newest one."
    ),
    "zone.name_empty": "The zone needs a name. Give it with --zone.",
    "zone.name_lines": "The name of a zone stands on one line. Take out line breaks and tabs.",
}


def sentence(code: str, facts: Mapping[str, object], *, translator: Translator) -> str:
    """Say a refusal, a trouble or a problem in the language of a translator.

    Args:
        code: of `Refused`, `DataFileError` or `Problem`.
        facts: what the sentence fills in; braces in them stay as they are.
        translator: of the language of the reader.
    """
    if "missing" in facts:
        facts = {**facts, "missing": _lacking(facts["missing"], translator)}
    source = SENTENCES[_variant(code, facts)]
    return translator.gettext(source).format_map(Facts(facts, translator))


def _variant(code: str, facts: Mapping[str, object]) -> str:
    """Choose the sentence of a code that has several."""
    if code == "wrong_password" and facts.get("kind") == "recovery":
        return f"{code}.{'mistyped' if facts.get('mistyped') else 'recovery'}"
    if code == "mandate.overlaps" and facts.get("last") is None:
        return f"{code}.running"
    if code == "in_use" and facts.get("host", UNKNOWN) == UNKNOWN:
        return f"{code}.unknown"
    if code == "in_use" and facts.get("elsewhere"):
        return f"{code}.elsewhere"
    return code


def _lacking(missing: object, translator: Translator) -> object:
    """Name what the closing check found lacking; a missing number stays a number."""
    if not isinstance(missing, tuple):
        return missing
    return tuple(translator.gettext(SENTENCES[f"lack.{one}"]) for one in missing)
