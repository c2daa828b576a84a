"""Which form belongs to which item."""

from collections.abc import Callable, Mapping
from typing import Final

from meetingapp.domain.case import CaseMode
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.room.a00_preparation import PreparationForm
from meetingapp.ui.widgets.room.a01_opening import OpeningForm
from meetingapp.ui.widgets.room.a02_consent import ConsentForm
from meetingapp.ui.widgets.room.a03_since_last import SinceLastForm
from meetingapp.ui.widgets.room.a04_purpose import PurposeForm
from meetingapp.ui.widgets.room.a05_voice import VoiceForm
from meetingapp.ui.widgets.room.a06_guardians import GuardiansForm
from meetingapp.ui.widgets.room.a07_situation import SituationForm
from meetingapp.ui.widgets.room.a08_alternatives import AlternativesForm
from meetingapp.ui.widgets.room.a09_best import BestInterestForm
from meetingapp.ui.widgets.room.a10_measures import MeasuresForm
from meetingapp.ui.widgets.room.a11_coordination import CoordinationForm
from meetingapp.ui.widgets.room.a12_next import NextForm
from meetingapp.ui.widgets.room.a14_closing import ClosingForm
from meetingapp.ui.widgets.room.anonymity_form import AnonymityForm
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.own_item import OwnItemForm
from meetingapp.ui.widgets.room.s01_young_voice import YoungVoiceForm
from meetingapp.ui.widgets.room.s02_actions import ActionsForm

_FORMS: Final[Mapping[str, Callable[[RoomViewModel], ItemForm]]] = {
    "A00": PreparationForm,
    "A01": OpeningForm,
    "A02": ConsentForm,
    "A03": SinceLastForm,
    "A04": PurposeForm,
    "A05": VoiceForm,
    "A06": GuardiansForm,
    "A07": SituationForm,
    "A08": AlternativesForm,
    "A09": BestInterestForm,
    "A10": MeasuresForm,
    "A11": CoordinationForm,
    "A12": lambda room: NextForm(room, "A12"),
    "A13": lambda room: NextForm(room, "A13"),
    "A14": ClosingForm,
}


_SYSTEM_FORMS: Final[Mapping[str, Callable[[RoomViewModel, str], ItemForm]]] = {
    "A05": YoungVoiceForm,
    "S01": YoungVoiceForm,
    "S02": ActionsForm,
}
"""A group has no voice of one child, in whichever meeting it is discussed."""


def make_form(room: RoomViewModel, item: str, to_case: Callable[[], None]) -> ItemForm:
    """Make the form of one item; ``to_case`` opens the case’s own screen."""
    if room.case.mode is CaseMode.SYSTEM and item in _SYSTEM_FORMS:
        return _SYSTEM_FORMS[item](room, item)
    if room.case.mode is not CaseMode.NAMED and item == "A02":
        checks = AnonymityForm(room)
        checks.case_wanted.connect(to_case)
        return checks
    if item not in _FORMS:
        return OwnItemForm(room, item)
    form = _FORMS[item](room)
    if isinstance(form, ConsentForm):
        form.case_wanted.connect(to_case)
    return form
