"""The cards of the settings beside the general ones, and for whom. A new card is one line here."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from meetingapp.services.roles import Permission
from meetingapp.ui.widgets.about_card import AboutCard
from meetingapp.ui.widgets.first_steps_again import FirstStepsAgainCard
from meetingapp.ui.widgets.letterhead_card import LetterheadCard
from meetingapp.ui.widgets.practice_card import PracticeCard
from meetingapp.ui.widgets.snippets_card import SnippetsCard
from meetingapp.ui.widgets.spelling_card import SpellingCard
from meetingapp.ui.workplace import Workplace

MakeCard = Callable[[Workplace], QWidget]

CARDS: Final[Sequence[tuple[Permission, MakeCard]]] = (
    (Permission.OWN_MATTERS, lambda work: PracticeCard(work, removes=True)),
    (Permission.MANAGE_REGISTER, LetterheadCard),
    (Permission.RUN_MEETINGS, FirstStepsAgainCard),
    (Permission.RUN_MEETINGS, SnippetsCard),
    (Permission.RUN_MEETINGS, SpellingCard),
    (Permission.OWN_MATTERS, AboutCard),
)
