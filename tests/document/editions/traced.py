"""Discussions in which every text can be told from every other, and random wishes for copies.

What may stand in a copy is said here once more, in another way than the program says it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from functools import cache
from random import Random
from typing import Any, Final

from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.case import NamedChild
from meetingapp.domain.consent import Consent, InfoCategory
from meetingapp.domain.editions.door import refusal
from meetingapp.domain.kept_back import EVERY_GUARDIAN, KeptBack
from meetingapp.domain.people import PersonRef, ServiceCode
from tests.document.copied import Finalised, finalised, in_plain_words
from tests.document.finished import all_told_in, finalisable_examples

MARK: Final = "zq"
_NOT_PROSE: Final = frozenset(
    {"id", "case_id", "person_id", "measure_id", "follows", "group", "catalogue_id", "kind",
     "minutes_language", "gates", "gate", "item", "path", "favours", "chosen_alternative",
     "who", "whom", "objection_by", "decided_by", "label", "by", "name", "guardians", "key",
     "stood_as"}
)  # fmt: skip
"""Ids and names: they tie records together, and are traced as they are."""
_ROWS: Final = ("id", "measure_id", "element", "who")
NEVER_A_GUARDIANS: Final = (
    "attendance.", "coordination.duty_", "coordination.level_reason", "closing.", "consent_",
    "anonymity.", "voice.not_obtained.safety_contact",
)  # fmt: skip
NEEDS: Final = {
    "best_interest.elements.HEALTH": {InfoCategory.HEALTH},
    "best_interest.elements.FAMILY_RELATIONS": {InfoCategory.FAMILY},
    "best_interest.elements.IDENTITY": {InfoCategory.FAMILY},
    "best_interest.elements.EDUCATION_DEVELOPMENT": {
        InfoCategory.SCHOOL,
        InfoCategory.KINDERGARTEN,
    },
    "guardian_views": {InfoCategory.FAMILY},
    "purpose_and_concern.observations": {InfoCategory.SCHOOL, InfoCategory.KINDERGARTEN},
}
NEVER_A_SERVICES: Final = (
    *NEVER_A_GUARDIANS[:4], "voice.adult_interpretation", "voice.setting", "feedback.",
    "best_interest.uncertainty", "best_interest.dissents", "own_items", "acknowledged", "parked",
    "situation.maintaining_factors", "agreement.decisions",
)  # fmt: skip


@dataclass(frozen=True)
class Traced:
    """A finalised discussion, and for each mark in its texts the place it stands at."""

    told: Finalised
    places: dict[str, str]


@cache
def traced() -> tuple[Traced, ...]:
    """Give every shipped discussion with a mark of its own in each text."""
    told = [each for name in finalisable_examples() for each in all_told_in(name)]
    return tuple(_traced(finalised(in_plain_words(each))) for each in told)


def _traced(told: Finalised) -> Traced:
    places: dict[str, str] = {}
    discussion = _marked(told.discussion, "", "", places)
    return Traced(told.with_discussion(discussion), places)


def _marked(value: Any, path: str, name: str, places: dict[str, str]) -> Any:
    if isinstance(value, Enum | PersonRef) or name in _NOT_PROSE:
        return value
    if isinstance(value, str):
        if not value.strip():
            return value
        mark = f"{MARK}{len(places):04}"
        places[mark] = path
        return f"{value.rstrip('.')} {mark}"
    if isinstance(value, tuple):
        return tuple(
            _marked(part, f"{path}.{_row(part, at)}", name, places) for at, part in enumerate(value)
        )
    if not is_dataclass(value) or isinstance(value, type):
        return value
    return replace(
        value,
        **{
            f.name: _marked(
                getattr(value, f.name), f"{path}.{f.name}" if path else f.name, f.name, places
            )
            for f in fields(value)
        },
    )


def _row(row: object, at: int) -> str:
    named = next((getattr(row, key) for key in _ROWS if getattr(row, key, "")), at)
    return str(named)


def random_marks(random: Random, each: Traced) -> tuple[KeptBack, ...]:
    """Keep a few places back from somebody: whole items, rows or single fields."""
    guardians = [guardian.name for guardian in each.told.case.guardians]
    paths = sorted(set(each.places.values()))
    marks = []
    for _ in range(random.randint(0, 4)):
        steps = random.choice(paths).split(".")
        path = ".".join(steps[: random.randint(1, len(steps))])
        named = random.sample(guardians, random.randint(0, len(guardians)))
        marks.append(
            KeptBack(
                path,
                (EVERY_GUARDIAN,) if random.random() < 0.2 else tuple(named),
                tuple(random.sample(list(ServiceCode), random.randint(0, 4))),
            )
        )
    return tuple(marks)


def random_consents(random: Random, consents: tuple[Consent, ...]) -> tuple[Consent, ...]:
    kinds = tuple(random.sample(list(InfoCategory), random.randint(0, len(InfoCategory))))
    return tuple(replace(consent, categories=kinds) for consent in consents)


def random_audience(random: Random, told: Finalised) -> Audience:
    return random.choice(list(told.audiences()))


def is_open(told: Finalised, audience: Audience) -> bool:
    day = told.sitting.meeting.date
    return refusal(told.sitting, audience, day, told.standing()) is None


def outside(told: Finalised, places: dict[str, str], audience: Audience) -> Iterator[str]:
    """Give the marks of texts that this audience must not read."""
    kept = [mark.path for mark in told.discussion.kept_back if _is_kept(mark, audience)]
    for mark, path in places.items():
        is_kept = any(path == each or path.startswith(f"{each}.") for each in kept)
        if is_kept or _is_never_told(told, path, audience):
            yield mark


def _is_kept(mark: KeptBack, audience: Audience) -> bool:
    if audience.edition is Edition.GUARDIAN:
        return EVERY_GUARDIAN in mark.guardians or audience.guardian in mark.guardians
    if audience.edition is Edition.SERVICE:
        return audience.service in mark.services
    return audience.edition is Edition.ANON or bool(mark.guardians)


def _is_never_told(told: Finalised, path: str, audience: Audience) -> bool:
    match audience.edition:
        case Edition.GUARDIAN:
            return path.startswith(NEVER_A_GUARDIANS)
        case Edition.SERVICE:
            return path.startswith(NEVER_A_SERVICES) or _is_uncovered(told, path)
        case Edition.CHILD:
            return path != "voice.own_words" and not path.endswith(".plain_words")
        case _:
            return path.startswith((*NEVER_A_GUARDIANS, "guardian_views", "voice.own_words"))


def _is_uncovered(told: Finalised, path: str) -> bool:
    if not isinstance(told.case.subject, NamedChild) or told.discussion.consent_exception:
        return False
    covered = {kind for consent in told.case.consents for kind in consent.categories}
    return any(path.startswith(place) and not needs & covered for place, needs in NEEDS.items())


def with_wishes(each: Traced, random: Random) -> Finalised:
    """Return the discussion with random marks and consents."""
    told = each.told.changed(kept_back=random_marks(random, each))
    return told.with_case(replace(told.case, consents=random_consents(random, told.case.consents)))
