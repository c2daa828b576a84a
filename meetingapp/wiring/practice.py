"""Makes the practice vault: the story of the demonstration, in a vault of its own.

Example data is never mixed with real children, so it has its own folder beside the real vault, and
the real one is neither read nor written. Its passphrase is no secret, and nobody is asked for it.
"""

import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from meetingapp.clock import Clock, utc_now
from meetingapp.durable import read_json, replace_file
from meetingapp.errors import AppError
from meetingapp.wiring import no_secret
from meetingapp.wiring.practice_folder import PracticeFolder

if TYPE_CHECKING:
    from collections.abc import Mapping

PASSPHRASE: Final = no_secret.PASSPHRASE
_LOOK: Final = "window.json"
_OF_A_PERSON: Final = "user"


class Practice:
    """The practice vault that belongs to one real vault's folder."""

    def __init__(self, real: Path, clock: Clock = utc_now) -> None:
        self._real = real
        self._clock = clock
        self._folder = PracticeFolder(real)

    def stands(self) -> bool:
        """Tell whether there is one that may be opened."""
        return self._folder.stands()

    def make(self) -> None:
        """Make it where there is none. Takes some seconds: heavy work.

        Raises:
            AppError: ``practice.not_ours``, ``vault.in_use``, ``vault.folder_not_writable`` or
                ``store.disk_full``; what was begun is removed.
        """
        if self.stands():
            return
        part = self._folder.make_ready()
        try:
            self._fill(part)
            self._folder.put_in_place()
        except BaseException:
            with suppress(AppError):
                self._folder.remove()
            raise

    def remove(self) -> bool:
        """Remove it; tell whether all of it is gone. Raises ``vault.in_use``."""
        return self._folder.remove()

    def _fill(self, part: Path) -> None:
        from meetingapp.wiring.demo import fill  # noqa: PLC0415 - heavy, and seldom needed

        fill(part, self._clock)
        self._take_the_look_along(part)

    def _take_the_look_along(self, part: Path) -> None:
        """Let the window look as it does; who was last at the desk is nobody in the other vault."""
        try:
            look: Mapping[str, object] = read_json(self._real / _LOOK)
            kept = {name: value for name, value in look.items() if name != _OF_A_PERSON}
            replace_file(part / _LOOK, json.dumps(kept).encode())
        except (OSError, ValueError, AttributeError):
            return  # it looks as it does from the start
