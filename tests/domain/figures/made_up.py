"""Discussions that never were, by the hundred; the same each time."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from meetingapp.domain.closing import Step
from meetingapp.domain.evaluation import Effect
from meetingapp.domain.figures.counted import (
    Counted,
    CountedEvaluation,
    CountedMeasure,
    CountedService,
)
from meetingapp.domain.measure import Arena, PreventionLevel
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.voice import NotObtainedReason, VoiceStatus

FIRST = date(2026, 1, 1)


def lots(seed: int = 1) -> Random:
    return Random(seed)  # noqa: S311 - a test that is the same each time


_LOTS = lots()


def draw(how_many: int) -> Sequence[int]:
    return [_LOTS.randint(1, 1000) for _ in range(how_many)]


def told(how_many: int, seed: int = 1, first: date = FIRST) -> tuple[Counted, ...]:
    """Some units are large and some small; some answers are common and some are not."""
    by = lots(seed)
    return tuple(_one(by, number, first) for number in range(how_many))


def _one(by: Random, number: int, first: date) -> Counted:
    held = first + timedelta(days=by.randint(0, 119))
    voice = by.choices(list(VoiceStatus), (20, 3, 5))[0]
    return Counted(
        meeting_id=f"m{number // 3}",
        case_id=f"c{by.randint(0, 200)}",
        held_on=held,
        type=by.choices(("RT", "IT", "AG", "DM"), (20, 9, 5, 1))[0],
        unit=by.choices(("åsen", "vika", "lia", "nes", ""), (30, 20, 5, 2, 3))[0],
        voice=voice,
        voice_reason=by.choice(list(NotObtainedReason))
        if voice is VoiceStatus.NOT_OBTAINED
        else None,
        child_present=by.random() < 0.2,
        best_interest=by.random() < 0.9,
        coordinator=by.random() < 0.5,
        consent_refused=by.random() < 0.02,
        overrides=("G-VOICE-6",) if by.random() < 0.04 else (),
        measures=tuple(
            CountedMeasure(
                by.choices(list(PreventionLevel), (2, 10, 5))[0],
                by.choice(list(Arena)),
                by.random() < 0.8,
            )
            for _ in range(by.randint(0, 3))
        ),
        evaluations=tuple(
            CountedEvaluation(
                by.choice(list(Effect)),
                held + timedelta(days=by.randint(-20, 20)),
                by.choices(("", "lesekurs", "vennegruppe"), (10, 5, 3))[0],
            )
            for _ in range(by.randint(0, 2))
        ),
        step=by.choices((*Step, None), (20, 5, 2, 3))[0],
        services=tuple(
            CountedService(service, by.choices((True, False, None), (20, 3, 1))[0])
            for service in (ServiceCode.PPT, ServiceCode.HC, ServiceCode.CWS)
            if by.random() < 0.4
        ),
        first_measure_after=by.randint(0, 60) if by.random() < 0.3 else None,
    )
