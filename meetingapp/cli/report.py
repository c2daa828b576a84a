"""What ``check`` tells: as JSON for programs, as a calm list for people."""

import json
from collections.abc import Iterator
from itertools import groupby

from meetingapp.cli.output import one_line
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.gates.engine import FINAL_KIND
from meetingapp.domain.template import Severity, Template
from meetingapp.services.check import CheckedDiscussion
from meetingapp.words import Words


def as_json(checked: tuple[CheckedDiscussion, ...], words: Words) -> str:
    """Write the results in the shape scripts rely on (docs/meeting-file.md)."""
    return json.dumps(
        {
            "finalisable": all(each.finalisable for each in checked),
            "discussions": [
                {
                    "subject": each.context.case.id,
                    "results": [_result(result, words) for result in each.results],
                }
                for each in checked
            ],
        },
        ensure_ascii=False,
        indent=2,
    )


def as_text(checked: tuple[CheckedDiscussion, ...], words: Words) -> str:
    """Write what is missing, item by item, and a verdict in one sentence.

    A name in the file can neither steer the terminal nor add a line of its own.
    """
    return "\n".join(one_line(line) for each in checked for line in _discussion(each, words))


def _result(result: GateResult, words: Words) -> dict[str, object]:
    return {
        "gate": result.id,
        # Scripts know two letters: advice is a warning that asks for nothing.
        "severity": "E" if result.severity is Severity.ERROR else "W",
        "stage": result.stage.value,
        "passed": result.passed,
        "path": result.path,
        "message": words.result(result),
    }


def _discussion(checked: CheckedDiscussion, words: Words) -> Iterator[str]:
    context = checked.context
    kind = context.template.type.name[words.language]
    case = context.case.reference or context.case.id
    day = words.weekday_and_day(context.meeting.date)
    yield words("{kind} {day}, case {case}", kind=kind.capitalize(), day=day, case=case)
    yield ""
    order = [item.id for item in context.template.items]
    failed = sorted(_findings(checked), key=lambda r: order.index(r.item))
    for item, results in groupby(failed, key=lambda r: r.item):
        yield _heading(context.template, item, words)
        yield from (_line(result, words) for result in results)
        yield ""
    yield _verdict(checked, words)
    yield ""


def _heading(template: Template, item: str, words: Words) -> str:
    return f"{item} {template.item(item).heading[words.language]}"


def _line(result: GateResult, words: Words) -> str:
    where = "" if result.path == result.item else f" · {result.path}"
    return f"  {_mark(result)} {words.result(result)}{_weight(result, words)}  [{result.id}{where}]"


def _mark(result: GateResult) -> str:
    return "•" if result.closes else "◦"


def _weight(result: GateResult, words: Words) -> str:
    """Say what a finding asks for where it is something else than to be mended."""
    if result.settled:
        return words(" (a reason is given)")
    if result.severity is Severity.ERROR:
        return ""
    return f" ({words.code(result.severity)})"


def _verdict(checked: CheckedDiscussion, words: Words) -> str:
    closed = sum(result.closes for result in _findings(checked))
    if not closed:
        return words("Everything is in place. The minutes may be finalised.")
    return words.plural(
        "One requirement is open. The minutes cannot be finalised yet.",
        "{n} requirements are open. The minutes cannot be finalised yet.",
        closed,
    )


def _findings(checked: CheckedDiscussion) -> list[GateResult]:
    """Return what failed, but for the gate that only counts the others: it is the verdict."""
    counting = {r.id for r in checked.context.template.rules if r.kind == FINAL_KIND}
    return [r for r in checked.results if not r.passed and r.id not in counting]
