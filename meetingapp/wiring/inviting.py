"""Makes the files of an invitation: the paper, and the entry for a calendar."""

from meetingapp.document.invitation import build
from meetingapp.domain.invitation import Invitation
from meetingapp.domain.template import Template
from meetingapp.minutes import render
from meetingapp.words import Language, Words


class InvitationPress:
    """Writes each invitation in its recipient’s language."""

    def letter(self, invitation: Invitation, template: Template) -> bytes:
        """Return the PDF (PDF/A-2a and PDF/UA-1)."""
        words = Words(Language(invitation.language))
        return render(build(invitation, _type_name(template, words), words))

    def calendar(self, invitation: Invitation, template: Template) -> bytes:
        """Return the calendar file."""
        from meetingapp.exports.ics import calendar_file  # noqa: PLC0415 - slow to read, seldom used

        words = Words(Language(invitation.language))
        return calendar_file(invitation, _type_name(template, words), words)


def _type_name(template: Template, words: Words) -> str:
    name = template.type.name[words.language]
    return name[:1].upper() + name[1:]
