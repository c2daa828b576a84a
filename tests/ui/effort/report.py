"""Writes docs/effort.md from what the meeting cost. Run by ``make effort``."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.ui.effort import by_hand
from tests.ui.effort.by_hand import Steps
from tests.ui.effort.counted import A_CLICK, A_MINUTE, Cost, cost_of

REPORT: Final = Path(__file__).parents[3] / "docs" / "effort.md"
MEETINGS: Final = (
    ("first", "A first ressursteam, one child, two measures", by_hand.FIRST_IN_WORD),
    (
        "follow_up",
        "A follow-up: two measures evaluated, one goes on and one is adjusted",
        by_hand.FOLLOW_UP_IN_WORD,
    ),
)
_HEAD: Final = f"""# What a meeting costs the person who writes

From “new meeting” to finished minutes, made by `make effort`: the very keys of
`tests/ui/test_effort.py`, which plays both meetings in the program by keyboard alone and fails
where a cap is passed. The team, its people, the child’s case, guardians and a valid consent are
there beforehand, in both columns.

**How it is counted.** A key is one key pressed, Tab and Ctrl+Enter too; a click is the mouse, or a
shortcut of Windows. A typist writes {A_MINUTE} characters a minute, and a click takes {A_CLICK}
seconds. Nothing is counted for thinking, for reading, for waiting for a program, or for mistakes.
Free text, what the meeting itself brings forth, is the same in both and stands apart. An *input*
is a field filled, a choice made or a key that confirms; moving about is none.

**What is fair to Word.** The template is a good one with lists that drop down, everybody knows
where it lies, Outlook completes names, the archive is open and logged in. Nobody checks whether
anything was forgotten: Word asks for nothing, and the 93 gates of Samråd are met in one column
only. The follow-up is written over last time’s document: what is unchanged stands there, also where
Samråd asks anew, such as the seven considerations and the duties.

**What is fair to both.** Samråd sends no mail and does not write to the archive. What is then left
to do by hand stands in its column.
"""


def main(records: Path) -> int:
    """Write the report."""
    REPORT.write_text("\n".join(_lines(records)) + "\n", "utf-8")
    return 0


def _lines(records: Path) -> Iterator[str]:
    yield _HEAD
    for name, title, steps in MEETINGS:
        record = json.loads((records / f"{name}.json").read_text("utf-8"))
        yield from _meeting(title, Cost(**record["cost"]), record["inputs"], steps)


def _meeting(title: str, ours: Cost, inputs: list[str], steps: Steps) -> Iterator[str]:
    beside, theirs = cost_of(by_hand.BESIDE_SAMRAAD), cost_of(steps)
    both = Cost(ours.keys + beside.keys, beside.clicks)
    yield f"## {title}"
    yield ""
    yield "| | keys | clicks | seconds |"
    yield "|---|---:|---:|---:|"
    yield _row("in Samråd", ours)
    yield _row("beside it: send, and the archive", beside)
    yield _row("**Samråd in all**", both)
    yield _row("**Word, Outlook and the archive**", theirs)
    yield ""
    yield (
        f"Inputs in Samråd: {ours.inputs}, of them {ours.texts} free text. Steps with Word: "
        f"{theirs.inputs}, but a step below is often several fields; what can be compared is keys, "
        f"clicks and seconds. The free text, {ours.letters} characters, takes "
        f"{ours.text_seconds:.0f} seconds in either."
    )
    yield ""
    yield "### By hand, step by step"
    yield ""
    yield "| step | clicks | keys | counted so |"
    yield "|---|---:|---:|---|"
    for step in steps:
        yield f"| {step.what} | {step.clicks} | {step.keys} | {step.because} |"
    yield ""
    yield "### In Samråd, input by input"
    yield ""
    for number, what in enumerate(inputs, start=1):
        yield f"{number}. {what.partition(' @ ')[0]}"
    yield ""


def _row(what: str, cost: Cost) -> str:
    return f"| {what} | {cost.keys} | {cost.clicks} | {cost.seconds:.0f} |"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
