"""Figures for leadership as they were frozen."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel


class FrozenFiguresRow(SQLModel, table=True):
    """The figures of one period, without anything of any case; ``body`` holds what is shown."""

    __tablename__ = "frozen_figures"

    period: str = Field(primary_key=True)
    first_day: date
    last_day: date
    frozen_at: datetime
    frozen_by: str
    body: str
