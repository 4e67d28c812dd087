"""Who opened or exported what is confidential, when and why."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Base, Coded, Instant, in_words
from zonedesk.domain.words import AccessAct, Marking


class AccessEntry(Base):
    """One entry of the access log; never changed, and beside the journal (GBW art. 56).

    ``kind`` and ``reference`` name what was seen: a dossier, a document, a paper, a workbook.
    """

    __tablename__ = "access_log"
    __table_args__ = (
        in_words("act", AccessAct, name="act"),
        in_words("marking", Marking, name="marking"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Instant, index=True)
    actor_id: Mapped[int] = mapped_column(ForeignKey("app_user.id"))
    act: Mapped[AccessAct] = mapped_column(Coded(AccessAct))
    kind: Mapped[str]
    reference: Mapped[str]
    marking: Mapped[Marking] = mapped_column(Coded(Marking))
    reason: Mapped[str]
