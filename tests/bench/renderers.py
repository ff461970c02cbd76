"""The reports list, dx and sheets by fujiplan, and the same by what a user could take instead.

What the peers write is what fujiplan writes, byte for byte, or their times would mean nothing:
`make bench` compares what it measured, and `make oracles` compares small plans of several kinds
(tests/oracles/reports_by_others.py), so that a change of our templates that the peers do not follow
shows at once. To follow:
- mustache.js renders our own templates and partials. It needs only the values, in
  peers/data.json.mustache: add there what a template names for the first time.
- Jinja2 (peers/jinja/) and Hugo (peers/hugo/layouts/) have our templates in their own languages,
  under the same names: change theirs as ours were changed, every branch of them.
The peers get values as our templates get them, computed; what our templates spell out, theirs do, too.
"""
import pathlib
import shutil
import sys

from measure import run

PEERS = pathlib.Path(__file__).resolve().parent / "peers"
REPORTS = ("list.md", "dx.md", "sheets.md")


def fresh(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def renderers(report, scratch):
    """Name -> (what prepares a run, words), and name -> the folder with its reports.

    `report` are the words of fujiplan's command for a plan, without the names of reports. `scratch`
    gets the data of the peers and what all of them write.
    """
    folders = {name: scratch / f"out-{name}" for name in ("fujiplan", "mustache.js", "Jinja2", "Hugo")}
    text = run([*report, "--template", str(PEERS / "data.json.mustache")]).stdout
    data = scratch / "data.json"
    data.write_text(text.replace(",null]", "]").replace("[null]", "[]"), encoding="utf-8")
    site = scratch / "site"
    shutil.copytree(PEERS / "hugo", site)
    (site / "data").mkdir()
    shutil.copy(data, site / "data/plan.json")
    commands = {
        "fujiplan": [*report, *REPORTS, "-o", str(folders["fujiplan"])],
        "mustache.js": ["node", str(PEERS / "render.mjs"), str(data), str(folders["mustache.js"])],
        "Jinja2": [sys.executable, str(PEERS / "render.py"), str(data), str(folders["Jinja2"])],
        "Hugo": ["hugo", "--quiet", "--source", str(site), "--destination", str(folders["Hugo"])],
    }
    return {name: (lambda folder=folders[name]: fresh(folder), words) for name, words in commands.items()}, folders


def differences(folders, names):
    """A sentence for each report of `names` that is not fujiplan's, with the first line that differs."""
    found = []
    for report in REPORTS:
        wanted = (folders["fujiplan"] / report).read_bytes().split(b"\n")
        for name in names:
            lines = (folders[name] / report).read_bytes().split(b"\n")
            if lines != wanted:
                at = next((i for i, pair in enumerate(zip(lines, wanted)) if pair[0] != pair[1]),
                          min(len(lines), len(wanted)))
                theirs, ours = (b"".join(side[at:at + 1]).decode() for side in (lines, wanted))
                found.append(f"{name}: {report}:{at + 1}: {theirs!r} is not fujiplan's {ours!r}")
    return found
