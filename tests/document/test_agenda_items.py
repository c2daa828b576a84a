"""Items of the municipality's own stand in their place; what was carried or parked is dated."""

from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from meetingapp.document.blocks import Heading
from meetingapp.document.plain import plain_text
from meetingapp.domain.meeting import OwnItem
from meetingapp.domain.stopped import Carried, Parked
from meetingapp.domain.template import AgendaItem, Template
from meetingapp.services.shelf import load_template
from meetingapp.words import Language
from tests.document.conftest import Told

HEADING = MappingProxyType({"nb": "Nytt fra skolen", "nn": "Nytt frå skulen", "en": "News"})


def _with_item(after: str) -> Template:
    shipped = load_template("RT")
    own = AgendaItem("X1", HEADING, HEADING, own=True)
    items: list[AgendaItem] = []
    for item in shipped.items:
        items.append(item)
        if item.id == after:
            items.append(own)
    return replace(shipped, items=tuple(items))


def _told(jonas: Told, after: str, text: str = "skolen får ny rektor") -> Told:
    item = OwnItem("X1", text)
    discussion = replace(jonas.discussion, own_items=(item,))
    return replace(jonas, template=_with_item(after), discussion=discussion)


def _headings(told: Told) -> list[str]:
    return [
        line
        for line, under in zip(
            plain_text(told.document()).splitlines(),
            plain_text(told.document()).splitlines()[1:],
            strict=False,
        )
        if under and set(under) <= {"-", "="}
    ]


@pytest.mark.parametrize(
    ("after", "before_it"),
    [
        ("A01", "Til stede"),
        ("A05", "Barnets stemme"),
        ("A07", "Situasjonen nå"),
        ("A09", "Barnets beste"),
        ("A11", "Samordning og plikter"),
        ("A13", "Samordning og plikter"),
        ("A14", "Samtykke og avslutning"),
    ],
)
def test_an_own_item_follows_the_item_it_follows_in_the_agenda(
    jonas: Told, after: str, before_it: str
) -> None:
    headings = _headings(_told(jonas, after))
    assert headings[headings.index("Nytt fra skolen") - 1] == before_it


def test_an_own_item_has_the_templates_heading_in_every_language(jonas: Told) -> None:
    told = replace(_told(jonas, "A06"), language=Language.NN)
    text = plain_text(told.document())
    assert "Nytt frå skulen\n---------------\nSkolen får ny rektor.\n" in text


def test_every_own_item_is_printed_once_whatever_it_follows(jonas: Told) -> None:
    for item in load_template("RT").items:
        assert _headings(_told(jonas, item.id)).count("Nytt fra skolen") == 1, item.id


def test_an_own_item_nobody_answered_is_left_out(jonas: Told) -> None:
    assert "Nytt fra skolen" not in _headings(_told(jonas, "A06", " \n "))


def test_an_own_item_the_template_does_not_know_is_not_lost(jonas: Told) -> None:
    told = _told(jonas, "nowhere", "første linje\n\nandre linje")
    text = plain_text(told.document())
    assert "Annet\n-----\nFørste linje.\nAndre linje.\n" in text


def test_what_was_carried_over_says_from_when(jonas: Told) -> None:
    since = date(2026, 6, 11)
    items = ("A04", "A05", "A06", "A07", "A08", "A09", "A10", "A11", "A12")
    carried = tuple(Carried(item, since) for item in items)
    told = replace(jonas, discussion=replace(jonas.discussion, carried=carried))
    subs = [b.sub for b in told.document().blocks if isinstance(b, Heading) and b.level == 2]
    assert sum("Fra 11." in sub for sub in subs) == len(items) - 1  # A11 is kept with its facts
    assert "Samordning og plikter\n---------------------\nFra 11." in plain_text(told.document())


def test_nothing_carried_over_is_said_of_what_is_new(jonas: Told) -> None:
    subs = [b.sub for b in jonas.document().blocks if isinstance(b, Heading)]
    assert not any("Fra " in sub for sub in subs)


@pytest.mark.parametrize(
    ("parked", "said"),
    [
        (Parked("spørre om skyss"), "Til neste gang: Spørre om skyss.\n"),
        (Parked("spørre om skyss", date(2026, 11, 24)), "Til neste gang: Spørre om skyss.\n"),
        (
            Parked("spørre om skyss.", date(2026, 10, 6)),
            "Til neste gang: Spørre om skyss (fra 6. oktober 2026).\n",
        ),
    ],
)
def test_what_waits_for_next_time_is_on_page_1(jonas: Told, parked: Parked, said: str) -> None:
    told = replace(jonas, discussion=replace(jonas.discussion, parked=(parked, Parked(" "))))
    assert said in plain_text(told.document()).replace("\N{NO-BREAK SPACE}", " ")
