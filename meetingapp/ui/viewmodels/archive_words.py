"""What is said of archive packages that are made in a row."""

from meetingapp.ui.viewmodels.archive_all import Run
from meetingapp.words import Words


def under_way(words: Words, run: Run) -> str:
    """Say how far it has come."""
    if run.is_stopped:
        return words("Stopping when this package is whole …")
    if not run.total:
        return words("Reading which minutes the archive lacks …")
    number = run.made + run.refused + 1
    return words("Making package {number} of {total} …", number=number, total=run.total)


def outcome(words: Words, run: Run) -> str:
    """Say how many lie there, and how many do not."""
    said = [_made(words, run)]
    if run.left:
        said.append(
            words.plural("One is left.", "{n} are left.", len(run.left)),
        )
    if run.had_one:
        said.append(
            words.plural(
                "One set of minutes had a package already.",
                "{n} minutes had a package already.",
                run.had_one,
            )
        )
    return " ".join(said)


def went_wrong(words: Words, run: Run) -> str:
    """Say what did not work, and what to do with it; nothing where a person only said stop."""
    said = [] if run.trouble is None else [words.error(run.trouble)]
    if run.refused:
        said.append(
            words.plural(
                "Of one set of minutes none could be made: open it, and make its package there.",
                "Of {n} minutes none could be made: open them, and make their packages there.",
                run.refused,
            )
        )
    return " ".join(said)


def _made(words: Words, run: Run) -> str:
    if not run.made:
        return words("No package was made.")
    where = run.folder.name or str(run.folder)
    if run.made < run.total:
        return words.plural(
            "One package of {total} lies in the folder {folder}. It is not encrypted: delete it "
            "when the archive has it.",
            "{n} packages of {total} lie in the folder {folder}. They are not encrypted: delete "
            "them when the archive has them.",
            run.made,
            total=run.total,
            folder=where,
        )
    return words.plural(
        "One package lies in the folder {folder}. It is not encrypted: delete it when the archive "
        "has it.",
        "{n} packages lie in the folder {folder}. They are not encrypted: delete them when the "
        "archive has them.",
        run.made,
        folder=where,
    )
