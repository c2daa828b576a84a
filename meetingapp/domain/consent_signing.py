"""Who has to sign so that a consent holds on a day."""

from datetime import date
from typing import Final

from meetingapp.domain.case import Case, Guardianship, GuardianshipKind, NamedChild, Unborn
from meetingapp.domain.people import ServiceCode, is_same_name
from meetingapp.domain.signers import SignerRules, WhoSigns
from meetingapp.domain.text import words_in

Group = tuple[str, ...]
"""Names of whom one is enough. An empty group: somebody must sign, and nobody is there to."""

_PREGNANT: Final = frozenset({"gravid", "mor", "mamma", "pregnant", "mother"})
_HOLDING: Final = frozenset({WhoSigns.HOLDERS, WhoSigns.YOUTH_AND_HOLDERS})


def signing_guardians(case: Case) -> tuple[Guardianship, ...]:
    """Return the guardians who may consent; empty when nobody is able to.

    While a child is in the child welfare service's custody, that service signs. For a child not
    yet born it is the pregnant woman.
    """
    if isinstance(case.subject, Unborn):
        carrying = tuple(g for g in case.guardians if _PREGNANT & {*words_in(g.relation)})
        return carrying or case.guardians
    custody = tuple(g for g in case.guardians if g.kind is GuardianshipKind.CWS_CUSTODY)
    return custody or tuple(g for g in case.guardians if g.parental_responsibility)


def required_signers(
    case: Case,
    services: tuple[ServiceCode, ...],
    day: date,
    rules: SignerRules,
    *,
    one_is_enough: bool = False,
) -> tuple[Group, ...]:
    """Return groups of names: from each group one must have signed.

    Mixed services ask for everybody any of them asks for.
    """
    age = case.age_on(day)
    if age is None or not isinstance(case.subject, NamedChild):
        return (tuple(guardian.name for guardian in signing_guardians(case)),)
    asked = {rules.who_signs(service, age) for service in services or (ServiceCode.OTHER,)}
    youth: tuple[Group, ...] = () if asked == {WhoSigns.HOLDERS} else ((case.subject.name,),)
    return (*youth, *_holders(case, one_is_enough=one_is_enough)) if asked & _HOLDING else youth


def _holders(case: Case, *, one_is_enough: bool) -> tuple[Group, ...]:
    names = tuple(guardian.name for guardian in signing_guardians(case))
    return (names,) if one_is_enough or not names else tuple((name,) for name in names)


def must_sign(case: Case, name: str, service: ServiceCode, day: date, rules: SignerRules) -> bool:
    """Tell whether somebody is among those without whom a service is not covered."""
    groups = required_signers(case, (service,), day, rules)
    return any(is_same_name(name, signer) for group in groups for signer in group)
