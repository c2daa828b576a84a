"""Asks an advisory service for known flaws in everything requirements.lock pins: ``make audit``.

An answer counts only from a service that first names the flaws of a package known to have them: a
service that does not answer, or an index that knows of no flaws at all, must never read as “clean”.
Ends with 0 when nothing is known, 1 when something is, and 2 when nobody could be asked.
"""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tools.bundled import LOCK, ROOT, locked

FLAWED: Final = "jinja2==2.10"
"""A package that every advisory service has had something to say of since 2019."""
SERVICES: Final = ("pypi", "osv")
_SECONDS: Final = "15"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a service said: how many it knew, whom it did not know, and what is wrong with whom."""

    asked: int
    unknown: tuple[str, ...]
    flaws: tuple[str, ...]


def read(told: str) -> Answer | None:
    """Read what pip-audit wrote; nothing where it wrote no answer."""
    try:
        packages: list[dict[str, Any]] = json.loads(told)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return None
    return Answer(
        len(packages),
        tuple(sorted(each["name"] for each in packages if "skip_reason" in each)),
        tuple(
            f"{each['name']} {each['version']}: {flaw['id']}"
            + (f" (mended in {', '.join(flaw['fix_versions'])})" if flaw["fix_versions"] else "")
            for each in packages
            for flaw in each.get("vulns", ())
        ),
    )


def ask(program: str, service: str, requirements: Path) -> Answer | None:
    """Ask one service about the packages of one file."""
    done = subprocess.run(
        [program, "--requirement", str(requirements), "--no-deps", "--disable-pip",
         "--vulnerability-service", service, "--timeout", _SECONDS, "--format", "json",
         "--desc", "off", "--progress-spinner", "off"],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    return read(done.stdout)


def answering(program: str) -> str | None:
    """Find a service that answers, and that knows of flaws."""
    known = Path(program).with_name("known-to-be-flawed.txt")
    known.write_text(f"{FLAWED}\n", "utf-8")
    for service in SERVICES:
        answer = ask(program, service, known)
        if answer is not None and answer.flaws:
            return service
    return None


def verdict(answer: Answer | None, service: str | None) -> tuple[int, str]:
    """Say what came of it, and with which exit code to end."""
    if service is None:
        return 2, (
            "NOT RUN: no advisory service answered here (tried: " + ", ".join(SERVICES) + "). "
            "Nothing is known about flaws in what is locked. Run `make audit` on a machine that "
            "reaches one."
        )
    if answer is None or not answer.asked:
        return 2, f"NOT RUN: {service} answered, but not about requirements.lock. Try again later."
    if answer.flaws:
        lines = "\n".join(f"  {flaw}" for flaw in answer.flaws)
        return 1, f"{len(answer.flaws)} known flaws, told by {service}:\n{lines}"
    if answer.unknown:
        names = ", ".join(answer.unknown)
        return 2, f"NOT RUN for all: {service} does not know {names}. The others: no known flaw."
    return 0, f"{service} knows of no flaw in the {answer.asked} packages for this system."


def main() -> int:
    """Ask, and say what came of it."""
    program = sys.argv[1]
    service = answering(program)
    answer = ask(program, service, LOCK) if service else None
    code, sentence = verdict(answer, service)
    print(sentence)
    if answer is not None and answer.asked < len(locked()):
        print(f"{len(locked()) - answer.asked} locked packages are for other systems: not asked.")
    return code


if __name__ == "__main__":
    sys.exit(main())
