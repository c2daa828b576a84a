"""Numbers measured of measures."""

from datetime import date

from sqlmodel import Field, SQLModel


class MeasurementRow(SQLModel, table=True):
    """One number. ``measure_id`` names the line of the measure, by its first version."""

    __tablename__ = "measurement"

    id: str = Field(primary_key=True)
    case_id: str = Field(foreign_key="child_case.id")
    measure_id: str
    taken_on: date
    struck: str = ""
    body: str
