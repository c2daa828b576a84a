"""Files kept with a case, such as a signed consent: inside the vault, and in no document.

A file leaves only as a copy that a person saves; nothing is ever written to be looked at.
"""

import hashlib

from meetingapp.domain.attachment import (
    LARGEST,
    MOST,
    Attachment,
    AttachmentKind,
    format_of,
    kept_name,
)
from meetingapp.errors import AppError
from meetingapp.services.identity import new_id
from meetingapp.services.leaving import note_left
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission


@policy(Permission.EDIT_CASES)
def add_attachment(
    desk: Desk, case_id: str, kind: AttachmentKind, name: str, content: bytes
) -> Attachment:
    """Keep a file with a case.

    Args:
        desk: of the person who adds it.
        case_id: of the case.
        kind: what the file is to the case.
        name: as it was called where it came from; what is kept of it can harm nothing.
        content: all that the file holds.

    Raises:
        AppError: ``attachment.empty``, ``attachment.large``, ``attachment.format``,
            ``attachment.many``, ``attachment.twice``, ``case.missing``.
    """
    if not content:
        raise AppError("attachment.empty")
    if len(content) > LARGEST:
        raise AppError("attachment.large")
    file_format = format_of(content)
    if file_format is None:
        raise AppError("attachment.format")
    added = Attachment(
        id=new_id(desk.clock),
        case_id=case_id,
        kind=kind,
        name=kept_name(name, file_format),
        format=file_format,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        added_at=desk.clock(),
        added_by=desk.account().person,
    )
    with desk.begin() as work:
        held = work.attachments.of_case(case_id)
        if len(held) >= MOST:
            raise AppError("attachment.many")
        if any(each.sha256 == added.sha256 for each in held):
            raise AppError("attachment.twice")
        work.attachments.add(added, content)
        work.audit("attachment.add", added.id)
        work.commit()
    return added


@policy(Permission.SEE_CASES)
def list_attachments(desk: Desk, case_id: str) -> tuple[Attachment, ...]:
    """List the files kept with a case, the newest first.

    Raises:
        AppError: ``case.missing``.
    """
    with desk.begin() as work:
        held = work.attachments.of_case(case_id)
        work.audit("case.attachments", case_id)
        work.commit()
    return held


@policy(Permission.SEE_CASES)
def read_attachment(desk: Desk, attachment_id: str) -> bytes:
    """Return what a file holds, byte for byte. It is asked for to be saved, so it counts as left.

    Raises:
        AppError: ``attachment.missing``, ``leaving.held``.
    """
    with desk.begin() as work:
        content = work.attachments.content(attachment_id)
        # A file may be removed later: whoever asks who read of the case finds it by the case.
        case_id = work.attachments.get(attachment_id).case_id
        note_left(desk, work, case_id)
        work.audit("case.attachment_read", case_id)
        work.commit()
    return content


@policy(Permission.EDIT_CASES)
def remove_attachment(desk: Desk, attachment_id: str) -> None:
    """Take a file away. Backups made before hold it until they are rotated out.

    Raises:
        AppError: ``attachment.missing``.
    """
    with desk.begin() as work:
        work.attachments.remove(attachment_id)
        work.audit("attachment.remove", attachment_id)
        work.commit()
