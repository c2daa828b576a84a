"""The consent form: what is asked, in the words of whoever signs, and where to take it back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final, TypeAlias

from meetingapp.document.blocks import (
    Block,
    Box,
    Checks,
    Document,
    Fact,
    Facts,
    Heading,
    Keep,
    Lines,
    Note,
    Para,
    Table,
    Theme,
)
from meetingapp.document.papers import frame
from meetingapp.document.papers.signing import signing
from meetingapp.document.papers.tongues import Tongues, tongues
from meetingapp.document.record import fact
from meetingapp.domain.consent import InformedItem
from meetingapp.domain.papers.consent_form import (
    SPECIAL,
    AskedType,
    ChildPart,
    ConsentForm,
    FormLanguage,
    Reader,
)
from meetingapp.words import Language, Words

_BOX: Final = "☐"
_VERSION: Final = 1

Part: TypeAlias = Callable[[ConsentForm, Tongues, int], Iterator[Block]]


def build(form: ConsentForm, language: FormLanguage) -> Document:
    """Write the form in one language, with the office’s Norwegian beside what is not Norwegian."""
    norwegian = _norwegian(form, language)
    told = tongues(language, norwegian)
    own, words = told.own, Words(norwegian)
    title = own("form.title")
    head = frame.furniture(form, own("form.page", page="{page}", pages="{pages}"), words)
    return Document(
        title=title,
        subject=title,
        language=own.tag,
        written=form.made_at,
        furniture=replace(head, foot=(f"{title} · {_edition(told)}",)),
        blocks=tuple(_blocks(form, told, words)),
        theme=Theme.FORM,
    )


def _norwegian(form: ConsentForm, language: FormLanguage) -> Language:
    """Give the written form of a Norwegian form itself; beside another language the office's."""
    if language in {FormLanguage.NB, FormLanguage.NN}:
        return Language(language.value)
    return Language.NN if form.written_in == "nn" else Language.NB


def _blocks(form: ConsentForm, told: Tongues, words: Words) -> Iterator[Block]:
    yield Heading(1, told.own("form.title"), _whom(form, told))
    if told.norwegian is not None:
        yield Note(told.norwegian("form.title"), told.norwegian.tag)
    if told.own.language.is_translation:
        yield from told.para("translation.text")
    yield from told.para(f"lead.{form.reader}")
    yield from told.para("lead.voluntary")
    yield Facts(tuple(_about(form, told, words)))
    number = 0
    for part in _PARTS:
        blocks = tuple(part(form, told, number + 1))
        if blocks:
            number += part not in _TO_KNOW
            in_two = told.norwegian is not None and part is not _answer
            may_part = part in _LONG or in_two
            yield from blocks if may_part else (Keep(blocks),)
    yield Keep((Box(tuple(_withdrawal(told)), by_hand=True),))


def _whom(form: ConsentForm, told: Tongues) -> str:
    if form.reader is Reader.EXPECTING:
        return told.line("form.unborn")
    if form.born is None:
        return form.child
    return f"{form.child}, {told.line('form.born', day=told.day(form.born))}"


def _about(form: ConsentForm, told: Tongues, words: Words) -> Iterator[Fact]:
    yield from fact(told.line("form.number"), form.reference)
    yield from fact(told.line("form.sender"), frame.sender(form.municipality, form.unit))
    yield from fact(told.line("form.access"), f"{frame.access(words)}, {frame.legal(words)}")


def _edition(told: Tongues) -> str:
    return told.own("form.edition", version=_VERSION, language=told.own.own_name)


def _purpose(form: ConsentForm, told: Tongues, number: int) -> Iterator[Block]:
    yield from told.heading("purpose.heading", number)
    yield from told.para("purpose.text")
    if form.purpose:
        yield Para(form.purpose, "strong")
        yield Note(told.line("purpose.line"))
    else:
        yield Lines((told.line("purpose.line"),))


def _who(form: ConsentForm, told: Tongues, number: int) -> Iterator[Block]:
    yield from told.heading("who.heading", number)
    yield from told.para("who.text")
    boxes = (_BOX, _BOX)
    rows = [(told.name("services", service), *boxes) for service in form.services]
    rows.append((told.line("who.other"), *boxes))
    head = tuple(told.line(f"who.{name}") for name in ("service", "gives", "gets"))
    yield Table(head, tuple(rows), (277, 100, 100), told.own("who.heading"), dense=True)


def _what(form: ConsentForm, told: Tongues, number: int) -> Iterator[Block]:
    yield from told.heading("what.heading", number)
    ordinary = [c for c in form.categories if c not in SPECIAL]
    special = [c for c in form.categories if c in SPECIAL]
    columns = 1 if told.norwegian else 2
    yield Checks(tuple((told.name("categories", c), False) for c in ordinary), columns)
    yield from told.para("what.special")
    yield Checks(tuple((told.name("categories", c), False) for c in special), columns)
    yield Lines((told.line("what.except_line"),))


def _meetings(form: ConsentForm, told: Tongues, number: int) -> Iterator[Block]:
    if not form.meeting_types:
        return
    yield from told.heading("meetings.heading", number)
    names = tuple((_type_name(kind, told), False) for kind in form.meeting_types)
    yield Checks(names, 1 if told.norwegian else 2)


def _type_name(kind: AskedType, told: Tongues) -> str:
    """Name a type of meeting; one of the municipality’s own goes by its Norwegian name."""
    key = f"meeting_types.{kind.code}"
    if key in told.own.texts:
        return told.line(key)
    language = "nn" if told.own.language is FormLanguage.NN else "nb"
    if told.norwegian is not None:
        language = told.norwegian.language.value
    name = kind.name[language]
    return name[:1].upper() + name[1:]


def _how_long(form: ConsentForm, told: Tongues, number: int) -> Iterator[Block]:
    yield from told.heading("how_long.heading", number)
    choices = []
    if form.ends_with_school is not None:
        choices.append(told.line("how_long.school_year", day=told.day(form.ends_with_school)))
    if form.latest is not None:
        choices.append(told.line("how_long.other", day=told.day(form.latest)))
    yield Checks(tuple((choice, False) for choice in choices))
    yield Lines((told.line("how_long.line"),))
    yield from told.para("how_long.ends")


def _child(form: ConsentForm, told: Tongues, number: int) -> Iterator[Block]:
    """Ask the child by its age: told, asked, asked to sign too, or the one who decides."""
    if form.child_part is ChildPart.NONE:
        return
    if form.reader is Reader.YOUTH:
        yield from told.heading("child.youth_heading", number)
        yield Lines((told.line("child.youth_line"),))
        return
    yield from told.heading("child.heading", number)
    yield from told.para("child.told" if form.child_part is ChildPart.TOLD else "child.asked")
    if form.child_part is ChildPart.MAY_SIGN:
        yield from told.para("child.may_sign")
    yield Lines((told.line("child.says"), told.line("child.asked_by")))


def _know(told: Tongues, number: int) -> Iterator[Block]:
    yield from told.heading("know.heading", number)
    items = tuple((told.name("informed", item), False) for item in InformedItem)
    yield Checks(items, 1 if told.norwegian else 2)


def _law(form: ConsentForm, told: Tongues, number: int) -> Iterator[Block]:  # noqa: ARG001 - parts are called alike
    yield from told.heading("law.heading")
    for name in ("danger", "health", "birthday"):
        yield from told.para(f"law.{name}")


def _privacy(form: ConsentForm, told: Tongues, number: int) -> Iterator[Block]:  # noqa: ARG001 - parts are called alike
    yield Keep((*told.heading("privacy.heading"), *told.para("privacy.owner")))
    for name in ("minutes", "access", "complaint"):
        yield from told.para(f"privacy.{name}")
    lines = [told.line("privacy.contact_line")]
    if told.own.language.is_translation:
        lines.append(told.line("translation.checked_line"))
    yield Keep((Lines(tuple(lines)),))


def _answer(form: ConsentForm, told: Tongues, number: int) -> Iterator[Block]:
    """Keep what one must have been told on the page where the answer is given."""
    yield from _know(told, number)
    yield from signing(form, told, number + 1)


_PARTS: Final[tuple[Part, ...]] = (
    _purpose, _who, _what, _meetings, _how_long, _child, _law, _privacy, _answer,
)  # fmt: skip
"""In the order they are read: everything that must be known stands before the signature."""
_TO_KNOW: Final = frozenset({_law, _privacy})
"""What is told and not asked, and so has no number."""
_LONG: Final = frozenset({_privacy})
"""What may go over a page."""


def _withdrawal(told: Tongues) -> Iterator[Block]:
    yield from told.heading("withdraw.heading")
    yield from told.para("withdraw.text")
    choices = ("withdraw.everything", "withdraw.some")
    yield Checks(tuple((told.line(choice), False) for choice in choices))
    yield Lines((told.line("withdraw.which_line"), told.line("withdraw.signed_line")))
