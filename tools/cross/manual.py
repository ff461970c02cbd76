"""The documents as pages of HTML, in the folders that they have in the repository but for a front page."""
import html
import os
import re
import shutil
import subprocess
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

STYLE = """\
:root { color-scheme: light dark; }
body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.7;
  font-family: "BIZ UDPGothic", "Yu Gothic UI", "Noto Sans CJK JP", Meiryo, sans-serif; }
h1, h2, h3 { line-height: 1.3; margin-top: 2em; }
pre, code { font-family: "BIZ UDGothic", "Noto Sans Mono CJK JP", Consolas, monospace; font-size: .9em; }
pre { overflow-x: auto; padding: .8em; border: 1px solid #8888; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid #8888; padding: .3em .6em; text-align: left; vertical-align: top; }
img { max-width: 100%; }
@media print { body { max-width: none; } pre { white-space: pre-wrap; } }
"""


def body_of(markdown):
    """What GitHub makes of it. Marks of our tests are comments, which stay comments (--unsafe)."""
    return subprocess.run(["cmark-gfm", "--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough"],
                          input=markdown, capture_output=True, text=True, check=True).stdout


def without_gaps(body):
    """Where a line of Japanese goes on in the next one, a browser would show a space."""
    def joined(paragraph):
        return re.sub(r"(?<=[^\x00-\xff])\n(?=[^\x00-\xff])", "", paragraph.group(0))

    return re.sub(r"<p>.*?</p>", joined, body, flags=re.S)


def with_anchors(body):
    """Headings get the names that links in the documents call them by: those of GitHub."""
    taken = {}

    def named(match):
        level, inner = match.groups()
        text = html.unescape(re.sub(r"<[^>]*>", "", inner))
        name = re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")
        taken[name] = taken.get(name, -1) + 1
        if taken[name]:
            name = f"{name}-{taken[name]}"
        return f'<h{level} id="{html.escape(name)}">{inner}</h{level}>'

    return re.sub(r"<h([1-6])>(.*?)</h\1>", named, body, flags=re.S)


def title_of(body):
    return re.sub(r"<[^>]*>", "", re.search(r"<h1[^>]*>(.*?)</h1>", body, re.S).group(1))


def page(body, language, style):
    return (f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta name="viewport" content="width=device-width">\n<title>{title_of(body)}</title>\n'
            f'<link rel="stylesheet" href="{style}">\n</head>\n<body>\n{body}</body>\n</html>\n')


def normal(path):
    parts = []
    for part in PurePosixPath(path).parts:
        parts = parts[:-1] if part == ".." else parts + [part]
    return "/".join(parts)


def with_links(body, document, places, present):
    """Links lead to where files lie in the manual; links to what does not come along are plain text."""
    folder = PurePosixPath(places[document]).parent

    def linked(match):
        target, inner = match.groups()
        target = unquote(html.unescape(target))
        if re.match(r"[a-z]+:|#", target):
            return match.group(0)
        file, mark, anchor = target.partition("#")
        path = normal(PurePosixPath(document).parent / file)
        place = places.get(path, path)
        if not present(place):
            return inner
        return f'<a href="{html.escape(os.path.relpath(place, folder) + mark + anchor)}">{inner}</a>'

    return re.sub(r'<a href="([^"]*)">(.*?)</a>', linked, body, flags=re.S)


def write_manual(repository, documents, target, places):
    """Pages of `documents`, paths inside the repository, below `target`, with the pictures. `places`: where files
    of the repository lie that do not have their path there. What is no page must be there before."""
    shutil.copytree(repository / "docs/pictures", target / "docs/pictures")
    (target / "docs/style.css").write_text(STYLE, encoding="utf-8")
    places = {document: str(Path(document).with_suffix(".html")) for document in documents} | places
    pages = {places[document] for document in documents}
    for document in documents:
        up = "../" * (len(PurePosixPath(places[document]).parts) - 1)
        body = with_anchors(without_gaps(body_of((repository / document).read_text(encoding="utf-8"))))
        body = with_links(body, document, places, lambda path: path in pages or (target / path).exists())
        language = "en" if document.startswith("examples-en") else "ja"
        out = target / places[document]
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(page(body, language, f"{up}docs/style.css"), encoding="utf-8")


def dead_links(folder):
    """Links of the pages below `folder` that lead nowhere, as texts."""
    names = {}
    for file in folder.rglob("*.html"):
        names[file] = set(re.findall(r'id="([^"]*)"', file.read_text(encoding="utf-8")))
    for file in sorted(names):
        for target in re.findall(r'(?:href|src)="([^"]*)"', file.read_text(encoding="utf-8")):
            target = unquote(html.unescape(target))
            if re.match(r"[a-z]+:", target):
                continue
            path, _, anchor = target.partition("#")
            to = (file.parent / path).resolve() if path else file
            if not to.exists() or (anchor and to in names and html.escape(anchor) not in names[to]):
                yield f"{file.relative_to(folder)}: {target}"
