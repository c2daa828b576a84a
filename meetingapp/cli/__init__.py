"""The command line: for scripts, tests and machines without a screen (docs/meeting-file.md).

Exit codes: 0 done, 1 a gate is closed, 2 what was given cannot be used, 70 a fault of ours.
Rooms are imported where a command needs them, so that the window opens at once.
"""

from collections.abc import Sequence

from meetingapp.cli.arguments import parsed
from meetingapp.cli.output import failed, say_no_more
from meetingapp.errors import AppError

_INTERRUPTED = 130


def run(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks for, and return the exit code.

    Args:
        arguments: the words after the program's name; those of the process when not given.
    """
    try:
        chosen = parsed(arguments)
        code: int = chosen.run(chosen)
    except AppError as error:
        return failed(error)
    except BrokenPipeError:
        say_no_more()  # whoever read our output has left
        return 1
    except KeyboardInterrupt:
        return _INTERRUPTED
    else:
        return code
