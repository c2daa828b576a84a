"""Writes the licence of everything in the built program: ``make licences``.

LICENSES.md is for whoever reads the repository, resources/licences for the program, which shows
the texts. With ``--built FOLDER`` it instead tells which native libraries of a built program have
no licence here.
"""

import json
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from sysconfig import get_path
from typing import Final

from tools.bundled import ROOT, Part, kept_file, parts, require_built_with

RESOURCES: Final = ROOT / "resources"
FOLDER: Final = RESOURCES / "licences"
LIST: Final = FOLDER / "parts.toml"
PAPER: Final = ROOT / "LICENSES.md"
_RULE: Final = "\n" + "=" * 78 + "\n\n"
_NATIVE: Final = (".so", ".dll", ".dylib", ".pyd")
_HEAD: Final = """\
# Licences

What the built program holds, and under which licence. Written by `make licences` from the metadata
of the packages and from `tools/licences.toml`; a test holds it to what is locked. The full texts
lie in `resources/licences` and are shown by the program: Innstillinger → Om Samråd.

## Qt, and how to replace it

Samråd uses Qt and PySide6 under the GNU Lesser General Public License, version 3. They are linked
dynamically and lie as files of their own in the built program (`_internal/PySide6`), unchanged. You
may replace them by your own build with the same interface: put its `libQt6*.so.6` (`Qt6*.dll` on
Windows) in place of ours in `_internal/PySide6/Qt/lib` (`_internal/PySide6` on Windows) and start
the program. Nothing in the program hinders that, and studying it in order to do so is allowed. The
source of exactly these versions: <https://download.qt.io/official_releases/qt/> and
<https://download.qt.io/official_releases/QtForPython/>. Whoever gives the built program to others
gives this notice and the texts with it, and must be able to give that source too.

enchant and the other libraries under the LGPL are files of their own in the same way. The
dictionaries (GPL-2) are data beside the program, which works without them.

## Packages
"""


def source(where: str) -> Path | None:
    """Find a licence text, or nothing where this machine does not have it."""
    kind, _, name = where.partition(":")
    match kind:
        case "package":
            package, _, inside = name.partition("/")
            return kept_file(package, inside)
        case "common":
            file = Path("/usr/share/common-licenses", name)
        case "debian":
            file = Path("/usr/share/doc", name, "copyright")
        case "python":
            file = Path(get_path("stdlib"), name)
        case "resources":
            file = RESOURCES / name
        case _:
            raise SystemExit(f"nobody knows where to find {where}")
    return file if file.is_file() else None


def text_of(part: Part) -> str | None:
    """Put the texts of a part together; nothing where one is not to be had on this machine."""
    found = [source(where) for where in part.texts]
    if not found or None in found:
        return None
    texts = (file.read_text("utf-8", "replace").strip() for file in found if file is not None)
    return _RULE.join(_plain(text) for text in texts) + "\n"


def _plain(text: str) -> str:
    """Leave no trailing blanks, page breaks or foreign line ends."""
    return "\n".join(line.replace("\f", "").rstrip() for line in text.splitlines())


def shown_files(part: Part) -> tuple[str, ...]:
    """Name the files of the text below ``resources``, as the program reads them."""
    ours = tuple(where.removeprefix("resources:") for where in part.texts)
    if part.texts and all(where.startswith("resources:") for where in part.texts):
        return ours
    return (f"licences/texts/{part.id}.txt",)


def listed() -> str:
    """Write the list that the program reads."""
    lines = ["# Written by `make licences`: change tools/licences.toml instead.\n"]
    for part in parts():
        lines.append("\n[[parts]]\n")
        for key, value in (
            ("name", part.name),
            ("version", part.version),
            ("licence", part.licence),
            ("within", part.within),
        ):
            if value:
                lines.append(f"{key} = {json.dumps(value, ensure_ascii=False)}\n")
        lines.append(f"texts = {json.dumps(list(shown_files(part)))}\n")
    return "".join(lines)


def paper() -> str:
    """Write LICENSES.md."""
    of_packages = [part for part in parts() if part.is_package]
    others = [part for part in parts() if not part.is_package]
    lines = [_HEAD, "\n| package | version | licence |\n|---|---|---|\n"]
    lines += [f"| {part.name} | {part.version} | {part.licence} |\n" for part in of_packages]
    lines.append("\n## What lies inside them, and beside them\n\n")
    lines.append("| part | comes with | licence |\n|---|---|---|\n")
    for part in others:
        told = part.note or part.within or ("the system that builds" if part.system else "Samråd")
        lines.append(f"| {part.name} | {told} | {part.licence} |\n")
    return "".join(lines)


def write() -> None:
    """Write everything anew; a text that is not to be had here stays as it is."""
    texts = FOLDER / "texts"
    texts.mkdir(parents=True, exist_ok=True)
    wanted = {RESOURCES / name for part in parts() for name in shown_files(part)}
    for part in parts():
        (name, *_) = shown_files(part)
        text = text_of(part)
        if name.startswith("licences/") and text is not None:
            (RESOURCES / name).write_text(text, "utf-8")
    missing = [str(file.relative_to(ROOT)) for file in sorted(wanted) if not file.is_file()]
    if missing:
        raise SystemExit(f"no text is to be had here for: {', '.join(missing)}")
    for file in texts.iterdir():
        if file not in wanted:
            file.unlink()
    LIST.write_text(listed(), "utf-8")
    PAPER.write_text(paper(), "utf-8")
    print(f"{len(parts())} parts")


def without_licence(built: Path) -> Iterator[str]:
    """Name the native libraries of a built program that nothing here is said of."""
    named = [pattern for part in parts() for pattern in part.files]
    for file in sorted(built.rglob("*")):
        is_native = ".so." in file.name or file.name.endswith(_NATIVE)
        if is_native and not any(fnmatch(file.name, pattern) for pattern in named):
            yield str(file.relative_to(built))


def main() -> int:
    """Write the licences, or look through a built program."""
    require_built_with()
    match sys.argv[1:]:
        case ["--built", folder]:
            unnamed = list(without_licence(Path(folder)))
            print("\n".join(unnamed) or "every native library has its licence in LICENSES.md")
            return 1 if unnamed else 0
    write()
    return 0


if __name__ == "__main__":
    sys.exit(main())
