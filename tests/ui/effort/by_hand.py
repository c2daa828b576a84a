"""The same meeting with a Word template, Outlook and an archive: each step, and what it costs.

Counted so that Word is never wronged: the template is a good one, everybody knows where it lies,
no program has to be waited for, nothing is mistyped, and nobody reads the finished text through.
What is free text in Samråd is free text in Word too and stands in neither count.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is done. A key is a character typed; a click is the mouse, or a shortcut."""

    what: str
    clicks: int
    keys: int
    because: str


Steps = tuple[Step, ...]

INVITE: Final[Steps] = (
    Step("A new meeting in Outlook", 2, 0, "calendar, New meeting"),
    Step("Two colleagues", 0, 10, "four letters and Enter for each; Outlook completes them"),
    Step("A subject without a name", 0, 11, "“Ressursteam”"),
    Step("Day, from, to and place", 7, 11, "three clicks for the day, two for each time; the room"),
    Step("The text of the invitation", 6, 0, "copied from the last one: open, mark, copy, paste"),
    Step("Send", 1, 0, ""),
)
CONSENT: Final[Steps] = (
    Step("Find the consent in the archive", 4, 16, "search by name, open, look, close"),
)
NEW_DOCUMENT: Final[Steps] = (
    Step("The template", 4, 0, "three folders, open"),
    Step("Save it among the team’s cases", 6, 28, "F12, four folders, a name as the rules want it"),
)
HEAD: Final[Steps] = (
    Step("Day, times and place", 0, 31, "24.11.2026, 14.15, 15.00, grupperom 2"),
    Step("Chair and note-taker", 4, 0, "two lists that drop down"),
    Step("Who was there, and why", 3, 66, "three ticks; three reasons of 22 characters"),
    Step("The child, born, case number", 0, 29, "Jonas Fiktivsen, 14.03.2018, 1/26"),
    Step("The guardian", 0, 20, "Kari Fiktivsen, mor"),
    Step("All were asked whether they are impartial", 1, 0, "a tick"),
)
FIRST_BODY: Final[Steps] = (
    Step("The consent", 0, 62, "who signed, when, until when, for which services"),
    Step(
        "How the child was heard", 6, 23, "way, told, sharing, weight; who talked with him and when"
    ),
    Step("Seven considerations weighed", 14, 0, "one list that drops down for each"),
    Step("Does the choice follow the child’s view", 2, 0, "a list"),
    Step("Two measures: numbers and units", 0, 40, "34, 45, ord per minutt; 1, 4, økter per uke"),
    Step("Two measures: responsible", 0, 26, "Ida Prøvestad"),
    Step("Two measures: start, deadline, evaluation", 0, 60, "three days each, written out"),
    Step("Duty to report and to avert", 2, 0, "two ticks"),
    Step("Coordinator and level", 2, 13, "Ida Prøvestad; a list"),
    Step("The next meeting, and who tells the child", 0, 38, "day and hour; name and day"),
    Step("Read aloud, asked, readers", 4, 0, "four ticks"),
)
LAST_TIME: Final[Steps] = (
    Step("Last time’s minutes", 5, 0, "four folders, open"),
    Step("Save them under a new name", 2, 28, "F12, a name as the rules want it, Save"),
    Step("The day", 1, 10, "24.11.2026; all else of the head stands"),
    Step(
        "Mark what was written last time", 10, 0, "one click for each of ten texts, to replace it"
    ),
)
"""The cheapest way there is: what is unchanged since last time stands, ticks and lists too."""
FOLLOW_UP_BODY: Final[Steps] = (
    Step("The last minutes are approved", 2, 0, "a list"),
    Step("The child was told, and talked with", 2, 0, "two ticks"),
    Step("Two measures moved to “since last time”", 8, 0, "mark, cut, place, paste"),
    Step("Two measures: done, known from, the child, effect, what now", 20, 0, "five lists each"),
    Step("Two measures: what was measured, and when", 4, 23, "41, 3; two days"),
    Step("One goes on: the new day", 1, 10, "26.01.2027"),
    Step("One is adjusted: a copy among the measures", 4, 0, "mark, copy, place, paste"),
    Step("Its new start: number, and three days", 4, 31, "3; start, deadline, evaluation"),
    Step("When the child was talked with, and asked what has changed", 2, 10, "a day; a tick"),
    Step("What weighs otherwise now", 4, 0, "two of the seven lists; the others stand"),
    Step("The next meeting, and the day the child is told", 2, 26, "day and hour; day"),
)
PDF: Final[Steps] = (Step("A PDF", 4, 0, "F12, kind, Save, yes"),)
FILE_IT: Final[Steps] = (
    Step("Find the case in the archive", 3, 16, "open, search, choose"),
    Step("A new entry", 9, 40, "kind, direction, access code and paragraph from lists; a title"),
    Step("Attach the PDF and close the entry", 7, 0, "browse four folders, choose, save, close"),
)
SEND_INVITATION: Final[Steps] = (
    Step("Send the invitation Samråd has made", 6, 10, "a mail, two addresses, two files, Send"),
)
REMEMBER: Final[Steps] = (
    Step("The evaluation in the calendar", 6, 25, "a new entry, title, day, save"),
)
FIRST_IN_WORD: Final[Steps] = (
    *INVITE, *CONSENT, *NEW_DOCUMENT, *HEAD, *FIRST_BODY, *PDF, *FILE_IT, *REMEMBER, *REMEMBER,
)  # fmt: skip
FOLLOW_UP_IN_WORD: Final[Steps] = (
    *INVITE, *CONSENT, *LAST_TIME, *FOLLOW_UP_BODY, *PDF, *FILE_IT, *REMEMBER,
)  # fmt: skip
BESIDE_SAMRAAD: Final[Steps] = (*SEND_INVITATION, *FILE_IT)
"""What Samråd does not do either: it sends nothing, and the archive is another program."""
