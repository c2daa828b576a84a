"""The smallest true implementations of the ports use cases are given in a cell."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

from meetingapp.domain.annual.outgoing import CalendarEntry
from meetingapp.domain.invitation import Invitation
from meetingapp.domain.template import Template
from meetingapp.services.evaluation_calendar import EvaluationEntry
from meetingapp.services.findings import Finding


class NothingFound:
    """The port to the check of the vault: everything is as it was left."""

    def findings(self) -> tuple[Finding, ...]:
        return ()


class PlainPress:
    """The port to what makes files of invitations: it makes empty ones."""

    def letter(self, invitation: Invitation, template: Template) -> bytes:
        return b""

    def calendar(self, invitation: Invitation, template: Template) -> bytes:
        return b""


class PlainCalendar:
    """The port to what makes calendars: it makes one of all it is given."""

    def evaluations(
        self, entries: Sequence[EvaluationEntry], made_at: datetime, language: str
    ) -> bytes:
        return repr(entries).encode()


class PlainYear:
    """The port to what makes the calendar of a year: it makes one of all it is given."""

    def year(self, entries: Sequence[CalendarEntry], made_at: datetime, language: str) -> bytes:
        return repr(entries).encode()


class PlainSealer:
    """The port to the seal of parcels: it seals nothing, so that a leak is seen."""

    def new_code(self) -> str:
        return ""

    def seal(self, content: bytes, code: str) -> bytes:
        with ZipFile(BytesIO(content)) as archive:
            return b"".join(archive.read(name) for name in archive.namelist())

    def unseal(self, parcel: bytes, code: str) -> bytes:
        return parcel
