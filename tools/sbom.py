"""Writes the list of parts of the built program in the form others read (CycloneDX 1.6).

Run as ``python -m tools.sbom FILE``. Packages come from what is installed and locked, with every
hash the lock allows; the libraries inside them are asked for their versions, and the lists that
packages bring of what was built into them are taken over.
"""

import json
import platform
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from importlib import metadata
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid5

import enchant
import pypdfium2
from cryptography.hazmat.backends.openssl import backend
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.dependency import Dependency
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from PySide6.QtCore import qVersion
from sqlcipher3 import dbapi2 as sqlcipher

from tools.bundled import Part, distribution, lists_within, locked, parts, require_built_with

_OURS: Final = UUID("0193c3a2-5c1e-7b5e-9d55-6f0c1f1d5b8a")
"""The name space of our lists: the same parts give the same list, byte for byte."""
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)+\w*")
_LEFT_OUT: Final = frozenset({"excluded", "optional"})
_OF_LXML: Final = (
    "from lxml import etree; print(*('.'.join(map(str, v)) for v in "
    "(etree.LIBXML_VERSION, etree.LIBXSLT_VERSION)), sep=' and ')"
)


def versions() -> dict[str, str]:
    """Ask the libraries inside our packages which version they are."""
    with closing(sqlcipher.connect("")) as store:
        store.execute("PRAGMA key = 'asked for its version'")
        ((cipher,),) = store.execute("PRAGMA cipher_version")
        ((provider,),) = store.execute("PRAGMA cipher_provider_version")
    return {
        "qt": qVersion(),
        "sqlcipher": _number(cipher),
        "sqlite": sqlcipher.sqlite_version,
        "openssl-in-sqlcipher": _number(provider),
        "openssl-in-cryptography": _number(backend.openssl_version_text()),
        "pdfium": _number(str(pypdfium2.PDFIUM_INFO.version)),
        "libxml2-and-libxslt": _asked(_OF_LXML),
        "cpython": platform.python_version(),
        "pyinstaller-bootloader": metadata.version("pyinstaller"),
        "enchant-and-hunspell": enchant.get_enchant_version(),
    }


def _number(told: str) -> str:
    found = _NUMBER.search(told)
    if found is None:
        raise SystemExit(f"no version in {told!r}")
    return found[0]


def _asked(code: str) -> str:
    """Ask in a process of its own: our own code never reads XML."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def component(part: Part, known: Mapping[str, str]) -> Component:
    """Write one part, and what is known to be inside it."""
    package = locked().get(part.id) if part.is_package else None
    return Component(
        name=part.name,
        type=ComponentType.LIBRARY,
        bom_ref=part.id,
        version=part.version or known.get(part.id),
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=h) for h in package.hashes]
        if package
        else [],
        licenses=[LicenseExpression(part.licence)],
        purl=PackageURL("pypi", name=part.id, version=part.version) if package else None,
        components=[*_inside(part)],
    )


def _inside(part: Part) -> Iterator[Component]:
    """Take over what a package tells of what was built into it."""
    for file in lists_within(part.id) if part.is_package else ():
        for told in json.loads(file.read_text("utf-8")).get("components", []):
            if told.get("scope") not in _LEFT_OUT and told["name"].lower() != part.id:
                yield _taken_over(part, told)


def _taken_over(part: Part, told: dict[str, Any]) -> Component:
    version = told.get("version")
    return Component(
        name=told["name"],
        type=ComponentType.LIBRARY,
        bom_ref=f"{part.id}/{told['name']}@{version}",
        version=version,
        purl=PackageURL("cargo", name=told["name"], version=version)
        if str(told.get("purl", "")).startswith("pkg:cargo/") and "?" not in told["purl"]
        else None,
        licenses=[
            LicenseFactory().make_from_string(one.get("expression") or one["license"].get("id"))
            for one in told.get("licenses", [])[:1]
        ],
    )


def bill() -> Bom:
    """Write the list of everything in the built program."""
    known = versions()
    program = Component(
        name="samraad",
        type=ComponentType.APPLICATION,
        version=metadata.version("meetingapp"),
        bom_ref="samraad",
    )
    found = {part.id: component(part, known) for part in parts()}
    names = sorted(f"{each.name}=={each.version}" for each in found.values())
    bom = Bom(components=found.values(), serial_number=uuid5(_OURS, "\n".join(names)))
    bom.metadata.component = program
    bom.metadata.timestamp = None  # type: ignore[assignment] # the same parts, the same list
    within: dict[str, list[Component]] = {part.id: [] for part in parts()}
    for part in parts():
        if part.within:
            within[part.within].append(found[part.id])
        elif installed := distribution(part.id) if part.is_package else None:
            needed = {re.split(r"[\s;\[(<>=!~]", line)[0] for line in installed.requires or ()}
            names_ = {name.lower().replace("_", "-").replace(".", "-") for name in needed}
            within[part.id] += [found[name] for name in sorted(names_ & found.keys())]
    bom.dependencies.add(
        Dependency(program.bom_ref, (Dependency(one.bom_ref) for one in found.values()))
    )
    for part_id, below in within.items():
        bom.dependencies.add(
            Dependency(found[part_id].bom_ref, (Dependency(one.bom_ref) for one in below))
        )
    return bom


def written() -> str:
    """Write it as JSON."""
    return JsonV1Dot6(bill()).output_as_string(indent=2) + "\n"


def main() -> int:
    """Write the file."""
    require_built_with()
    file = Path(sys.argv[1])
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(written(), "utf-8")
    print(f"{file}: {len(parts())} parts")
    return 0


if __name__ == "__main__":
    sys.exit(main())
