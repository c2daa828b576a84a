"""The child's voice: own words first, then what the adults make of them; or why it is missing."""

from collections.abc import Iterator

from meetingapp.document.blocks import Block, Fact, Facts, Heading, Quote
from meetingapp.document.record import Record, fact
from meetingapp.document.wording import capital, ended, joined, lowered, sentence_of
from meetingapp.domain.voice import ChildVoice, NotObtained, Sharing, VoiceStatus


def voice(record: Record) -> Iterator[Block]:
    """Print the branch that was taken; own words only if the child lets them be shared."""
    told = record.discussion.voice
    if told == ChildVoice(invited=told.invited, invited_reason=told.invited_reason):
        return
    yield Heading(2, record.words.in_context("document", "The child’s voice"), record.since("A05"))
    if told.own_words and not record.words_are_withheld:
        yield _quote(record, told)
    rows = (
        *_missing(record, told),
        *_withheld(record, told),
        *_told(record, told),
        *_weighed(record, told),
        *_plan(record, told),
    )
    if rows:
        yield Facts(rows)


def _quote(record: Record, told: ChildVoice) -> Quote:
    words, child = record.words, record.child
    if told.verbatim:
        label = words("{child} in own words", child=child)
    else:
        label = words("{child} in own words and signs", child=child)
    return Quote(label, told.own_words, _source(record, told), verbatim=told.verbatim)


def _source(record: Record, told: ChildVoice) -> str:
    """Say how, when and by whom the child was heard."""
    words = record.words
    how = capital(words.listing([lowered(words.code(method)) for method in told.methods]))
    if told.obtained_on:
        how = f"{how} {words.long_day(told.obtained_on)}".strip()
    by = told.obtained_by
    if by:
        role = by.role or record.role_of(by.name)
        known = words.listing(_different(role, told.relation))
        met = words("with {name}", name=by.name)
        how = f"{how} {met}, {known}".strip() if known else f"{how} {met}".strip()
    return joined((ended(how), sentence_of(told.setting)))


def _different(role: str, relation: str) -> list[str]:
    """Say once what is the same: the contact teacher is the child’s contact teacher."""
    parts = [part for part in (role, relation) if part.strip()]
    return parts[:1] if len({part.strip().casefold() for part in parts}) == 1 else parts


def _missing(record: Record, told: ChildVoice) -> Iterator[Fact]:
    words = record.words
    if told.status is VoiceStatus.NOT_OBTAINED:
        label = words("Not obtained")
    elif told.status is VoiceStatus.PARTLY:
        label = words("Partly obtained")
    else:
        return
    why = told.not_obtained
    if why is None:
        yield from fact(label, words("The child’s own view is not complete."))
        return
    reason = sentence_of(words.code(why.reason)) if why.reason else ""
    yield from fact(label, reason, sentence_of(why.explanation), *_asked(record, why))


def _asked(record: Record, why: NotObtained) -> Iterator[str]:
    words = record.words
    if why.asked_by and why.asked_on:
        yield words("Asked by {who} on {day}.", who=record.who(why.asked_by), day=why.asked_on)
    elif why.asked_by:
        yield words("Asked by {who}.", who=record.who(why.asked_by))
    elif why.asked_on:
        yield words("Asked on {day}.", day=why.asked_on)
    if why.attempts:
        days = words.listing([words.long_day(day) for day in why.attempts])
        yield words("Tried on {days}.", days=days)
    if why.safety_contact:
        yield words("Contact about safety: {who}", who=ended(why.safety_contact))
    if why.leader_informed:
        yield words("The leader is informed.")
    if why.case_continues is not None:
        yield (
            words("The case goes on.") if why.case_continues else words("The case does not go on.")
        )


def _withheld(record: Record, told: ChildVoice) -> Iterator[Fact]:
    """Where the child said no, only the summary it accepts is printed, and that it is one."""
    words = record.words
    if not record.words_are_withheld:
        if not told.own_words:
            yield from fact(words("In summary"), sentence_of(told.neutral_summary))
        return
    yield from fact(
        words("In summary"),
        sentence_of(told.neutral_summary),
        capital(words("{child}’s own words are held back, as {child} wished.", child=record.child)),
        _source(record, told),
    )


def _told(record: Record, told: ChildVoice) -> Iterator[Fact]:
    words = record.words
    if not told.is_heard:
        return
    if not told.own_words and not record.words_are_withheld:
        yield from fact(words("How and when"), _source(record, told))
    if told.themes:
        yield from fact(
            words("What we talked about"), sentence_of(words.listing(list(told.themes)))
        )
    yield from fact(words("Informed"), joined(_informed(record, told)))


def _informed(record: Record, told: ChildVoice) -> Iterator[str]:
    words, child = record.words, record.child
    if told.child_informed:
        yield capital(
            words(
                "{child} was told what the talk was for, that it was voluntary, and what would "
                "be shared.",
                child=child,
            )
        )
    elif told.child_informed is False:
        yield capital(words("{child} was not told beforehand.", child=child))
    match told.child_accepts_sharing:
        case Sharing.YES:
            yield capital(words("{child} agrees that this is shared.", child=child))
        case Sharing.PARTLY:
            yield capital(words("{child} agrees that some of it is shared.", child=child))
        case Sharing.NO:
            yield capital(words("{child} does not want the words shared.", child=child))
        case Sharing.NOT_ASKED:
            yield capital(words("{child} was not asked about sharing.", child=child))


def _weighed(record: Record, told: ChildVoice) -> Iterator[Fact]:
    words = record.words
    yield from fact(words("The adults’ reading"), sentence_of(told.adult_interpretation))
    if told.weight:
        weight = sentence_of(words.code(told.weight))
        yield from fact(words("Weight"), joined((weight, sentence_of(told.weight_reason))))
    answers = [str(n) for n, m in enumerate(record.measures, start=1) if m.answers_child_view]
    led = joined((sentence_of(told.effect_on_decision), sentence_of(told.no_effect_reason)))
    if answers and led:
        led = joined((led, words("See measure {numbers}.", numbers=words.listing(answers))))
    yield from fact(words("This led to"), led)
    if told.asked_about_change is not None:
        yield from fact(words("Asked about change"), _change(record, asked=told.asked_about_change))


def _change(record: Record, *, asked: bool) -> str:
    words = record.words
    if not asked:
        return words("No.")
    if record.discussion.since_last.evaluations:
        return words("Yes. The answer stands under “Since last”.")
    return words("Yes.")


def _plan(record: Record, told: ChildVoice) -> Iterator[Fact]:
    words, plan = record.words, told.plan
    if plan is None:
        return
    method = sentence_of(words.code(plan.method)) if plan.method else ""
    who, child = record.who(plan.who), record.child
    if plan.who and plan.by_date:
        hears = words("{who} hears {child} by {day}.", who=who, child=child, day=plan.by_date)
    elif plan.who:
        hears = words("{who} hears {child}.", who=who, child=child)
    else:
        hears = words("By {day}.", day=plan.by_date) if plan.by_date else ""
    yield from fact(words("Plan"), joined((hears, method)))
