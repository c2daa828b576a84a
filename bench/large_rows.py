"""The rows of a large vault: each case with its meetings, its minutes and its measures."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import product
from random import Random
from typing import Any, Final

from sqlmodel import SQLModel

from bench import large_texts as gap
from bench.large_texts import MEASURES_EACH, Example, example
from meetingapp.clock import utc_now
from meetingapp.domain.measure import MeasureStatus
from meetingapp.models.rows.cases import CaseRow, MeasureRow
from meetingapp.models.rows.meetings import DiscussionItemRow, DiscussionRow, MeetingRow
from meetingapp.models.rows.minutes import MinutesDocumentRow, MinutesRow

MEETINGS_EACH: Final = 5
ACTIVE_EACH: Final = 3
ONE_OF: Final = 100
"""Of so many cases, one has a meeting to come, and one has minutes to be finished."""
FIRST: Final = (
    "Ane", "Birk", "Celine", "Dina", "Emrik", "Frida", "Gard", "Håkon", "Ingrid", "Jonas", "Kaja",
    "Lone", "Mons", "Nora", "Odin", "Pernille", "Runar", "Sigrid", "Tuva", "Ulrik", "Vilde",
    "Yngve", "Ægir", "Øyvind", "Åse",
)  # fmt: skip
LAST: Final = (
    "Fiktivsen", "Eksempelrud", "Testdahl", "Prøvestad", "Mallerud", "Demoli", "Oppdiktsen",
    "Prøvevik", "Liksomberg", "Utgaard-Test",
)  # fmt: skip
TITLES: Final = tuple(map(" ".join, product(
    ("Lesegruppe", "Rolig start på dagen", "Fast plass i klasserommet", "Pauser etter avtale",
     "Lekegruppe", "Samtale med helsesykepleier", "Ukeplan med bilder", "Leksehjelp",
     "Voksen i friminuttet", "Oppfølging av fravær", "Veiledning hjemme", "Tegn til tale"),
    ("hver dag", "to ganger i uka", "i liten gruppe", "fram til jul"),
)))  # fmt: skip
_BETWEEN: Final = timedelta(days=180)

Rows = list[dict[str, Any]]


@dataclass
class Made:
    """Some cases: their rows by table, and what was finalised, in its order."""

    rows: dict[type[SQLModel], Rows] = field(default_factory=dict)
    finalised: Rows = field(default_factory=list)

    def add(self, table: type[SQLModel], **columns: Any) -> dict[str, Any]:
        """Add one row."""
        self.rows.setdefault(table, []).append(columns)
        return columns

    def subjects(self) -> Iterator[tuple[str, str]]:
        """Give the kind and id of everything that was made, as the log names it."""
        for kind, table in (
            ("case", CaseRow),
            ("measures", CaseRow),
            ("meeting", MeetingRow),
            ("discussion", DiscussionRow),
            ("minutes", MinutesRow),
        ):
            for row in self.rows.get(table, ()):
                yield kind, row["id"]


@dataclass
class Maker:
    """Makes one case after another; the same number of cases gives the same vault."""

    cases: int
    today: date = field(default_factory=lambda: utc_now().date())
    now: datetime = field(default_factory=utc_now)
    random: Random = field(default_factory=lambda: Random(2026))

    def case(self, number: int, made: Made) -> None:
        """Add a case with its meetings, its minutes and its measures."""
        case_id, first = f"case-{number:05}", self.random.choice(FIRST)
        middle, last = self.random.choice(LAST), self.random.choice(LAST)
        born = date(2010 + number % 12, 1 + number % 12, 1 + number % 28)
        until = self.today + timedelta(days=self.random.randrange(-200, 700))
        gaps = {
            gap.CASE: case_id,
            gap.REFERENCE: f"{number + 1}/26",
            gap.CHILD: f"{first} {middle} {last}",
            gap.FIRST_NAME: first,
            gap.MOTHER: f"{self.random.choice(FIRST)} {middle}",
            gap.FATHER: f"{self.random.choice(FIRST)} {last}",
            gap.BORN.isoformat(): born.isoformat(),
            gap.CONSENTED_UNTIL.isoformat(): until.isoformat(),
        }
        made.add(
            CaseRow,
            id=case_id,
            added_at=self.now - timedelta(minutes=self.cases - number),
            reference=gaps[gap.REFERENCE],
            title=gaps[gap.CHILD],
            born=born,
            consent_valid_to=until,
            body=example(0).case.filled(gaps),
        )
        some = -(-self.cases // ONE_OF)
        is_coming, is_open = number < some, number < 2 * some
        finished = MEETINGS_EACH - is_open
        for turn in range(MEETINGS_EACH):
            ago = _BETWEEN * (MEETINGS_EACH - turn) - timedelta(days=number % 180)
            day = self.today - ago
            if is_coming and turn == finished:
                day = self.today + timedelta(days=number % 30 + 1)
            told = example(ACTIVE_EACH if turn >= finished - 1 else 0)
            which = f"{number:05}-{turn}"
            gaps.update(self._gaps(which, day))
            self._meeting(made, told, gaps, day)
            if turn < finished:
                self._minutes(made, told, gaps, day)
                active = ACTIVE_EACH if turn == finished - 1 else 0
                self._measures(made, told, gaps, active)

    def _gaps(self, which: str, day: date) -> Iterator[tuple[str, str]]:
        yield gap.MEETING, f"s-{which}"
        yield gap.DISCUSSION, f"d-{which}"
        for days, each in (
            (0, gap.HELD), (2, gap.TOLD_BY), (50, gap.TALK_BEFORE), (60, gap.MEETS_AGAIN),
        ):  # fmt: skip
            yield each.isoformat(), (day + timedelta(days=days)).isoformat()
        for n in range(MEASURES_EACH):
            evaluated = self.today + timedelta(days=self.random.randrange(-10, 350))
            yield gap.MEASURE[n], f"m-{which}-{n}"
            yield gap.TITLE[n], self.random.choice(TITLES)
            yield (
                gap.RESPONSIBLE[n],
                f"{self.random.choice(FIRST)} {self.random.choice(LAST)}",
            )
            yield gap.EVALUATED[n].isoformat(), evaluated.isoformat()

    def _meeting(self, made: Made, told: Example, gaps: Mapping[str, str], day: date) -> None:
        meeting_id, discussion_id = gaps[gap.MEETING], gaps[gap.DISCUSSION]
        made.add(
            MeetingRow,
            id=meeting_id,
            type=told.type,
            held_on=day,
            starts_at=told.starts_at,
            place=told.place,
            body=told.meeting.filled(gaps),
        )
        made.add(
            DiscussionRow,
            id=discussion_id,
            meeting_id=meeting_id,
            case_id=gaps[gap.CASE],
            position=1,
            revision=1,
            body=told.head.filled(gaps),
        )
        for item, text in told.items.items():
            made.add(
                DiscussionItemRow,
                discussion_id=discussion_id,
                item=item,
                body=text.filled(gaps),
                saved_at=self.now,
            )

    def _minutes(self, made: Made, told: Example, gaps: Mapping[str, str], day: date) -> None:
        """Add minutes; the number and the seal of their entry in the log are given later."""
        minutes_id, content = _minutes_id(gaps), told.content.filled(gaps).encode()
        pdf = f"%PDF-1.7 {minutes_id}\n".encode().ljust(1024)
        row = made.add(
            MinutesRow,
            id=minutes_id,
            discussion_id=gaps[gap.DISCUSSION],
            case_id=gaps[gap.CASE],
            version=1,
            finalised_at=datetime.combine(day, time(15), UTC),
            content_sha256=hashlib.sha256(content).hexdigest(),
            pdf_sha256=hashlib.sha256(pdf).hexdigest(),
            reason="",
        )
        made.finalised.append(row)
        made.add(MinutesDocumentRow, minutes_id=minutes_id, content=content, pdf=pdf)

    def _measures(self, made: Made, told: Example, gaps: Mapping[str, str], active: int) -> None:
        for n, measure in enumerate(told.measures):
            status = MeasureStatus.ACTIVE if n < active else MeasureStatus.CLOSED
            made.add(
                MeasureRow,
                id=gaps[gap.MEASURE[n]],
                case_id=gaps[gap.CASE],
                discussion_id=gaps[gap.DISCUSSION],
                minutes_id=_minutes_id(gaps),
                status=status.value,
                evaluation_date=date.fromisoformat(gaps[gap.EVALUATED[n].isoformat()]),
                responsible=gaps[gap.RESPONSIBLE[n]],
                body=measure.filled(gaps),
            )


def _minutes_id(gaps: Mapping[str, str]) -> str:
    return gaps[gap.DISCUSSION].replace("d-", "n-", 1)
