"""Settings are found from the working directory upwards, and a mistake in them is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.claims.schemas import schema
from crosscheck.errors import SettingsError
from crosscheck.model.finding import Level
from crosscheck.settings import _READ, Settings, load_settings

WHOLE = """\
[tool.crosscheck]
rules = {quote-trimmed = "error", framing-downplays = "off"}
fail-on = "note"
texts = "../letters"
format = "table"
embedder = "models/embedder"
entailment = "/models/entailment"
"""


def write(folder: Path, text: str, name: str = "pyproject.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text)
    return folder


def test_without_a_file_there_are_defaults(tmp_path: Path):
    (tmp_path / ".git").mkdir()
    assert load_settings(tmp_path) == Settings()
    assert Settings().fail_on == "warning"
    assert Settings().format == "text"


def test_every_setting_is_read_and_paths_are_relative_to_the_file(tmp_path: Path):
    settings = load_settings(write(tmp_path, WHOLE))
    assert settings == Settings(
        rules={"quote-trimmed": Level.ERROR, "framing-downplays": Level.OFF},
        fail_on="note",
        texts=tmp_path / "../letters",
        format="table",
        embedder=tmp_path / "models/embedder",
        entailment=Path("/models/entailment"),
        file=tmp_path / "pyproject.toml",
    )


def test_in_a_crosscheck_toml_the_keys_stand_at_the_top(tmp_path: Path):
    write(tmp_path, WHOLE.partition("\n")[2], "crosscheck.toml")
    assert load_settings(tmp_path).fail_on == "note"


def test_the_nearest_file_with_settings_decides_alone(tmp_path: Path):
    write(tmp_path, 'fail-on = "error"\nformat = "json"\n', "crosscheck.toml")
    inner = write(tmp_path / "a", '[tool.crosscheck]\nfail-on = "note"\n')
    other = write(tmp_path / "a" / "b", "[tool.other]\nx = 1\n")
    assert load_settings(other) == Settings(fail_on="note", file=inner / "pyproject.toml")


def test_a_crosscheck_toml_goes_before_a_pyproject_beside_it(tmp_path: Path):
    write(tmp_path, 'fail-on = "error"\n', "crosscheck.toml")
    write(tmp_path, '[tool.crosscheck]\nfail-on = "note"\n')
    assert load_settings(tmp_path).fail_on == "error"


def test_settings_above_the_repository_are_not_its_own(tmp_path: Path):
    write(tmp_path, 'fail-on = "error"\n', "crosscheck.toml")
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    (tmp_path / "repository" / "docs").mkdir()
    assert load_settings(tmp_path / "repository" / "docs") == Settings()


def test_the_working_directory_is_where_the_search_begins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(write(tmp_path, WHOLE))
    assert load_settings().format == "table"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("fail_on = 'note'", 'fail_on: unknown key; did you mean "fail-on"? - there are: rules,'),
        ("zzz = 1", "zzz: unknown key - there are: rules, fail-on, texts,"),
        ("[tool.crosscheck]", "tool: unknown key - in crosscheck.toml the keys stand at the top"),
        (
            "fail-on = 'warn'",
            "fail-on: 'warn' is not allowed; did you mean \"warning\"? - allowed:",
        ),
        ("fail-on = 'off'", "fail-on: 'off' is not allowed - allowed: note, warning, error"),
        ("fail-on = 2", "fail-on: 2 is not allowed - allowed: note"),
        ("rules = 'off'", "rules: must be a table of rules and levels"),
        ("rules = {a-b = 'eror'}", "rules: a-b: 'eror' is not allowed; did you mean \"error\"?"),
        ("rules = {a-b = []}", "rules: a-b: [] is not allowed"),
        ("texts = 3", "texts: must be a path, such as"),
        ("texts = ''", "texts: must be a path, such as"),
        ("format = ['text']", "format: must be the name of a format"),
        ("a = ", " not TOML: Invalid value (at end of document)"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_key(tmp_path: Path, text: str, said: str):
    folder = write(tmp_path, text, "crosscheck.toml")
    with pytest.raises(SettingsError) as raised:
        load_settings(folder)
    place = f"{folder}/crosscheck.toml:" + ("" if "end of document" in said else "1: ")
    assert str(raised.value).startswith(place + said)


def test_a_fault_of_toml_is_named_with_line_and_column(tmp_path: Path):
    folder = write(tmp_path, "fail-on = 'note'\ntexts = [,]\n", "crosscheck.toml")
    with pytest.raises(SettingsError, match=r"crosscheck\.toml:2:10: not TOML: "):
        load_settings(folder)


def test_a_format_that_does_not_exist_is_named_with_the_one_that_was_meant(tmp_path: Path):
    settings = load_settings(write(tmp_path, "[tool.crosscheck]\n\nformat = 'jsn'\n"))
    with pytest.raises(SettingsError, match=r'toml:3: format: .jsn. is not .*mean "json"'):
        settings.check_format(["json", "text"])
    settings.check_format(["jsn"])


def test_a_pyproject_of_an_odd_form_has_no_settings(tmp_path: Path):
    (tmp_path / ".git").mkdir()
    assert load_settings(write(tmp_path, "tool = 3")) == Settings()


def test_a_pyproject_without_a_table_of_settings_is_named(tmp_path: Path):
    with pytest.raises(SettingsError, match=r"tool\.crosscheck: must be a table"):
        load_settings(write(tmp_path, "[tool]\ncrosscheck = 3"))


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path):
    (tmp_path / "crosscheck.toml").write_bytes(b"texts = '\xff'")
    with pytest.raises(SettingsError, match="not UTF-8"):
        load_settings(tmp_path)


def test_rules_that_do_not_exist_are_named_with_the_one_that_was_meant():
    settings = Settings(rules={"quote-trimed": Level.OFF}, file=Path("pyproject.toml"))
    with pytest.raises(
        SettingsError,
        match=r'rules\.quote-trimed: there is no such rule; did you mean "quote-trimmed"',
    ):
        settings.check_rules(["quote-trimmed", "quote-spliced"])
    settings = Settings(rules={"claim-schema": Level.OFF}, file=Path("pyproject.toml"))
    with pytest.raises(SettingsError, match="the faults of claim files are always errors"):
        settings.check_rules(["quote-trimmed"])
    Settings(rules={"quote-trimmed": Level.OFF}).check_rules(["quote-trimmed"])


def test_the_schema_and_the_reader_know_the_same_keys_and_levels():
    properties = schema("settings")["properties"]
    assert list(properties) == list(_READ)
    assert set(properties["rules"]["additionalProperties"]["enum"]) == set(map(str, Level))
    assert properties["fail-on"]["enum"] == ["note", "warning", "error"]
    assert properties["fail-on"]["default"] == Settings().fail_on
    assert properties["format"]["default"] == Settings().format
