#!/usr/bin/python3
"""Packs a program that is one file with its manual, licences and hashes. The same files make the same bytes.

Usage: package.py static|static-arm64|windows BUILD FOLDER; the archive is written into FOLDER. BUILD holds the
program of the preset of that name, for Linux with its manual pages.
"""
import calendar
import gzip
import hashlib
import io
import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import time
import zipfile
from pathlib import Path
from typing import NamedTuple

from manual import dead_links, write_manual

REPOSITORY = Path(__file__).resolve().parent.parent.parent
DOCUMENTS = ["CHANGELOG.md", "examples/README.md", "examples-en/README.md", "editors/vscode/README.md"]
# The README of the repository is for those who have it.
FRONT_PAGE = "docs/package.md"


class Target(NamedTuple):
    platform: str
    program: str
    archive: str  # what its name ends with
    hashes: str  # the file of them
    folders: list  # of the repository, as they are
    runtime: list  # Debian packages of the libraries that the compiler brings along
    licence: str = "LICENSE"  # the file of ours


TARGETS = {
    "static": Target(f"linux-{platform.machine()}", "fujiplan", "tar.gz", "SHA256SUMS", ["completions"],
                     ["libc6", "libstdc++6"]),
    "static-arm64": Target("linux-arm64", "fujiplan", "tar.gz", "SHA256SUMS", ["completions"],
                           ["libc6-arm64-cross", "libstdc++6-arm64-cross"]),
    "windows": Target("windows-x86_64", "fujiplan.exe", "zip", "SHA256SUMS.txt", [],
                      ["mingw-w64-common", "gcc-mingw-w64-base"], "LICENSE.txt"),
}


def constant(generated, name):
    return re.search(rf'{name} = "([^"]*)"', generated).group(1)


def said_by(*command):
    return subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True).stdout


def source_of(package):
    """The source package of an installed one, with its version."""
    return said_by("dpkg-query", "-W", "-f", "${source:Package} ${source:Version}\n", package).splitlines()[0]


def write_licences(name, target, folder):
    source = REPOSITORY / "build-cross" / name / "licences"
    shutil.copytree(source, folder)
    linked = (source / "versions.txt").read_text(encoding="utf-8").splitlines()
    # Libraries that are only headers are packages of this machine, as are those of the compiler.
    linked = [source_of(line.split()[0]) if "-dev " in line else line for line in linked]
    for package in target.runtime:
        shutil.copy(f"/usr/share/doc/{package}/copyright", folder / f"{package}.txt")
        linked.append(source_of(package))
    # Debian's texts name the long ones by where its systems have them.
    (folder / "common").mkdir()
    texts = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt")))
    for common in sorted(set(re.findall(r"/usr/share/common-licenses/([A-Z][A-Za-z0-9.-]*[A-Za-z0-9])", texts))):
        shutil.copy(f"/usr/share/common-licenses/{common}", folder / "common" / f"{common}.txt")
    (folder / "versions.txt").write_text(
        "Parts of the program, by the names and versions of their Debian source packages, which have the sources;\n"
        "tools/cross/ in the sources of fujiplan builds the program from them. What their texts call\n"
        "/usr/share/common-licenses/ is the folder common here.\n\n" +
        "\n".join(sorted(linked)) + "\n", encoding="utf-8")


def write_text_for_windows(source, out):
    """With what the older ones of its editors need to see UTF-8 and lines."""
    text = source.read_text(encoding="utf-8")
    for named in re.findall(r"docs\\(\w+)\.html", text):
        if not (REPOSITORY / f"docs/{named}.md").exists():
            sys.exit(f"{source} names docs/{named}.md, which is not there")
    out.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())


def lay_out(name, target, build, folder):
    shutil.copy(build / target.program, folder)
    # Not what somebody has made beside them.
    for part in said_by("git", "ls-files", "-z", "examples", "examples-en", *target.folders).split("\0"):
        if part and not part.endswith("README.md"):
            (folder / part).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(REPOSITORY / part, folder / part)
    (folder / "editors").mkdir()
    shutil.copy(REPOSITORY / "editors/neovim.lua", folder / "editors")
    write_licences(name, target, folder / "licences")
    if name == "windows":
        write_text_for_windows(REPOSITORY / "tools/cross/windows.txt", folder / "はじめに.txt")
        write_text_for_windows(REPOSITORY / "LICENSE", folder / target.licence)
    else:
        shutil.copy(REPOSITORY / "LICENSE", folder / target.licence)
        shutil.copytree(build / "man", folder / "man", ignore=shutil.ignore_patterns("*.gz"))
    documents = DOCUMENTS + sorted(f"docs/{path.name}" for path in (REPOSITORY / "docs").glob("*.md"))
    write_manual(REPOSITORY, documents, folder, {FRONT_PAGE: "README.html", "LICENSE": target.licence})
    dead = list(dead_links(folder))
    if dead:
        sys.exit("links that lead nowhere:\n" + "\n".join(dead))
    front = (folder / "README.html").read_text(encoding="utf-8")
    unnamed = [path.name for path in sorted(folder.glob("docs/*.html")) if f'href="docs/{path.name}"' not in front]
    if unnamed:
        sys.exit(f"{FRONT_PAGE} does not name " + ", ".join(unnamed))
    names = files_below(folder)
    (folder / target.hashes).write_text("".join(
        f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in names), encoding="utf-8")


def files_below(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def write_tar(folder, out, epoch):
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name in files_below(folder):
            data = (folder / name).read_bytes()
            entry = tarfile.TarInfo(f"{folder.name}/{name}")
            entry.size = len(data)
            entry.mtime = epoch
            entry.mode = 0o755 if name == "fujiplan" else 0o644
            archive.addfile(entry, io.BytesIO(data))
    with open(out, "wb") as file, gzip.GzipFile("", "wb", 9, file, epoch) as zipped:
        zipped.write(packed.getvalue())


def write_zip(folder, out, epoch):
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in files_below(folder):
            entry = zipfile.ZipInfo(f"{folder.name}/{name}", time.gmtime(epoch)[:6])
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, (folder / name).read_bytes())


WRITERS = {"tar.gz": write_tar, "zip": write_zip}


def main(name, build, out):
    target, build, out = TARGETS[name], Path(build), Path(out)
    generated = (build / "generated/version.h").read_text(encoding="utf-8")
    # The day of the release, so that every build of it is the same, where the caller does not say otherwise.
    released = calendar.timegm(time.strptime(constant(generated, "kReleaseDate"), "%Y-%m-%d"))
    epoch = int(os.environ.get("SOURCE_DATE_EPOCH", released))
    folder = build / "package" / f"fujiplan-{constant(generated, 'kVersion')}-{target.platform}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    lay_out(name, target, build, folder)
    out.mkdir(exist_ok=True)
    archive = out / f"{folder.name}.{target.archive}"
    WRITERS[target.archive](folder, archive, epoch)
    print(archive)


main(*sys.argv[1:])
