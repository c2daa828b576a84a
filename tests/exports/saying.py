"""What each format of a document says, held against the document itself."""

from collections import Counter
from collections.abc import Callable, Iterator

from meetingapp.document.blocks import Document
from meetingapp.document.visible import visible
from meetingapp.exports.docx import docx_file
from meetingapp.exports.html import html_file
from meetingapp.exports.text import text_file
from meetingapp.minutes import render
from meetingapp.minutes.chart_png import chart_png
from meetingapp.minutes.reading_back import opened
from meetingapp.minutes.said import said
from tests.exports.every_block import said_by
from tests.exports.read_back import Page, text_of_word, words_in


def expected(document: Document, *, notes_last: bool) -> list[str]:
    """Give the words a document says, in order."""
    notes: list[str] = []
    texts = list(said_by(document.blocks, notes if notes_last else None))
    return words_in("\n".join(visible(text) for text in [*texts, *notes]))


def in_word(document: Document) -> list[str]:
    return words_in(text_of_word(docx_file(document, chart_png)))


def in_html(document: Document) -> list[str]:
    return words_in(Page(html_file(document)).text)


def in_text(document: Document) -> list[str]:
    return words_in(text_file(document).decode("utf-8"))


READ: dict[str, tuple[Callable[[Document], list[str]], bool]] = {
    "docx": (in_word, True),
    "html": (in_html, True),
    "txt": (in_text, False),
}


def differences(document: Document) -> Iterator[str]:
    """Name the formats that say something else than the document, and where they begin to.

    Of a PDF the letters are counted: where a line ends is no matter of words.
    """
    for format_, (read, notes_last) in READ.items():
        found, wanted = read(document), expected(document, notes_last=notes_last)
        if found != wanted:
            pairs = enumerate(zip(found, wanted, strict=False))
            at = next((n for n, (one, other) in pairs if one != other), -1)
            yield f"{format_}: {found[at : at + 6]} for {wanted[at : at + 6]}"
    aloud, letters = letters_aloud(render(document)), only_letters(said(document))
    if aloud != letters:
        yield f"pdf: too many {aloud - letters}, too few {letters - aloud}"


def only_letters(counted: Counter[str]) -> Counter[str]:
    """Leave out digits and marks: a PDF draws the numbers of a weight as dots."""
    return Counter({letter: n for letter, n in counted.items() if letter.isalpha()})


def letters_aloud(pdf: bytes) -> Counter[str]:
    """Count the letters that a reader of the PDF's structure hears."""
    found: Counter[str] = Counter()
    with opened(pdf) as file:
        assert file is not None
        for number in range(file.pages):
            page = file.page(number)
            found.update(letter for letter in page.read_aloud() if letter.isalpha())
            page.close()
    return found
