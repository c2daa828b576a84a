"""One function per command. Each imports what it needs when it is run."""

# ruff: noqa: PLC0415 - a command loads its own rooms, and the window opens without them
import json
from argparse import Namespace

from meetingapp import paths
from meetingapp.cli.display import has_display, require_display
from meetingapp.cli.output import failed, say
from meetingapp.errors import AppError

GATES_CLOSED = 1


def window(arguments: Namespace) -> int:
    """Open the window."""
    require_display()
    from meetingapp.app import open_once, open_practice, open_window

    if arguments.once:
        from meetingapp.cli.secrets import read_secret

        secret = None if arguments.passphrase_fd is None else read_secret(arguments, "")
        return open_once(arguments.vault or paths.vault_folder(), secret)
    opened = open_practice if arguments.practice else open_window
    return opened(arguments.vault or paths.vault_folder(), arguments.locked)


def check(arguments: Namespace) -> int:
    """Say whether the minutes of a meeting file may be finalised, and what is missing."""
    from meetingapp.cli import checking, report
    from meetingapp.words import Language, Words

    words = Words(Language(arguments.language))
    try:
        checked = checking.checked(arguments.file)
    except AppError as error:
        return failed(error, arguments.language, str(arguments.file))
    say(report.as_json(checked, words) if arguments.json else report.as_text(checked, words))
    return 0 if all(each.finalisable for each in checked) else GATES_CLOSED


def minutes(arguments: Namespace) -> int:
    """Finalise every discussion of a meeting file and write its minutes, or none of them."""
    from meetingapp.cli import making

    return making.minutes(arguments)


def schema(_arguments: Namespace) -> int:
    """Print the JSON Schema of the meeting file."""
    from meetingapp.codec.schema import meeting_file_schema

    say(json.dumps(meeting_file_schema(), ensure_ascii=False, indent=2))
    return 0


def demo(arguments: Namespace) -> int:
    """Make the demonstration vault, print how to see it, and open it where there is a screen."""
    from meetingapp.vault.hold import held
    from meetingapp.wiring.demo import make_demo
    from meetingapp.words import Language, Words

    words = Words(Language.NB)
    with held(arguments.dir):
        pass  # a demonstration somebody looks at is not replaced under them
    made = make_demo(arguments.dir)
    for pdf in made.pdfs:
        say(words("Minutes: {path}", path=pdf))
    say(words("Passphrase: {passphrase}", passphrase=made.passphrase))
    if not has_display():
        return 0
    from meetingapp.app import open_window

    return open_window(made.folder)


def backup(arguments: Namespace) -> int:
    """Make a verified backup of the vault."""
    from meetingapp.cli import safekeeping

    return safekeeping.backup(arguments)


def restore(arguments: Namespace) -> int:
    """Put a backup of the vault back."""
    from meetingapp.cli import safekeeping

    return safekeeping.restore(arguments)


def verify(arguments: Namespace) -> int:
    """Check a vault, and tell what is not as Samråd left it."""
    from meetingapp.cli import verifying

    return verifying.verify(arguments)


def unlock_test(arguments: Namespace) -> int:
    """Try whether a passphrase or the recovery code opens a vault."""
    from meetingapp.cli import verifying

    return verifying.unlock_test(arguments)
