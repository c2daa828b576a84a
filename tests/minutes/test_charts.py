"""Charts: a picture that is told in words, and words where no picture can be drawn."""

import io
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from meetingapp.document.blocks import Chart, Chip, Fact, Series, Tone
from meetingapp.minutes import render
from meetingapp.minutes.chart_png import chart_png
from tests.minutes.conftest import Make
from tests.minutes.everything import chart
from tests.minutes.reading import elements, text_of

DAY = date(2026, 11, 6)


def _one(*values: str) -> Chart:
    points = tuple((DAY + timedelta(7 * n), Decimal(value)) for n, value in enumerate(values))
    return Chart("Tittel", "ord", (Series("Målt", points),), "Alt sagt i ord.")


def test_a_chart_is_a_figure_with_words_and_a_frame(of_blocks: Make) -> None:
    pdf = render(of_blocks(chart()))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        [figure] = [one for _, one in elements(opened) if one.S == "/Figure"]
        assert str(figure.Alt) == chart().alt
        left, bottom, right, top = map(float, figure.A.BBox)
        assert 62 <= left < right <= 540
        assert 62 <= bottom < top
    printed = text_of(pdf)
    for text in ("Målt 41", "Hjemme 36,5", "Mål: minst 45", "Start: 34 ord", "6.11.", "8.1."):
        assert text in printed


def test_facts_stand_beside_the_picture_and_are_read_after_it(of_blocks: Make) -> None:
    facts = (Fact("Regnestykket", ("7 ÷ 11",)), Fact("Forslag", (Chip(Tone.GREEN, "Bedring"),)))
    alone, beside = render(of_blocks(chart())), render(of_blocks(replace(chart(), facts=facts)))
    with pikepdf.open(io.BytesIO(alone)) as one, pikepdf.open(io.BytesIO(beside)) as other:
        wide, narrow = (
            next(each for _, each in elements(opened) if each.S == "/Figure").A.BBox
            for opened in (one, other)
        )
        assert float(narrow[2]) < float(wide[2])
        kinds = [str(each.S) for _, each in elements(other)]
    assert kinds.index("/Figure") < kinds.index("/L") < kinds.index("/LBody")
    printed = text_of(beside)
    assert "Regnestykket" in printed
    assert "Bedring" in printed


@pytest.mark.parametrize("goal", ["Mål: minst 45", "Mål: høyst 2", "Mål: behold 5,5"])
def test_a_name_beside_the_field_keeps_its_last_letter(of_blocks: Make, goal: str) -> None:
    for start in range(20):
        named = replace(_one(str(start), "9"), target=Decimal(9), target_label=goal, unit="")
        assert goal in text_of(render(of_blocks(named)))


HARD = {
    "no series": replace(chart(), series=()),
    "no points": replace(chart(), series=(Series("Målt", ()),)),
    "a number that is none": _one("NaN", "3"),
    "a number without end": _one("Infinity"),
    "a number of a thousand digits": _one("1e999", "2"),
    "a number with a thousand decimals": _one("1e-999"),
}


@pytest.mark.parametrize("hard", HARD.values(), ids=HARD)
def test_what_cannot_be_drawn_is_told_in_words(of_blocks: Make, hard: Chart) -> None:
    pdf = render(of_blocks(hard))
    assert " ".join(hard.alt.split()) in text_of(pdf)
    assert chart_png(hard, "nb-NO") == b""


DRAWN = {
    "one point": _one("3"),
    "only zeros": _one("0", "0"),
    "all the same": _one("5", "5", "5"),
    "below zero": _one("-5", "-7.5"),
    "across zero": _one("-5", "7"),
    "very large": _one("99999999999999", "100000000000000"),
    "very small": _one("0.00000001", "0.00000002"),
    "three hundred days": _one(*map(str, range(300))),
    "names that need the whole page": replace(
        _one("1", "2"), series=(Series("Målt " * 60, ((DAY, Decimal(1)),)),), unit="u" * 300
    ),
    "nine lines": replace(_one("1"), series=tuple(
        Series(f"L{n}", ((DAY, Decimal(n)), (DAY + timedelta(9), Decimal(n + 1)))) for n in range(9)
    )),
    "twenty evaluations": replace(
        _one("1", "2"), marks=tuple((DAY + timedelta(n), f"Evaluering {n}") for n in range(20))
    ),
}  # fmt: skip


@pytest.mark.parametrize("drawn", DRAWN.values(), ids=DRAWN)
def test_odd_numbers_are_drawn(of_blocks: Make, drawn: Chart) -> None:
    with pikepdf.open(io.BytesIO(render(of_blocks(drawn)))) as opened:
        assert [one for _, one in elements(opened) if one.S == "/Figure"]


def test_a_chart_is_a_picture_too() -> None:
    content = chart_png(chart(), "nb-NO")
    assert content == chart_png(chart(), "nb-NO")
    with Image.open(io.BytesIO(content)) as picture:
        assert picture.format == "PNG"
        assert picture.width > 1000
        colours = picture.convert("RGB").getcolors(1 << 20)
    assert colours
    assert max(colours)[1] == (255, 255, 255)
    assert len(colours) > 20


numbers = st.decimals(allow_nan=True, allow_infinity=True)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.dates(), numbers), max_size=8),
    st.none() | numbers,
    st.none() | numbers,
    st.text(max_size=40),
)
def test_no_numbers_stop_an_export(
    of_blocks: Make,
    points: list[tuple[date, Decimal]],
    start: Decimal | None,
    target: Decimal | None,
    text: str,
) -> None:
    odd = Chart(text, text, (Series(text, tuple(points)),), text, start, text, target, text)
    assert render(of_blocks(odd)).startswith(b"%PDF-1.7")
