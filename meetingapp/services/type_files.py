"""Reads files with meeting types. What is wrong in one is named with its line."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from meetingapp.domain.gates.engine import check_rules
from meetingapp.domain.template import Template
from meetingapp.domain.template_error import TemplateError
from meetingapp.domain.template_reading import Core, parse_type
from meetingapp.domain.template_tree import Tree
from meetingapp.errors import Clause, sentence
from meetingapp.services.toml_lines import line_of

NAMED: Final = re.compile(r"(?P<name>[A-Za-z]+)\.v(?P<version>[1-9]\d*)\.toml")
LARGEST: Final = 256 * 1024
_QUOTED: Final = re.compile(r"\"(?:[^\"\\]|\\.)*+\"|'[^']*+'")
_MOST_DOTS: Final = 100
"""So many parts no key has; the time to read one grows with the square of them."""
_LINE: Final = re.compile(r"at line (\d+)")


@dataclass(frozen=True, slots=True)
class TypeFault:
    """What is wrong in a file with a meeting type, and on which line."""

    file: str
    line: int
    problem: Clause


class TypeFileError(ValueError):
    """A file with a meeting type cannot be used."""

    def __init__(self, fault: TypeFault) -> None:
        self.fault = fault
        super().__init__(f"{fault.file}:{fault.line}: {fault.problem}")


@dataclass(frozen=True, slots=True)
class TypeFile:
    """A file's parsed tree, with its text, so that a fault in it can be given a line."""

    name: str
    text: str
    tree: Tree

    def refused(self, wrong: TemplateError) -> TypeFileError:
        """Say where in this file something is wrong."""
        return TypeFileError(TypeFault(self.name, line_of(self.text, wrong.path), wrong.problem))


def parse_file(name: str, content: bytes) -> TypeFile:
    """Parse the bytes of a file.

    Raises:
        TypeFileError: too large, not UTF-8, or not TOML.
    """
    if len(content) > LARGEST:
        raise _fault(name, 1, sentence("The file is too large."))
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as wrong:
        line = content.count(b"\n", 0, wrong.start) + 1
        raise _fault(name, line, sentence("The file is not written in UTF-8.")) from None
    for number, written in enumerate(text.splitlines(), start=1):
        if written.count(".") > _MOST_DOTS < _QUOTED.sub("", written).count("."):
            raise _fault(name, number, sentence("The file is nested too deep."))
    try:
        return TypeFile(name, text, tomllib.loads(text))
    except ValueError as wrong:  # a number of thousands of digits is no error of TOML's own
        at = _LINE.search(str(wrong))
        line = int(at[1]) if at else len(text.splitlines()) or 1
        raise _fault(name, line, sentence("This line cannot be read as TOML.")) from None
    except RecursionError:
        raise _fault(name, 1, sentence("The file is nested too deep.")) from None


def read_type(path: Path, core: Core) -> Template:
    """Read a shipped type; every gate of it can be built.

    Raises:
        TypeFileError: the file cannot be read, or something in it is wrong.
    """
    try:
        with path.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except OSError:
        raise _fault(path.name, 1, sentence("The file cannot be read.")) from None
    file = parse_file(path.name, content)
    try:
        template = parse_type(core, file.tree)
        check_rules(template)
        _check_name(template, path.name)
    except TemplateError as wrong:
        raise file.refused(wrong) from None
    return template


def _check_name(template: Template, name: str) -> None:
    named = NAMED.fullmatch(name)
    if named is None:
        return
    other = sentence("The name of the file says {wanted}, and the file says {found}.")
    if named["name"] != template.type.code:
        raise TemplateError(other, "code", wanted=named["name"], found=template.type.code[:20])
    if int(named["version"]) != template.type.version:
        raise TemplateError(other, "version", wanted=named["version"], found=template.type.version)


def _fault(file: str, line: int, what: str) -> TypeFileError:
    return TypeFileError(TypeFault(file, line, Clause(what, {})))
