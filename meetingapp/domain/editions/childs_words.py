"""The child’s own words in copies: only as far as the child lets them be shared."""

from dataclasses import replace

from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.voice import Sharing


def with_words_as_agreed(discussion: CaseDiscussion) -> CaseDiscussion:
    """Take out words that the child did not agree to share.

    Where it agreed to some of it, the summary it agreed to stands instead, if there is one.
    """
    voice, told = discussion.voice, discussion.since_last
    match voice.child_accepts_sharing:
        case Sharing.NO:
            measures = (
                replace(each, child_view_of_measure="") for each in discussion.agreement.measures
            )
            evaluations = (replace(each, child_words="") for each in told.evaluations)
            return replace(
                discussion,
                voice=replace(voice, own_words=""),
                since_last=replace(told, evaluations=tuple(evaluations)),
                agreement=replace(discussion.agreement, measures=tuple(measures)),
            )
        case Sharing.PARTLY if voice.neutral_summary.strip():
            return replace(discussion, voice=replace(voice, own_words=""))
        case _:
            return discussion
