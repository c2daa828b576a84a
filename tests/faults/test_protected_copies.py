"""T52: no copy tells where somebody protected is, not even in what people wrote."""

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Any, Final

from meetingapp.document.copies import build_copy
from meetingapp.domain.audience import Audience
from meetingapp.domain.case import Case, NamedChild, Protection
from meetingapp.domain.editions.door import for_audience, refusal
from meetingapp.domain.editions.texts import with_texts
from meetingapp.domain.letterhead import Letterhead
from meetingapp.words import Language, Words
from tests.document.conftest import template_of
from tests.document.copied import MARK, Finalised, text_of
from tests.document.editions.traced import random_audience, traced
from tests.faults.campaign import Campaign

CANARY: Final = "kanari"
PLACE: Final = "Kanarirommet, Kanarigata 7"
UNIT: Final = "Kanarimoen skole"
SCHOOL_CLASS: Final = "3 Kanari"
SAID: Final = (
    "Han er på Kanarimoen skole nå.",
    "Vi så det i Kanarirommet i går.",
    "Det var i kanarigata 7 i dag.",
    "KANARIMOEN SKOLE har plass.",
    "De i 3 Kanari er med.",
    "Han gikk på kanarimoen før.",
)


def _strictly(case: Case) -> Case:
    assert isinstance(case.subject, NamedChild)
    return replace(case, subject=replace(case.subject, protection=Protection.STRICT))


def _confidentially(case: Case) -> Case:
    assert isinstance(case.subject, NamedChild)
    return replace(case, subject=replace(case.subject, protection=Protection.CONFIDENTIAL))


def _by_a_guardian(case: Case) -> Case:
    if not case.guardians:
        return _strictly(case)
    first, *others = case.guardians
    return replace(case, guardians=(replace(first, address_barred=True), *others))


HIDING: Final[tuple[Callable[[Case], Case], ...]] = (_strictly, _confidentially, _by_a_guardian)


def _telling(random: Random, told: Finalised) -> Finalised:
    """Write where it is into the meeting, the case and some of the texts."""

    def say(name: str, text: str) -> str:
        if name in ("who", "whom", "name", "by", "label") or random.random() > 0.15:
            return text
        return f"{text} {random.choice(SAID)}"

    subject = told.case.subject
    assert isinstance(subject, NamedChild)
    case = replace(told.case, subject=replace(subject, school_class=SCHOOL_CLASS, unit_id="u"))
    meeting = replace(told.sitting.meeting, place=PLACE, unit=UNIT)
    told = told.with_case(case).with_discussion(with_texts(told.discussion, say))
    return replace(told, sitting=replace(told.sitting, meeting=meeting))


def _copy(told: Finalised, audience: Audience, today: Case, language: Language) -> str:
    edited = for_audience(told.sitting, audience, told.sitting.meeting.date, told.standing(today))
    document: Any = build_copy(
        edited.sitting,
        audience,
        template=told.told.template or template_of(told.sitting.meeting.type),
        stamp=told.told.stamp,
        words=Words(language),
        mark=MARK,
        letterhead=Letterhead(f"Fra {UNIT}"),
        results=told.told.results,
    )
    return f"{document.title}\n{text_of(document)}\n{document.furniture.line}"


def test_no_copy_tells_where_somebody_protected_is(campaign: Campaign) -> None:
    tried = campaign(
        "T52",
        "copies for guardians, services and children of discussions whose texts tell of the "
        "place, of those protected at the meeting and of those protected since",
        short=30,
        full=5000,
    )
    random, made = tried.random, 0
    named = [each.told for each in traced() if isinstance(each.told.case.subject, NamedChild)]
    while made < tried.count:
        told = _telling(random, random.choice(named))
        hidden = random.choice(HIDING)(told.case)
        audience = random_audience(random, told)
        at_the_meeting = random.random() < 0.5
        told = told.with_case(hidden) if at_the_meeting else told
        if refusal(told.sitting, audience, told.sitting.meeting.date, told.standing(hidden)):
            continue
        copy = _copy(told, audience, hidden, random.choice(list(Language)))
        at = copy.casefold().find(CANARY)
        assert at < 0, f"{audience}: …{copy[max(0, at - 80) : at + 40]}…"
        made += 1
    tried.held("0 places, units or classes in any copy")


def test_the_same_copies_tell_it_where_nobody_is_protected() -> None:
    """Else the campaign could not fail."""
    random = Random(5)  # noqa: S311 - repeatable, not secret
    named = [each.told for each in traced() if isinstance(each.told.case.subject, NamedChild)]
    told = next(each for each in named if each.case.guardians)
    open_ = _telling(random, told)
    audience = next(iter(open_.audiences()))
    assert CANARY in _copy(open_, audience, open_.case, Language.NB).casefold()
