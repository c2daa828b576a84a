"""A family measure: the same measure in the cases of siblings, without naming any of them."""

from dataclasses import replace

from meetingapp.domain.measure import Measure, MeasureStatus
from meetingapp.domain.people import PersonRef, is_same_name
from meetingapp.domain.text import words_in


def copied_for(measure: Measure, new_id: str, group: str, sibling: str = "") -> Measure:
    """Return a family measure as another child's case keeps it; both copies share ``group``.

    Who is responsible stays, also a guardian. What ``sibling``, the child it was written for,
    thinks of it does not, nor what is told that child. A text with that child's name in it is left
    out whole: its gate asks a person to write it anew.
    """
    return replace(
        measure,
        id=new_id,
        group=group,
        action=_unnamed(measure.action, sibling),
        title=_unnamed(measure.title, sibling),
        goal=_unnamed(measure.goal, sibling),
        indicator=_unnamed(measure.indicator, sibling),
        unit_label=_unnamed(measure.unit_label, sibling),
        method=_unnamed(measure.method, sibling),
        frequency=_unnamed(measure.frequency, sibling),
        contributors=tuple(p for p in measure.contributors if not _is(p, sibling)),
        evaluator=None if _is(measure.evaluator, sibling) else measure.evaluator,
        child_view_of_measure="",
        plain_words="",
        version=1,
        follows="",
        status=MeasureStatus.ACTIVE,
    )


def _unnamed(text: str, sibling: str) -> str:
    """Return a text, or nothing where the child's first name stands in it, also as a genitive."""
    first = words_in(sibling)[:1]
    found = set(words_in(text))
    return "" if any({name, f"{name}s"} & found for name in first) else text


def _is(person: PersonRef | None, sibling: str) -> bool:
    return person is not None and is_same_name(person.name, sibling)
