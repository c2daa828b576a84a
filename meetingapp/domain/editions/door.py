"""The door of the editions: may this audience have a copy, and what does it hold then?

What a copy may hold is decided here and nowhere else. The rows are chosen by the edition, the
fields by one table, and in the end nothing is left that repeats what was taken out.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.editions import anonymous, child, guardian, service
from meetingapp.domain.editions.childs_words import with_words_as_agreed
from meetingapp.domain.editions.development import with_numbers_before, with_numbers_between
from meetingapp.domain.editions.edited import Edited
from meetingapp.domain.editions.marks import looked_back_on, places_kept_from, without
from meetingapp.domain.editions.nameless import (
    names_of,
    places_of,
    without_names,
    without_places,
)
from meetingapp.domain.editions.quoting import with_rows_in_full, without_quotes_of
from meetingapp.domain.editions.rare import rare_in
from meetingapp.domain.editions.request import Request
from meetingapp.domain.editions.standing import Standing
from meetingapp.domain.editions.telling import only_told
from meetingapp.domain.editions.texts import gone
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.whereabouts import without_place
from meetingapp.errors import AppError


@dataclass(frozen=True, slots=True)
class _Edition:
    """The two questions each edition answers in a module of its own."""

    refused: Callable[[Request], str | None]
    chosen: Callable[[Request], Sitting]


_EDITIONS: Final[Mapping[Edition, _Edition]] = MappingProxyType(
    {
        Edition.GUARDIAN: _Edition(guardian.refused, guardian.chosen),
        Edition.SERVICE: _Edition(service.refused, service.chosen),
        Edition.CHILD: _Edition(child.refused, child.chosen),
        Edition.ANON: _Edition(anonymous.refused, anonymous.chosen),
    }
)


def refusal(
    sitting: Sitting, audience: Audience, on: date, standing: Standing | None = None
) -> str | None:
    """Return the code of the error that says why an audience gets no copy; ``None`` if it does.

    Args:
        sitting: one discussion with its case, as finalised.
        audience: for whom.
        on: the day the copy is made: what was taken back until then counts.
        standing: the case as it stands now; without it the case in the sitting counts.
    """
    if audience.edition is Edition.FULL:
        return None
    return _EDITIONS[audience.edition].refused(Request(sitting, audience, on, standing))


def for_audience(
    sitting: Sitting, audience: Audience, on: date, standing: Standing | None = None
) -> Edited:
    """Return the discussion as an audience may read it, and what was taken out.

    Args:
        sitting: one discussion with its case, as finalised.
        audience: for whom.
        on: the day the copy is made.
        standing: the case as it stands now.

    Raises:
        AppError: ``copy.…``, what ``refusal`` says.
    """
    if audience.edition is Edition.FULL:
        return Edited(sitting)
    request = Request(sitting, audience, on, standing)
    edition = _EDITIONS[audience.edition]
    if code := edition.refused(request):
        raise AppError(code)
    allowed = _without_marked(request)
    chosen = edition.chosen(allowed)
    kept = with_rows_in_full(chosen, allowed.sitting)
    left = only_told(without_quotes_of(chosen, _told_of(sitting), _told_of(kept)), audience.edition)
    left = (
        _nameless(request, left) if audience.edition is Edition.ANON else _placeless(request, left)
    )
    warnings = rare_in(left) if audience.edition is Edition.ANON else ()
    return Edited(left, gone(sitting, left), warnings)


def _without_marked(request: Request) -> Request:
    """Take out the paragraphs marked as not for this audience, and words the child keeps back."""
    paths = places_kept_from(request.case, request.discussion, request.audience, request.case_today)
    discussion = with_words_as_agreed(without(request.discussion, paths))
    discussion = with_numbers_between(request, discussion)
    seen = looked_back_on(request.case, discussion, request.audience, request.case_today)
    case = with_numbers_before(seen, request, discussion)
    return replace(request, sitting=request.with_discussion(discussion, case))


def _told_of(sitting: Sitting) -> tuple[object, ...]:
    """Return what was said: the discussion, and the measures it looks back on."""
    return (sitting.discussions, tuple(each.earlier for each in sitting.cases))


def _nameless(request: Request, left: Sitting) -> Sitting:
    return without_names(left, names_of(request))


def _placeless(request: Request, left: Sitting) -> Sitting:
    """Take every place out where one would tell where somebody protected is."""
    if not request.hides_whereabouts:
        return left
    bare = replace(left, meeting=without_place(left.meeting))
    return without_places(bare, places_of(request))
