"""The rows of a large vault: one shipped meeting, told again of children who do not exist."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any, Final

from sqlalchemy import Connection, insert
from sqlmodel import SQLModel

from meetingapp.cli.checking import checked
from meetingapp.clock import utc_now
from meetingapp.codec.body import canonical
from meetingapp.domain.case import NamedChild
from meetingapp.domain.measure import Measure, MeasureStatus
from meetingapp.domain.meeting import Sitting
from meetingapp.models.audit import AuditChain
from meetingapp.models.mapping.body import write
from meetingapp.models.mapping.case import born_of, consent_valid_to, title_of
from meetingapp.models.mapping.discussion import changed_items, head_of, item_of
from meetingapp.models.rows.cases import CaseRow, MeasureRow
from meetingapp.models.rows.meetings import DiscussionItemRow, DiscussionRow, MeetingRow
from meetingapp.models.rows.minutes import MinutesDocumentRow, MinutesRow
from meetingapp.services.finalising import finalised
from meetingapp.services.ports import AuditEntry

ROOT: Final = Path(__file__).resolve().parent.parent
EXAMPLE: Final = ROOT / "docs" / "examples" / "ressursteam.json"
MEETINGS_EACH: Final = 5
MEASURES_EACH: Final = 4
ACTIVE_EACH: Final = 3
COMING: Final = 100
DRAFTS: Final = 100
_TOGETHER: Final = 2000
FIRST: Final = (
    "Ane", "Birk", "Celine", "Dina", "Emrik", "Frida", "Gard", "Håkon", "Ingrid", "Jonas", "Kaja",
    "Lone", "Mons", "Nora", "Odin", "Pernille", "Runar", "Sigrid", "Tuva", "Ulrik", "Vilde",
    "Yngve", "Ægir", "Øyvind", "Åse",
)  # fmt: skip
LAST: Final = (
    "Fiktivsen", "Eksempelrud", "Testdahl", "Prøvestad", "Mallerud", "Demoli", "Oppdiktsen",
    "Prøvevik", "Liksomberg", "Utgaard-Test",
)  # fmt: skip

Rows = list[dict[str, Any]]


@dataclass
class Chain:
    """Links of the audit chain, sealed one after another and written together."""

    seals: AuditChain
    last: AuditEntry
    rows: Rows = field(default_factory=list)

    def link(self, action: str, subject: str, digest: str) -> AuditEntry:
        """Add an entry."""
        seq, at = self.last.seq + 1, utc_now().isoformat(timespec="microseconds")
        mac = self.seals.seal((seq, at, "", action, subject, digest, self.last.mac))
        self.rows.append(
            {"seq": seq, "at": at, "actor": "", "action": action, "subject": subject,
             "digest": digest, "previous": self.last.mac, "mac": mac}
        )  # fmt: skip
        self.last = AuditEntry(seq, mac)
        return self.last


@dataclass
class Pile:
    """Rows that wait to be written, by their table."""

    rows: dict[type[SQLModel], Rows] = field(default_factory=dict)

    def add(self, row: SQLModel) -> None:
        """Put one row on the pile."""
        self.rows.setdefault(type(row), []).append(row.model_dump())

    def write(self, connection: Connection, *tables: type[SQLModel]) -> None:
        """Write all rows of these tables."""
        for table in tables:
            for some in parted(self.rows.pop(table, [])):
                connection.execute(insert(table), some)


def parted(rows: Iterable[dict[str, Any]]) -> Iterator[Rows]:
    """Give rows so many at a time that a statement can take them."""
    left = iter(rows)
    while some := list(islice(left, _TOGETHER)):
        yield some


@dataclass(frozen=True)
class Example:
    """One finalised meeting with its bodies, to be told again under other names."""

    sitting: Sitting
    content: str
    head: str
    items: dict[str, str]
    active: str
    closed: str

    @classmethod
    @cache
    def read(cls) -> "Example":
        """Read the shipped example, with marks where ids stand."""
        (one,) = checked(EXAMPLE)
        locked = finalised(one.context).sitting
        [case], [discussion] = locked.cases, locked.discussions
        first = discussion.agreement.measures[0]
        measures = tuple(replace(first, id=f"@M{n}@") for n in range(MEASURES_EACH))
        discussion = replace(
            discussion,
            id="@D@",
            case_id="@C@",
            agreement=replace(discussion.agreement, measures=measures),
        )
        sitting = Sitting(
            replace(locked.meeting, id="@S@"), (replace(case, id="@C@", earlier=()),), (discussion,)
        )
        items = {name: item_of(discussion, name) for name in changed_items(discussion, None)}
        return cls(
            sitting,
            canonical(sitting).decode(),
            head_of(discussion),
            {name: text for name, text in items.items() if text is not None},
            write(replace(measures[0], status=MeasureStatus.ACTIVE), Measure),
            write(replace(measures[0], status=MeasureStatus.CLOSED), Measure),
        )


@dataclass
class Maker:
    """Lays one case after another on the pile."""

    cases: int
    chain: Chain
    pile: Pile = field(default_factory=Pile)
    today: date = field(default_factory=lambda: utc_now().date())
    random: Random = field(default_factory=lambda: Random(2026))

    def case(self, number: int) -> None:
        """Add a case with its meetings, its minutes and its measures."""
        case_id = f"case-{number:05}"
        [before] = Example.read().sitting.cases
        names = (self.random.choice(part) for part in (FIRST, LAST, LAST))
        born = date(2010 + number % 12, 1 + number % 12, 1 + number % 28)
        child = NamedChild(" ".join(names), born)
        case = replace(before, id=case_id, reference=f"{number + 1}/26", subject=child)
        self.pile.add(
            CaseRow(
                id=case_id,
                added_at=utc_now() - timedelta(minutes=self.cases - number),
                reference=case.reference,
                title=title_of(case),
                born=born_of(case),
                consent_valid_to=consent_valid_to(case),
                body=write(case),
            )
        )
        for turn in range(MEETINGS_EACH):
            is_last = turn == MEETINGS_EACH - 1
            coming = is_last and number < COMING
            ago = timedelta(days=(MEETINGS_EACH - turn) * 60 + number % 60)
            day = self.today + timedelta(days=number % 30 + 1) if coming else self.today - ago
            self._meeting(f"{number:05}-{turn}", case_id, day)
            if not (is_last and number < COMING + DRAFTS):
                self._minutes(f"{number:05}-{turn}", case_id)
                active = ACTIVE_EACH if turn == MEETINGS_EACH - 2 else 0
                self._measures(f"{number:05}-{turn}", case_id, active)

    def _meeting(self, which: str, case_id: str, day: date) -> None:
        told = Example.read()
        meeting = replace(told.sitting.meeting, id=f"s-{which}", date=day)
        self.pile.add(
            MeetingRow(
                id=meeting.id,
                type=meeting.type,
                held_on=day,
                starts_at=meeting.starts_at,
                place=meeting.place,
                body=write(meeting),
            )
        )
        self.pile.add(
            DiscussionRow(
                id=f"d-{which}",
                meeting_id=meeting.id,
                case_id=case_id,
                position=0,
                revision=1,
                body=_named(told.head, which, case_id),
            )
        )
        for item, text in told.items.items():
            self.pile.add(
                DiscussionItemRow(
                    discussion_id=f"d-{which}",
                    item=item,
                    body=_named(text, which, case_id),
                    saved_at=utc_now(),
                )
            )

    def _minutes(self, which: str, case_id: str) -> None:
        content = _named(Example.read().content, which, case_id).encode()
        pdf = f"%PDF-1.7 {which}\n".encode().ljust(1024)
        sha = hashlib.sha256(content).hexdigest()
        link = self.chain.link("minutes.finalise", f"d-{which}", sha)
        self.pile.add(
            MinutesRow(
                id=f"n-{which}",
                discussion_id=f"d-{which}",
                case_id=case_id,
                version=1,
                finalised_at=utc_now(),
                content_sha256=sha,
                audit_seq=link.seq,
                audit_mac=link.mac,
                pdf_sha256=hashlib.sha256(pdf).hexdigest(),
            )
        )
        self.pile.add(MinutesDocumentRow(minutes_id=f"n-{which}", content=content, pdf=pdf))

    def _measures(self, which: str, case_id: str, active: int) -> None:
        told = Example.read()
        measure = told.sitting.discussions[0].agreement.measures[0]
        for at in range(MEASURES_EACH):
            is_active = at < active
            day = self.today + timedelta(days=self.random.randrange(-10, 350))
            written = (told.active if is_active else told.closed).replace("@M0@", f"m-{which}-{at}")
            self.pile.add(
                MeasureRow(
                    id=f"m-{which}-{at}",
                    case_id=case_id,
                    discussion_id=f"d-{which}",
                    minutes_id=f"n-{which}",
                    status=(MeasureStatus.ACTIVE if is_active else MeasureStatus.CLOSED).value,
                    evaluation_date=day,
                    responsible=measure.responsible.name if measure.responsible else "",
                    body=written.replace(f'"{measure.evaluation_date}"', f'"{day}"'),
                )
            )


def _named(text: str, which: str, case_id: str) -> str:
    text = text.replace("@D@", f"d-{which}").replace("@C@", case_id).replace("@S@", f"s-{which}")
    for at in range(MEASURES_EACH):
        text = text.replace(f"@M{at}@", f"m-{which}-{at}")
    return text
