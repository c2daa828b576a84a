"""The dictionaries of bokmål and nynorsk, and that enchant writes nothing anywhere."""

import ctypes.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from meetingapp import paths
from meetingapp.errors import AppError
from meetingapp.spelling import dictionary

needs_enchant = pytest.mark.skipif(
    ctypes.util.find_library("enchant-2") is None and "SAMRAAD_REQUIRE_ALL" not in os.environ,
    reason="the library enchant is not on this machine",
)
RIGHT = {
    "nb": ["skole", "ressursteam", "stafettlogg", "barnekoordinator", "Fraværsoppfølging"],
    "nn": ["skule", "ressursteam", "stafettloggen", "barnekoordinatoren", "Fråværsoppfølging"],
}
WRONG = {"nb": ["skoole", "ikkje", "fraværr", "gjenom"], "nn": ["skoole", "ikke", "fråværr"]}


@needs_enchant
@pytest.mark.parametrize("language", ["nb", "nn"])
def test_common_words_and_those_of_the_field_are_known(language: str) -> None:
    words = dictionary.load(language)
    assert [w for w in RIGHT[language] if words.knows(w) is not True] == []
    assert [w for w in WRONG[language] if words.knows(w) is not False] == []


@needs_enchant
def test_what_was_meant_is_among_the_first_suggestions() -> None:
    words = dictionary.load("nb")
    assert words.suggest("stafetlogg")[0] == "stafettlogg"
    assert "fravær" in words.suggest("fraværr")
    assert words.suggest("") == ()


@needs_enchant
@pytest.mark.parametrize("word", ["x" * 10_000, "😀", "שלום", "e\u0301", "a\x00b", "-", "’"])
def test_no_word_is_too_odd(word: str) -> None:
    words = dictionary.load("nb")
    assert words.knows(word) in (True, False)
    assert isinstance(words.suggest(word), tuple)


@needs_enchant
def test_enchant_writes_nothing_anywhere(tmp_path: Path) -> None:
    """Nobody's word list lies on the disk: what is learned is kept in the vault."""
    strace = shutil.which("strace")
    if strace is None:
        if "SAMRAAD_REQUIRE_ALL" in os.environ:
            pytest.fail("strace is missing")
        pytest.skip("strace is not on this machine")
    traced = tmp_path / "trace"
    program = (
        "from meetingapp.spelling.dictionary import load\n"
        "words = load('nb')\n"
        "words.knows('Fiktivsen'); words.suggest('Fiktivsenn')\n"
        "load('nn').knows('Fiktivsen')\n"
    )
    before = sorted((paths.resources() / "spelling").rglob("*"))
    subprocess.run(
        [strace, "-f", "-e", "trace=file", "-o", str(traced), sys.executable, "-B", "-c", program],
        check=True,
        env={**os.environ, "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)},
    )
    made = ("O_WRONLY", "O_RDWR", "O_CREAT", "mkdir(", "rename", "unlink")
    lines = traced.read_text(encoding="utf-8", errors="replace").splitlines()
    written = [
        line for line in lines
        if any(each in line for each in made) and "= -1" not in line and "/dev/null" not in line
    ]  # fmt: skip
    assert written == []
    assert sorted((paths.resources() / "spelling").rglob("*")) == before
    assert [p.name for p in tmp_path.iterdir()] == ["trace"]


def test_a_language_without_a_dictionary_and_a_machine_without_enchant_say_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(AppError, match=r"spelling\.missing|enchant"):
        dictionary.load("en")
    monkeypatch.setitem(sys.modules, "enchant", None)  # as where its library is not found
    with pytest.raises(AppError) as missing:
        dictionary.load("nb")
    assert missing.value.code == "spelling.missing"
    with pytest.raises(AppError):
        dictionary.must_be_there()


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_list_of_the_field_is_long_sorted_and_has_no_names(language: str) -> None:
    file = paths.resources() / "spelling" / f"{language}.txt"
    words = file.read_text(encoding="utf-8").splitlines()
    assert len(words) >= 200
    assert words == sorted(set(words))
    assert all(word == word.casefold() and word.isalpha() for word in words)
    assert len(dictionary.field_words(language)) == len(words)


def test_a_dictionary_that_is_busy_keeps_nobody_waiting() -> None:
    class Slow:
        def check(self, word: str) -> bool:
            return bool(word)

        def suggest(self, word: str) -> list[str]:
            assert words.knows(word) is None  # asked meanwhile, as the window does
            return [word]

    words = dictionary.Dictionary(Slow(), frozenset({"stafettlogg"}))
    assert words.suggest("abc") == ("abc",)
    assert words.knows("Stafettlogg") is True
    assert words.knows("abc") is True
