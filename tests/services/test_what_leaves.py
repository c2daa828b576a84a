"""No use case that hands something out forgets to note that it left (target T55)."""

import ast
import inspect
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from meetingapp import ui
from meetingapp.services.roles import Permission
from tests.services.use_cases import UseCase, use_cases

HANDS_OUT: Final = (Permission.HAND_OUT, Permission.JOURNAL)
_SEEN_FIRST: Final = "is looked at; what is saved or printed of it is noted by leaving.take_out"
STAYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "brief.gather_evaluation_brief": _SEEN_FIRST,
        "case_papers.gather_activity_plan": _SEEN_FIRST,
        "case_papers.gather_baton_log": _SEEN_FIRST,
        "case_papers.gather_individual_plan": _SEEN_FIRST,
        "case_papers.gather_referral": _SEEN_FIRST,
        "copies.copy_choices": "a list on the screen",
        "copies.note_saving": "tells what became of a copy that was noted when it was issued",
        "copies.preview_copy": "is looked at; issue_copy notes it",
        "handover.sheet.gather_handover_sheet": _SEEN_FIRST,
        "journaling.note_journaled": "takes a number in, and gives nothing out",
        "journaling.take_back_receipt": "takes a number away, and gives nothing out",
    }
)
"""What may hand out, and notes nothing: each with its reason."""

SAVES_FILES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "annual.py": "the year, which tells of no case",
        "case_papers.py": "a parcel and a kept file, noted when they are made and read",
        "figures.py": "figures that cannot be taken apart",
        "overview.py": "the overview of meetings, which tells of no case",
        "queues.py": "a calendar that tells of nobody",
    }
)
"""The view-models that save a file which was noted before, or tells of no case."""


def notes(use_case: UseCase) -> bool:
    """Tell whether a use case notes what leaves, in its own lines."""
    return "note_left(" in inspect.getsource(inspect.unwrap(use_case))


def may_leave() -> Iterator[str]:
    """Give the use cases through which something may leave."""
    for name, use_case in use_cases().items():
        adds_copy = "trail.add_copy(" in inspect.getsource(inspect.unwrap(use_case))
        if use_case.__dict__.get("permission") in HANDS_OUT or adds_copy:
            yield name


def test_every_use_case_that_may_hand_out_notes_it_or_says_why_not() -> None:
    all_there_are = use_cases()
    forgot = {name for name in may_leave() if not notes(all_there_are[name])}
    assert forgot == set(STAYS), "call leaving.note_left, or say why nothing leaves"


def test_what_leaves_without_the_right_to_hand_out_is_noted_too() -> None:
    others = {name for name, each in use_cases().items() if notes(each)} - set(may_leave())
    assert others == {
        "attachments.read_attachment",
        "inviting.make_invitations",
        "leaving.take_out",
    }


def calls(attribute: str) -> Iterator[str]:
    """Give the view-models that call a method of this name."""
    for file in sorted((Path(ui.__path__[0]) / "viewmodels").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Attribute(attr=name)) if name == attribute:
                    yield file.name


def test_no_screen_saves_a_file_past_what_notes_it() -> None:
    assert set(calls("save_file")) == set(SAVES_FILES)
    assert set(calls("save_paper")) == {"paper_out.py"}
