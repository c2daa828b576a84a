"""The proposed effect of a measure in words, with its arithmetic written out."""

from decimal import ROUND_CEILING, Decimal
from typing import Final

from meetingapp.document.wording import capital, joined, lowered, sentence_of
from meetingapp.domain.effect import THRESHOLDS, Proposal, SumStep
from meetingapp.domain.evaluation import Effect
from meetingapp.words import Words

_HUNDRED: Final = Decimal(100)
_BINDING: Final = "\N{NO-BREAK SPACE}"


def effect_told(words: Words, proposal: Proposal) -> str:
    """Name the effect, or say that none is proposed."""
    if proposal.effect is not None:
        return capital(words.code(proposal.effect))
    return words("No proposal")


def arithmetic(words: Words, proposal: Proposal) -> str:
    """Write the sum: ``(41 − 34) ÷ (45 − 34) = 7 ÷ 11 = 63 %``; nothing where there is none.

    A measure that is to fall is counted downwards, so that the way gone is a plain number.
    """
    start, target, latest = map(proposal.step, (SumStep.START, SumStep.TARGET, SumStep.LATEST))
    way, gone, percent = map(proposal.step, (SumStep.WAY, SumStep.GONE, SumStep.PERCENT))
    if None in (start, target, latest, way, gone, percent):
        return ""
    falls = target is not None and start is not None and target < start
    ends = ((start, latest), (start, target)) if falls else ((latest, start), (target, start))
    taken = (f"({_number(words, one)} − {_number(words, other)})" for one, other in ends)
    parts = (
        " ÷ ".join(taken),
        f"{_number(words, gone)} ÷ {_number(words, way)}",
        f"{_number(words, percent)}{_BINDING}%",
    )
    return " = ".join(part.replace(" ", _BINDING) for part in parts)


def means(words: Words, proposal: Proposal) -> str:
    """Say what the sum means, or why there is none."""
    return joined((_counts_as(words, proposal), remark(words, proposal)))


def remark(words: Words, proposal: Proposal) -> str:
    """Say what the effect and its sum do not: why there is none, or what to talk about."""
    if proposal.effect is None:
        return sentence_of(words.code(proposal.reason)) if proposal.reason is not None else ""
    once = words("One number alone meets the goal. Talk about whether one is enough.")
    stays = words("It was to stay where it was, and that is what it is judged by.")
    is_kept = proposal.step(SumStep.PERCENT) is None
    return joined((stays if is_kept else "", once if proposal.met_once else ""))


def share(proposal: Proposal, words: Words) -> str:
    """Give the share of the way as a short figure, or a dash."""
    percent = proposal.step(SumStep.PERCENT)
    return "–" if percent is None else f"{_number(words, percent)}{_BINDING}%"


def bands(words: Words) -> tuple[tuple[str, Effect], ...]:
    """Give each share of the way with the effect it stands for, the least first."""
    found: list[tuple[str, Effect]] = []
    upper: Decimal | None = None
    for least, effect in THRESHOLDS:
        low = words.number(least * _HUNDRED)
        if upper is None:
            found.append((words("at least {low} %", low=low), effect))
        else:
            high = (upper * _HUNDRED).to_integral_value(ROUND_CEILING) - 1
            found.append((words("{low}–{high} %", low=low, high=words.number(high)), effect))
        upper = least
    return ((words("below {low} %", low=low), Effect.WORSE), *reversed(found))


def _counts_as(words: Words, proposal: Proposal) -> str:
    if proposal.step(SumStep.PERCENT) is None or proposal.effect is None:
        return ""
    named = {effect: span for span, effect in bands(words)}
    return words(
        "{span} of the way counts as: {effect}.",
        span=capital(named[proposal.effect]),
        effect=lowered(words.code(proposal.effect)),
    )


def _number(words: Words, value: Decimal | None) -> str:
    """Write a number; one below nothing in brackets, so that two signs never meet."""
    if value is None:
        return ""
    said = words.number(value + 0).replace("-", "−")
    return f"({said})" if value < 0 else said
