"""Reads the design tokens and proves that their colours can be told apart."""

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Final

from meetingapp import paths

TEXT_RATIO: Final = 4.5
"""WCAG 2.2 AA for text."""
PART_RATIO: Final = 3.0
"""WCAG 2.2 AA for the parts of a control."""

_LINEAR_BELOW: Final = 0.03928
_FOCUS_FRAME: Final = 2  # a focused border is 1 px thicker on both sides, so the box shrinks by 2


class Mode(StrEnum):
    """The two sets of colours."""

    LIGHT = "light"
    DARK = "dark"


class Look(StrEnum):
    """What a person chose: light, dark, or as the rest of the computer is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@cache
def _file() -> Mapping[str, Mapping[str, str | int]]:
    with (paths.resources() / "theme" / "tokens.toml").open("rb") as opened:
        return tomllib.load(opened)


def colours(mode: Mode) -> dict[str, str]:
    """Return every colour of a mode as ``#RRGGBB``."""
    return {name: str(value) for name, value in _file()[mode].items()}


def sizes(scale: float) -> dict[str, int]:
    """Return every size in pixels; text and controls grow with ``scale``, radii do not."""
    scaled = {name: round(int(value) * scale) for name, value in _file()["scaled"].items()}
    for control in ("control", "chip", "button", "button_lg", "soft"):
        scaled[f"{control}_focus"] = scaled[control] - _FOCUS_FRAME
    for inside in ("area_v", "area_h"):
        scaled[f"{inside}_focus"] = scaled[inside] - _FOCUS_FRAME // 2
    scaled["chip_round"] = scaled["chip"] // 2 + 1
    return scaled | {name: int(value) for name, value in _file()["fixed"].items()}


def contrast(one: str, other: str) -> float:
    """Return the WCAG contrast ratio between two ``#RRGGBB`` colours."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    if channel <= _LINEAR_BELOW:
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)


def required_contrasts() -> list[tuple[str, str, float]]:
    """Return (foreground, background, least ratio) for every pair the screens use."""
    text = [
        ("text", on)
        for on in ("bg", "surface", "raised", "sunken", "hover", "rail", "rail_on", "selection")
    ]
    text += [("text2", on) for on in ("bg", "surface", "sunken", "hover", "rail", "track", "desk")]
    text += [("text3", on) for on in ("bg", "surface", "sunken", "hover", "rail")]
    text += [("on_accent", on) for on in ("accent", "accent_hover", "accent_pressed")]
    text += [("accent_text", on) for on in ("accent_soft", "surface", "bg", "sunken")]
    text += [
        (f"{kind}_text", f"{kind}_soft") for kind in ("ok", "warn", "danger", "info", "neutral")
    ]
    text += [(f"{kind}_text", "surface") for kind in ("ok", "warn", "danger", "info")]
    text += [(f"{kind}_text", "bg") for kind in ("ok", "warn", "danger", "info")]
    text += [("text", "accent_soft"), ("text2", "accent_soft"), ("text2", "voice_bg")]
    text += [("on_ok", "ok"), ("on_room", "room"), ("text3", "neutral_soft")]
    text += [("voice_text", "voice_bg"), ("voice_text2", "voice_bg"), ("voice_text2", "voice_chip")]
    parts = [
        (part, on)
        for on in ("surface", "bg")
        for part in ("ok", "warn", "danger", "info", "accent", "border_strong", "field", "focus")
    ]
    parts += [("focus", "rail"), ("focus", "voice_bg"), ("focus", "track"), ("room", "surface")]
    parts += [("voice_mark", "voice_bg"), ("voice", "surface")]
    return [(a, b, TEXT_RATIO) for a, b in text] + [(a, b, PART_RATIO) for a, b in parts]
