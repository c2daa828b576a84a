"""Every place that can be shown with the small office of ``conftest``."""

from meetingapp.ui.places import (
    AccessPlace,
    CasePlace,
    CasesPlace,
    MeetingsPlace,
    NewMeetingPlace,
    Place,
    SafetyPlace,
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
    AccessPlace(),
    SafetyPlace(),
)
