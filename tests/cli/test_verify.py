"""``meetingapp verify``: a whole vault is whole, and each way of tampering has its name."""

import json
import os
import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from meetingapp.models.connection import connect, looking
from meetingapp.vault import people
from meetingapp.vault.hold import held
from meetingapp.vault.slots import Holder
from tests.cli.conftest import Done, Run
from tests.tampered import CHEAP, PERS_WORDS, WORDS, Harm, Scene, Tampered, make_scene
from tests.tampered_pages import changed_pages, with_page

Verify = Callable[..., Done]


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return make_scene(tmp_path_factory.mktemp("scene"))


@pytest.fixture
def vault(scene: Scene, tmp_path: Path) -> Tampered:
    return scene.copied(tmp_path / "vault")


@pytest.fixture
def say(run: Run) -> Verify:
    """Run a command of the vault, with something typed."""

    def of(command: str, folder: Path, typed: str = WORDS, *arguments: str | Path) -> Done:
        reading, writing = os.pipe()
        os.write(writing, f"{typed}\n".encode())
        os.close(writing)
        return run(command, "--vault", folder, "--passphrase-fd", str(reading), *arguments)

    return of


def test_a_whole_vault_and_its_printed_minutes_are_whole(
    vault: Tampered, say: Verify, scene: Scene
) -> None:
    before = {path.name: path.read_bytes() for path in vault.folder.iterdir()}
    done = say("verify", vault.folder, WORDS, "--pdf", *scene.pdfs)
    assert (done.code, done.err) == (0, "")
    assert done.out.strip() == "Hvelvet er helt. Ingenting i det er endret utenom Samråd."
    after = {path.name: path.read_bytes() for path in vault.folder.iterdir()}
    assert {name: after[name] for name in before} == before
    assert after.keys() - before.keys() <= {"window.lock", "attempts.json"}


@dataclass(frozen=True)
class Way:
    """A way of tampering, and what it must be called."""

    does: Harm
    codes: frozenset[str]
    with_pdfs: bool = False


def way(does: Harm, *codes: str, with_pdfs: bool = False) -> Way:
    return Way(does, frozenset(codes), with_pdfs)


def statements(*said: str) -> Harm:
    return lambda vault: vault.run(*said)


def without_guards(*said: str) -> Harm:
    """Run statements about the guards themselves, which ``Tampered.run`` would set up again."""

    def does(vault: Tampered) -> None:
        with closing(connect(vault.database, vault.opened.database_key())) as raw:
            for statement in said:
                raw.execute(statement)

    return does


def write_anew(vault: Tampered) -> None:
    with vault.raw() as raw:
        raw.execute("UPDATE audit SET actor = 'nobody' WHERE seq = 12")
        vault.seal_from(raw, 12)


def write_anew_with_the_anchor(vault: Tampered) -> None:
    write_anew(vault)
    with vault.raw() as raw:
        seq, mac = raw.execute("SELECT seq, mac FROM audit ORDER BY seq DESC").fetchone()
    (vault.folder / "audit-anchor.json").write_text(json.dumps({"seq": seq, "mac": mac}))


def put_back(name: str) -> Harm:
    return lambda vault: shutil.copy(vault.scene.older / name, vault.folder / name)


def add_a_person(vault: Tampered) -> None:
    holder = Holder("unknown-id", "Ukjent Fiktivsen", "LEADER")
    people.add_person(vault.folder, vault.opened, holder, "enda et sett med ord", CHEAP)


def spoil_a_page(vault: Tampered) -> None:
    content = bytearray(vault.database.read_bytes())
    content[len(content) // 2] ^= 1
    vault.database.write_bytes(content)


def turn_back_the_page_of_a_case(vault: Tampered) -> None:
    newer = vault.database.read_bytes()
    older = (vault.scene.before / vault.database.name).read_bytes()
    for at in changed_pages(newer, older):
        vault.database.write_bytes(with_page(newer, older, at))
        with looking(vault.database, vault.opened.database_key()) as raw:
            if ("L1b",) in raw.execute("SELECT reference FROM child_case").fetchall():
                return
    raise AssertionError("no page holds the case")


MOVE_UP = "UPDATE audit SET seq = seq - 1 WHERE seq > 12"
SWAP = (
    "UPDATE audit SET seq = 99 WHERE seq = 12",
    "UPDATE audit SET seq = 12 WHERE seq = 13",
    "UPDATE audit SET seq = 13 WHERE seq = 99",
)
FOREIGN = (
    "INSERT INTO audit SELECT seq + 1, at, actor, action, subject, digest, mac, mac FROM audit"
    " WHERE seq = (SELECT max(seq) FROM audit)"
)
WEAK = "CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit BEGIN SELECT 1; END"
UNKNOWN = "INSERT INTO person VALUES ('x', 'Ukjent Fiktivsen', '{}')"
LOOSE = "INSERT INTO discussion_item VALUES ('nothing', 'voice', '{}', '')"
SECOND = "UPDATE minutes SET version = 2 WHERE audit_seq = 18"

WAYS = {
    "a case edited": way(statements("UPDATE child_case SET title = 'x'"), "state.changed"),
    "a case deleted": way(
        statements("DELETE FROM child_case WHERE reference = 'L1c'"), "state.missing"
    ),
    "a person added to the register": way(statements(UNKNOWN), "state.unknown"),
    "a measure changed": way(
        statements("UPDATE measure SET evaluation_date = '2030-01-01'"), "state.changed"
    ),
    "a finalised discussion changed": way(
        statements("UPDATE discussion_item SET body = '{}' WHERE item = 'voice'"), "state.changed"
    ),
    "what was typed moved to nowhere": way(statements(LOOSE), "rows.loose"),
    "minutes with other content": way(
        statements("UPDATE minutes_document SET content = x'00'"), "minutes.content"
    ),
    "minutes with another PDF": way(
        statements("UPDATE minutes_document SET pdf = x'00'"), "minutes.pdf"
    ),
    "another PDF and its checksum": way(
        statements(
            "UPDATE minutes_document SET pdf = x''",
            "UPDATE minutes SET pdf_sha256 ="
            " 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'",
        ),
        "state.changed",
    ),
    "a version of the minutes gone": way(statements(SECOND), "minutes.gap", "state.changed"),
    "an entry edited": way(statements("UPDATE audit SET actor = 'x' WHERE seq = 12"), "log.edited"),
    "an entry deleted": way(statements("DELETE FROM audit WHERE seq = 12"), "log.gap"),
    "an entry deleted and the rest moved up": way(
        statements("DELETE FROM audit WHERE seq = 12", MOVE_UP),
        "log.gap",
        "log.moved",
        "minutes.link",
    ),
    "an entry put in": way(statements(FOREIGN), "log.inserted"),
    "two entries changed places": way(
        statements(*SWAP),
        "log.moved",
    ),
    "the end cut off": way(
        statements("DELETE FROM audit WHERE seq > 44"), "log.cut", "state.changed", "vault.unlogged"
    ),
    "the log written anew": way(write_anew, "log.rewritten", "minutes.link"),
    "the log and the anchor written anew, beside printed minutes": way(
        write_anew_with_the_anchor, "log.rewritten", "minutes.link", with_pdfs=True
    ),
    # The page no longer fits the index beside it: that is seen before the rows are compared.
    "an old page put back": way(turn_back_the_page_of_a_case, "pages.disordered"),
    "the whole database put back": way(put_back("data.db"), "log.older", "vault.unlogged"),
    "an old vault file put back": way(
        put_back("vault.json"), "vault.older_file", "vault.person_back"
    ),
    "a person let in outside Samråd": way(add_a_person, "vault.unlogged", "vault.person_added"),
    "a guard dropped": way(without_guards("DROP TRIGGER minutes_never_UPDATE"), "guard.missing"),
    "a guard made toothless": way(
        without_guards("DROP TRIGGER audit_is_never_deleted", WEAK), "guard.changed"
    ),
    "a table added": way(without_guards("CREATE TABLE mine (x)"), "schema.unknown"),
    "a column added": way(without_guards("ALTER TABLE team ADD COLUMN x TEXT"), "schema.changed"),
    "an index dropped": way(without_guards("DROP INDEX meeting_by_day"), "schema.missing"),
    "a bit of the file turned": way(spoil_a_page, "pages.damaged"),
}


@pytest.mark.parametrize("name", WAYS)
def test_each_way_of_tampering_is_called_by_its_name(
    name: str, vault: Tampered, say: Verify, scene: Scene
) -> None:
    tried = WAYS[name]
    tried.does(vault)
    pdfs = ("--pdf", *scene.pdfs) if tried.with_pdfs else ()
    done = say("verify", vault.folder, WORDS, "--json", *pdfs)
    told = json.loads(done.out)
    assert {finding["code"] for finding in told["findings"]} == tried.codes
    assert (done.code, told["whole"], done.err) == (1, False, "")


def test_a_head_teacher_is_told_what_it_may_mean_and_what_to_do(
    vault: Tampered, say: Verify
) -> None:
    vault.run("UPDATE child_case SET title = 'x' WHERE reference = 'S1'")
    said = {
        language: say("verify", vault.folder, WORDS, "--language", language).out.splitlines()
        for language in ("nb", "nn", "en")
    }
    assert said["nb"][:3] == [
        "Én ting er ikke slik Samråd etterlot den:",
        "",
        "• Dette stemmer ikke med loggen: saken S1.",
    ]
    assert said["nn"][2] == "• Dette stemmer ikkje med loggen: saka S1."
    assert said["en"][2] == "• This is not what the log vouches for: the case S1."
    assert said["nb"][3].startswith("  Hva det kan bety: ")
    assert said["nb"][4].startswith("  Hva du bør gjøre: ")


def test_findings_hold_no_content_and_the_gravest_comes_first(vault: Tampered, say: Verify) -> None:
    vault.run("UPDATE child_case SET title = 'x'", "DELETE FROM audit WHERE seq = 12")
    done = say("verify", vault.folder, WORDS, "--json")
    codes = [finding["code"] for finding in json.loads(done.out)["findings"]]
    assert codes == ["log.gap", "state.changed", "state.changed", "state.changed"]
    assert "Fiktivsen" not in done.out


def test_an_anchor_that_is_gone_is_told_and_is_no_fault(vault: Tampered, say: Verify) -> None:
    (vault.folder / "audit-anchor.json").unlink()
    done = say("verify", vault.folder)
    assert done.code == 0
    assert done.out.startswith("Hvelvet er helt.")
    assert "◦ Ingenting ved siden av hvelvet forteller" in done.out


def test_a_printed_document_that_was_changed_or_is_no_minutes_is_told(
    vault: Tampered, say: Verify, scene: Scene, tmp_path: Path
) -> None:
    touched, other = tmp_path / "touched.pdf", tmp_path / "other.pdf"
    touched.write_bytes(scene.pdfs[0].read_bytes() + b"\n")
    other.write_text("no PDF at all")
    done = say("verify", vault.folder, WORDS, "--json", "--pdf", touched, other)
    told = [(f["code"], f["params"]["file"]) for f in json.loads(done.out)["findings"]]
    assert told == [("paper.altered", str(touched)), ("paper.unread", str(other))]


def test_what_cannot_be_opened_is_said_with_2(vault: Tampered, say: Verify, tmp_path: Path) -> None:
    assert say("verify", tmp_path / "nothing").code == 2
    assert say("verify", vault.folder, "noe helt annet her").code == 2
    assert say("verify", vault.folder, WORDS, "--pdf", tmp_path / "none.pdf").code == 2
    with held(vault.folder):
        assert say("verify", vault.folder).code == 2
    vault.database.unlink()
    done = say("verify", vault.folder)
    assert (done.code, done.out) == (2, "")
    assert "data.db" in done.err


def test_a_passphrase_or_the_code_is_tried_without_opening_anything(
    vault: Tampered, say: Verify, scene: Scene
) -> None:
    vault.database.write_bytes(b"nothing that could be opened")
    opens = say("unlock-test", vault.folder)
    assert (opens.code, opens.out) == (0, "Passfrasen åpner hvelvet for Berit Eksempelrud.\n")
    assert say("unlock-test", vault.folder, scene.code, "--code").code == 0
    for typed, more in ((PERS_WORDS, ()), (scene.code, ()), (WORDS, ("--code",))):
        refused = say("unlock-test", vault.folder, typed, *more)
        assert refused.out == ""
        assert refused.code == (2 if more else 1)
    assert say("unlock-test", vault.folder / "none").code == 2
