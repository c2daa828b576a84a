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
    screen = RoomScreen(work, place.discussion_id, make=work.make)
    screen.begin_at(place.gate, place.path)
    return screen


def _correcting(work: Workplace, place: places.CorrectingPlace) -> QWidget:
    from meetingapp.ui.screens.room import RoomScreen  # noqa: PLC0415 - the largest, when needed

    work.state.open_discussion(place.discussion_id)
    return RoomScreen(work, place.discussion_id, corrects=True, make=work.make)


def _templates(work: Workplace) -> QWidget:
    from meetingapp.ui.screens.templates import TemplatesScreen  # noqa: PLC0415 - seldom needed

    return TemplatesScreen(work)


def _settings(work: Workplace) -> QWidget:
    from meetingapp.ui.screens.settings import SettingsScreen  # noqa: PLC0415 - seldom needed

    return SettingsScreen(work)


def _prepare(work: Workplace, place: places.PreparePlace) -> QWidget:
    from meetingapp.ui.screens.prepare import PrepareScreen  # noqa: PLC0415 - not seen at first

    return PrepareScreen(work, place.meeting_id, place.discussion_id)


def _measures(work: Workplace, only: str) -> QWidget:
    from meetingapp.ui.screens.measures import MeasuresScreen  # noqa: PLC0415 - a long list

    return MeasuresScreen(work, only)


def _catalogue(work: Workplace) -> QWidget:
    from meetingapp.ui.screens.catalogue import CatalogueScreen  # noqa: PLC0415 - seldom needed

    return CatalogueScreen(work)


def _search(work: Workplace, at: places.SearchPlace) -> QWidget:
    from meetingapp.ui.screens.search import SearchScreen  # noqa: PLC0415 - when it is asked for

    return SearchScreen(work, at)


def _evaluations(work: Workplace) -> QWidget:
    from meetingapp.ui.screens.evaluations import EvaluationsScreen  # noqa: PLC0415 - a long list

    return EvaluationsScreen(work)


def _figures(work: Workplace) -> QWidget:
    from meetingapp.ui.screens.figures import FiguresScreen  # noqa: PLC0415 - seldom needed

    return FiguresScreen(work)


def _annual(work: Workplace) -> QWidget:
    from meetingapp.ui.screens.annual import AnnualScreen  # noqa: PLC0415 - seldom needed

    return AnnualScreen(work)


def _minutes_list(work: Workplace, only: str) -> QWidget:
    from meetingapp.ui.screens.minutes_list import MinutesListScreen  # noqa: PLC0415 - a long list

    return MinutesListScreen(work, only)


def _brief(work: Workplace, case_id: str) -> QWidget:
    from meetingapp.ui.screens.brief import BriefScreen  # noqa: PLC0415 - not seen at first

    return BriefScreen(work, case_id)


def _papers(work: Workplace, place: places.CasePapersPlace) -> QWidget:
    from meetingapp.ui.screens.case_papers import CasePapersScreen  # noqa: PLC0415 - seldom needed

    return CasePapersScreen(work, place.case_id, place.paper)


def _parcel(work: Workplace) -> QWidget:
    from meetingapp.ui.screens.parcel import ParcelScreen  # noqa: PLC0415 - seldom needed

    return ParcelScreen(work)


def _import(work: Workplace, kind: str) -> QWidget:
    from meetingapp.ui.screens.importing import ImportScreen  # noqa: PLC0415 - seldom needed

    return ImportScreen(work, kind)


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
    _add(all_, places.PreparePlace, _prepare, under="meetings", needs=may.RUN_MEETINGS)
    _add(all_, places.RoomPlace, _room, under="meetings", needs=may.RUN_MEETINGS)
    _add(all_, places.CorrectingPlace, _correcting, under="minutes", needs=may.FINALISE)
    _add(all_, places.MinutesPlace, _minutes, under="minutes")
    _add(all_, places.CasesPlace, lambda work, _: CasesScreen(work), under="cases")
    _add(all_, places.CasePlace, lambda work, at: CaseScreen(work, at.case_id), under="cases")
    _add(all_, places.CasePapersPlace, _papers, under="cases")
    _add(all_, places.SearchPlace, _search, under="cases")
    _add(all_, places.ParcelPlace, lambda work, _: _parcel(work), under="cases",
         needs=may.EDIT_CASES)  # fmt: skip
    _add(all_, places.MeasuresPlace, lambda work, at: _measures(work, at.only), under="measures")
    _add(all_, places.CataloguePlace, lambda work, _: _catalogue(work), under="measures",
         needs=may.SEE_REGISTER)  # fmt: skip
    _add(all_, places.FiguresPlace, lambda work, _: _figures(work), under="evaluations",
         needs=may.SEE_FIGURES)  # fmt: skip
    _add(all_, places.EvaluationsPlace, lambda work, _: _evaluations(work), under="evaluations")
    _add(all_, places.AnnualPlace, lambda work, _: _annual(work), under="evaluations",
         needs=may.SEE_REGISTER)  # fmt: skip
    _add(all_, places.BriefPlace, lambda work, at: _brief(work, at.case_id), under="evaluations")
    _add(
        all_,
        places.MinutesListPlace,
        lambda work, at: _minutes_list(work, at.only),
        under="minutes",
    )
    _add(
        all_,
        places.SettingsPlace,
        lambda work, _: _settings(work),
        under="settings",
        needs=may.OWN_MATTERS,
    )
    _add(
        all_,
        places.TeamPlace,
        lambda work, _: TeamScreen(work),
        under="team",
        needs=may.EDIT_PEOPLE,
    )
    _add(
        all_,
        places.ImportPlace,
        lambda work, at: _import(work, at.kind),
        under="team",
        needs=may.EDIT_PEOPLE,
    )
    _add(
        all_,
        places.TemplatesPlace,
        lambda work, _: _templates(work),
        under="settings",
        needs=may.MANAGE_REGISTER,
    )
    _add(
        all_,
        places.AccessPlace,
        lambda work, _: _access(work),
        under="settings",
        needs=may.OWN_MATTERS,
    )
    _add(
        all_,
        places.SafetyPlace,
        lambda work, _: _safety(work),
        under="settings",
        needs=may.KEEP_VAULT,
    )
    return MappingProxyType(all_)


def _new_meeting(work: Workplace, place: places.NewMeetingPlace) -> QWidget:
    return NewMeetingScreen(work, place.case_id)


def _minutes(work: Workplace, place: places.MinutesPlace) -> QWidget:
    return MinutesScreen(work, place.minutes_id)
