"""The templates and word lists that ship with the program, read once.

A faulty file never hides the others: it is left out, and ``type_faults`` names it.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from meetingapp import paths
from meetingapp.domain.lexicon import Lexicon, parse_lexicon
from meetingapp.domain.meeting import Meeting
from meetingapp.domain.own_type import OwnType
from meetingapp.domain.own_type_rules import apply
from meetingapp.domain.template import Template
from meetingapp.domain.template_error import TemplateError, shown_path
from meetingapp.domain.template_reading import Core, parse_core
from meetingapp.domain.template_tree import Tree
from meetingapp.errors import AppError, Clause, sentence
from meetingapp.services.type_files import NAMED, TypeFault, TypeFileError, read_type

_CORE: Final = "core"
_OTHER_TYPE: Final = sentence("The meeting is of another type than its template.")


def load_template(
    type_code: str,
    *,
    core_version: int | None = None,
    type_version: int | None = None,
    folder: Path | None = None,
) -> Template:
    """Return the template of a shipped type; the newest versions unless others are named.

    Raises:
        AppError: ``template.unknown_type``, ``template.unknown_version`` or ``template.faulty``.
    """
    core = _core_file(core_version)
    types = _versions(folder or _types(), type_code)
    if not types:
        shown = type_code if type_code.isalnum() else "?"
        known = ", ".join(type_codes(folder))
        raise AppError("template.unknown_type", type=shown[:20], known=known)
    found = _read(_chosen(types, type_version), core)
    if isinstance(found, TypeFault):
        raise AppError("template.faulty", file=found.file, line=found.line, problem=found.problem)
    return found


def template_of(meeting: Meeting) -> Template:
    """Return the template a meeting follows: old minutes keep the rules of their day.

    Raises:
        AppError: as ``load_template`` and ``with_own``.
    """
    follows = meeting.template
    own = follows.own
    if own is not None and own.code != meeting.type:
        raise AppError("template.own_refused", where="code", problem=Clause(_OTHER_TYPE, {}))
    shipped = load_template(
        meeting.type if own is None else own.based_on,
        core_version=follows.core_version,
        type_version=follows.type_version,
    )
    return shipped if own is None else with_own(shipped, own)


def with_own(shipped: Template, own: OwnType) -> Template:
    """Lay a municipality's own type over the shipped one.

    Raises:
        AppError: ``template.own_refused``, naming the key and what is wrong.
    """
    try:
        return apply(own, shipped)
    except TemplateError as wrong:
        raise AppError(
            "template.own_refused", where=shown_path(wrong.path), problem=wrong.problem
        ) from None


def all_templates(folder: Path | None = None) -> tuple[Template, ...]:
    """Return the newest template of every shipped type that can be read, by code."""
    newest: dict[str, Template] = {}
    for found in _all(folder):
        if isinstance(found, Template):
            known = newest.get(found.type.code)
            if known is None or known.type.version < found.type.version:
                newest[found.type.code] = found
    return tuple(newest[code] for code in sorted(newest))


def type_codes(folder: Path | None = None) -> tuple[str, ...]:
    """Return the codes of all shipped types that can be read."""
    return tuple(template.type.code for template in all_templates(folder))


def type_faults(folder: Path | None = None) -> tuple[TypeFault, ...]:
    """Return what is wrong in the files that were left out."""
    return tuple(found for found in _all(folder) if isinstance(found, TypeFault))


@cache
def load_lexicon() -> Mapping[str, Lexicon]:
    """Return the word lists of the rules by language."""
    found = {}
    for file in sorted((paths.resources() / "agenda" / "lexicon").iterdir()):
        if match := NAMED.fullmatch(file.name):
            found[match["name"]] = parse_lexicon(_tree(file))
    return MappingProxyType(found)


def _types() -> Path:
    return paths.resources() / "agenda" / "types"


def _all(folder: Path | None) -> Iterator[Template | TypeFault]:
    core = _core_file(None)
    for file in sorted((folder or _types()).iterdir()):
        if NAMED.fullmatch(file.name):
            yield _read(file, core)


def _versions(folder: Path, name: str) -> Mapping[int, Path]:
    """Find the versions of one template by listing, so that a name can never be a path."""
    found = ((NAMED.fullmatch(file.name), file) for file in folder.iterdir())
    return {int(m["version"]): file for m, file in found if m and m["name"] == name}


def _chosen(versions: Mapping[int, Path], version: int | None) -> Path:
    wanted = max(versions) if version is None else version
    if wanted not in versions:
        raise AppError("template.unknown_version", version=wanted)
    return versions[wanted]


def _core_file(version: int | None) -> Path:
    return _chosen(_versions(paths.resources() / "agenda", _CORE), version)


@cache
def _core(file: Path) -> Core:
    return parse_core(_tree(file))


@cache
def _read(file: Path, core_file: Path) -> Template | TypeFault:
    try:
        return read_type(file, _core(core_file))
    except TypeFileError as wrong:
        return wrong.fault


def _tree(file: Path) -> Tree:
    return tomllib.loads(file.read_text(encoding="utf-8"))
