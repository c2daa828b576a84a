"""Which screen shows which place. A new screen is one line here."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from meetingapp.services.roles import Permission
from meetingapp.ui import places
from meetingapp.ui.screens.case import CaseScreen
from meetingapp.ui.screens.cases import CasesScreen
from meetingapp.ui.screens.meetings import MeetingsScreen
from meetingapp.ui.screens.minutes_view import MinutesScreen
from meetingapp.ui.screens.new_meeting import NewMeetingScreen
from meetingapp.ui.screens.team import TeamScreen
from meetingapp.ui.screens.today import TodayScreen
from meetingapp.ui.shell import Route
from meetingapp.ui.workplace import Workplace

P = TypeVar("P")
Routes = dict[type, Route]


def _add(
    routes: Routes,
    kind: type[P],
    make: Callable[[Workplace, P], QWidget],
    *,
    under: str,
    needs: Permission = Permission.SEE_CASES,
) -> None:
    def checked(work: Workplace, place: object) -> QWidget:
        if not isinstance(place, kind):
            raise TypeError(kind.__name__)
        return make(work, place)

    routes[kind] = Route(checked, under, needs)


def _room(work: Workplace, place: places.RoomPlace) -> QWidget:
    from meetingapp.ui.screens.room import RoomScreen  # noqa: PLC0415 - the largest, when needed

    work.state.open_discussion(place.discussion_id)
    return RoomScreen(work, place.discussion_id)


def _templates(work: Workplace) -> QWidget:
    from meetingapp.ui.screens.templates import TemplatesScreen  # noqa: PLC0415 - seldom needed

    return TemplatesScreen(work)


def _access(work: Workplace) -> QWidget:
    from meetingapp.ui.screens.access import AccessScreen  # noqa: PLC0415 - seldom needed

    return AccessScreen(work)


def _safety(work: Workplace) -> QWidget:
    from meetingapp.ui.screens.safety import SafetyScreen  # noqa: PLC0415 - seldom needed

    return SafetyScreen(work)


def routes() -> Mapping[type, Route]:
    """Return the screen of every kind of place."""
    all_: Routes = {}
    may = Permission
    _add(all_, places.TodayPlace, lambda work, _: TodayScreen(work), under="today")
    _add(all_, places.MeetingsPlace, lambda work, _: MeetingsScreen(work), under="meetings")
    _add(all_, places.NewMeetingPlace, _new_meeting, under="meetings", needs=may.RUN_MEETINGS)
    _add(all_, places.RoomPlace, _room, under="meetings", needs=may.RUN_MEETINGS)
    _add(all_, places.MinutesPlace, _minutes, under="meetings")
    _add(all_, places.CasesPlace, lambda work, _: CasesScreen(work), under="cases")
    _add(all_, places.CasePlace, lambda work, at: CaseScreen(work, at.case_id), under="cases")
    _add(
        all_,
        places.TeamPlace,
        lambda work, _: TeamScreen(work),
        under="team",
        needs=may.EDIT_PEOPLE,
    )
    _add(
        all_,
        places.TemplatesPlace,
        lambda work, _: _templates(work),
        under="templates",
        needs=may.MANAGE_REGISTER,
    )
    _add(
        all_,
        places.AccessPlace,
        lambda work, _: _access(work),
        under="access",
        needs=may.OWN_MATTERS,
    )
    _add(
        all_,
        places.SafetyPlace,
        lambda work, _: _safety(work),
        under="safety",
        needs=may.KEEP_VAULT,
    )
    return MappingProxyType(all_)


def _new_meeting(work: Workplace, place: places.NewMeetingPlace) -> QWidget:
    return NewMeetingScreen(work, place.case_id)


def _minutes(work: Workplace, place: places.MinutesPlace) -> QWidget:
    return MinutesScreen(work, place.minutes_id)
