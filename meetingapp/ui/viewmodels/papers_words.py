"""How copies, their formats and the state of minutes are called on the screens."""

from typing import TYPE_CHECKING

from meetingapp.domain.approval import ApprovalState, ApprovedBy
from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.words import Language, Words

if TYPE_CHECKING:
    from meetingapp.services.approving import ApprovalStanding
    from meetingapp.services.trail_port import IssuedCopy


def edition_name(words: Words, edition: Edition) -> str:
    """Call a version of the minutes by what it is to people."""
    match edition:
        case Edition.FULL:
            return words("The complete minutes")
        case Edition.GUARDIAN:
            return words("For a guardian")
        case Edition.CHILD:
            return words("The child’s own page")
        case Edition.SERVICE:
            return words("For a service")
        case Edition.ANON:
            return words("Without names")


def about_copy(words: Words, edition: Edition) -> str:
    """Say in few words what a version holds."""
    match edition:
        case Edition.FULL:
            return words("For the team and the archive")
        case Edition.GUARDIAN:
            return words("Without what is not for them")
        case Edition.CHILD:
            return words("One page in plain words")
        case Edition.SERVICE:
            return words("What the consent covers")
        case Edition.ANON:
            return words("For learning; you approve it")


def format_name(words: Words, file_format: CopyFormat) -> str:
    """Call a format as people do."""
    match file_format:
        case CopyFormat.PDF:
            return words("PDF")
        case CopyFormat.DOCX:
            return words("Word")
        case CopyFormat.HTML:
            return words("Web page")
        case CopyFormat.TXT:
            return words("Plain text")


def language_name(words: Words, language: Language) -> str:
    """Call a language of the minutes."""
    match language:
        case Language.NB:
            return words("Bokmål")
        case Language.NN:
            return words("Nynorsk")
        case Language.EN:
            return words("English")


def copy_title(words: Words, audience: Audience, recipient: str) -> str:
    """Name a copy by who gets it, or by what it is."""
    if audience.service is not None:
        recipient = words.code(audience.service)  # in the language of the screens
    if audience.edition in (Edition.GUARDIAN, Edition.SERVICE) and recipient:
        return recipient[:1].upper() + recipient[1:]
    return edition_name(words, audience.edition)


def issued_line(words: Words, issued: "IssuedCopy") -> str:
    """Say what was given, in which language and format."""
    parts = (
        edition_name(words, issued.edition),
        language_name(words, Language(issued.language)),
        format_name(words, issued.format),
        words("copy {number}", number=issued.copy_id),
    )
    return " · ".join(parts)


def approval_line(words: Words, stands: "ApprovalStanding") -> str:
    """Say how far the approval has come, and what comes next."""
    sent = stands.approval.sent
    match stands.state:
        case ApprovalState.FINALISED:
            return _not_sent(words, came_from_elsewhere=stands.minutes.origin is not None)
        case ApprovalState.OUT_FOR_COMMENT if sent is not None:
            return words(
                "Sent for comment. Without remarks by {day} the minutes count as approved.",
                day=sent.deadline,
            )
        case ApprovalState.REMARKS_WAIT:
            return words("There are remarks. The chair approves with them, or corrects.")
        case ApprovalState.OBJECTED:
            return words("The next meeting objected. Correct the minutes, or approve with it.")
        case ApprovalState.CORRECTED:
            return words("A later version stands in its place.")
    return _approved(words, stands)


def _not_sent(words: Words, *, came_from_elsewhere: bool) -> str:
    if came_from_elsewhere:
        return words("Remarks and approval are kept where the minutes were finalised.")
    return words("Nobody has been asked to comment yet.")


def _approved(words: Words, stands: "ApprovalStanding") -> str:
    day = words.long_day(stands.approved_on) if stands.approved_on else ""
    match stands.approved_by:
        case ApprovedBy.SILENCE:
            return words("Nobody remarked by {day}, so the minutes are approved.", day=day)
        case ApprovedBy.NEXT_MEETING:
            return words("The meeting of {day} approved the minutes.", day=day)
    return words("Approved by the chair on {day}.", day=day)
