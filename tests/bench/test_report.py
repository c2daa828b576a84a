"""The page of results says what was met, what was not, and what was not measured."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from bench.alone import ROOT
from bench.chart import chart, place
from bench.report import Part, cells, grown, number, results, write
from bench.row import Budget, Of, Row
from bench.run import GROWING, PARTS
from bench.spread import Spread

QUICK = Row(key="a", what="a <quick> | thing", ours=Spread.of([1.0]), budget=Budget(2, Of.MEDIAN))
SLOW = Row(key="b", what="a slow thing", ours=Spread.of([9.0]), budget=Budget(2, Of.MEDIAN))
ABSENT = Row(key="c", what="a peer", budget=Budget(6, Of.FASTER), note="not there")
LOAD = (0.5, 1.25)
BENCH = ROOT / "bench"


def _parts() -> list[Part]:
    small = Part("asking", 1_000, (Row(key="a", what="a", ours=Spread.of([0.5])),), LOAD)
    return [Part("asking", 10_000, (QUICK, SLOW, ABSENT), LOAD), small]


def test_the_page_counts_what_is_met_and_hides_nothing() -> None:
    page = results(_parts(), 10_000)
    assert "**1 of 3 budgets are met**" in page
    assert "| **NOT met** |" in page
    assert "| a peer (not there) | ≥ 6 times faster |" in page
    assert "| not measured |" in page


def test_how_many_times_faster_is_told_as_it_is_asked_for() -> None:
    row = Row(key="d", what="d", ours=Spread.of([2.0]), beside=Spread.of([15.0]),
              budget=Budget(6, Of.FASTER))  # fmt: skip
    assert cells(row)[-1] == "met: 7.5 times faster"


def test_no_text_breaks_the_table() -> None:
    [line] = [line for line in results(_parts()[:1], 10_000).splitlines() if "quick" in line]
    assert line.count("|") == 11


def test_growth_is_told_beside_a_tenth_of_the_data() -> None:
    page = results(_parts(), 10_000)
    assert "| a <quick> ¦ thing | 0.50 | 1.0 | 2.00 | **NOT met** |" in page
    assert grown(Spread.of([10.0]), Spread.of([13.0])) == 1.3


def test_one_vault_alone_shows_no_growth() -> None:
    assert "Growth" not in results(_parts()[:1], 10_000)


def test_what_was_measured_year_by_year_stands_in_a_table_of_its_own() -> None:
    grown = Row(key="f", what="the file", ours=Spread.of([3.0]), unit="MB", by_year=(1.0, 3.0))
    page = results([Part("years", 10_000, (QUICK, grown), LOAD)], 10_000)
    assert "| what | unit | after year 1 | after year 2 |" in page
    assert "| the file | MB | 1.0 | 3.0 |" in page
    assert Row.from_json(json.loads(json.dumps(grown.as_json()))) == grown
    assert "School years" not in results(_parts(), 10_000)


def test_a_part_that_failed_is_named_with_how_busy_it_was() -> None:
    page = results([Part("today", 10_000, (), LOAD, "no such vault")], 10_000)
    assert "| today | 10,000 | 0.5 | 1.2 | **not measured**: no such vault |" in page


def test_the_chart_draws_a_bar_for_each_row_that_was_judged(tmp_path: Path) -> None:
    write(_parts(), 10_000, tmp_path)
    drawn = ET.parse(tmp_path / "budgets.svg").getroot()  # noqa: S314 - our own drawing
    texts = [each.text for each in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert {"a <quick> | thing", "a slow thing", "4.50 ✗", "0.50"} <= set(texts)
    assert "a peer" not in texts


def test_a_bar_past_the_budget_is_longer_and_none_leaves_the_picture() -> None:
    assert place(0.001) < place(0.5) < place(1) < place(2) < place(1_000) < 960
    assert place(0.5) - place(0.25) == pytest.approx(place(1) - place(0.5))
    assert chart([]).endswith("</svg>\n")


def test_numbers_have_the_decimals_that_say_something() -> None:
    assert [number(each) for each in (0.123, 1.26, 99.94, 412.4)] == ["0.12", "1.3", "99.9", "412"]


def test_every_part_is_run_and_told_of() -> None:
    assert set(PARTS) == {file.stem for file in (BENCH / "parts").glob("*.py")}
    assert set(GROWING) <= set(PARTS)
    readme = (BENCH / "README.md").read_text("utf-8")
    assert [part for part in PARTS if f"| `{part}` |" not in readme] == []
