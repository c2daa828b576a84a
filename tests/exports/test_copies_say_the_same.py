"""No format of a copy says something another does not, whoever it is for and in any language.

The short form writes the copies of each example in one language, turn by turn, and one service’s of
each discussion, so that every edition is read in all three; ``make faults``, and a run where
nothing may be skipped, write all of them.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetingapp.domain.audience import Audience, Edition
from meetingapp.words import Language
from tests.document.copied import MARK, Finalised, finalised, in_plain_words
from tests.document.editions.drawn import complete
from tests.document.editions.traced import is_open
from tests.document.finished import all_told_in, finalisable_examples
from tests.exports.saying import differences
from tests.faults.campaign import FULL
from tests.vera.parts import required

_ALL = FULL or required()
_FEW = settings(
    max_examples=60 if _ALL else 6,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def copies() -> Iterator[tuple[str, Finalised, Audience]]:
    """Give every copy of every example that may be handed out."""
    for name in finalisable_examples():
        for told in map(finalised, map(in_plain_words, all_told_in(name))):
            yield from ((name, told, audience) for audience in readers(told))


def readers(told: Finalised) -> Iterator[Audience]:
    """Give who may have a copy; of the services one, where all would take too long."""
    who = [audience for audience in told.audiences() if is_open(told, audience)]
    services = [audience for audience in who if audience.edition is Edition.SERVICE]
    taken = services if _ALL else services[len(who) % (len(services) or 1) :][:1]
    for audience in who:
        if audience.edition is not Edition.SERVICE or audience in taken:
            yield audience


@pytest.mark.long
def test_every_copy_of_every_example_says_the_same_in_every_format() -> None:
    turns = {edition: count() for edition in Edition}
    read: dict[Edition, set[Language]] = defaultdict(set)
    for name, told, audience in copies():
        turn = next(turns[audience.edition])
        languages = list(Language) if _ALL else [list(Language)[turn % len(Language)]]
        read[audience.edition].update(languages)
        for language in languages:
            found = list(differences(told.document(audience, language, MARK)))
            assert found == [], (name, audience, language)
    assert dict(read) == {edition: set(Language) for edition in set(Edition) - {Edition.FULL}}


@_FEW
@given(complete(), st.data(), st.sampled_from(Language))
def test_whatever_was_written_a_copy_says_the_same_in_every_format(
    told: Finalised, data: st.DataObject, language: Language
) -> None:
    who = [audience for audience in told.audiences() if is_open(told, audience)]
    if who:
        document = told.document(data.draw(st.sampled_from(who)), language, MARK)
        assert list(differences(document)) == []
