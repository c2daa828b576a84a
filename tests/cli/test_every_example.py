"""Every example gives every version it may give: the scan never takes our own words for a leak."""

from collections import Counter

import pytest

from meetingapp import paths
from meetingapp.cli.checking import checked
from meetingapp.cli.export import make_files
from meetingapp.cli.recipients import Wanted
from meetingapp.domain.audience import Edition
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.errors import AppError
from meetingapp.services import looked_for
from tests.document.finished import finalisable_examples

MAY_BE_REFUSED = {
    "copy.child_too_young",
    "copy.grown_up",
    "copy.no_child",
    "copy.no_consent",
    "copy.no_guardian",
    "copy.no_service",
    "copy.too_rare",
    "copy.was_stopped",
    "copy.youth_decides",
}
FORMATS = (CopyFormat.DOCX, CopyFormat.HTML, CopyFormat.TXT, CopyFormat.PDF)


@pytest.mark.parametrize("name", finalisable_examples())
def test_every_version_of_an_example_is_made_or_refused_by_a_rule(name: str) -> None:
    outcome: Counter[str] = Counter()
    for discussion in checked(paths.examples() / f"{name}.json"):
        for turn, edition in enumerate(Edition, start=len(name)):
            try:
                made = make_files(discussion, Wanted(edition, FORMATS[turn % len(FORMATS)]))
            except AppError as error:
                outcome[error.code] += 1
            else:
                outcome["made"] += len(made)
    assert outcome.pop("made") >= 2
    assert set(outcome) <= MAY_BE_REFUSED


def test_a_copy_that_holds_what_was_left_out_is_not_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As if the filter had forgotten something: the scan is asked for what is still there."""
    [discussion] = checked(paths.examples() / "ressursteam.json")
    monkeypatch.setattr(
        "meetingapp.cli.export.needles_for", lambda *_: ("Lars Testdahl", "Jonas Fiktivsen")
    )
    with pytest.raises(AppError, match=r"copy\.leaks|left out"):
        make_files(discussion, Wanted(Edition.GUARDIAN, CopyFormat.TXT))


def test_our_own_words_are_not_looked_for_and_names_are() -> None:
    assert looked_for._blotted("name", "Kari Fiktivsen") == "Kari Fiktivsen"
    assert "Kari" not in looked_for._blotted("text", "Kari Fiktivsen sier nei.")
