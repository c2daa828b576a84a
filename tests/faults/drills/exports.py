"""Files a person asked for, whose writing is killed or runs out of room at every moment."""

import shutil
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, Final

from meetingapp import durable
from tests.faults.drill import run
from tests.faults.forked import forked_under

NAMES: Final = ("referat.pdf", "ressursteam.toml", "møte.json")
CALLS: Final = "openat,write,fsync,linkat,link,rename,close,unlink,newfstatat"
FAULTS: Final = ("signal=SIGKILL", "error=ENOSPC")


def export(path: Path, content: bytes, is_nameless: bool, say: Callable[[object], None]) -> None:
    """Write as the program does, here and where no file can be without a name."""
    if not is_nameless:
        durable._OPEN_FILES = Path("/nowhere")  # type: ignore[misc]  # as on another system
    say("begun")
    try:
        durable.replace_file(path, content)
    except OSError:
        say("refused")
    else:
        say("written")


def main(folder: str, points: int, seed: int) -> dict[str, Any]:
    """Fail so many exports at one call each; tell what stood there afterwards."""
    random = Random(seed)  # noqa: S311 - repeatable, not secret
    seen: Counter[str] = Counter()
    ways = [
        (call, fault, nth, nameless, old)
        for call in CALLS.split(",")
        for fault in FAULTS
        for nth in range(1, 4)
        for nameless in (True, False)
        for old in (True, False)
    ]
    random.shuffle(ways)
    for number in range(points):
        call, fault, nth, nameless, old = ways[number % len(ways)]
        place = Path(folder) / str(number)
        place.mkdir()
        path = place / NAMES[number % 3]
        before = random.randbytes(5000) if old else None
        if before is not None:
            path.write_bytes(before)
        content = random.randbytes(random.randint(1, 300_000))
        watch = ("-e", f"trace={call}", "-e", f"inject={call}:{fault}:when={nth}")
        said, _ = forked_under(watch, partial(export, path, content, nameless)).ended()
        after = path.read_bytes() if path.exists() else None
        assert after in {before, content}, f"{call} {fault} {nth}: neither the old nor the new"
        assert after == content or "written" not in said, f"{call} {fault} {nth}: a false “written”"
        strays = [each for each in place.iterdir() if each != path]
        durable.replace_file(path, b"once more")
        assert list(place.iterdir()) == [path], f"{call} {fault} {nth}: something stays for ever"
        # Only between the two names that a file has for one moment, when it replaces another.
        assert not strays or not nameless or (call in {"rename", "close"} and old)
        seen["new" if after == content else "old"] += 1
        seen["killed"] += "written" not in said and "refused" not in said
        seen["refused"] += "refused" in said
        seen["left until the next write"] += bool(strays)
        shutil.rmtree(place)
    return dict(seen)


if __name__ == "__main__":
    run(main)
