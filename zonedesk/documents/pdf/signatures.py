"""The signature block at the end of a paper (papers/README.md section 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from zonedesk.documents.fonts import SEMIBOLD
from zonedesk.documents.pdf.hang import Lines
from zonedesk.documents.pdf.page import PAGE_ROOM
from zonedesk.documents.pdf.styles import HAIR, RIGHT, SECOND, TEXT, Styles

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH = 58 * mm
ROOM, LEAST_ROOM = 18 * mm, 14 * mm
"""From the letters of the role to the line."""
UNDER_LETTERS = 4.5
BELOW_THE_LINE = 3
BETWEEN_ROWS = 8


class Signatures(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Who signs: role, room for the hand, a line, and the name; two beside each other.

    Args:
        signers: (role, name) of each, in the order of the rule set.
        look: the styles of the paper.
        room: for the hand, from the letters of the role to the line, in points.
    """

    def __init__(
        self, signers: Sequence[tuple[str, str]], *, look: Styles, room: float = ROOM
    ) -> None:
        super().__init__()
        self.room = room - UNDER_LETTERS
        role = look.body.clone("role", leftIndent=0, rightIndent=0)
        name = look.small.clone("name", fontName=SEMIBOLD)
        made = [(Lines(what, role), Lines(who, name)) for what, who in signers]
        self.rows = [made[index : index + 2] for index in range(0, len(made), 2)]
        self.spaceBefore = 5

    def wrap(self, availWidth: float, _availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Measure the rows."""
        self.heights = []
        for row in self.rows:
            for line in (line for signer in row for line in signer):
                line.wrap(WIDTH, PAGE_ROOM)
            roles = max(role.height for role, _ in row)
            self.heights.append((roles, max(name.height for _, name in row)))
        fixed = self.room + BELOW_THE_LINE + BETWEEN_ROWS
        total = sum(roles + names + fixed for roles, names in self.heights)
        return availWidth, max(total - BETWEEN_ROWS, 0)

    def draw(self) -> None:
        """Print the rows from the top."""
        y = self.wrap(RIGHT, PAGE_ROOM)[1]
        self.canv.setStrokeColor(black)
        self.canv.setLineWidth(HAIR)
        for row, (roles, names) in zip(self.rows, self.heights, strict=True):
            line = y - roles - self.room
            for x, (role, name) in zip((TEXT, SECOND), row, strict=False):
                role.drawOn(self.canv, x, y - role.height)
                self.canv.line(x, line, x + WIDTH, line)
                name.drawOn(self.canv, x, line - BELOW_THE_LINE - name.height)
            y = line - BELOW_THE_LINE - names - BETWEEN_ROWS
