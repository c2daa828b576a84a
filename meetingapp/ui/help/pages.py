"""What each screen is for, and its own keys. A new place is one entry here."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.ui import places
from meetingapp.ui.help.between_meetings import BETWEEN_MEETINGS
from meetingapp.ui.help.keys import (
    EVERYWHERE,
    MOVING,
    NOTING,
    PROJECTING,
    READING_BACK,
    WRITING,
)
from meetingapp.ui.help.page import FORM, LIST, HelpPage

PAGES: Final[Mapping[type, HelpPage]] = MappingProxyType(
    {
        **BETWEEN_MEETINGS,
        places.TodayPlace: HelpPage(
            lambda words: words("Today"),
            lambda words: words(
                "Today shows what needs you first: meetings that come, minutes that are not "
                "finalised, and measures to be evaluated. Press a row to open it. What is not "
                "urgent is not here. When nothing is urgent, the page says so."
            ),
            LIST,
        ),
        places.MeetingsPlace: HelpPage(
            lambda words: words("Meetings"),
            lambda words: words(
                "All meetings about cases you have access to, those that come and those that have "
                "been. Press a case to go into the meeting room, or to read its minutes when they "
                "are finalised. Each child has minutes of its own, also when a team takes several "
                "cases in one sitting."
            ),
            LIST,
        ),
        places.NewMeetingPlace: HelpPage(
            lambda words: words("New meeting"),
            lambda words: words(
                "A new meeting is three choices: which team, which cases and when. People, room "
                "and hours come from the team. Consent is checked for each service that is "
                "invited, against the day you choose. The invitation says nothing of the child’s "
                "name, health or why you meet, and you send it yourself."
            ),
            FORM,
        ),
        places.RoomPlace: HelpPage(
            lambda words: words("The meeting room"),
            lambda words: words(
                "The agenda is at the left, the item you write in is in the middle, and what is "
                "missing is at the right. Press a requirement, or F4, and the caret stands in its "
                "field. What you write is saved within a second. The room and you can be at "
                "different items: F7 brings you to the room, F8 brings the room to you. When "
                "nothing is missing, the minutes can be finalised, and then they are locked."
            ),
            (MOVING, NOTING, WRITING, PROJECTING, READING_BACK, EVERYWHERE),
        ),
        places.CorrectingPlace: HelpPage(
            lambda words: words("Correcting the minutes"),
            lambda words: words(
                "You write in what the newest minutes tell, as in the meeting room. What is "
                "finalised stands until you make a new version, and it is kept beside the new one. "
                "Leave when you want: the correction waits beside the minutes. When you are done, "
                "you are asked why they are corrected, and the reason is printed."
            ),
            (MOVING, NOTING, WRITING, EVERYWHERE),
        ),
        places.PreparePlace: HelpPage(
            lambda words: words("Before the meeting"),
            lambda words: words(
                "What is to be done before the meeting and after it, day by day, and who does it. "
                "What Samråd can check by itself is ticked by itself. The invitations are made "
                "here, and you send them yourself. Most important is who talks with the child, and "
                "when: “What do I ask about?” helps whoever does. Will you be away, hand the case "
                "over to another at the bottom."
            ),
            FORM,
        ),
        places.MinutesPlace: HelpPage(
            lambda words: words("The minutes"),
            lambda words: words(
                "The finalised minutes, as they are printed, are never changed. Is something "
                "wrong, it is corrected with a new version, and the one before is kept. Beside "
                "the pages are the copies: choose whom one is for, look at it, and save it. What "
                "somebody may not read is taken out before the copy is written. Samråd sends "
                "nothing: you do. Approval and archive stand there too."
            ),
            FORM,
        ),
        places.CasesPlace: HelpPage(
            lambda words: words("Cases"),
            lambda words: words(
                "The cases you have access to. Write some of a name or a number to find one. A "
                "case can be about a child, a child not born yet, a child without a name, a group, "
                "or how the services work together. Who may see a case is decided in the case "
                "itself."
            ),
            LIST,
        ),
        places.CasePlace: HelpPage(
            lambda words: words("The case"),
            lambda words: words(
                "Here is what Samråd knows of the child: name and age, guardians, consent, and who "
                "sees the case. Consent is given to services, for some kinds of information and "
                "for a time. Somebody can say no, or take a consent back, at any moment and "
                "without a reason. What you fill in here, no meeting asks for again. When there "
                "has been a meeting, what has happened and what is to come stands above it: arrows "
                "go from thing to thing, and Enter opens what is behind it."
            ),
            FORM,
        ),
        places.SearchPlace: HelpPage(
            lambda words: words("Search"),
            lambda words: words(
                "Write some letters of a name, a measure or a word from minutes: all words must "
                "fit. Names are found however they are spelled; age and case number tell two "
                "children of one name apart. Narrow with is:open, @me, evaluated:this week or "
                "type: and the name of a type. Enter in the field goes to the first hit, Enter "
                "there opens it, and Esc comes back to the hits."
            ),
            LIST,
        ),
        places.MinutesListPlace: HelpPage(
            lambda words: words.in_context("list", "Minutes"),
            lambda words: words(
                "All minutes of the cases you have access to: those still to be finished first, "
                "then the newest. Write some of a name or a case number to find them. Minutes that "
                "are corrected keep every version. “Not in the archive yet” shows what is still to "
                "be journaled, and there you make archive packages of all of it."
            ),
            LIST,
        ),
        places.TeamPlace: HelpPage(
            lambda words: words("People and services"),
            lambda words: words(
                "The municipality, the people who take part, and the teams with their room, hours "
                "and members. What stands here is filled in by itself in new meetings and "
                "invitations. School holidays decide which days are proposed. Change somebody’s "
                "role here: minutes that are finalised keep the role of their day."
            ),
            FORM,
        ),
        places.CasePapersPlace: HelpPage(
            lambda words: words("Papers and files"),
            lambda words: words(
                "Forms and papers made from the case as it stands today: look at one, choose "
                "language and format, and save or print it. A signed consent or a drawing is kept "
                "here, encrypted, and is in no document unless you choose it. A parcel is the case "
                "for a colleague on another machine."
            ),
            FORM,
        ),
        places.ParcelPlace: HelpPage(
            lambda words: words("A parcel from a colleague"),
            lambda words: words(
                "A colleague has sent a case from another machine. Choose the file, type the code "
                "you got by telephone, and see what differs. Only what you tick is taken in."
            ),
            FORM,
        ),
        places.ImportPlace: HelpPage(
            lambda words: words("Import from a file"),
            lambda words: words(
                "Take people or children in from a file that was saved as CSV. You see every row "
                "before anything is taken in, and what is wrong with those that cannot be. "
                "Somebody who is there already is not entered twice. Nothing is taken in before "
                "you say so."
            ),
            FORM,
        ),
        places.SettingsPlace: HelpPage(
            lambda words: words("Settings"),
            lambda words: words(
                "Choose the language of the screens, light or dark, how large the text is, and how "
                "long you can be away before Samråd locks. This counts on this computer alone. "
                "Templates, access and safety count for everybody who uses the vault. You see what "
                "your role may change."
            ),
            FORM,
        ),
        places.TemplatesPlace: HelpPage(
            lambda words: words("Templates"),
            lambda words: words(
                "All types of meetings are built on one template. What has a lock always counts: "
                "the child’s voice, the child’s best interests, measurable measures, evaluation "
                "days and consent. The rest can stop or warn, as your municipality decides. "
                "Nothing changes until you take a variant into use, and meetings that are begun "
                "keep the template they began with."
            ),
            FORM,
        ),
        places.AccessPlace: HelpPage(
            lambda words: words("Access"),
            lambda words: words(
                "Who can unlock the vault, and with which role. Each has a passphrase of their "
                "own, which nobody else can see. Somebody who is taken out can open nothing from "
                "that moment. Keep the recovery code on paper, in a safe place: without it and "
                "without a passphrase nobody can open the vault, and we cannot either."
            ),
            FORM,
        ),
        places.SafetyPlace: HelpPage(
            lambda words: words("Safety"),
            lambda words: words(
                "Samråd makes encrypted backups by itself and reads each of them before it counts. "
                "Choose a place for them outside this computer, such as a memory stick. You can "
                "check the whole vault whenever you like: it changes nothing, and tells of what "
                "is not as it was left."
            ),
            FORM,
        ),
    }
)


def page_of(place: places.Place) -> HelpPage:
    """Return the help of a place."""
    return PAGES[type(place)]
