"""Parts that several papers share: a person, a measure, what the child said."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from meetingapp.document.blocks import Block, Fact, Heading, Items, Line, Note, Quote, Strong
from meetingapp.document.papers import frame
from meetingapp.document.sections import numbers
from meetingapp.document.wording import capital, ended, first_name, joined, lowered, sentence_of
from meetingapp.domain.measure import Measure
from meetingapp.domain.papers.baton_log import Tried
from meetingapp.domain.papers.story import PaperHead
from meetingapp.domain.people import PersonRef, ServiceCode
from meetingapp.words import Words

_NOTHING: Final = "–"
_ARROW: Final = "\N{NO-BREAK SPACE}→\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Told:
    """One paper about one child, and the words to tell it in."""

    head: PaperHead
    words: Words

    @property
    def child(self) -> str:
        """Call the one it is about by first name."""
        return first_name(self.head.child) if self.head.child else self.words("the child")

    def title(self, heading: str) -> Heading:
        """Give the heading of the paper, with the child under it."""
        words, head = self.words, self.head
        born = words("born {day}", day=head.born) if head.born else ""
        return Heading(1, heading, ", ".join(part for part in (head.child, born) if part))

    def about(self) -> Iterator[Fact]:
        """Give what also stands in the head of every page."""
        head = self.head
        return frame.about(
            self.words,
            reference=head.reference,
            owner=head.municipality,
            unit=head.unit,
            day=head.made_on,
        )

    def who(self, person: PersonRef | None) -> str:
        """Name a person with the role."""
        if person is None:
            return _NOTHING
        return f"{person.name} ({person.role})" if person.role else person.name

    def services(self, services: tuple[ServiceCode, ...]) -> str:
        """Name services in a row."""
        return self.words.listing([self.words.code(service) for service in services])

    def titled(self, measure: Measure) -> str:
        """Name a measure by its title, or by what is done where it has none."""
        return measure.title.strip() or sentence_of(measure.action).rstrip(".") or _NOTHING

    def what(self, measure: Measure) -> tuple[Line, ...]:
        """Give a cell with the title and what is done."""
        return Strong(self.titled(measure)), sentence_of(measure.action) or _NOTHING

    def goal(self, measure: Measure) -> str:
        """Say where it starts and where it is to end."""
        return sentence_of(numbers.goal(self, measure))

    def period(self, measure: Measure) -> str:
        """Say from when until when, and how often."""
        words, parts = self.words, []
        if measure.start and measure.deadline:
            parts.append(words("from {start} to {end}", start=measure.start, end=measure.deadline))
        elif measure.start:
            parts.append(words("from {start}", start=measure.start))
        elif measure.deadline:
            parts.append(words("until {day}", day=measure.deadline))
        if measure.frequency.strip():
            parts.append(measure.frequency.strip().rstrip("."))
        return sentence_of(", ".join(parts)) or _NOTHING

    def day(self, day: date | None) -> str:
        """Write a day, or a dash."""
        return self.words.long_day(day) if day else _NOTHING

    def came_of(self, tried: Tried) -> str:
        """Say how a measure stands, what it led to and what was measured."""
        words, judged, measure = self.words, tried.judged, tried.measure
        status = sentence_of(words.code(measure.status))
        if judged is None:
            return status
        effect = sentence_of(words.code(judged.effect)) if judged.effect else ""
        measured = ""
        if judged.measured_value is not None and measure.baseline.value is not None:
            measured = words(
                "({start} → {measured}, goal {target})",
                start=measure.baseline.value,
                measured=judged.measured_value,
                target=numbers.target(self, measure),
            ).replace(" → ", _ARROW)
        looked = words("Evaluated {day}.", day=tried.judged_on) if tried.judged_on else ""
        return joined((status, ended(joined((effect.rstrip("."), measured))), looked))

    def quote(self, said: str, source: str = "", *, verbatim: bool = True) -> Iterator[Block]:
        """Give what the child said and lets others read; nothing where there is nothing."""
        if said.strip():
            label = self.words("{child} in own words", child=self.child)
            if not verbatim:
                label = self.words("What {child} showed or said", child=self.child)
            yield Quote(label, said, source, verbatim)

    def items(self, items: tuple[str, ...]) -> Iterator[Block]:
        """Give a list, or say that there is nothing."""
        told = tuple(capital(item.strip()) for item in items if item.strip())
        if told:
            yield Items(told)
        else:
            yield self.nothing()

    def nothing(self) -> Note:
        """Say that nothing is noted, so that nobody takes a gap for an answer."""
        return Note(self.words("Nothing is noted here."))

    def code_list(self, codes: tuple[str, ...]) -> str:
        """Write several short texts as one sentence."""
        return sentence_of("; ".join(lowered(code) for code in codes))
