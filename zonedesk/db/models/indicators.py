"""Indicators of plan lines and their measurements."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Binned, Coded, Record, in_words
from zonedesk.domain.words import Direction, IndicatorFrequency


class Indicator(Binned):
    """What is measured on a plan line; a ``commitment`` is promised and delivered in hours."""

    __tablename__ = "indicator"
    __table_args__ = (
        in_words("direction", Direction, name="direction"),
        in_words("frequency", IndicatorFrequency, name="frequency"),
    )

    code: Mapped[str] = mapped_column(unique=True)
    plan_line_id: Mapped[int] = mapped_column(ForeignKey("plan_line.id"), index=True)
    name: Mapped[str]
    unit: Mapped[str] = mapped_column(default="")
    direction: Mapped[Direction] = mapped_column(Coded(Direction), default=Direction.HIGHER)
    baseline: Mapped[float | None]
    commitment: Mapped[bool] = mapped_column(default=False)
    frequency: Mapped[IndicatorFrequency] = mapped_column(
        Coded(IndicatorFrequency),
        default=IndicatorFrequency.YEAR,
        server_default=IndicatorFrequency.YEAR.value,
    )
    source: Mapped[str] = mapped_column(default="", server_default="")
    position: Mapped[int] = mapped_column(default=0, server_default="0")


class Measurement(Record):
    """Target and value of a year (``2018``) or quarter (``2018-K1``); missing is not zero.

    An indicator that must stay in a range has its upper end in ``target_to``.
    """

    __tablename__ = "measurement"
    __table_args__ = (UniqueConstraint("indicator_id", "period"),)

    indicator_id: Mapped[int] = mapped_column(ForeignKey("indicator.id"))
    period: Mapped[str]
    target: Mapped[float | None]
    value: Mapped[float | None]
    source: Mapped[str] = mapped_column(default="")
    remark: Mapped[str] = mapped_column(default="")
    target_to: Mapped[float | None]
