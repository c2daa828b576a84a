"""A municipality's own meeting types: copied, renamed, tightened, and kept variant by variant."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from meetingapp.domain.own_type import OwnType
from meetingapp.domain.own_type_reading import own_type_toml, parse_own_type
from meetingapp.domain.own_type_rules import apply
from meetingapp.domain.template import Template
from meetingapp.domain.template_error import TemplateError, shown_path
from meetingapp.errors import AppError, sentence
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission
from meetingapp.services.shelf import all_templates, load_template, type_faults, with_own
from meetingapp.services.toml_lines import line_of
from meetingapp.services.type_files import TypeFault, TypeFile, TypeFileError, parse_file


@dataclass(frozen=True, slots=True)
class TypeList:
    """The types new meetings can have, the variants behind them, and what was left out and why.

    ``own`` holds the newest variant of each; ``shipped`` the types as they came.
    """

    templates: tuple[Template, ...]
    shipped: tuple[Template, ...]
    own: tuple[OwnType, ...]
    faults: tuple[TypeFault, ...]

    def own_of(self, code: str) -> OwnType | None:
        """Return the newest variant of a type; ``None`` where it is as it came."""
        return next((own for own in self.own if own.code == code), None)

    def shipped_of(self, template: Template) -> Template:
        """Return the shipped type a template is based on."""
        return next(t for t in self.shipped if t.type.code == template.type.based_on)


@policy(Permission.SEE_REGISTER)
def list_types(desk: Desk) -> TypeList:
    """Return the newest of every type; a variant takes the place of the type it adjusts."""
    with desk.begin() as work:
        return types_in(work)


def types_in(work: UnitOfWork) -> TypeList:
    """Return the newest of every type, within somebody’s transaction."""
    newest = _newest(work.people.own_types())
    shipped = all_templates()
    templates = {template.type.code: template for template in shipped}
    usable, faults = [], list(type_faults())
    for own in newest:
        try:
            templates[own.code] = _applied(own, shipped)
        except TemplateError as wrong:
            faults.append(_fault(own, wrong))
        else:
            usable.append(own)
    ordered = tuple(templates[code] for code in sorted(templates))
    return TypeList(ordered, shipped, tuple(usable), tuple(faults))


@policy(Permission.MANAGE_REGISTER)
def save_type(desk: Desk, own: OwnType) -> OwnType:
    """Take a new variant into use: the next number, earlier ones kept.

    Raises:
        AppError: ``template.own_refused``: something a municipality may not change.
    """
    with desk.begin() as work:
        numbered = _numbered(own, work)
        _must_hold(numbered)
        work.people.add_own_type(numbered)
        work.audit("template.save", f"{numbered.code}/{numbered.version}")
        work.commit()
    return numbered


@policy(Permission.MANAGE_REGISTER)
def import_type(desk: Desk, name: str, content: bytes) -> OwnType:
    """Take a type into use from a TOML file: the shipped format, and ``based_on``.

    Raises:
        AppError: ``template.file_refused``, naming the file, the line and what is wrong.
    """
    try:
        file = parse_file(name, content)
        with desk.begin() as work:
            numbered = _numbered(_read(file), work)
            _check(file, numbered)
            work.people.add_own_type(numbered)
            work.audit("template.import", f"{numbered.code}/{numbered.version}")
            work.commit()
    except TypeFileError as wrong:
        fault = wrong.fault
        raise AppError(
            "template.file_refused", file=fault.file, line=fault.line, problem=fault.problem
        ) from None
    return numbered


@policy(Permission.SEE_REGISTER)
def export_type(desk: Desk, code: str) -> str:
    """Return the newest variant of a type as TOML that ``import_type`` takes.

    Raises:
        AppError: ``template.unknown_type``: the municipality has no variant of it.
    """
    with desk.begin() as work:
        found = newest_of(work, code)
        if found is None:
            known = ", ".join(own.code for own in _newest(work.people.own_types()))
            raise AppError("template.unknown_type", type=code[:20], known=known)
    return own_type_toml(found)


def newest_of(work: UnitOfWork, code: str) -> OwnType | None:
    """Return the newest variant of a type, or ``None`` where it is as it came."""
    return next((own for own in _newest(work.people.own_types()) if own.code == code), None)


def template_for(work: UnitOfWork, code: str) -> tuple[Template, OwnType | None]:
    """Return the template a new meeting gets, with the variant it must remember.

    Raises:
        AppError: ``template.unknown_type`` or ``template.own_refused``.
    """
    own = newest_of(work, code)
    if own is None:
        return load_template(code), None
    return with_own(load_template(own.based_on), own), own


def _newest(own_types: Iterable[OwnType]) -> tuple[OwnType, ...]:
    return tuple({own.code: own for own in sorted(own_types, key=lambda o: o.version)}.values())


def _numbered(own: OwnType, work: UnitOfWork) -> OwnType:
    before = newest_of(work, own.code)
    return replace(own, version=1 if before is None else before.version + 1)


def _applied(own: OwnType, shipped: tuple[Template, ...]) -> Template:
    """Lay a variant over its type.

    Raises:
        TemplateError: as ``apply``; or the code is that of another shipped type.
    """
    by_code = {template.type.code: template for template in shipped}
    if own.code != own.based_on and own.code in by_code:
        taken = sentence("{name} is already the code of another meeting type.")
        raise TemplateError(taken, "code", name=own.code)
    if own.based_on not in by_code:
        unknown = sentence("There is no meeting type called {name}.")
        raise TemplateError(unknown, "based_on", name=own.based_on[:20])
    return apply(own, by_code[own.based_on])


def _must_hold(own: OwnType) -> None:
    try:
        _applied(own, all_templates())
    except TemplateError as wrong:
        raise AppError(
            "template.own_refused", where=shown_path(wrong.path), problem=wrong.problem
        ) from None


def _read(file: TypeFile) -> OwnType:
    try:
        return parse_own_type(file.tree)
    except TemplateError as wrong:
        raise file.refused(wrong) from None


def _check(file: TypeFile, own: OwnType) -> None:
    try:
        _applied(own, all_templates())
    except TemplateError as wrong:
        raise file.refused(wrong) from None


def _fault(own: OwnType, wrong: TemplateError) -> TypeFault:
    """Say where it is wrong in the file the variant would be exported as."""
    return TypeFault(
        f"{own.code}.v{own.version}.toml", line_of(own_type_toml(own), wrong.path), wrong.problem
    )
