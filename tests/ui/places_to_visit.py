"""Every place that can be shown with the small office of ``conftest``."""

from meetingapp.ui.places import (
    CasePlace,
    CasesPlace,
    MeetingsPlace,
    NewMeetingPlace,
    Place,
    TeamPlace,
    TemplatesPlace,
    TodayPlace,
)

PLACES: tuple[Place, ...] = (
    TodayPlace(),
    MeetingsPlace(),
    NewMeetingPlace(),
    CasesPlace(),
    CasePlace(),
    CasePlace("jonas"),
    TeamPlace(),
    TemplatesPlace(),
)
