"""The legal references that ship with the program, looked up by day."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

from meetingapp import paths
from meetingapp.domain.consent import ExceptionBasis
from meetingapp.domain.legal import Confidence, CooperationDuty, LegalReference


def references_on(day: date) -> tuple[LegalReference, ...]:
    """Return the references in force on ``day``, in the order of the file."""
    return tuple(each for each in _references() if each.holds_on(day))


def references_for(basis: ExceptionBasis, day: date) -> tuple[LegalReference, ...]:
    """Return the references that may carry an exception from consent on ``day``."""
    return tuple(each for each in references_on(day) if basis in each.bases)


def references_by_key(keys: tuple[str, ...], day: date) -> tuple[LegalReference, ...]:
    """Return the references a meeting type names, those in force on ``day``, in its order.

    Raises:
        KeyError: there is no reference of that name (a fault in the program).
    """
    found = {each.key: each for each in _references()}
    return tuple(each for each in (found[key] for key in keys) if each.holds_on(day))


@cache
def cooperation_duties() -> tuple[CooperationDuty, ...]:
    """Return the twelve acts with a duty to co-operate, as help beside a choice of services."""
    return tuple(
        CooperationDuty(MappingProxyType(dict(each["cite"])), MappingProxyType(dict(each["binds"])))
        for each in _file()["cooperation"]
    )


@cache
def _references() -> tuple[LegalReference, ...]:
    return tuple(_reference(each) for each in _file()["reference"])


def _reference(tree: Mapping[str, object]) -> LegalReference:
    match tree:
        case {
            "key": str(key),
            "cite": dict(cite),
            "topic": dict(topic),
            "confidence": str(confidence),
        }:
            valid_from, valid_to = tree.get("valid_from"), tree.get("valid_to")
            bases = tree.get("bases", [])
            return LegalReference(
                key=key,
                cite=MappingProxyType(dict(cite)),
                topic=MappingProxyType(dict(topic)),
                confidence=Confidence(confidence),
                valid_from=valid_from if isinstance(valid_from, date) else None,
                valid_to=valid_to if isinstance(valid_to, date) else None,
                pending=tree.get("pending") is True,
                bases=tuple(ExceptionBasis(b) for b in bases) if isinstance(bases, list) else (),
            )
    raise ValueError(tree.get("key"))


@cache
def _file() -> Mapping[str, list[Mapping[str, Mapping[str, str]]]]:
    file = paths.resources() / "legal" / "references.v1.toml"
    return MappingProxyType(tomllib.loads(file.read_text(encoding="utf-8")))
