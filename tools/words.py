"""Finds every English sentence in the code, and puts new ones into nb.po and nn.po.

The suite uses ``extracted`` to hold the Norwegian catalogues complete.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from babel.messages import Catalog, pofile
from babel.messages.extract import extract_from_dir

ROOT: Final = Path(__file__).resolve().parent.parent
CATALOGUES: Final = ROOT / "resources" / "words"
KEYWORDS: Final = {
    "_": None,
    "sentence": None,
    "words": None,
    "_words": None,
    "term": None,
    "self": None,  # inside Words itself
    "plural": (1, 2),
    "in_context": ((1, "c"), 2),
}
"""How the code marks words: ``words("…")``, ``words.plural("…", "…", n)``, and so on."""

_HEADER: Final = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""

Found = tuple[str, int, str | tuple[str, ...], str | None]


def extracted() -> Iterator[Found]:
    """Give file, line, text (one, many) and context of each marked sentence."""
    found = extract_from_dir(
        ROOT / "meetingapp", method_map=[("**.py", "python")], keywords=KEYWORDS
    )
    for file, line, text, _comments, context in found:
        yield file, line, text, context


def read(language: str) -> Catalog:
    """Read one Norwegian catalogue."""
    with (CATALOGUES / f"{language}.po").open("rb") as file:
        return pofile.read_po(file, charset="utf-8")


def write(language: str, catalogue: Catalog) -> None:
    """Write a catalogue sorted and without line numbers, so that changes are easy to read."""
    file = CATALOGUES / f"{language}.po"
    with file.open("wb") as out:
        out.write(_HEADER.format(language=language).encode())
        pofile.write_po(
            out, catalogue, width=0, sort_output=True, omit_header=True, no_location=True
        )


def main() -> None:
    """Add what is new, untranslated; what is there stays as it is."""
    for language in ("nb", "nn"):
        catalogue = read(language)
        new = [
            (text, context)
            for _file, _line, text, context in extracted()
            if catalogue.get(text, context) is None
        ]
        for text, context in new:
            catalogue.add(text, context=context)
        write(language, catalogue)
        print(f"{language}.po: {len(new)} new")


if __name__ == "__main__":
    main()
