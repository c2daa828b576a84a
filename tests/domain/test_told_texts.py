"""What of finalised minutes can be searched for, and what cannot."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from meetingapp.codec.body import to_json
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.told_texts import told_texts
from meetingapp.domain.voice import Sharing
from tests.domain.jonas import jonas_discussion


def tree(discussion: CaseDiscussion) -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(to_json(discussion))
    return found


def test_the_texts_people_read_are_there_with_the_item_they_stand_in() -> None:
    jonas = jonas_discussion()
    told = {(each.part, each.text) for each in told_texts(tree(jonas))}
    assert ("voice", jonas.voice.own_words) in told
    assert ("best_interest", jonas.best_interest.conclusion) in told
    assert ("purpose_and_concern", jonas.purpose_and_concern.observations[0].what) in told
    assert ("situation", jonas.situation.strengths[0]) in told
    assert ("guardian_views", jonas.guardian_views[0].view) in told


def test_where_an_adult_s_reading_and_who_stand_nowhere() -> None:
    jonas = jonas_discussion()
    told = "\n".join(each.text for each in told_texts(tree(jonas)))
    assert jonas.voice.adult_interpretation
    assert jonas.voice.adult_interpretation not in told
    assert jonas.voice.setting not in told
    assert jonas.purpose_and_concern.observations[0].where not in told


def test_words_a_child_keeps_back_give_way_to_the_summary() -> None:
    jonas = jonas_discussion()
    kept = replace(
        jonas.voice, child_accepts_sharing=Sharing.NO, neutral_summary="Noe om skoledagen."
    )
    told = {each.text for each in told_texts(tree(replace(jonas, voice=kept)))}
    assert jonas.voice.own_words not in told
    assert "Noe om skoledagen." in told


def test_what_is_no_discussion_has_no_texts() -> None:
    odd: Mapping[str, Any]
    for odd in ({}, {"voice": {}, "alternatives": None}, {"situation": {"strengths": [1, None]}}):
        assert list(told_texts(odd)) == []
