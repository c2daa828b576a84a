"""Minutes from the command line, as archives, screen readers and other programs meet them."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Run, Tree, Write
from tests.vera.engine import Vera

LETTERS = "æøåÆØÅáŋ«»–§"
IN_ORDER = {
    "nb": (
        "Referat fra ressursteam",
        "Dette ble avtalt",
        "Til stede",
        "JONAS MED EGNE ORD",
        "«Jeg liker når vi leser i lite rom.",
        "De voksnes tolkning",
        "Barnets beste",
    ),
    "nn": (
        "Referat frå ressursteam",
        "Dette blei avtalt",
        "Til stades",
        "JONAS MED EIGNE ORD",
        "«Jeg liker når vi leser i lite rom.",
        "Tolkinga til dei vaksne",
        "Det beste for barnet",
    ),
}


@pytest.fixture(params=["nb", "nn"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def printed(run: Run, changed: Write, language: str, tmp_path: Path) -> Path:
    """Print the example, with letters in it that are easily lost."""

    def rename(tree: Tree) -> None:
        tree["meeting"]["place"] = f"Rom {LETTERS}"

    out = tmp_path / "minutes"
    done = run("minutes", changed(rename), "--out", out, "--language", language)
    assert done.code == 0, done.err
    (pdf,) = out.iterdir()
    return pdf


@pytest.mark.needs_java
def test_the_minutes_are_pdf_a_2a_and_pdf_ua_1(printed: Path, vera: Vera) -> None:
    vera(printed)


def test_pdftotext_reads_every_letter_and_the_order_we_meant(printed: Path, language: str) -> None:
    if shutil.which("pdftotext") is None:
        if os.environ.get("SAMRAAD_REQUIRE_ALL") == "1":
            pytest.fail("pdftotext is missing")
        pytest.skip("pdftotext is missing: apt-get install poppler-utils")
    done = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", str(printed), "-"], capture_output=True, check=True
    )
    text = " ".join(done.stdout.decode().split())
    assert f"Rom {LETTERS}" in text
    places = [text.find(words) for words in IN_ORDER[language]]
    assert -1 not in places, f"not found: {IN_ORDER[language][places.index(-1)]}"
    assert places == sorted(places)
