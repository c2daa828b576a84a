"""The files kept with cases, bound to the person at the desk."""

from meetingapp.domain.attachment import Attachment, AttachmentKind
from meetingapp.services import attachments
from meetingapp.services.policy import Desk


class Attachments:
    """Each method is the use case of a like name and raises as it does."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def add(self, case_id: str, kind: AttachmentKind, name: str, content: bytes) -> Attachment:
        """Keep a file with a case. Long for a large one: run it as heavy work."""
        return attachments.add_attachment(self._desk, case_id, kind, name, content)

    def of_case(self, case_id: str) -> tuple[Attachment, ...]:
        """The files of a case, the newest first."""
        return attachments.list_attachments(self._desk, case_id)

    def read(self, attachment_id: str) -> bytes:
        """What a file holds, byte for byte."""
        return attachments.read_attachment(self._desk, attachment_id)

    def remove(self, attachment_id: str) -> None:
        """Take a file away."""
        attachments.remove_attachment(self._desk, attachment_id)
