"""The meeting file: one sitting with its cases and discussions, as UTF-8 JSON.

Everything is refused or everything is read; nothing is half-read. Whether the content may be
finalised is not decided here: that is the gates' business.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from meetingapp.codec.body import from_json
from meetingapp.codec.findings import Part, path_text
from meetingapp.codec.json_text import decoded, tree_of
from meetingapp.codec.plain import plain, text
from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.marked_place import is_a_place
from meetingapp.domain.meeting import CaseDiscussion, Meeting, Sitting
from meetingapp.domain.people import Party, Person
from meetingapp.errors import AppError

FORMAT_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class MeetingFile:
    """The outermost object of a meeting file."""

    format_version: int
    meeting: Meeting
    cases: tuple[Case, ...]
    discussions: tuple[CaseDiscussion, ...]
    people: tuple[Person, ...] = ()


def read_meeting_file(data: bytes) -> Sitting:
    """Read a whole meeting file.

    Raises:
        AppError: ``file.…``, naming the line or the path inside the file.
    """
    written = decoded(data)
    _refuse_version(tree_of(written))
    file = from_json(MeetingFile, written)
    for code, path in _contradictions(file):
        raise AppError(code, path=path_text(path))
    return Sitting(file.meeting, file.cases, file.discussions, file.people)


def write_meeting_file(sitting: Sitting) -> bytes:
    """Write a sitting so that ``read_meeting_file`` gives the same sitting back."""
    file = MeetingFile(
        FORMAT_VERSION, sitting.meeting, sitting.cases, sitting.discussions, sitting.people
    )
    return f"{text(plain(file), indent=2)}\n".encode()


def _refuse_version(tree: object) -> None:
    """Say first that a file is of another version: else its news would look like mistakes."""
    version = tree.get("format_version") if isinstance(tree, dict) else None
    if isinstance(version, int) and not isinstance(version, bool) and version != FORMAT_VERSION:
        raise AppError("file.other_version", found=version, known=FORMAT_VERSION)


Fault = tuple[str, tuple[Part, ...]]


def _contradictions(file: MeetingFile) -> Iterator[Fault]:
    yield from _twice((case.id for case in file.cases), "cases", "id")
    yield from _twice((d.id for d in file.discussions), "discussions", "id")
    for n, participant in enumerate(file.meeting.participants):
        if participant.party is not Party.SERVICE:
            yield "file.party_in_team", ("meeting", "participants", n, "party")
    for n, case in enumerate(file.cases):
        if isinstance(case.subject, NamedChild) and case.subject.born > file.meeting.date:
            yield "file.born_after", ("cases", n, "subject", "born")
        yield from _twice((c.id for c in case.consents), "cases", n, "consents", "id")
    yield from _twice((person.id for person in file.people), "people", "id")
    known = {case.id for case in file.cases}
    for n, discussion in enumerate(file.discussions):
        if discussion.case_id not in known:
            yield "file.unknown_case", ("discussions", n, "case_id")
        yield from _within(discussion, ("discussions", n))


def _within(discussion: CaseDiscussion, at: tuple[Part, ...]) -> Iterator[Fault]:
    if discussion.unread:
        yield "file.unread_text", (*at, "unread")
    for n, mark in enumerate(discussion.kept_back):
        if not is_a_place(mark.path):
            yield "file.no_such_place", (*at, "kept_back", n, "path")
    measures = discussion.agreement.measures
    yield from _twice((m.id for m in measures), *at, "agreement", "measures", "id")
    evaluations = discussion.since_last.evaluations
    yield from _twice(
        (e.measure_id for e in evaluations), *at, "since_last", "evaluations", "measure_id"
    )
    yield from _twice((a.id for a in discussion.alternatives), *at, "alternatives", "id")
    elements = discussion.best_interest.elements
    yield from _twice((e.element for e in elements), *at, "best_interest", "elements", "element")


def _twice(ids: Iterable[str], *at: Part) -> Iterator[Fault]:
    """Name the second of two that share an id; ``at`` ends with the name of the id."""
    seen: set[str] = set()
    *above, name = at
    for n, each in enumerate(ids):
        if each in seen:
            yield "file.same_id", (*above, n, name)
        seen.add(each)
