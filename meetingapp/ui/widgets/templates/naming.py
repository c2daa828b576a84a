"""How requirements, limits and texts of a template are said."""

from typing import Final

from meetingapp.domain.template import Deviation, Rule, Severity, Texts
from meetingapp.ui.wording import Say
from meetingapp.words import Words


def said(texts: Texts) -> Say:
    """Say a text of the template in the language in use."""
    return lambda words: texts[words.language]


def capital(texts: Texts) -> Say:
    """Say a text of the template as the first words of a line."""

    def say(words: Words) -> str:
        text = texts[words.language]
        return text[:1].upper() + text[1:]

    return say


def weight(words: Words, severity: Severity) -> str:
    """Say what a requirement does: stops, or warns."""
    if severity is Severity.ERROR:
        return words("stops")
    return words("warns")


def limit_name(words: Words, gate: str, option: str) -> str:
    """Say what a day limit is about."""
    known = {
        ("G-MEAS-3", "max_days"): words("Measures are evaluated within"),
        ("G-MEAS-7", "warn_days"): words("Warn when the evaluation is later than"),
        ("G-VOICE-2", "max_days"): words("The child’s view is at most this old"),
        ("G-VOICE-2", "warn_days"): words("Warn when the child’s view is older than"),
    }
    return known.get((gate, option), f"{gate} {option}")


def change_name(change: Deviation, rule: Rule) -> Say:
    """Say which requirement or limit is changed."""
    if change.option:
        return lambda words: limit_name(words, change.gate, change.option)
    return said(rule.name)


def change_says(change: Deviation) -> Say:
    """Say what it was and what it is: ``advarer → stopper``."""

    def one(words: Words, value: Severity | int) -> str:
        if isinstance(value, Severity):
            return weight(words, value)
        return words.plural("{n} day", "{n} days", value)

    return lambda words: f"{one(words, change.shipped)} {_ARROW} {one(words, change.own)}"


_ARROW: Final = "\N{RIGHTWARDS ARROW}"
