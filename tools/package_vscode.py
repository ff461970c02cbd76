#!/usr/bin/python3
"""Packs the extension for VS Code as a VSIX, with the client from npm inside: it installs without the internet.

Usage: package_vscode.py FOLDER, below which fujiplan-VERSION.vsix and what it is made of are written.
The same files make the same bytes.
"""
import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

REPOSITORY = Path(__file__).resolve().parent.parent
SOURCE = REPOSITORY / "editors" / "vscode"
OWN = ["package.json", "package.nls.json", "package.nls.ja.json", "extension.js", "README.md"]

# Of a package from npm: what runs in VS Code, which is neither a browser nor a test, and the licence.
LEFT_OUT = {"esm", "browser", "test", "typings", "bin", ".bin"}
TYPES = {"js": "application/javascript", "json": "application/json", "md": "text/markdown", "txt": "text/plain",
         "vsixmanifest": "text/xml"}


def is_wanted(path):
    if LEFT_OUT & set(path.parts[:-1]):
        return False
    if path.name == "eslint.config.js":
        return False
    return path.suffix == ".js" or path.name == "package.json" or path.stem.lower() in ("license", "licence")


def install(folder):
    """npm's packages as the lock file has them."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(SOURCE / name, folder)
    subprocess.run(["npm", "ci", "--ignore-scripts", "--omit=dev", "--loglevel=error", "--no-audit", "--no-fund",
                    "--silent"], cwd=folder, check=True)
    return folder / "node_modules"


def packed_name(path):
    """A file without an ending has no type in the package, so licences get one."""
    return path if path.suffix else path.with_suffix(".txt")


def contents(modules):
    files = {f"extension/{name}": (SOURCE / name).read_bytes() for name in OWN}
    files["extension/LICENSE.txt"] = (REPOSITORY / "LICENSE").read_bytes()
    for path in sorted(modules.rglob("*")):
        inside = path.relative_to(modules)
        if path.is_file() and is_wanted(inside):
            files[f"extension/node_modules/{packed_name(inside)}"] = path.read_bytes()
    return files


def manifest(package, words):
    """What VS Code reads before it unpacks anything (schema of 2011)."""
    return f"""<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id={quoteattr(package["name"])} Version={quoteattr(package["version"])} \
Publisher={quoteattr(package["publisher"])}/>
    <DisplayName>{escape(package["displayName"])}</DisplayName>
    <Description xml:space="preserve">{escape(words["description"])}</Description>
    <Categories>{escape(",".join(package["categories"]))}</Categories>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value={quoteattr(package["engines"]["vscode"])}/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
    </Properties>
    <License>extension/LICENSE.txt</License>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
  </Assets>
</PackageManifest>
"""


def content_types():
    rows = "".join(f'<Default Extension=".{ending}" ContentType="{name}"/>' for ending, name in TYPES.items())
    return ('<?xml version="1.0" encoding="utf-8"?>\n'
            f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{rows}</Types>\n')


def write(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))  # the earliest that a zip can say
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, data)


def main():
    target = Path(sys.argv[1])
    package = json.loads((SOURCE / "package.json").read_bytes())
    words = json.loads((SOURCE / "package.nls.json").read_bytes())
    files = {"extension.vsixmanifest": manifest(package, words).encode(),
             "[Content_Types].xml": content_types().encode()}
    files.update(contents(install(target / "vscode")))
    vsix = target / f"{package['name']}-{package['version']}.vsix"
    write(vsix, files)
    print(vsix)


main()
