"""A05: the child was heard, in its own words, lately, and it counted."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from meetingapp.domain.meeting import Participant
from meetingapp.domain.people import Party, PersonRef
from meetingapp.domain.voice import ChildInvited, Sharing, VoiceMethod, VoiceStatus, VoiceWeight
from tests.domain.example import Example
from tests.domain.gates.cases.changes import (
    CLOSING,
    EVALUATION,
    TOMORROW,
    aged,
    anonymous,
    child,
    part,
    then,
    voice,
)
from tests.domain.gates.cases.row import Change, Row, W, as_it_is
from tests.domain.jonas_people import MET_ON

_MEANT: Final = "Øve uten tilhørere."
_ASKED: Final = "voice.asked_about_change"


def _heard(days: int) -> Change:
    return voice(obtained_on=MET_ON - timedelta(days=days))


def _by(*methods: VoiceMethod) -> Change:
    return voice(methods=methods)


def _needs(status: VoiceStatus, field: str, missing: object) -> Row:
    there = voice(status=status)
    return Row("G-VOICE-1", f"{status} {field}", there, then(there, voice(**{field: missing})),
               f"voice.{field}")  # fmt: skip


def _unlinked(example: Example) -> Example:
    free = (replace(m, links=(), need_ref=None) for m in example.discussion.agreement.measures)
    bare = example.with_part("agreement", measures=tuple(free))
    weightless = bare.discussion.best_interest.elements
    return bare.with_part(
        "best_interest", elements=tuple(replace(e, weight=None) for e in weightless)
    )


def _came(example: Example) -> Example:
    jonas = Participant(PersonRef("Jonas Fiktivsen"), Party.CHILD, attended=True)
    return example.with_discussion(parties=(*example.discussion.parties, jonas))


_FIELDS: Final = {
    "methods": (), "obtained_by": None, "obtained_on": None, "child_informed": None,
    "child_accepts_sharing": None, "weight": None,
}  # fmt: skip
_HEARD: Final = (VoiceStatus.OBTAINED, VoiceStatus.PARTLY)
_DESCRIBED: Final = voice(
    verbatim=False, own_words="Snur seg bort når boka åpnes.", adult_interpretation=_MEANT
)
_ANSWERS: Final = ("Vet ikke.", "ok", "Jeg vil hjem.")
_FILLERS: Final = ("se forrige", "sjå førre", "som sist", "…", "-", "x", "lorem")
_NO: Final = voice(child_accepts_sharing=Sharing.NO)
_SUMMARY: Final = "Han har ønsker for skoledagen."
_COUNTED_FOR: Final = then(
    _NO,
    voice(neutral_summary=_SUMMARY),
    lambda e: e.with_part("best_interest", elements=e.discussion.best_interest.elements[1:]),
)
_THERE: Final = then(_came, voice(invited=ChildInvited.YES_ATTENDED))

_COMPLETE: Final = (
    Row("G-VOICE-1", "status", as_it_is, voice(status=None), "voice.status"),
    *(_needs(s, field, missing) for s in _HEARD for field, missing in _FIELDS.items()),
    Row("G-VOICE-1", "described", _DESCRIBED, then(_DESCRIBED, voice(adult_interpretation="ja")),
        "voice.adult_interpretation"),
)  # fmt: skip
_RECENT: Final = (
    Row("G-VOICE-2", "E after 90 days", as_it_is, _heard(91), "voice.obtained_on"),
    Row("G-VOICE-2", "W after 45 days", _heard(45), _heard(46), "voice.obtained_on", W),
    Row("G-VOICE-2", "W until 90 days", _heard(0), _heard(90), "voice.obtained_on", W),
    Row("G-VOICE-2", "by the meeting", _heard(0), voice(obtained_on=TOMORROW),
        "voice.obtained_on"),
)  # fmt: skip
_WORDS: Final = (
    *(Row("G-VOICE-3", f"refused {no}", as_it_is, voice(own_words=no), "voice.own_words")
      for no in _FILLERS),
    *(Row("G-VOICE-3", f"accepted {yes}", voice(own_words=yes), voice(own_words=""),
          "voice.own_words") for yes in _ANSWERS),
    Row("G-VOICE-3", "not the interpretation", voice(adult_interpretation=""),
        voice(own_words=_MEANT, adult_interpretation=_MEANT), "voice.adult_interpretation"),
    Row("G-VOICE-3", "description not twice", _DESCRIBED,
        then(_DESCRIBED, voice(own_words=_MEANT)), "voice.adult_interpretation"),
    Row("G-VOICE-3", "described", _DESCRIBED, then(_DESCRIBED, voice(own_words="ok")),
        "voice.own_words"),
)  # fmt: skip
_METHOD: Final = (
    Row("G-VOICE-4", "VIA_GUARDIAN", _by(VoiceMethod.VIA_GUARDIAN, VoiceMethod.CONVERSATION),
        _by(VoiceMethod.VIA_GUARDIAN), "voice.methods"),
    Row("G-VOICE-4", "EARLIER_STATEMENT", _by(VoiceMethod.EARLIER_STATEMENT, VoiceMethod.WRITTEN),
        _by(VoiceMethod.EARLIER_STATEMENT), "voice.methods"),
    Row("G-VOICE-4", "both together", _by(VoiceMethod.TRUSTED_ADULT),
        _by(VoiceMethod.EARLIER_STATEMENT, VoiceMethod.VIA_GUARDIAN), "voice.methods"),
    Row("G-VOICE-4", "OBSERVATION under 4", then(aged(3), _by(VoiceMethod.OBSERVATION)),
        then(aged(4), _by(VoiceMethod.OBSERVATION)), "voice.methods"),
    Row("G-VOICE-4", "OBSERVATION with AAC",
        then(child(aac_need=True), _by(VoiceMethod.OBSERVATION)), _by(VoiceMethod.OBSERVATION),
        "voice.methods"),
)  # fmt: skip
_SHARING: Final = (
    Row("G-VOICE-5", "summary", _COUNTED_FOR, _NO, "voice.neutral_summary"),
    Row("G-VOICE-5", "quoted elsewhere", _COUNTED_FOR,
        then(_COUNTED_FOR,
             part("best_interest", conclusion="Jeg liker når vi leser i lite rom.")),
        "best_interest.conclusion"),
    Row("G-VOICE-5", "quoted in a list", _COUNTED_FOR,
        then(_COUNTED_FOR,
             part("situation", strengths=("Jeg liker når vi leser i lite rom.",))),
        "situation.strengths.0"),
)  # fmt: skip
_EFFECT: Final = (
    Row("G-VOICE-8", "effect", as_it_is, voice(effect_on_decision=""), "voice.effect_on_decision"),
    Row("G-VOICE-8", "three words", voice(effect_on_decision="liten gruppe valgt"),
        voice(effect_on_decision="liten gruppe"), "voice.effect_on_decision"),
    Row("G-VOICE-8", "not a copy", as_it_is,
        lambda e: e.with_part("voice", effect_on_decision=e.discussion.voice.own_words),
        "voice.effect_on_decision"),
    *(Row("G-VOICE-8", f"weight {weight}",
          voice(weight=weight, weight_reason="han sier imot seg selv"),
          voice(weight=weight, weight_reason=""), "voice.weight_reason")
      for weight in (VoiceWeight.SOME, VoiceWeight.LIMITED)),
    Row("G-VOICE-8", "linked measure", then(_unlinked, voice(no_effect_reason="ønsket ventetid")),
        _unlinked, "voice.no_effect_reason"),
)  # fmt: skip
_CHANGE: Final = (
    Row("G-VOICE-9", "EVALUATION", then(EVALUATION, voice(asked_about_change=True)), EVALUATION,
        _ASKED, W),
    *(Row("G-VOICE-9", f"ANONYMOUS {name}",
          then(anonymous, looks_back, voice(asked_about_change=True)),
          then(anonymous, looks_back), _ASKED, W)
      for name, looks_back in (("EVALUATION", EVALUATION), ("CLOSING", CLOSING))),
    Row("G-VOICE-9", "CLOSING", then(CLOSING, voice(asked_about_change=True)), CLOSING, _ASKED),
)  # fmt: skip
_INVITED: Final = (
    Row("G-VOICE-10", "answered", as_it_is, voice(invited=None), "voice.invited"),
    Row("G-VOICE-10", "from three years", then(aged(2), voice(invited=None)),
        then(aged(3), voice(invited=None)), "voice.invited"),
    Row("G-VOICE-10", "derived", then(_came, voice(invited=None)), voice(invited=None),
        "voice.invited"),
    Row("G-VOICE-10", "attended", _THERE, then(_came, voice(invited=ChildInvited.YES_DECLINED)),
        "voice.invited"),
    Row("G-VOICE-10", "NOT_INVITED",
        voice(invited=ChildInvited.NOT_INVITED, invited_reason="ønsket det selv"),
        voice(invited=ChildInvited.NOT_INVITED), "voice.invited_reason"),
)  # fmt: skip
ROWS: Final = (
    *_COMPLETE, *_RECENT, *_WORDS, *_METHOD, *_SHARING, *_EFFECT, *_CHANGE, *_INVITED,
)  # fmt: skip
