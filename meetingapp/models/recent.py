"""What was last read or saved of one discussion, so that autosave writes only what is new.

Values are frozen: an item that is still the same object is still the same text in the database,
as long as nobody else has saved the discussion since; its revision tells.
"""

from meetingapp.domain.meeting import CaseDiscussion


class Recent:
    """Remembers one discussion, the one that is open."""

    def __init__(self) -> None:
        self._known: tuple[CaseDiscussion, int] | None = None

    def remember(self, discussion: CaseDiscussion, revision: int) -> None:
        """Keep the discussion as it stands in the database at ``revision``."""
        self._known = (discussion, revision)

    def forget(self) -> None:
        """Keep nothing: what was remembered may have been erased."""
        self._known = None

    def at(self, discussion_id: str, revision: int) -> CaseDiscussion | None:
        """Give what stands in the database at ``revision``, if that is known."""
        match self._known:
            case (discussion, known) if (discussion.id, known) == (discussion_id, revision):
                return discussion
        return None
