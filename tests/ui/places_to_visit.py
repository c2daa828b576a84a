"""Every place that can be shown with the small office of ``conftest``."""

from meetingapp.ui.places import (
    AccessPlace,
    CasePlace,
    CasesPlace,
    EvaluationsPlace,
    ImportPlace,
    MeasuresPlace,
    MeetingsPlace,
    MinutesListPlace,
    NewMeetingPlace,
    Place,
    SafetyPlace,
    SettingsPlace,
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
    MeasuresPlace(),
    EvaluationsPlace(),
    MinutesListPlace(),
    TeamPlace(),
    ImportPlace("people"),
    ImportPlace("children"),
    SettingsPlace(),
    TemplatesPlace(),
    AccessPlace(),
    SafetyPlace(),
)
