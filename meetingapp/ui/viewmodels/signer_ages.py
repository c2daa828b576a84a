"""The ages for signing as an office sets them: a few numbers out of the whole rule."""

from dataclasses import dataclass, replace

from meetingapp.domain.signers import (
    ScopeSigners,
    SignerBand,
    SignerRules,
    SignerScope,
    WhoSigns,
)


@dataclass(frozen=True, slots=True)
class SignerAges:
    """From which age the young person signs; in health beside the parents first, then alone."""

    general: int
    health_beside: int
    health_alone: int
    welfare: int
    informed: int


def ages_of(rules: SignerRules) -> SignerAges:
    """Read the numbers out of the rules."""
    return SignerAges(
        general=_alone_from(rules, SignerScope.GENERAL),
        health_beside=_first_say(rules, SignerScope.HEALTH),
        health_alone=_alone_from(rules, SignerScope.HEALTH),
        welfare=_alone_from(rules, SignerScope.CHILD_WELFARE),
        informed=rules.informed_from,
    )


def with_ages(rules: SignerRules, ages: SignerAges) -> SignerRules:
    """Put the numbers into the rules. From the adult age on nobody else signs anyway."""
    alone = {
        SignerScope.GENERAL: (ages.general, ages.general),
        SignerScope.HEALTH: (ages.health_beside, ages.health_alone),
        SignerScope.CHILD_WELFARE: (ages.welfare, ages.welfare),
    }
    return replace(
        rules,
        informed_from=ages.informed,
        scopes=tuple(
            _grown(scope, *alone[scope.scope], rules.adult_from) for scope in rules.scopes
        ),
    )


def _grown(scope: ScopeSigners, beside: int, alone: int, adult: int) -> ScopeSigners:
    bands = [SignerBand(0, WhoSigns.HOLDERS)]
    if beside < min(alone, adult):
        bands.append(SignerBand(beside, WhoSigns.YOUTH_AND_HOLDERS))
    if alone < adult:
        bands.append(SignerBand(alone, WhoSigns.YOUTH))
    return replace(scope, bands=tuple(bands))


def _alone_from(rules: SignerRules, scope: SignerScope) -> int:
    return _from(rules, scope, frozenset({WhoSigns.YOUTH}))


def _first_say(rules: SignerRules, scope: SignerScope) -> int:
    return _from(rules, scope, frozenset({WhoSigns.YOUTH, WhoSigns.YOUTH_AND_HOLDERS}))


def _from(rules: SignerRules, scope: SignerScope, who: frozenset[WhoSigns]) -> int:
    found = next(each for each in rules.scopes if each.scope is scope)
    return next((band.from_age for band in found.bands if band.who in who), rules.adult_from)
