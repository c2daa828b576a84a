"""What may be wrong with a table of people or children that is taken in."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.errors.marks import sentence

IN_TABLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "import.has_errors": sentence(
            "Nothing was taken in, for {count} lines in the file cannot be read. Mend them and "
            "choose the file again."
        ),
        "import.no_column": sentence(
            "The file has no column for {column}. Write it in the first line, as in the example "
            "file."
        ),
        "import.not_readable": sentence(
            "{file} could not be opened. Look whether it is still there, and choose it again."
        ),
        "import.same_column": sentence(
            "Two columns of the file are for {column}. Keep one of them."
        ),
        "import.stopped": sentence("It was stopped, and nothing of the file was taken in."),
        "table.broken_line": sentence(
            "The file stops making sense at line {line}: a quotation mark is not closed, or the "
            "text is far too long. Mend the line and choose the file again."
        ),
        "table.empty": sentence(
            "There are no lines to take in. The first line of the file names the columns, and each "
            "line below is one person or one child."
        ),
        "table.not_text": sentence(
            "The file is no table of text. Save it as CSV in the spreadsheet, and choose that file."
        ),
        "table.strange_character": sentence(
            "Line {line} holds a character that is no text. Save the file as CSV in UTF-8, and "
            "choose it again."
        ),
        "table.too_large": sentence(
            "The file is larger than {megabytes} MB. Divide it in two and take in one at a time."
        ),
        "table.too_many_columns": sentence(
            "The file has more than {most} columns. Keep those that are to be taken in."
        ),
        "table.too_many_lines": sentence(
            "The file has more than {most} lines. Divide it in two and take in one at a time."
        ),
    }
)
