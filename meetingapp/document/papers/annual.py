"""The year and the progress plan on paper: a table of the months, and one of the actions."""

from collections.abc import Iterator
from datetime import date
from string import ascii_lowercase

from meetingapp.document.blocks import Block, Cell, Document, Facts, Heading, Para, Strong, Table
from meetingapp.document.papers.frame import open_paper, sender
from meetingapp.document.record import fact
from meetingapp.document.wording import capital, sentence_of
from meetingapp.document.year_words import month_name, progress_says, steps_say, times_say, who_says
from meetingapp.domain.annual.months import Month
from meetingapp.domain.annual.progress import PlanAction
from meetingapp.domain.papers.annual import AnnualPaper
from meetingapp.words import Words


def build(paper: AnnualPaper, words: Words) -> Document:
    """Write the paper of one year."""
    heading = words("The year and the progress plan")
    blocks = _blocks(paper, words, heading)
    return open_paper(
        heading, str(paper.year), blocks, paper.office, made_at=paper.made_at, words=words
    )


def _blocks(paper: AnnualPaper, words: Words, heading: str) -> Iterator[Block]:
    yield Heading(1, heading, str(paper.year))
    yield Facts(
        (
            *fact(words("From"), sender(paper.office.municipality, paper.office.unit)),
            *fact(words("Made on"), words.long_day(paper.made_on)),
        )
    )
    yield Heading(2, words("Month by month"))
    rows = tuple(row for month in paper.months for row in _month(month, words))
    if rows:
        yield Table(
            (words("Month"), words("What"), words("When"), words("Who")),
            rows,
            (62, 155, 150, 110),
            words("What comes each month, when, and who sees to it"),
        )
    else:
        yield Para(words("Nothing is in this year yet."))
    yield Heading(2, words("Progress plan"))
    yield Para(progress_says(words, paper.progress))
    if paper.actions:
        yield Table(
            (words("Measure and steps"), words("Responsible"), words("Month"), words("State")),
            tuple(
                row
                for n, each in enumerate(paper.actions, 1)
                for row in _action(n, each, paper.made_on, words)
            ),
            (222, 105, 85, 65),
            words(
                "Measures with their steps, each with one responsible, a month and where it stands"
            ),
        )


def _month(month: Month, words: Words) -> Iterator[tuple[Cell, ...]]:
    """Name the month in each row, for whoever hears the table; the first stands out."""
    said = capital(month_name(words, month.number))
    for at, row in enumerate(month.rows):
        name: Cell = (said,) if at else Strong(said)
        about = sentence_of(row.date.about) if row.date.about.strip() else ""
        what: Cell = (Strong(row.date.title), about) if about else Strong(row.date.title)
        yield name, what, times_say(words, row.date, row.occurrences), who_says(row.date) or "–"


def _action(number: int, each: PlanAction, today: date, words: Words) -> Iterator[tuple[Cell, ...]]:
    action = each.action
    state = capital(words.code(action.state))
    title = Strong(f"{number}. {action.measure}")
    goal = action.goal.strip()
    lines = (
        words("Goal: {goal}", goal=sentence_of(goal)) if goal else "",
        capital(steps_say(words, each)),
    )
    yield (
        (title, *(line for line in lines if line)),
        action.responsible.name if action.responsible is not None else "–",
        capital(words.month_and_year(action.month)) if action.month is not None else "–",
        (state, words("Past its month")) if each.is_late_on(today) else state,
    )
    for letter, step in zip(ascii_lowercase, action.steps, strict=False):
        yield (
            (f"{letter}. {sentence_of(step.text)}",),
            step.responsible.name if step.responsible is not None else "–",
            capital(words.month_and_year(step.month)) if step.month is not None else "–",
            capital(words.code(step.state)),
        )
