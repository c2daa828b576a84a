"""What a line of a file says and does, in words."""

from typing import TYPE_CHECKING, Any

from meetingapp.domain.importing.children import ChildEntry
from meetingapp.domain.importing.people import PersonEntry
from meetingapp.errors import Clause
from meetingapp.services.importing import Imported, Preview, PreviewLine, Standing
from meetingapp.ui.viewmodels.long_list import Cell
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.domain.importing.table import CellProblem


def line_cell(words: Words, line: PreviewLine[Any]) -> Cell:
    """Say where in the file it stands."""
    return Cell(words.number(line.read.number))


def who_cell(words: Words, line: PreviewLine[Any]) -> Cell:
    """Say whom it is about; a line that cannot be read names nobody."""
    match line.read.value:
        case PersonEntry() as person:
            return Cell(person.name, _about_person(words, person))
        case ChildEntry() as child:
            return Cell(child.child.name, _about_child(words, child))
    return Cell("–")


def does_cell(words: Words, line: PreviewLine[Any]) -> Cell:
    """Say what becomes of the line."""
    match line.standing:
        case Standing.FAULTY:
            return Cell(words("Must be mended"), pill="warn")
        case Standing.KNOWN:
            return Cell(words("Known already"), pill="neutral")
        case Standing.NEW:
            return Cell(words("New"), pill="ok")
    return Cell(words("New, look closer"), pill="warn")


def note_cell(words: Words, line: PreviewLine[Any]) -> Cell:
    """Say what to write instead, or what is worth a look."""
    if line.standing is Standing.FAULTY:
        first, *others = (_problem(words, each) for each in line.read.problems)
        return Cell(first, " ".join(others))
    if line.standing is Standing.LOOKALIKE:
        said = words("Looks like {name}, with other letters.", name=line.known)
        return Cell(said, words("Is it the same person?"))
    if line.standing is Standing.NAMESAKE:
        if isinstance(line.read.value, ChildEntry):
            return Cell(words("There is a child of this name, born on another day."))
        return Cell(words("There is somebody of this name in another service."))
    if isinstance(line.read.value, ChildEntry) and line.read.value.hides_whereabouts:
        return Cell(words("Protected address: school and class are not kept."))
    return Cell("")


def line_says(words: Words, line: PreviewLine[Any]) -> str:
    """Say all that is to be said about a line, with its number; nothing where all is well."""
    note = note_cell(words, line)
    if not note.text:
        return ""
    remark = " ".join(part for part in (note.text, note.below) if part)
    return words("Line {number}: {remark}", number=line.read.number, remark=remark)


def preview_says(words: Words, preview: Preview[Any]) -> str:
    """Say in one sentence what a file holds: ``12 nye, 3 kjente, 1 må rettes.``."""
    new = preview.count(Standing.NEW, Standing.NAMESAKE, Standing.LOOKALIKE)
    known, faulty = preview.count(Standing.KNOWN), preview.count(Standing.FAULTY)
    parts = [words.plural("one new", "{n} new", new)]
    if known:
        parts.append(words.plural("one known already", "{n} known already", known))
    if faulty:
        parts.append(words.plural("one line must be mended", "{n} lines must be mended", faulty))
    return ", ".join(parts) + "."


def imported_says(words: Words, done: Imported) -> str:
    """Say what was taken in."""
    parts = [words.plural("One was taken in", "{n} were taken in", done.added)]
    if done.changed:
        parts.append(words.plural("one was updated", "{n} were updated", done.changed))
    if done.skipped:
        parts.append(words.plural("one stays as it was", "{n} stay as they were", done.skipped))
    return ", ".join(parts) + "."


def _about_person(words: Words, person: PersonEntry) -> str:
    days = []
    if person.since is not None:
        days.append(words("from {day}", day=words.long_day(person.since)))
    if person.until is not None:
        days.append(words("until {day}", day=words.long_day(person.until)))
    return " · ".join(part for part in (person.role, words.code(person.service), *days) if part)


def _about_child(words: Words, entry: ChildEntry) -> str:
    born = words("born {day}", day=words.long_day(entry.child.born))
    beside = ", ".join(guardian.name for guardian in entry.guardians)
    parts = (born, entry.child.school_class, entry.reference, beside)
    return " · ".join(part for part in parts if part)


def _problem(words: Words, each: "CellProblem") -> str:
    problem = Clause(each.text, each.params)
    if not each.heading:
        return words("The whole line: {problem}", problem=problem)
    return words("{column}: {problem}", column=each.heading, problem=problem)


def title_says(words: Words, *, is_children: bool) -> str:
    """Name the screen."""
    return words("Take in children") if is_children else words("Take in people")


def who_says(words: Words, *, is_children: bool) -> str:
    """Name the column of those it is about."""
    return words("Child") if is_children else words("Person")


def away_says(words: Words, *, is_children: bool) -> str:
    """Say where one goes from here."""
    return words("Go to the cases") if is_children else words("Back to the people")


def what_says(words: Words, *, is_children: bool) -> str:
    """Say what kind of file it is, and what is never read."""
    if is_children:
        return words(
            "A CSV file from a spreadsheet or the school’s system: one line for each child, with "
            "the name, the day of birth and the guardians. Each child becomes a case that you see. "
            "Concern, health and national identity numbers are never read from a file."
        )
    return words(
        "A CSV file from a spreadsheet: one line for each person, with the name, the service and "
        "the role. E-mail addresses, telephone numbers and national identity numbers are never "
        "read."
    )


def needed_says(words: Words, *, is_children: bool) -> str:
    """Say which columns must be there."""
    if is_children:
        return words(
            "The name and the day of birth must be there. The other columns may be left out."
        )
    return words("The name and the service must be there. The other columns may be left out.")
