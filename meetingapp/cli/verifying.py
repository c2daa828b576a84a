"""``meetingapp verify`` and ``meetingapp unlock-test``. Neither changes anything in the vault."""

import json
from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import Final

from meetingapp import paths
from meetingapp.cli.files import read_whole
from meetingapp.cli.output import failed, one_line, say
from meetingapp.cli.secrets import read_secret
from meetingapp.errors import AppError
from meetingapp.errors.in_check import FOUND
from meetingapp.services.findings import Finding
from meetingapp.vault.hold import held
from meetingapp.wiring.wholeness import check_closed, unlocked
from meetingapp.words import Language, Words

NOT_WHOLE: Final = 1
DOES_NOT_OPEN: Final = 1
_WRONG: Final = frozenset({"vault.wrong_passphrase", "vault.wrong_code"})


def verify(arguments: Namespace) -> int:
    """Check everything, and tell in plain words what is not as Samråd left it."""
    words = Words(Language(arguments.language))
    folder = arguments.vault or paths.vault_folder()
    try:
        with held(folder):
            pdfs = {str(pdf): read_whole(pdf) for pdf in arguments.pdf}
            opened = unlocked(folder, _typed(arguments, words), is_code=arguments.code)
            told = check_closed(folder, opened, pdfs)
    except AppError as error:
        return failed(error, arguments.language)
    say(as_json(told, words) if arguments.json else as_text(told, words))
    return 0 if all(finding.is_note for finding in told) else NOT_WHOLE


def unlock_test(arguments: Namespace) -> int:
    """Try whether a passphrase or the recovery code opens the vault. Nothing is opened."""
    words = Words(Language(arguments.language))
    folder = arguments.vault or paths.vault_folder()
    try:
        with held(folder):
            opened = unlocked(folder, _typed(arguments, words), is_code=arguments.code)
    except AppError as error:
        failed(error, arguments.language)
        return DOES_NOT_OPEN if error.code in _WRONG else 2
    if arguments.code:
        said = words("The recovery code opens the vault.")
    elif opened.holder and opened.holder.name:
        said = words("The passphrase opens the vault, for {name}.", name=opened.holder.name)
    else:
        said = words("The passphrase opens the vault.")
    say(one_line(said))
    return 0


def as_json(told: Sequence[Finding], words: Words) -> str:
    """Write the findings in the shape scripts rely on."""
    findings = [
        {
            "code": finding.code,
            "note": finding.is_note,
            "params": {name: str(value) for name, value in finding.params.items()},
            **_said(finding, words),
        }
        for finding in told
    ]
    whole = all(finding.is_note for finding in told)
    return json.dumps({"whole": whole, "findings": findings}, ensure_ascii=False, indent=2)


def as_text(told: Sequence[Finding], words: Words) -> str:
    """Write the findings as people read them: what, what it may mean, what to do."""
    return "\n".join(one_line(line) for line in _lines(told, words))


def _lines(told: Sequence[Finding], words: Words) -> Iterator[str]:
    wrong = sum(not finding.is_note for finding in told)
    if wrong:
        yield words.plural(
            "One thing is not as Samråd left it:",
            "{n} things are not as Samråd left them:",
            wrong,
        )
    else:
        yield words("The vault is whole. Nothing in it was changed outside Samråd.")
    for finding in told:
        said = _said(finding, words)
        yield ""
        yield f"{'◦' if finding.is_note else '•'} {said['found']}"
        yield "  " + words("What it may mean: {means}", means=said["means"])
        yield "  " + words("What to do: {todo}", todo=said["todo"])


def _said(finding: Finding, words: Words) -> dict[str, str]:
    """Give the three sentences about a finding, each by its name."""
    told = FOUND[finding.code]
    return {
        "found": words(told.found, **finding.params),
        "means": words(told.means, **finding.params),
        "todo": words(told.todo, **finding.params),
    }


def _typed(arguments: Namespace, words: Words) -> str:
    return read_secret(arguments, words("Recovery code") if arguments.code else words("Passphrase"))
