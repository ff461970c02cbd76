"""Pages of the web site by Hugo, from JSON: those of projects and of all sheets, most of the site.

They are fujiplan's, byte for byte, for the plans that generate_plan makes; a change of our templates is
to be made in peers/hugo-site/layouts/, too. Hugo gets values as our templates get them, and pictures as
they are. What it does not make, the other pages and the open data, fujiplan is measured with.
"""
import json
import pathlib
import re
import shutil

from measure import run
from renderers import PEERS, fresh

SHEETS = {"sheets.html": "index.html"}  # Hugo makes it as its home page


def site_makers(command, scratch):
    """Name -> (what prepares a run, words), and name -> the folder with its pages.

    `command` makes words of fujiplan's words behind the plan. `scratch` gets Hugo's site and what both write.
    """
    folders = {name: pathlib.Path(scratch) / f"site-of-{name}" for name in ("fujiplan", "Hugo")}
    words = {"fujiplan": command("site", "-o", str(folders["fujiplan"]))}
    run(words["fujiplan"])  # for its pictures
    text = run(command("report", "--template", str(PEERS / "site.json.mustache"))).stdout
    data = json.loads(text.replace(",null]", "]").replace("[null]", "[]"))
    del data["projects"][""]
    site = pathlib.Path(scratch) / "hugo-site"
    shutil.rmtree(site, ignore_errors=True)
    shutil.copytree(PEERS / "hugo-site", site)
    (site / "content/projects").mkdir(parents=True)
    for number, project in data["projects"].items():
        page = (folders["fujiplan"] / f"projects/{number}.html").read_text(encoding="utf-8")
        if picture := re.search(r"<svg.*?</svg>\n", page, re.DOTALL):
            project["roadmap_picture"] = picture[0]
        (site / f"content/projects/{number}.md").write_text(f'---\ntitle: "{number}"\n---\n', encoding="utf-8")
    (site / "data").mkdir()
    (site / "data/plan.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    words["Hugo"] = ["hugo", "--quiet", "--source", str(site), "--destination", str(folders["Hugo"])]
    return {name: (lambda folder=folders[name]: fresh(folder), words[name]) for name in words}, folders


def different_pages(folders):
    """A sentence for each page that Hugo did not make as fujiplan does."""
    ours, theirs = folders["fujiplan"], folders["Hugo"]
    pages = ["sheets.html", *sorted(f"projects/{path.name}" for path in (ours / "projects").iterdir())]
    found = []
    for page in pages:
        peer = theirs / SHEETS.get(page, page)
        if not peer.exists() or peer.read_bytes() != (ours / page).read_bytes():
            found.append(f"Hugo: {page} is not fujiplan's")
    return found
