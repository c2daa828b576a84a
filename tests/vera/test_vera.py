"""The judge itself is tried first: it must be able to say no."""

from pathlib import Path

import pikepdf
import pytest

from tests.vera.engine import Vera

pytestmark = pytest.mark.needs_java


@pytest.fixture
def bare_pdf(tmp_path: Path) -> Path:
    """Make a sound PDF with neither tags, language, title nor archive metadata."""
    file = tmp_path / "bare æøå.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(file)
    return file


@pytest.mark.parametrize("profile", ["2a", "ua1"])
def test_a_bare_pdf_is_refused_with_the_rules_it_breaks(
    vera: Vera, bare_pdf: Path, profile: str
) -> None:
    verdict, *rules = vera.broken_rules(bare_pdf, profile)
    assert verdict == "FAIL"
    assert any("metadata" in rule.lower() for rule in rules)


def test_the_failure_names_the_file_and_both_profiles(vera: Vera, bare_pdf: Path) -> None:
    with pytest.raises(AssertionError, match=r"is not 2a(?s:.)*bare æøå.pdf is not ua1"):
        vera([bare_pdf])


def test_what_is_no_pdf_is_an_error_and_the_next_file_is_still_judged(
    vera: Vera, bare_pdf: Path, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.pdf"
    letter.write_text("Dear all,", encoding="utf-8")
    assert vera.broken_rules(letter, "2a")[0] == "ERROR"
    assert vera.broken_rules(tmp_path / "gone.pdf", "2a")[0] == "ERROR"
    assert vera.broken_rules(bare_pdf, "2a")[0] == "FAIL"


def test_checking_no_files_proves_nothing(vera: Vera) -> None:
    with pytest.raises(AssertionError, match="no files"):
        vera([])
