"""An invitation on paper: when, where, who, what is talked of in general, and what to prepare.

It holds no purpose, no concern and no word of health, and names no child: whoever finds it in a
bag learns that there is a meeting, and no more.
"""

from collections.abc import Iterator

from meetingapp.document.blocks import (
    Block,
    Document,
    Fact,
    Facts,
    Furniture,
    Heading,
    Items,
    Keep,
    Note,
    Para,
    Table,
)
from meetingapp.document.language import TAGS, page_of_pages
from meetingapp.document.record import fact
from meetingapp.document.wording import capital, lowered
from meetingapp.domain.invitation import Invitation
from meetingapp.domain.people import Party, PersonRef
from meetingapp.words import Words


def build(invitation: Invitation, type_name: str, words: Words) -> Document:
    """Write one person’s invitation in the language of ``words``."""
    heading = words("Invitation to {meeting}", meeting=lowered(type_name))
    day = words.short_day(invitation.date)
    child = invitation.is_about_a_child
    return Document(
        title=f"{heading}, {day}",
        subject=heading,
        language=TAGS[words.language],
        written=invitation.made_at,
        furniture=Furniture(
            owner=invitation.municipality,
            unit=invitation.unit,
            access=words("Exempt from public access") if child else "",
            legal=_legal(words) if child else "",
            foot=(),
            page=page_of_pages(words),
        ),
        blocks=(
            Heading(1, heading, _when_and_where(invitation, words)),
            Para(_lead(invitation, words)),
            Facts(tuple(_facts(invitation, words))),
            *_people(invitation, words),
            *_subjects(invitation, words),
            *_before(invitation, words),
            Note(_note(invitation, words)),
        ),
    )


def _when_and_where(invitation: Invitation, words: Words) -> str:
    when = words.weekday_and_day(invitation.date)
    starts, ends = invitation.starts_at, invitation.ends_at
    if starts is not None:
        when += " " + words("at {time}", time=starts)
        if ends is not None and ends > starts:
            when += f"–{words.clock(ends)}"
    return " · ".join(part for part in (capital(when), invitation.where) if part)


def _lead(invitation: Invitation, words: Words) -> str:
    if not invitation.is_about_a_child:
        return words("We look at how we work together, and agree on who does what next.")
    if invitation.party is Party.SERVICE:
        return words("We meet to agree on who does what next. What we agree is written down.")
    return words(
        "We want to hear what you and your child think, and to agree on who does what next. "
        "What we agree is written down, and you get the minutes."
    )


def _facts(invitation: Invitation, words: Words) -> Iterator[Fact]:
    yield from fact(words("To"), _who(invitation.to))
    if invitation.party is Party.SERVICE:
        yield from fact(words("Cases"), words.listing([c.reference for c in invitation.cases]))
    else:
        numbers = words.listing([c.reference for c in invitation.cases])
        about = words("Your child’s everyday life")
        told = f"{about} ({words('case {number}', number=numbers)})" if numbers else about
        yield from fact(words("It is about"), told)
    if invitation.place_is_hidden:
        yield from fact(words("Place"), words("Whoever calls the meeting tells you the place."))
    if invitation.called_by is not None:
        called = f"{_who(invitation.called_by)}, {words.long_day(invitation.made_at.date())}"
        yield from fact(words("Called by"), called)
    yield from fact(words("Sender"), _sender(invitation))
    if invitation.is_about_a_child:
        legal = _legal(words)
        access = words("Exempt from public access")
        yield from fact(words("Access"), f"{access}, {legal}")


def _sender(invitation: Invitation) -> str:
    return ", ".join(part for part in (invitation.unit, invitation.municipality) if part)


def _people(invitation: Invitation, words: Words) -> Iterator[Block]:
    if not invitation.invited:
        return
    rows = tuple(
        (person.name, capital(person.role), _service(person, words))
        for person in invitation.invited
    )
    head = (words("Name"), words("Role"), words("Service"))
    summary = words("Those invited, with role and service")
    yield Keep(
        (
            Heading(2, words("Those invited")),
            Table(head, rows, (150, 195, 132), summary, dense=True),
        )
    )


def _subjects(invitation: Invitation, words: Words) -> Iterator[Block]:
    yield Heading(2, words("What we talk about"))
    if not invitation.is_about_a_child:
        yield Items(
            (
                words("What has happened since last time"),
                words("What we know from children and young people"),
                words("What we do, who does it, and by when"),
            )
        )
        return
    yield Items(
        (
            words("Who we are, and what the consent covers"),
            words("What the child has said, and what the guardians think"),
            words("What goes well, and what we want to change"),
            words("Which choices we have, and what is best for the child"),
            words("What we do, who does it, and when we see whether it works"),
            words("Who tells the child, and when we meet again"),
        )
    )


def _before(invitation: Invitation, words: Words) -> Iterator[Block]:
    items = []
    if invitation.party is Party.SERVICE:
        items.append(words("Look through what you have noted and taken on since last time."))
        items.append(words("Send a substitute from your service if you cannot come."))
    else:
        items += [
            words("Think of what your child is good at, and what you want us to agree on."),
            words("Tell your child about the meeting. Somebody your child trusts asks what it "
                  "wants to say, and whether it wants to come."),
            words("Do you need an interpreter, or another time? Should somebody not be there? "
                  "Tell us. You may bring somebody you trust."),
            words("Only services you have said yes to are invited. You may take your consent "
                  "back whenever you want."),
        ]  # fmt: skip
    yield Heading(2, words("Before the meeting"))
    yield Items(tuple(items))
    by, to = invitation.answer_by, invitation.called_by
    if to is not None and by is not None:
        yield Para(words("Tell {who} by {day} whether you can come.", who=to.name, day=by))
    elif to is not None:
        yield Para(words("Tell {who} whether you can come.", who=to.name))


def _note(invitation: Invitation, words: Words) -> str:
    if not invitation.is_about_a_child:
        return words("No child is discussed by name in this meeting.")
    return words(
        "This invitation holds on purpose nothing about health and nothing of what the meeting is "
        "about. Such things are shared in the meeting, or in secure digital mail."
    )


def _service(person: PersonRef, words: Words) -> str:
    return capital(words.code(person.service)) if person.service is not None else ""


def _who(person: PersonRef) -> str:
    return ", ".join(part for part in (person.name, person.role) if part)


def _legal(words: Words) -> str:
    return words("Freedom of Information Act § 13, cf. Public Administration Act § 13")
