"""Tells what a person sees in the first seconds after a double-click, and at which millisecond.

``make first-seconds``. The built program is started with an empty home, and then on a demo vault
in a home where it was started nine times before. It tells the moments itself, as whoever builds it
can ask it to (``--once``); the passphrase is entered when all is read behind the window, for a
person types it for some seconds. On a screen of its own (Xvfb) where there is one, else offscreen.
"""

import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from meetingapp.wiring.demo import PASSPHRASE

_ROUNDS: Final = 5
_BEFORE: Final = 9
_SECONDS: Final = 300
_MS: Final = 1e6
_SEEN: Final = {
    "painted": "the window stands, painted",
    "field": "a key stroke is answered",
    "read": "everything behind it is read",
    "entered": "(the passphrase is entered: from here it is counted anew)",
    "key": "the key is derived",
    "today": "I dag is painted with its data",
}

Moments = Mapping[str, tuple[float, float]]
"""Each moment: milliseconds on the wall, and of the processor."""


def main(built: Path) -> None:
    """Print the table."""
    load = os.getloadavg()[0]
    work = built.resolve().parent / "first-seconds"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    with _screen() as screen:
        first = [_start(built, _home(work / f"first-{n}"), screen) for n in range(_ROUNDS)]
        home, vault = _home(work / "home"), work / "vault"
        _demo(built, home, vault)
        for _ in range(_BEFORE):
            _start(built, home, screen, vault)
        later = [_start(built, home, screen, vault, PASSPHRASE) for _ in range(_ROUNDS)]
    shutil.rmtree(work)
    print("| what a person sees | first start, empty home | tenth start, demo vault |")
    print("|---|---:|---:|")
    for name, words in _SEEN.items():
        print(f"| {words} | {_told(first, name)} | {_told(later, name)} |")
    print()
    print(
        f"Milliseconds after the start of the process (in brackets: of the processor), medians of "
        f"{_ROUNDS}. {'An X server of its own (Xvfb)' if 'DISPLAY' in screen else 'Offscreen'}; "
        f"{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}; load "
        f"{load:.1f} when it began, {os.getloadavg()[0]:.1f} when it ended (a quiet machine: 0)."
    )


def _told(starts: list[Moments], name: str) -> str:
    if name not in starts[0]:
        return "–"
    if name == "entered":
        return "0"
    wall, worked = (statistics.median(each[name][which] for each in starts) for which in (0, 1))
    return f"{wall:.0f} ({worked:.0f})"


def _home(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _start(
    built: Path, home: Path, screen: Mapping[str, str], vault: Path | None = None, secret: str = ""
) -> Moments:
    """Start the program once, and give its moments."""
    command = [str(built.resolve() / "samraad"), "--vault", str(vault or home / "vault"), "--once"]
    began = time.monotonic_ns()
    done = subprocess.run(
        [*command, *(["--passphrase-fd", "0"] if secret else [])],
        env={"HOME": str(home), "LANG": "C.UTF-8", **screen},
        input=secret,
        capture_output=True,
        text=True,
        check=True,
        timeout=_SECONDS,
    )
    told = dict(line.split(" ", 1) for line in done.stdout.splitlines())
    return counted(told, began)


def counted(told: Mapping[str, str], began: int) -> Moments:
    """Count from the start of the process; what follows the passphrase, from when it was entered.

    Args:
        told: what the program wrote, by name.
        began: when the process was started, in nanoseconds.
    """
    from_, worked = began, 0
    found = {}
    for name in _SEEN:
        if name in told:
            at, work = int(told[name]), int(told[f"{name}-worked"])
            found[name] = ((at - from_) / _MS, (work - worked) / _MS)
            if name == "entered":
                from_, worked = at, work
    return found


def _demo(built: Path, home: Path, vault: Path) -> None:
    subprocess.run(
        [built.resolve() / "samraad", "demo", "--dir", vault],
        env={"HOME": str(home), "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=True,
        timeout=_SECONDS,
    )


@contextmanager
def _screen() -> Iterator[Mapping[str, str]]:
    """Give the variables of a screen that nobody sees."""
    if shutil.which("Xvfb") is None:
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    command = ["Xvfb", "-displayfd", "1", "-ac", "-screen", "0", "1440x900x24"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        number = server.stdout.readline().strip() if server.stdout else ""
        try:
            yield {"DISPLAY": f":{number}"}
        finally:
            server.terminate()


def _processor() -> str:
    """Name the processor as Linux does; elsewhere as Python does."""
    file = Path("/proc/cpuinfo")
    lines = file.read_text("utf-8").splitlines() if file.is_file() else []
    named = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.processor() or platform.machine()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
