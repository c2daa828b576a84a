"""What may be written after ``meetingapp``."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from typing_extensions import override

from meetingapp.cli import commands
from meetingapp.cli.output import one_line
from meetingapp.cli.secrets import add_secret

_LANGUAGES = ("nb", "nn", "en")
_VERSIONS = ("FULL", "GUARDIAN", "CHILD", "SERVICE", "ANON")
_FORMATS = ("pdf", "docx", "html", "txt")
_SERVICES = (
    *("SCHOOL", "KG", "SFO", "PPT", "HC", "CWS", "COORD", "FAMILY", "PSYCH", "BUP", "PHYS"),
    *("SPEECH", "SPED", "GP", "OTHER"),
)
"""Written out, so that reading the command line imports no room; a test holds them to the codes."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, and where help is."""

    @override
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{one_line(f'{self.prog}: {message}. Try: {self.prog} --help')}\n")


def parsed(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line. Leaves the program with 2 and one line when it cannot be read."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    if chosen.run is commands.minutes:
        for option, version in (("guardian", "GUARDIAN"), ("service", "SERVICE")):
            if getattr(chosen, option) and chosen.version != version:
                parser.error(f"--{option} goes with --version {version}")
    return chosen


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="meetingapp",
        description="Samråd: meetings about a child, from agenda to archive-grade minutes. "
        "Without a command, the window opens.",
    )
    parser.set_defaults(run=commands.window)
    parser.add_argument("--vault", metavar="DIR", type=Path, help="default: this person’s own")
    parser.add_argument("--locked", help=argparse.SUPPRESS)  # said by ourselves when we lock
    parser.add_argument("--practice", action="store_true", help=argparse.SUPPRESS)  # the same
    parser.add_argument("--once", action="store_true", help=argparse.SUPPRESS)  # for builders
    parser.add_argument("--passphrase-fd", type=int, help=argparse.SUPPRESS)  # goes with --once
    commands_ = parser.add_subparsers(metavar="COMMAND", parser_class=_Parser)
    _check(commands_.add_parser("check", help="may the minutes of a meeting file be finalised?"))
    _minutes(commands_.add_parser("minutes", help="finalise a meeting file and write its minutes"))
    commands_.add_parser("schema", help="print the JSON Schema of the meeting file").set_defaults(
        run=commands.schema
    )
    _demo(commands_.add_parser("demo", help="make a vault with fictional data and three meetings"))
    _backup(commands_.add_parser("backup", help="make a verified, encrypted backup of the vault"))
    _restore(commands_.add_parser("restore", help="put a backup back; what stood there is kept"))
    _verify(commands_.add_parser("verify", help="has anything in the vault been changed?"))
    _unlock_test(commands_.add_parser("unlock-test", help="does a passphrase open the vault?"))
    return parser


def _backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--to", metavar="DIR", type=Path, help="for this once; a folder that is there"
    )
    _with_secret(parser)
    parser.set_defaults(run=commands.backup)


def _restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("backup", metavar="BACKUP", type=Path, help="a folder named samraad-…")
    parser.add_argument("--code", action="store_true", help="unlock with the recovery code")
    _with_secret(parser)
    parser.set_defaults(run=commands.restore)


def _verify(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--pdf",
        metavar="FILE",
        type=Path,
        nargs="+",
        default=[],
        help="compare with printed minutes too: they name an entry of the log",
    )
    parser.add_argument("--json", action="store_true", help="print the findings as JSON")
    parser.add_argument("--code", action="store_true", help="unlock with the recovery code")
    _with_secret(parser)
    parser.set_defaults(run=commands.verify)


def _unlock_test(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--code", action="store_true", help="try the recovery code")
    _with_secret(parser)
    parser.set_defaults(run=commands.unlock_test)


def _with_secret(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--vault", metavar="DIR", type=Path, default=argparse.SUPPRESS, help="as before the command"
    )
    parser.add_argument("--language", choices=_LANGUAGES, default="nb", help="default: nb")
    add_secret(parser)


def _check(parser: argparse.ArgumentParser) -> None:
    _file(parser)
    parser.add_argument("--json", action="store_true", help="print the results as JSON")
    parser.add_argument("--language", choices=_LANGUAGES, default="nb", help="default: nb")
    parser.set_defaults(run=commands.check)


def _minutes(parser: argparse.ArgumentParser) -> None:
    _file(parser)
    parser.add_argument("--out", metavar="DIR", type=Path, required=True, help="where to write")
    parser.add_argument("--version", choices=_VERSIONS, default="FULL", help="default: FULL")
    parser.add_argument("--language", choices=_LANGUAGES, help="default: that of the file")
    parser.add_argument("--format", choices=_FORMATS, default="pdf", help="default: pdf")
    parser.add_argument(
        "--guardian",
        metavar="NAME",
        default="",
        help="with --version GUARDIAN: for this one; default: one copy for each who may have it",
    )
    parser.add_argument(
        "--service",
        choices=_SERVICES,
        metavar="CODE",
        help="with --version SERVICE: for this one; default: one copy for each that may have it. "
        f"One of: {', '.join(_SERVICES)}",
    )
    parser.set_defaults(run=commands.minutes)


def _demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--dir", metavar="DIR", type=Path, default=Path("demo"))
    parser.set_defaults(run=commands.demo)


def _file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="a meeting file (JSON)")
