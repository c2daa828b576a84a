"""Sends what nobody expected to the bug dialog, which is read only when it is needed."""

import sys
from types import TracebackType


def catch_bugs() -> None:
    """Send every exception that reaches the event loop to the dialog."""

    def caught(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, bug, trace)
            return
        from meetingapp.ui.errors import report_bug  # noqa: PLC0415 - only when it is needed

        report_bug(bug)

    sys.excepthook = caught
