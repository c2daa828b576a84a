"""Who must sign a consent: by the child's age and by what the services work with.

The ages are data, because services and municipalities differ in them. A default ships as
``resources/agenda/signers.v1.toml``; an office may keep its own.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from meetingapp.domain.people import ServiceCode
from meetingapp.domain.template_error import TWICE, TemplateError
from meetingapp.domain.template_tree import Tree, code, codes, number, only, tables
from meetingapp.errors import sentence

_KEYS: Final = (
    "version", "informed_from", "opinion_from", "cosign_from", "cosign_until", "adult_from",
    "scope",
)  # fmt: skip
_YOUNGEST_SIGNER: Final = 12
_ADULT: Final = (16, 21)


class SignerScope(StrEnum):
    """What a service works with; the law sets the ages differently for each."""

    GENERAL = "GENERAL"
    HEALTH = "HEALTH"
    CHILD_WELFARE = "CHILD_WELFARE"


class WhoSigns(StrEnum):
    """Who signs from an age on. HOLDERS are all who hold parental responsibility."""

    HOLDERS = "HOLDERS"
    YOUTH = "YOUTH"
    YOUTH_AND_HOLDERS = "YOUTH_AND_HOLDERS"


@dataclass(frozen=True, slots=True)
class SignerBand:
    """From ``from_age`` until the next band begins, ``who`` signs."""

    from_age: int
    who: WhoSigns


@dataclass(frozen=True, slots=True)
class ScopeSigners:
    """The services of one scope, and who signs for them as the child grows."""

    scope: SignerScope
    services: tuple[ServiceCode, ...]
    bands: tuple[SignerBand, ...]

    def who_signs(self, age: int) -> WhoSigns:
        """Return who signs for a child of this age."""
        return next(b.who for b in reversed(self.bands) if b.from_age <= max(age, 0))


@dataclass(frozen=True, slots=True)
class SignerRules:
    """Who signs for which services at which age; the child grows into its own say step by step."""

    version: int
    scopes: tuple[ScopeSigners, ...]
    informed_from: int
    opinion_from: int
    cosign_from: int
    cosign_until: int
    adult_from: int

    def who_signs(self, service: ServiceCode, age: int) -> WhoSigns:
        """Return who signs for this service when the child is ``age``; an adult always alone."""
        if age >= self.adult_from:
            return WhoSigns.YOUTH
        return self.scope_of(service).who_signs(age)

    def scope_of(self, service: ServiceCode) -> ScopeSigners:
        """Return the scope a service belongs to; each belongs to exactly one."""
        return next(scope for scope in self.scopes if service in scope.services)

    def in_scope(self, service: ServiceCode, scope: SignerScope) -> bool:
        """Tell whether a service works with this."""
        return self.scope_of(service).scope is scope

    @property
    def birthdays(self) -> tuple[int, ...]:
        """The ages at which somebody else may have to sign, in order."""
        ages = {band.from_age for scope in self.scopes for band in scope.bands}
        return tuple(sorted(ages | {self.adult_from}))


def parse_signers(tree: Tree) -> SignerRules:
    """Read the parsed ``signers.vN.toml``.

    Raises:
        TemplateError: a key is missing, unknown or of the wrong kind, or the ages make no sense.
    """
    only(tree, _KEYS)
    rules = SignerRules(
        version=number(tree, "version"),
        scopes=tuple(_scope(each, at) for at, each in enumerate(tables(tree, "scope"))),
        informed_from=number(tree, "informed_from"),
        opinion_from=number(tree, "opinion_from"),
        cosign_from=number(tree, "cosign_from"),
        cosign_until=number(tree, "cosign_until"),
        adult_from=number(tree, "adult_from"),
    )
    check_signers(rules)
    return rules


def _scope(tree: Tree, at: int) -> ScopeSigners:
    place = ("scope", at)
    only(tree, ("id", "services", "signs"), *place)
    bands = tables(tree, "signs", *place)
    return ScopeSigners(
        scope=code(SignerScope, tree, "id", *place),
        services=codes(ServiceCode, tree, "services", *place),
        bands=tuple(_band(each, (*place, "signs", n)) for n, each in enumerate(bands)),
    )


def _band(tree: Tree, place: tuple[str | int, ...]) -> SignerBand:
    only(tree, ("from", "who"), *place)
    age = tree.get("from")
    if not isinstance(age, int) or isinstance(age, bool):
        raise TemplateError(sentence("Write an age in whole years."), *place, "from")
    return SignerBand(age, code(WhoSigns, tree, "who", *place))


def check_signers(rules: SignerRules) -> None:
    """Refuse ages that cannot be: whoever reads a consent must always find somebody to sign it.

    Raises:
        TemplateError: a service stands in no scope or in two, or an age is out of its bounds.
    """
    _each_once(tuple(s.scope for s in rules.scopes), tuple(SignerScope), ("scope",))
    named = tuple(service for scope in rules.scopes for service in scope.services)
    _each_once(named, tuple(ServiceCode), ("scope",))
    _within("adult_from", rules.adult_from, *_ADULT)
    last = rules.adult_from - 1
    _within("informed_from", rules.informed_from, 1, last)
    _within("opinion_from", rules.opinion_from, 1, last)
    _within("cosign_until", rules.cosign_until, 1, last)
    _within("cosign_from", rules.cosign_from, 1, rules.cosign_until)
    for at, scope in enumerate(rules.scopes):
        _check_bands(scope.bands, at, last)


def _check_bands(bands: tuple[SignerBand, ...], at: int, last: int) -> None:
    place = ("scope", at, "signs")
    if not bands or bands[0].from_age != 0:
        raise TemplateError(sentence("Say who signs from birth: the first age must be 0."), *place)
    for n, band in enumerate(bands):
        low = bands[n - 1].from_age + 1 if n else 0
        if band.who is not WhoSigns.HOLDERS:
            low = max(low, _YOUNGEST_SIGNER)
        _within("from", band.from_age, low, last, *place, n)


def _within(name: str, age: int, low: int, high: int, *at: str | int) -> None:
    if not low <= age <= high:
        raise TemplateError(
            sentence("The age must be from {low} to {high}."), *at, name, low=low, high=high
        )


def _each_once(
    found: tuple[StrEnum, ...], wanted: tuple[StrEnum, ...], at: tuple[str | int, ...]
) -> None:
    for each in wanted:
        count = found.count(each)
        if count == 0:
            raise TemplateError(sentence("{name} is missing."), *at, name=each.value)
        if count > 1:
            raise TemplateError(TWICE, *at, name=each.value)
