"""Take in people from a table: first what it would do, then all of it or nothing."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar

from meetingapp.clock import local_day
from meetingapp.codec.csv_table import read_table
from meetingapp.domain.importing.merging import merged_person, person_from
from meetingapp.domain.importing.people import PersonEntry, people_headings, read_people
from meetingapp.domain.importing.table import ReadLine
from meetingapp.domain.importing.vocabulary import Headings
from meetingapp.domain.lookalikes import compared, outline
from meetingapp.domain.people import Person, ServiceCode
from meetingapp.errors import AppError
from meetingapp.services.identity import new_id
from meetingapp.services.importing_words import load_vocabulary
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission

T = TypeVar("T")
Heed: TypeAlias = Callable[[int, int], None]
"""Is told before each line how many of how many are done. What it raises stops it all: nothing is
kept then."""


class Standing(StrEnum):
    """How a line stands to what is known."""

    NEW = "NEW"
    KNOWN = "KNOWN"
    NAMESAKE = "NAMESAKE"
    LOOKALIKE = "LOOKALIKE"
    FAULTY = "FAULTY"


@dataclass(frozen=True, slots=True)
class PreviewLine(Generic[T]):
    """One line, what it would do, and the known one it is or looks like."""

    read: ReadLine[T]
    standing: Standing
    known: str = ""


@dataclass(frozen=True, slots=True)
class Preview(Generic[T]):
    """All that a file would do. ``ignored`` and ``refused`` name columns that are not read."""

    lines: tuple[PreviewLine[T], ...]
    ignored: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()

    def count(self, *standings: Standing) -> int:
        """Count the lines of some standings."""
        return sum(1 for line in self.lines if line.standing in standings)


@dataclass(frozen=True, slots=True)
class Imported:
    """What was taken in."""

    added: int
    changed: int
    skipped: int


class KnownNames:
    """Tells whether a name is new, known, or only looks like a known one."""

    def __init__(self, names: Iterable[str]) -> None:
        self._said = {compared(name): name for name in names}
        self._seen = {outline(name): name for name in self._said.values()}

    def standing(self, name: str) -> tuple[Standing, str]:
        """Return how a name stands, and the known one."""
        if known := self._said.get(compared(name)):
            return Standing.NAMESAKE, known
        twin = self._seen.get(outline(name))
        return (Standing.LOOKALIKE, twin) if twin else (Standing.NEW, "")


@policy(Permission.EDIT_PEOPLE)
def preview_people(desk: Desk, data: bytes) -> Preview[PersonEntry]:
    """Tell what a file of people would do. Nothing is kept.

    Raises:
        AppError: ``table.…`` or ``import.…``: the file is no table of people.
    """
    headings, lines = _people_in(data)
    with desk.begin() as work:
        people = work.people.all()
    return _preview(headings, lines, people)


def unheeded(_done: int, _total: int) -> None:
    """Let the file be taken in without a look."""


@policy(Permission.EDIT_PEOPLE)
def import_people(desk: Desk, data: bytes, *, update: bool, heed: Heed = unheeded) -> Imported:
    """Take in a file of people, whole or not at all.

    Args:
        desk: of the person who takes it in.
        data: the file.
        update: whether those that are known get the role and the days of the file.
        heed: is told how far it has come, and may stop it.

    Raises:
        AppError: as ``preview_people``; ``import.has_errors``: a line must be mended.
    """
    headings, lines = _people_in(data)
    with desk.begin() as work:
        people = {person.id: person for person in work.people.all()}
        preview = _preview(headings, lines, people.values())
        must_be_whole(preview)
        done = _keep(desk, work, preview, people, update=update, heed=heed)
        work.commit()
    return done


def must_be_whole(preview: Preview[T]) -> None:
    """Refuse a file in which any line must be mended.

    Raises:
        AppError: ``import.has_errors``.
    """
    if faulty := preview.count(Standing.FAULTY):
        raise AppError("import.has_errors", count=faulty)


def _people_in(data: bytes) -> tuple[Headings, tuple[ReadLine[PersonEntry], ...]]:
    table, vocabulary = read_table(data), load_vocabulary()
    headings = people_headings(table, vocabulary)
    return headings, read_people(table, headings, vocabulary)


def _preview(
    headings: Headings, lines: Iterable[ReadLine[PersonEntry]], people: Iterable[Person]
) -> Preview[PersonEntry]:
    known = {
        (compared(person.name), held.service): person.id
        for person in people
        for held in person.engagements
    }
    names = KnownNames(person.name for person in people)
    return Preview(
        tuple(_standing(line, known, names) for line in lines), headings.ignored, headings.refused
    )


def _standing(
    line: ReadLine[PersonEntry], known: Mapping[tuple[str, ServiceCode], str], names: KnownNames
) -> PreviewLine[PersonEntry]:
    if line.value is None:
        return PreviewLine(line, Standing.FAULTY)
    same = known.get((compared(line.value.name), line.value.service))
    if same is not None:
        return PreviewLine(line, Standing.KNOWN, same)
    return PreviewLine(line, *names.standing(line.value.name))


def _keep(
    desk: Desk,
    work: UnitOfWork,
    preview: Preview[PersonEntry],
    people: dict[str, Person],
    *,
    update: bool,
    heed: Heed,
) -> Imported:
    added = changed = 0
    today = local_day(desk.clock)
    for number, line in enumerate(preview.lines):
        heed(number, len(preview.lines))
        entry = line.read.value
        if entry is None:
            continue
        if line.standing is Standing.KNOWN:
            before = people[line.known]
            person = merged_person(before, entry, today) if update else before
            if person == before:
                continue
            changed += 1
        else:
            person = person_from(entry, new_id(desk.clock))
            added += 1
        work.people.save(person)
        work.audit("person.save", person.id)
    return Imported(added, changed, len(preview.lines) - added - changed)
