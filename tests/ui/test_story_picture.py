"""What stands in the picture of a case, and where: without any window."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from meetingapp.domain.measure import Measure, MeasureStatus, PreventionLevel
from meetingapp.domain.people import PersonRef
from meetingapp.domain.story import Effort, Event, Happening, LevelSpan, Story
from meetingapp.services.case_story import CaseStory
from meetingapp.ui.places import BriefPlace, MinutesPlace, NewMeetingPlace, PreparePlace
from meetingapp.ui.viewmodels.story_picture import (
    MOST_MEASURES,
    Lane,
    Teller,
    lines_of,
    picture_of,
    reaches_back,
)
from meetingapp.words import Language, Words

TODAY = date(2027, 1, 12)
HELD = date(2026, 11, 24)
TELLER = Teller(Words(Language.NB), {"RT": {"nb": "ressursteam"}}, TODAY, "S1", may_run=True)


def told(*events: Event, efforts: tuple[Effort, ...] = ()) -> CaseStory:
    return CaseStory(Story(events, efforts), minutes={"d1": "m1"})


def held(on: date, what: Happening = Happening.HELD) -> Event:
    return Event(on, what, "d1", meeting_type="RT", agreed=2)


def running(number: int, title: str = "Lesegruppe") -> Effort:
    return Effort(Measure(f"m{number}", title=title, evaluation_date=date(2027, 1, 19)), HELD)


def test_a_short_story_is_shown_with_months_before_and_after_it() -> None:
    picture = picture_of(told(held(HELD)), TELLER, whole=False)
    assert picture.last - picture.first >= timedelta(days=120)
    assert picture.first < HELD < TODAY < picture.last
    assert [text for _, text in picture.ticks] == ["nov. 2026", "des.", "jan. 2027", "feb."]
    assert picture.lanes == (Lane.MEETINGS, Lane.CHILD)


def test_the_school_year_leaves_out_what_was_before_it_and_all_of_it_does_not() -> None:
    story = told(held(date(2025, 3, 4)), held(HELD))
    assert reaches_back(story, TODAY)
    year = picture_of(story, TELLER, whole=False)
    assert (year.first, [mark.on for mark in year.marks]) == (date(2026, 8, 1), [HELD])
    every = picture_of(story, TELLER, whole=True)
    assert [mark.on for mark in every.marks] == [date(2025, 3, 4), HELD]
    assert not reaches_back(told(held(HELD)), TODAY)


@pytest.mark.parametrize("years", [1, 4, 12])
def test_however_long_the_story_its_months_have_room_for_their_names(years: int) -> None:
    first = TODAY - timedelta(days=365 * years)
    picture = picture_of(told(held(first), held(HELD)), TELLER, whole=True)
    assert 1 <= len(picture.ticks) <= 9
    assert sum(str(TODAY.year) in text for _, text in picture.ticks) <= 1


def test_many_things_in_a_lane_are_drawn_as_one_for_each_month() -> None:
    days = [date(2026, 9, 1) + timedelta(days=4 * n) for n in range(20)]
    picture = picture_of(told(*(held(day) for day in days)), TELLER, whole=False)
    marks = [mark for mark in picture.marks if mark.lane is Lane.MEETINGS]
    assert [mark.title for mark in marks] == ["8 hendelser", "8 hendelser", "4 hendelser"]
    assert marks[0].sentence.count("2 tiltak avtalt") == 8
    assert len(lines_of(told(*(held(day) for day in days)), TELLER)) == 20


def test_measures_without_a_row_are_counted_and_stand_in_the_list() -> None:
    efforts = tuple(running(number) for number in range(MOST_MEASURES + 3))
    story = told(held(HELD), efforts=efforts)
    picture = picture_of(story, TELLER, whole=False)
    assert (picture.rows, picture.left_out) == (MOST_MEASURES, 3)
    ahead = [line for line in lines_of(story, TELLER) if "evalueres" in line.sentence]
    assert len(ahead) == len(efforts)


def test_a_late_measure_goes_on_till_today_and_an_ended_one_to_its_end() -> None:
    late = replace(running(1), measure=Measure("late", evaluation_date=date(2026, 12, 29)))
    ended = Effort(Measure("over", status=MeasureStatus.CLOSED), HELD, ended=date(2026, 12, 15))
    stopped = Effort(
        Measure("no", status=MeasureStatus.STOPPED_CONSENT, evaluation_date=date(2027, 3, 1)), HELD
    )
    picture = picture_of(told(held(HELD), efforts=(late, ended, stopped)), TELLER, whole=False)
    assert [(bar.until, bar.runs) for bar in picture.bars] == [
        (TODAY, True),
        (date(2026, 12, 15), False),
        (TODAY, False),
    ]


def test_a_level_reaches_the_edge_until_another_is_agreed() -> None:
    spans = (
        LevelSpan(HELD, date(2026, 12, 8), PreventionLevel.UNIVERSAL, None),
        LevelSpan(date(2026, 12, 8), None, PreventionLevel.SELECTED, 2),
    )
    story = CaseStory(Story((held(HELD),), levels=spans))
    picture = picture_of(story, TELLER, whole=False)
    assert [bar.until for bar in picture.bars] == [date(2026, 12, 8), picture.last]
    assert picture.bars[1].text.endswith("samarbeidsnivå 2 (BTI)")


def test_each_thing_leads_where_it_stands_and_nowhere_the_person_may_not_go() -> None:
    ahead = Event(date(2027, 1, 19), Happening.AHEAD, "d2", "m2", "RT")
    agreed = Event(date(2027, 1, 19), Happening.AHEAD, meeting_type="RT")
    places = [
        line.place
        for line in lines_of(told(held(HELD), ahead, agreed, efforts=(running(1),)), TELLER)
    ]
    assert set(map(str, places)) == {
        str(MinutesPlace("m1")),
        str(PreparePlace("m2", "d2")),
        str(NewMeetingPlace("S1")),
        str(BriefPlace("S1")),
    }
    reader = replace(TELLER, may_run=False)
    assert [line.place for line in lines_of(told(ahead, agreed), reader)] == [None, None]


def test_what_hides_in_a_name_or_a_title_is_made_visible() -> None:
    turned = "Les\N{RIGHT-TO-LEFT OVERRIDE}egruppe"
    promised = Event(
        TODAY, Happening.TO_TELL, "d1", who=PersonRef("Ida\N{ZERO WIDTH SPACE} Prøvestad")
    )
    story = told(held(HELD), promised, efforts=(running(1, turned),))
    picture = picture_of(story, TELLER, whole=False)
    said = " ".join([
        *(f"{mark.title} {mark.sub} {mark.sentence}" for mark in picture.marks),
        *(bar.text for bar in picture.bars),
    ])  # fmt: skip
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in said
    assert "\N{ZERO WIDTH SPACE}" not in said
