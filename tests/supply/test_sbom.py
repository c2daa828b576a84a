"""T74: the list of parts is what is installed, no more and no less."""

import json
import re
from importlib import metadata

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tests.faults.campaign import Campaign
from tools import sbom
from tools.bundled import distribution, locked, parts, running


@pytest.fixture(scope="module")
def written() -> str:
    return sbom.written()


def test_the_list_matches_what_is_installed(campaign: Campaign, written: str) -> None:
    packages = [each for each in running() if distribution(each.name)]
    tried = campaign(
        "T74", "packages that run: the list of parts against what is installed and locked",
        short=len(running()), full=len(running()),
    )  # fmt: skip
    listed = {one["bom-ref"]: one for one in json.loads(written)["components"]}
    assert {name for name, one in listed.items() if "purl" in one} == {p.name for p in running()}
    for package in running():
        one = listed[package.name]
        assert one["version"] == package.version
        assert one["purl"] == f"pkg:pypi/{package.name}@{package.version}"
        assert {h["content"] for h in one["hashes"]} == set(locked()[package.name].hashes) != set()
        assert one["licenses"][0]["expression"]
    for package in packages:
        assert metadata.version(package.name) == package.version
    inside = [one for name, one in listed.items() if "purl" not in one]
    assert {one["bom-ref"] for one in inside} == {p.id for p in parts() if not p.is_package}
    tried.held(
        f"{len(running())} packages and {len(inside)} libraries, fonts and dictionaries listed; "
        f"0 missing, 0 too many; {len(packages)} of the packages installed here, 0 of another "
        "version"
    )


def test_it_is_whole_by_the_published_schema(written: str) -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(written) is None
    spoilt = written.replace('"type": "library"', '"type": "thing"', 1)
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(spoilt) is not None


def test_the_libraries_inside_were_asked_for_their_versions(written: str) -> None:
    listed = {one["bom-ref"]: one for one in json.loads(written)["components"]}
    for name in ("qt", "sqlcipher", "sqlite", "openssl-in-sqlcipher", "openssl-in-cryptography",
                 "pdfium", "enchant-and-hunspell", "cpython", "libxml2-and-libxslt"):  # fmt: skip
        assert re.match(r"\d+\.\d+", listed[name]["version"]), name
    assert listed["qt"]["version"] == listed["pyside6-essentials"]["version"]
    crates = {one["name"] for one in listed["cryptography"]["components"]}
    assert {"openssl", "pyo3"} <= crates


def test_the_same_parts_give_the_same_list(written: str) -> None:
    assert sbom.written() == written
    refs = re.findall(r'"bom-ref": "([^"]+)"', written)
    assert len(refs) == len(set(refs))
