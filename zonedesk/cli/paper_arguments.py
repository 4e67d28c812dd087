"""What the commands that make papers take: one of them, or all of a meeting at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.cli import shared_arguments as shared
from zonedesk.cli.language import texts
from zonedesk.domain.paper_actions import Grouping
from zonedesk.i18n.catalogue import LANGUAGES

if TYPE_CHECKING:
    from zonedesk.cli.grammar import Parser

KINDS_OF_PAPER: Final = (
    "actions",
    "agenda",
    "annual",
    "attendance",
    "convocation",
    "decisions",
    "dossier",
    "extract",
    "minutes",
    "plan",
    "quarterly",
    "terms",
)

GROUPS: Final = tuple(one.value for one in Grouping)


def paper(parser: Parser) -> None:
    """Take what is asked of one paper; of a year where no meeting is named."""
    _ = texts().gettext
    shared.folder(parser)
    shared.choice(parser, "kind", shown=_("KIND"), choices=KINDS_OF_PAPER)
    parser.add_argument(
        "reference",
        metavar=_("REFERENCE"),
        nargs="?",
        help=_(
            "of the meeting, such as ZVR/2018/1; of the item for an extract: ZVR/2018/1#3; "
            "of the dossier for its sheet; code of the plan"
        ),
    )
    shared.year_option(parser)
    shared.body(parser)
    shared.edition(parser)
    _language(parser)
    _of_a_meeting(parser)
    _of_another(parser)
    shared.reason(parser)
    shared.output(parser, ending=".pdf")


def _of_a_meeting(parser: Parser) -> None:
    """Take what can be asked of papers of a meeting."""
    _ = texts().gettext
    parser.add_argument(
        "--filled", action="store_true", help=_("attendance: with what was noted, not to sign")
    )
    parser.add_argument(
        "--differences", action="store_true", help=_("agenda: with what changed since it was sent")
    )
    parser.add_argument(
        "--with-actions",
        action="store_true",
        help=_("agenda: with the open action points of the body as an annex"),
    )
    parser.add_argument(
        "--to",
        metavar=_("NAME"),
        default="",
        help=_("convocation: for one of those who are called (default: for all)"),
    )
    parser.add_argument(
        "--governor", action="store_true", help=_("decisions: the list for the governor")
    )
    parser.add_argument(
        "--formula",
        metavar=_("TEXT"),
        default="",
        help=_("extract: the words that certify it (default: For a true extract,)"),
    )
    parser.add_argument(
        "--with-documents",
        action="store_true",
        help=_("minutes: with the documents that are to be printed, in one PDF"),
    )


def _of_another(parser: Parser) -> None:
    """Take what can be asked of papers of a dossier, a plan, action points or a period."""
    _ = texts().gettext
    parser.add_argument(
        "--quarter",
        type=int,
        choices=(1, 2, 3, 4),
        help=_("quarterly: of which quarter (default: the last that began)"),
    )
    parser.add_argument(
        "--timeline", action="store_true", help=_("dossier: with everything that happened to it")
    )
    parser.add_argument(
        "--snapshot",
        metavar=_("STATE"),
        default="",
        help=_("plan: as it stood, by the name or the day of the state that was kept"),
    )
    parser.add_argument(
        "--group",
        choices=GROUPS,
        default=GROUPS[0],
        help=_("actions: by who has them, or by their term (default: owner)"),
    )


def archive(parser: Parser) -> None:
    """Take what is asked of all papers of a meeting in one file."""
    _ = texts().gettext
    shared.folder(parser)
    parser.add_argument(
        "reference", metavar=_("MEETING"), help=_("of the meeting, such as ZVR/2018/1")
    )
    _language(parser)
    shared.reason(parser)
    shared.output(parser, ending=".zip")


def _language(parser: Parser) -> None:
    parser.add_argument(
        "--language",
        choices=LANGUAGES,
        help=texts().gettext("language of the paper (default: the first of the zone)"),
    )
