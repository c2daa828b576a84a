"""What keeping files with a case needs of the store."""

from typing import Protocol

from meetingapp.domain.attachment import Attachment


class Attachments(Protocol):
    """The files of the cases within reach. Each method raises ``access.not_yours`` beyond it."""

    def add(self, attachment: Attachment, content: bytes) -> None:
        """Keep a file."""
        ...

    def of_case(self, case_id: str) -> tuple[Attachment, ...]:
        """List the files of a case, the newest first."""
        ...

    def get(self, attachment_id: str) -> Attachment:
        """Raise ``AppError("attachment.missing")`` when there is no such file."""
        ...

    def content(self, attachment_id: str) -> bytes:
        """Return what the file holds; raises as ``get``."""
        ...

    def remove(self, attachment_id: str) -> None:
        """Take the file away, so that nothing of it is left; raises as ``get``."""
        ...
