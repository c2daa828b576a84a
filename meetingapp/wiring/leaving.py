"""The second yes before many cases leave the vault, bound to the person at the desk."""

from collections.abc import Collection

from meetingapp.services import leaving
from meetingapp.services.leaving import Limit, NamedAlert
from meetingapp.services.policy import Desk


class Leaving:
    """Each method is the use case of the same name and raises as it does."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def read_limit(self, case_ids: Collection[str]) -> Limit:
        """Whether some cases could leave now, and who may say yes where they could not."""
        return leaving.read_limit(self._desk, case_ids)

    def approve(self, approver: str, secret: str) -> None:
        """Let another say yes, by their passphrase or the code. Takes half a second."""
        leaving.approve(self._desk, approver, secret)

    def list_alerts(self) -> tuple[NamedAlert, ...]:
        """Who took out, or tried to take out, many cases in an hour."""
        return leaving.list_alerts(self._desk)
