"""What is said simply to the child: how easy it is to read is told while it is written."""

from dataclasses import replace

import pytest

from meetingapp.domain.case import Anonymous
from meetingapp.domain.lix import lix
from meetingapp.ui.viewmodels.room.plain_words import Reads, reading_line, reads
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.room.a10_measures import MeasuresForm
from meetingapp.ui.widgets.room.plain_words import PlainWords
from meetingapp.words import Language, Words
from tests.domain.jonas import jonas_discussion
from tests.ui.accessibility.heard import heard_by_readers
from tests.ui.room.conftest import Show, opened
from tests.ui.room.hands import form

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
EASY = "Ida leser med deg to ganger i uka."
HEAVY = "Spesialpedagogen gjennomfører systematisk leseopplæring tilpasset forutsetningene dine."


def open_plain(show: Show, said: str = "") -> tuple[MeasuresForm, PlainWords]:
    """Show the first measure with these words to the child, unfolded."""
    now = jonas_discussion()
    first, *rest = now.agreement.measures
    measures = (replace(first, plain_words=said), *rest)
    room = opened(replace(now, agreement=replace(now.agreement, measures=measures)))
    shown = form(show(room, "A10"), MeasuresForm)
    shown.fields.focus("agreement.measures.0.plain_words")
    return shown, shown._editor._more.plain


def below(plain: PlainWords) -> str:
    field = plain._field
    assert isinstance(field, Field)
    return field._below.text()


def write(plain: PlainWords, text: str) -> None:
    plain.text.setText(text)
    plain.text.textEdited.emit(text)


def test_thirty_is_easy_and_thirty_one_is_heavy() -> None:
    exactly = "en to tre fire fem " * 6 + "."  # 30 words in one sentence, no long one
    assert lix(exactly) == 30
    assert reads(exactly) is Reads.EASY
    assert reads(f"ja {exactly}") is Reads.HEAVY
    assert reads(" \n") is Reads.NOTHING


@pytest.mark.parametrize(
    ("language", "easy", "heavy"),
    [(Language.NB, "Lett å lese", "Litt tungt"), (Language.NN, "Lett å lese", "Litt tungt")],
)
def test_the_line_has_the_number_and_what_would_help(
    language: Language, easy: str, heavy: str
) -> None:
    words = Words(language)
    assert reading_line(words, EASY) == f"{easy} (LIX {lix(EASY)})"
    line = reading_line(words, HEAVY)
    assert line.startswith(f"{heavy} (LIX {lix(HEAVY)}): ")
    assert line.endswith("30.")


def test_it_follows_what_is_written_and_is_read_with_the_field(show: Show) -> None:
    _, plain = open_plain(show)
    assert "Barnets eget ark trenger den" in below(plain)
    for text, begins in ((EASY, "Lett å lese"), (HEAVY, "Litt tungt")):
        write(plain, text)
        assert below(plain).startswith(begins)
        assert plain.text.accessibleDescription() == below(plain)


def test_it_is_said_when_it_turns_and_not_at_every_letter(show: Show) -> None:
    _, plain = open_plain(show)
    with heard_by_readers() as heard:
        for end in range(1, len(HEAVY)):
            write(plain, HEAVY[:end])
        assert not [text for text in heard if "LIX" in text]  # while somebody writes
        plain._pause.timeout.emit()
        plain._pause.timeout.emit()
        assert len([text for text in heard if text.startswith("Litt tungt")]) == 1


def test_a_measure_without_plain_words_says_so_where_the_fields_are_folded(show: Show) -> None:
    shown, plain = open_plain(show)
    fold = shown._editor._folded.button
    assert fold.accessibleName() == "Flere felt · «Sagt enkelt» til barnet mangler"
    write(plain, EASY)
    shown.room.tell()
    assert fold.accessibleName() == "Flere felt"


def test_another_measure_shows_its_own(show: Show) -> None:
    shown, plain = open_plain(show, EASY)
    assert below(plain).startswith("Lett å lese")
    shown.room.put("agreement.measures.1.plain_words", HEAVY)
    shown._open(1)
    assert below(plain).startswith("Litt tungt")


def test_nobody_without_a_name_has_a_page(show: Show) -> None:
    shown, plain = open_plain(show)
    room = shown.room.room
    shown.room.hold(replace(room, case=replace(room.case, subject=Anonymous())))
    plain.refresh()
    assert not plain.is_missing
    assert below(plain) == "Én setning til barnet."
