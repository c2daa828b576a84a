"""Makes the vault that later versions must be able to bring up to date, with invented people.

    python -m tools.fixture_vault tests/models/fixtures/vault-v<version>

Run it once for each version of the database that is released; a fixture is never made again.
"""

import sys
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Final

from meetingapp import __version__, paths
from meetingapp.codec.file import read_meeting_file
from meetingapp.domain.template import Template
from meetingapp.models.migrations import STEPS
from meetingapp.services.demo import open_office, plan_next, run_story
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Finalised, Stamp
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.door import Door

PASSPHRASE: Final = "en prøve fra en tidligere versjon"  # noqa: S105 - printed beside the vault
_COST: Final = Cost(iterations=3, memory_kib=65536, lanes=1)
_README: Final = """\
# A vault of database version {version}

Made by `python -m tools.fixture_vault` with Samråd {program}, to be brought up to date by the tests
of every later version. It is never made again and never edited. Everybody in it is invented.

* Passphrase: `{passphrase}`
* Recovery code: `{code}`

It holds the ressursteam of docs/examples, run to its finalised minutes, and a meeting to come. The
PDF of the minutes is a few bytes that stand for one, to keep the fixture small.
"""


class SlipPrinter:
    """Stands for the printer of minutes; the fonts of a real PDF would fill the fixture."""

    def print(self, locked: Finalised, template: Template, stamp: Stamp) -> bytes:  # noqa: ARG002 - the port
        """Return what begins and ends as a PDF does."""
        return f"%PDF-1.7\n% minutes, version {stamp.version}\n%%EOF\n".encode()

    def unprintable(self, locked: Finalised, template: Template, stamp: Stamp) -> tuple[str, ...]:  # noqa: ARG002 - the port
        """Name nothing."""
        return ()


def make(folder: Path) -> None:
    """Make the vault and the text that tells of it."""
    door = Door(folder, cost=_COST)
    code = door.new_recovery_code()
    session = door.create(PASSPHRASE, code, "Ingrid Fiktivsen")
    story = read_meeting_file((paths.examples() / "ressursteam.json").read_bytes())
    coming = read_meeting_file((paths.resources() / "demo" / "next_meeting.json").read_bytes())
    held_at = datetime.combine(story.meeting.date, story.meeting.ends_at or time(15), UTC)
    desk = session.desk
    told = Desk(desk.store, SlipPrinter(), lambda: held_at, desk.account, desk.keys)
    try:
        open_office(told, story)
        run_story(told, story)
        plan_next(told, story.meeting, coming.cases)
    finally:
        session.close()
    text = _README.format(version=len(STEPS), program=__version__, passphrase=PASSPHRASE, code=code)
    (folder / "README.md").write_text(text, "utf-8")
    for passing in ("window.lock", "attempts.json"):
        (folder / passing).unlink(missing_ok=True)


if __name__ == "__main__":
    make(Path(sys.argv[1]))
