"""The year and its plan on paper: each month, what gives way, and late actions first, in words."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from meetingapp.document.papers.annual import build
from meetingapp.document.plain import plain_text
from meetingapp.domain.annual.months import months_of
from meetingapp.domain.annual.occurring import entries_of
from meetingapp.domain.annual.progress import PlanAction, in_order, progress_of
from meetingapp.domain.annual.recurring import RecurringDate
from meetingapp.domain.annual.rules import DayOfMonth, NthWeekday, WholeMonths
from meetingapp.domain.calendar import Calendar
from meetingapp.domain.office import Office
from meetingapp.domain.papers.annual import AnnualPaper
from meetingapp.domain.red_days import red_days
from meetingapp.domain.system import ActionState, ActionStep, SystemAction
from meetingapp.minutes import render
from meetingapp.words import Language, Words
from tests.vera.engine import Vera

TODAY = date(2027, 1, 12)
DATES = (
    RecurringDate("a", "Arbeidsmøte", WholeMonths((11,)), role="kommunalsjef"),
    RecurringDate("b", "Grunnlovsmøte", DayOfMonth((5,), 17)),
    RecurringDate("c", "SLT-møte", NthWeekday((5,), 3, 2), about="Rus og kriminalitet"),
)
ACTIONS = (
    PlanAction(SystemAction("1", "Kurs", month=date(2027, 3, 1))),
    PlanAction(
        SystemAction(
            "2", "Rutine", "Alle vet", None, date(2026, 12, 1), ActionState.UNDER_WAY,
            (ActionStep("Utkast", state=ActionState.DONE), ActionStep("Høring")),
        )
    ),
)  # fmt: skip


def paper(*actions: PlanAction) -> AnnualPaper:
    entries = entries_of(DATES if actions else (), 2027, Calendar(red_days((2027,))))
    return AnnualPaper(
        2027,
        months_of(entries, 2027),
        in_order(actions, TODAY),
        progress_of(actions, TODAY),
        Office("Prøveås kommune"),
        TODAY,
        datetime(2027, 1, 12, 8, tzinfo=UTC),
    )


def told(language: Language, *actions: PlanAction) -> list[str]:
    whole = plain_text(build(paper(*actions), Words(language)))
    return whole.replace("\N{NO-BREAK SPACE}", " ").split("\n")


@pytest.mark.parametrize(
    ("language", "moved"),
    [
        (Language.NB, "Tirsdag 18. mai (flyttet fra mandag 17. mai, grunnlovsdagen)"),
        (Language.NN, "Tysdag 18. mai (flytta frå måndag 17. mai, grunnlovsdagen)"),
    ],
)
def test_what_gives_way_and_what_is_late_is_said_in_words(language: Language, moved: str) -> None:
    lines = "\n".join(told(language, *ACTIONS))
    assert moved in lines
    assert "Over fristen" in lines
    assert lines.index("1. Rutine") < lines.index("2. Kurs")
    assert lines.index("Grunnlovsmøte") < lines.index("Arbeidsmøte")
    assert lines.count("Mai") == 2


@pytest.mark.needs_java
def test_the_paper_keeps_both_standards(vera: Vera, tmp_path: Path) -> None:
    file = tmp_path / "year.pdf"
    file.write_bytes(render(build(paper(*ACTIONS), Words(Language.NN))))
    vera(file)


def test_a_year_with_nothing_in_it_says_so() -> None:
    lines = told(Language.NB)
    assert "Det er ikke noe i årshjulet dette året ennå." in lines
    assert "Det står ingenting i planen ennå." in lines
