"""What may stand in the way while people work: cases, meetings, minutes, the window."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.errors.marks import sentence

AT_WORK: Final[Mapping[str, str]] = MappingProxyType(
    {
        "access.above_own": sentence(
            "Only a leader can let a leader in, or change what a leader may do. Ask one of them."
        ),
        "access.denied": sentence(
            "Your role does not allow this. Ask the leader of the office to do it."
        ),
        "access.last_keeper": sentence(
            "Somebody must be left who can let people in and out. Give another person that role "
            "first."
        ),
        "access.leader_lets_in": sentence(
            "This person has been let into a case already. Ask a leader to give them this role, so "
            "that nobody else can come to see the case."
        ),
        "access.nobody": sentence(
            "This person is not in the register. Enter them under People first."
        ),
        "access.not_yours": sentence(
            "You have not been let into this case, or it is not to be used for the time being. "
            "The leader of the office can tell you more."
        ),
        "access.not_logged": sentence(
            "This was changed, and counts from now on. But the log could not be told of it: there "
            "may be no room on the disk. Make room, lock and unlock."
        ),
        "access.own_role": sentence(
            "Nobody changes their own role or takes themselves out. Ask somebody else who manages "
            "access."
        ),
        "access.successor": sentence(
            "This person cannot take over the cases: they do not see cases here. Choose another."
        ),
        "case.missing": sentence(
            "This case is no longer in the vault. Go back to the list of cases."
        ),
        "case.needs_consent": sentence(
            "A case that named nobody can be given a name only with a consent that holds today. "
            "Register the consent together with the name, or begin a new case."
        ),
        "case.nobody_named": sentence(
            "An anonymous case holds no guardians and no consents, for they tell who it is about. "
            "Take them away, or name the child."
        ),
        "case.stays_named": sentence(
            "Minutes of this case name the child, so it cannot become anonymous. Begin a new case."
        ),
        "consent.exists": sentence(
            "This consent is registered already. Open it under the case to see it."
        ),
        "consent.kept": sentence(
            "A refusal or a withdrawal stays on record and cannot be taken away. Register a new "
            "consent instead."
        ),
        "consent.later": sentence(
            "This day has not come yet. Write the day somebody said no, today at the latest."
        ),
        "consent.missing": sentence(
            "This consent is no longer in the vault. Go back to the case and look again."
        ),
        "cli.is_folder": sentence("This is a folder, not a meeting file. Name a file in it."),
        "cli.missing": sentence("There is no such file. Check the name and the folder."),
        "cli.no_secret": sentence(
            "No passphrase was given. Type it when you are asked, or give it from an open file "
            "with --passphrase-fd."
        ),
        "cli.not_said": sentence(
            "The output could not be written where it was led. Check that the disk has room."
        ),
        "cli.not_writable": sentence(
            "The minutes could not be written here. Check that it is a folder you may write in, "
            "and that the disk has room."
        ),
        "cli.unreadable": sentence("The file cannot be opened. Check that you have access to it."),
        "correction.none": sentence(
            "No correction of these minutes is under way any more: it was finished or dropped. "
            "Open the newest version."
        ),
        "correction.outdated": sentence(
            "These minutes got a new version while you corrected them. Copy what you need, drop "
            "the correction, and begin again from the newest version."
        ),
        "demo.not_a_demo": sentence(
            "{folder} holds something that is not a demo, so nothing was changed. "
            "Choose another folder with --dir."
        ),
        "discussion.finalised": sentence(
            "These minutes are finalised and cannot be changed. "
            "Open them under Meetings to read them."
        ),
        "discussion.missing": sentence(
            "This discussion is no longer in the vault. Go back to the list of meetings."
        ),
        "erasure.confirm": sentence(
            "This erases many cases, and it cannot be undone. Type how many they are, {count}, to "
            "go on. A backup is made first."
        ),
        "erasure.finalised": sentence(
            "Finalised minutes must be kept for the archive, so nothing was erased. Cases with "
            "minutes here: {count}. Restrict them instead if they are not to be used."
        ),
        "erasure.journal": sentence(
            "Write the number of the decision in the archive with digits, such as 2026/1234. "
            "No other text is kept here, for it could tell what was to be erased."
        ),
        "erasure.no_backup": sentence(
            "The backup that is made first could not be verified, so nothing was erased. Look at "
            "the backups, and try again."
        ),
        "erasure.none": sentence("No case was chosen, so nothing was erased. Choose one first."),
        "erasure.restricted": sentence(
            "A restricted case is kept as it is, so nothing was erased. Lift the restriction first."
        ),
        "meeting.has_minutes": sentence(
            "There are minutes of this meeting, so its day and type stay as they are. Plan a new "
            "meeting instead."
        ),
        "meeting.missing": sentence(
            "This meeting is no longer in the vault. Go back to the list of meetings."
        ),
        "meeting.needs_name": sentence(
            "This kind of meeting takes no child without a name. Choose another kind of meeting, "
            "or another case."
        ),
        "meeting.no_cases": sentence("Choose at least one case for the meeting."),
        "meeting.no_child": sentence(
            "A system meeting takes no case about a child. Choose a case about a group or a "
            "system matter."
        ),
        "meeting.only_children": sentence(
            "A system matter belongs in a system meeting. Choose that kind of meeting, or "
            "another case."
        ),
        "minutes.as_before": sentence(
            "Nothing is different from the version there is, so there is nothing to correct."
        ),
        "minutes.gates_closed": sentence(
            "The minutes are not finalised: {count} requirements are open. "
            "F4 in the meeting room takes you to the next one."
        ),
        "minutes.missing": sentence(
            "These minutes are no longer in the vault. Go back to the list of meetings."
        ),
        "minutes.no_reason": sentence(
            "A correction needs a reason. It is printed in the minutes: write why they are "
            "corrected."
        ),
        "minutes.not_finalised": sentence(
            "There are no finalised minutes to correct. Change the discussion in the meeting room."
        ),
        "office.signers": sentence(
            "These ages for signing cannot be kept: {problem} Choose others and save again."
        ),
        "office.holiday": sentence(
            "A school holiday from {first} to {last} cannot be kept. It needs a name, a last day "
            "that is not before the first, and no more than four months. Mend it and save again."
        ),
        "practice.not_ours": sentence(
            "{folder} holds files that are not part of a practice vault, so nothing was changed. "
            "Move them to another folder, and try again."
        ),
        "restriction.none": sentence(
            "This case is not restricted. Look through the list of restricted cases again."
        ),
        "restriction.past": sentence(
            "The day to look at the case again has gone. Choose today or a later day."
        ),
        "restriction.reason": sentence("Write why, so that others can understand it later."),
        "room.not_saved": sentence(
            "What was written last could not be saved, so nothing was closed. Make room on the "
            "disk and try again. If you close once more, those words are lost."
        ),
        "ui.already_open": sentence(
            "Samråd is already open with this vault. Use the window that is open."
        ),
        "ui.copy_not_written": sentence(
            "The copy could not be written there. Choose another folder, or look whether the disk "
            "is full."
        ),
        "ui.projector_gone": sentence(
            "The projector’s screen is not there any more. The projector window is closed; F9 "
            "shows again."
        ),
        "window.no_display": sentence(
            "Samråd needs a screen to open its window, and there is none here. Start it from the "
            "desktop; “meetingapp check” and “meetingapp minutes” work without one."
        ),
        "window.no_library": sentence(
            "A part that the window needs is missing. On Debian and Ubuntu: sudo apt-get install "
            "{package}"
        ),
        "words.missing": sentence(
            "The word catalogue for {language} is missing. Run “make words” or install again."
        ),
    }
)
