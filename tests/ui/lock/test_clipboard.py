"""What is copied from our windows is a secret to others, and soon gone (T31)."""

import time
from collections.abc import Iterator, Mapping
from random import Random

import pytest

from meetingapp.ui.clipboard import KEPT_MS
from tests.faults.campaign import FULL, Campaign
from tests.ui.lock.screen import Copier, copier, tools_or_skip, x_screen

NAME = "Jonas Fiktivsen"
KEPT = 400
SECONDS_MORE = 2.0
ORDER = {"clipboard": "copy", "primary": "mark"}
HINTS = (
    "x-kde-passwordManagerHint",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"',
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"',
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"',
)


@pytest.fixture(scope="module")
def screen() -> Iterator[Mapping[str, str]]:
    tools_or_skip("Xvfb", "xclip")
    with x_screen() as environment:
        yield environment


def waits_for(copied: Copier, selection: str, wanted: str) -> None:
    """Wait until another program would paste this."""
    until = time.monotonic() + KEPT / 1000 + SECONDS_MORE
    while (found := copied.paste(selection)) != wanted:
        assert time.monotonic() < until, f"{selection} holds {found!r}, not {wanted!r}"


def times_out(copied: Copier, selection: str, text: str) -> None:
    copied.do(f"{ORDER[selection]} {text}")
    waits_for(copied, selection, text)
    waits_for(copied, selection, "")


def locks(copied: Copier, selection: str, text: str) -> None:
    copied.do(f"{ORDER[selection]} {text}")
    waits_for(copied, selection, text)
    copied.do("lock")
    assert copied.paste(selection) == ""


def is_overwritten(copied: Copier, selection: str, text: str) -> None:
    copied.do(f"{ORDER[selection]} {text}")
    waits_for(copied, selection, text)
    copied.copy_elsewhere(selection, f"fremmed {text}")
    copied.do("lock")
    assert copied.paste(selection) == f"fremmed {text}"
    time.sleep(KEPT / 1000 * 1.5)  # nothing is waited for: that nothing happens is what is seen
    assert copied.paste(selection) == f"fremmed {text}"


def quits(screen: Mapping[str, str], selection: str, text: str) -> None:
    with copier(screen, KEPT_MS) as copied:
        copied.do(f"{ORDER[selection]} {text}")
        waits_for(copied, selection, text)
    assert copied.paste(selection) == ""


def test_other_programs_are_told_that_it_is_a_secret(screen: Mapping[str, str]) -> None:
    with copier(screen, KEPT_MS) as copied:
        for selection, order in ORDER.items():
            copied.do(f"{order} {NAME}")
            waits_for(copied, selection, NAME)
            offered = copied.paste(selection, "TARGETS").splitlines()
            assert set(HINTS) <= set(offered)
            assert copied.paste(selection, HINTS[0]) == "secret"


def test_a_text_of_many_lines_is_copied_whole(screen: Mapping[str, str]) -> None:
    with copier(screen, KEPT_MS) as copied:
        copied.do("area Æ Ø Å – «sitat» 😀")
        waits_for(copied, "clipboard", "Æ Ø Å – «sitat» 😀")


def test_a_document_is_copied_as_a_page_and_as_text_and_is_soon_gone(
    screen: Mapping[str, str],
) -> None:
    with copier(screen, KEPT) as copied:
        copied.do(f"page {NAME}")
        assert copied.paste("clipboard", "text/html") == f"<p><b>{NAME}</b></p>"
        assert copied.paste("clipboard") == NAME
        assert set(HINTS) <= set(copied.paste("clipboard", "TARGETS").splitlines())
        waits_for(copied, "clipboard", "")


def test_thirty_seconds_is_the_longest_anything_of_ours_lies_there() -> None:
    assert KEPT_MS <= 30_000


def test_nothing_of_ours_stays_and_nothing_of_others_goes(
    screen: Mapping[str, str], campaign: Campaign
) -> None:
    tried = campaign(
        "T31", "text copied and marked, then time, lock, quit or another program", short=5, full=50
    )
    ways = [times_out, locks, is_overwritten]
    with copier(screen, KEPT) as copied:
        for run in range(tried.count):
            selection = ("clipboard", "primary")[run % 2]
            text = f"{NAME} {_number(tried.random)}"
            if run % 4 == 3:
                quits(screen, selection, text)
            else:
                ways[run % 3](copied, selection, text)
    if FULL:
        with x_screen() as another, copier(another, KEPT_MS) as copied:
            copied.do(f"copy {NAME}")
            waits_for(copied, "clipboard", NAME)
            began = time.monotonic()
            while copied.paste("clipboard"):
                assert time.monotonic() - began <= 30.5
                time.sleep(0.1)
    tried.held(f"{tried.count} of {tried.count} cleared in time, foreign content untouched")


def _number(random: Random) -> int:
    return random.randrange(10**9)
