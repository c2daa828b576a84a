"""A backup is due after half an hour with changes, and at close; never for nothing."""

import pytest

from meetingapp.models.backup.timing import AFTER_SECONDS, AGAIN_SECONDS, Moment, is_due

NOW = 10_000.0


@pytest.mark.parametrize(
    ("moment", "due", "at_close"),
    [
        (Moment(NOW, None), False, False),
        (Moment(NOW, NOW), False, True),
        (Moment(NOW, NOW - AFTER_SECONDS + 1), False, True),
        (Moment(NOW, NOW - AFTER_SECONDS), True, True),
        (Moment(NOW, NOW - AFTER_SECONDS, failed_at=NOW - AGAIN_SECONDS + 1), False, True),
        (Moment(NOW, NOW - AFTER_SECONDS, failed_at=NOW - AGAIN_SECONDS), True, True),
        (Moment(NOW, None, failed_at=NOW - AGAIN_SECONDS), False, False),
    ],
    ids=[
        "nothing changed",
        "changed just now",
        "changed less than half an hour ago",
        "changed half an hour ago",
        "failed just now",
        "failed a while ago",
        "failed, and nothing changed since one was made by hand",
    ],
)
def test_when_a_backup_is_due(moment: Moment, due: bool, at_close: bool) -> None:
    assert is_due(moment) is due
    assert is_due(moment, closing=True) is at_close
