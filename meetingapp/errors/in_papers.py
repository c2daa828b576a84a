"""What may stand in the way of handing minutes on: approval, copies, the archive, saving a file."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.errors.marks import sentence

IN_PAPERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "approval.approved": sentence("These minutes are approved already. Nothing was changed."),
        "approval.blank_remark": sentence("Write what the remark says, and who it is from."),
        "approval.corrected": sentence(
            "A later version stands in place of these minutes. Open the newest version and go on "
            "from there."
        ),
        "approval.day": sentence(
            "A remark can come from the day the minutes were sent until today. Mend the day."
        ),
        "approval.deadline": sentence(
            "The last day to comment lies between {earliest} and {latest}: five working days at "
            "least, and not more than two months. Choose another day."
        ),
        "approval.long_remark": sentence(
            "The remark is longer than {most} characters. Keep what matters, and leave the rest "
            "with whoever wrote it."
        ),
        "approval.not_sent": sentence(
            "These minutes were not sent for comment yet. Note that first."
        ),
        "approval.sent": sentence(
            "These minutes were noted as sent for comment already. Nothing was changed."
        ),
        "approval.too_early": sentence(
            "One can comment on these minutes through {deadline}. Approve them after that day."
        ),
        "archive.day": sentence(
            "The day of journaling lies from the day the minutes were finalised until today. Mend "
            "the day."
        ),
        "archive.no_basis": sentence(
            "No law in the table of Samråd screens a document of {day}, so nothing was made. Ask "
            "whoever looks after the program to bring the table up to date."
        ),
        "archive.no_receipt": sentence(
            "These minutes are not noted as journaled, so there is nothing to take back."
        ),
        "archive.not_whole": sentence(
            "The stored minutes are not what they were when they were finalised, so nothing was "
            "made. Check the vault under Settings."
        ),
        "archive.reference": sentence(
            "Write the number the archive gave, such as 26/01234-5: digits, few letters, and no "
            "name. At most 40 characters."
        ),
        "copy.changed": sentence(
            "Something behind this copy was changed after you looked at it. Look through a new "
            "preview before it goes out."
        ),
        "copy.leaks": sentence(
            "The copy still holds something that was to be left out, so it does not go out. Look "
            "at what was found, and take it out of the minutes with a correction."
        ),
        "copy.missing": sentence(
            "No copy with this number was made of these minutes. Make a new preview."
        ),
        "copy.no_recipient": sentence("Write who gets this copy: it is printed on every page."),
        "copy.not_approved": sentence(
            "Look through what was left out, and approve the copy, before it goes out."
        ),
        "copy.taken": sentence(
            "Another copy has this number, or this one went out already. Make a new preview."
        ),
        "export.exists": sentence(
            "There is a file with this name already, and it was not touched. Choose another name, "
            "or say that it may be replaced."
        ),
        "export.folder": sentence("This folder is not there. Choose another one."),
        "export.name": sentence("The file cannot be called that. Choose another name."),
        "export.not_written": sentence(
            "The file could not be written here, and nothing was left behind. Look whether the "
            "disk is full, or choose another folder."
        ),
        "purge.gone": sentence("This draft was deleted before. The minutes stand."),
        "purge.no_receipt": sentence(
            "A draft can be deleted only when the archive has the newest minutes. Note the number "
            "of the archive first."
        ),
        "purge.too_early": sentence(
            "This draft is kept until {day}: so long after journaling, and until what the child "
            "was promised is past."
        ),
    }
)
