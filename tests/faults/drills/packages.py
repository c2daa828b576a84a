"""Packages for the archive, whose writing is killed or runs out of room at every moment."""

import shutil
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, Final

from meetingapp.errors import AppError
from meetingapp.exports.folder import save_package
from tests.faults.drill import run
from tests.faults.forked import forked_under

CALLS: Final = "mkdir,openat,write,fsync,linkat,rename,close"
FAULTS: Final = ("signal=SIGKILL", "error=ENOSPC")
FILES: Final = (("p.pdf", b"%PDF" * 9_000), ("p.json", b"{}"), ("p.sha256", b"c6"))


def pack(folder: Path, say: Callable[[object], None]) -> None:
    """Save a package as the program does."""
    say("begun")
    try:
        save_package(folder, "pakke", FILES)
    except AppError:
        say("refused")
    else:
        say("written")


def whole(folder: Path) -> bool:
    """Tell whether a package holds all it should."""
    return {f.name: f.read_bytes() for f in folder.iterdir()} == dict(FILES)


def main(folder: str, points: int, seed: int) -> dict[str, Any]:
    """Fail so many packages at one call each; tell what stood there afterwards."""
    random = Random(seed)  # noqa: S311 - repeatable, not secret
    seen: Counter[str] = Counter()
    ways = [
        (call, fault, nth) for call in CALLS.split(",") for fault in FAULTS for nth in range(1, 7)
    ]
    random.shuffle(ways)
    for number in range(points):
        call, fault, nth = ways[number % len(ways)]
        place = Path(folder) / f"package-{number}"
        place.mkdir()
        watch = ("-e", f"trace={call}", "-e", f"inject={call}:{fault}:when={nth}")
        said, _ = forked_under(watch, partial(pack, place)).ended()
        named = [each for each in place.iterdir() if not each.name.startswith(".")]
        at = f"{call} {fault} {nth}"
        assert all(map(whole, named)), f"{at}: half a package"
        assert named or "written" not in said, f"{at}: a false “written”"
        left = len(list(place.iterdir())) - len(named)
        save_package(place, "pakke", FILES)
        assert all(map(whole, place.iterdir())), f"{at}: something stays for ever"
        seen["whole" if named else "none"] += 1
        seen["killed"] += "written" not in said and "refused" not in said
        seen["refused"] += "refused" in said
        seen["left until the next"] += bool(left)
        shutil.rmtree(place)
    return dict(seen)


if __name__ == "__main__":
    run(main)
