"""The templates and word lists that ship with the program, read once."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from meetingapp import paths
from meetingapp.domain.gates.engine import check_rules
from meetingapp.domain.lexicon import Lexicon, parse_lexicon
from meetingapp.domain.meeting import Meeting
from meetingapp.domain.template import Template
from meetingapp.domain.template_reading import parse_template
from meetingapp.domain.template_tree import Tree
from meetingapp.errors import AppError

_VERSIONED: Final = re.compile(r"(?P<name>[A-Za-z]+)\.v(?P<version>[1-9]\d*)\.toml")
_CORE: Final = "core"


def load_template(
    type_code: str, *, core_version: int | None = None, type_version: int | None = None
) -> Template:
    """Return the template of a meeting type; the newest versions unless others are named.

    Raises:
        AppError: ``template.unknown_type`` or ``template.unknown_version``.
    """
    core = _versions(paths.resources() / "agenda", _CORE)
    types = _versions(paths.resources() / "agenda" / "types", type_code)
    if not types:
        shown = type_code if type_code.isalnum() else "?"
        raise AppError("template.unknown_type", type=shown[:20], known=", ".join(type_codes()))
    return _template(_chosen(core, core_version), _chosen(types, type_version))


def template_of(meeting: Meeting) -> Template:
    """Return the template a meeting follows: old minutes keep the rules of their day.

    Raises:
        AppError: as ``load_template``.
    """
    follows = meeting.template
    return load_template(
        meeting.type, core_version=follows.core_version, type_version=follows.type_version
    )


def type_codes() -> tuple[str, ...]:
    """Return the codes of all meeting types there are."""
    found = (_VERSIONED.fullmatch(f.name) for f in (paths.resources() / "agenda/types").iterdir())
    return tuple(sorted({match["name"] for match in found if match}))


@cache
def load_lexicon() -> Mapping[str, Lexicon]:
    """Return the word lists of the rules by language."""
    found = {}
    for file in sorted((paths.resources() / "agenda" / "lexicon").iterdir()):
        if match := _VERSIONED.fullmatch(file.name):
            found[match["name"]] = parse_lexicon(_tree(file))
    return MappingProxyType(found)


def _versions(folder: Path, name: str) -> Mapping[int, Path]:
    """Find the versions of one template by listing, so that a name can never be a path."""
    found = ((_VERSIONED.fullmatch(file.name), file) for file in folder.iterdir())
    return {int(m["version"]): file for m, file in found if m and m["name"] == name}


def _chosen(versions: Mapping[int, Path], version: int | None) -> Path:
    wanted = max(versions) if version is None else version
    if wanted not in versions:
        raise AppError("template.unknown_version", version=wanted)
    return versions[wanted]


@cache
def _template(core: Path, type_file: Path) -> Template:
    template = parse_template(_tree(core), _tree(type_file))
    check_rules(template)
    return template


def _tree(file: Path) -> Tree:
    return tomllib.loads(file.read_text(encoding="utf-8"))
