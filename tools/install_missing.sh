#!/bin/sh
# Installs the Debian packages that a job needs and that are missing.
# Usage: install_missing.sh build|oracles|bench|fuzz|lint|package|pictures|static|static-arm64|vsix|windows|wine ...
# Silent when nothing is missing. Without apt it says what is needed and goes on when every program
# is there; whether the libraries are, CMake finds out.
set -eu

# group  package  program it is for (- when it is none)  what for
packages() {
  cat <<'END'
build    g++                  g++           C++20 compiler
build    make                 make          the front door
build    cmake                cmake         describes the build
build    ninja-build          ninja         runs the build
build    pkg-config           pkg-config    finds utf8proc
build    libcli11-dev         -             CLI11: the command line
build    libyaml-cpp-dev      -             yaml-cpp: reads YAML
build    libfmt-dev           -             fmt: writes text
build    nlohmann-json3-dev   -             nlohmann-json: writes JSON
build    libcsv-dev           -             libcsv: reads the forms of the survey
build    libgit2-dev          -             libgit2: reads the plan at a revision
build    libxlsxwriter-dev    -             libxlsxwriter: writes Excel workbooks
build    libminizip-dev       -             minizip: opens Excel workbooks
build    libexpat1-dev        -             expat: reads the XML inside
build    git                  git           makes the repositories of the tests
build    libutf8proc-dev      -             utf8proc: width and normal form of text
build    doctest-dev          -             doctest: unit tests
oracles  nodejs               node          runs the judges from npm
oracles  npm                  npm           fetches the judges of tests/oracles/package.json
oracles  cmark-gfm            cmark-gfm     judges Markdown tables
oracles  python3              python3       reads CSV; runs the second judge of JSON Schema
oracles  python3-jsonschema   -             second judge of JSON Schema
oracles  python3-jinja2       -             renders the reports as well
oracles  hugo                 hugo          renders the reports as well
oracles  libreoffice-calc     soffice       opens workbooks and saves them again
oracles  gnumeric             ssconvert     opens workbooks and saves them again
oracles  python3-openpyxl     -             opens workbooks and saves them again
oracles  chromium             chromium      opens the pages of the site, and prints them
oracles  fonts-noto-cjk       -             letters of Japanese on these pages
oracles  poppler-utils        pdftotext     reads what was printed
oracles  libxml2-utils        xmllint       judges JUnit XML
oracles  shellcheck           shellcheck    judges shell scripts
oracles  neovim               nvim          shows findings while somebody types
oracles  emacs-nox            emacs         shows findings while somebody types
oracles  elpa-eglot           -             its language client
oracles  elpa-yaml-mode       -             its mode for YAML
oracles  unzip                unzip         opens the extension for VS Code
oracles  zsh                  zsh           runs its completion
oracles  fish                 fish          runs its completion
oracles  pre-commit           pre-commit    runs the hooks
oracles  mandoc               mandoc        judges the manual pages
oracles  dpkg-dev             dpkg-shlibdeps names the libraries that a package needs
bench    valgrind             valgrind      counts instructions
bench    time                 -             measures peak memory
bench    python3              python3       runs the measurements
bench    python3-yaml         -             peer: reads YAML by libyaml
bench    python3-jsonschema   -             peer: judges by JSON Schema
bench    python3-jinja2       -             peer: renders templates
bench    python3-openpyxl     -             fills in workbooks
bench    yamllint             yamllint      peer: judges YAML
bench    hugo                 hugo          peer: renders templates
bench    nodejs               node          runs the peers from npm
bench    npm                  npm           fetches the peers of tests/bench/peers/package.json
package  dpkg-dev             dpkg-shlibdeps names the libraries that a package needs
pictures libreoffice-calc     soffice       prints workbooks
pictures poppler-utils        pdftoppm      makes pictures of what is printed
pictures chromium             chromium      shows the pages of the site
pictures netpbm               pnmquant      makes them small
pictures python3              python3       runs what makes them
pictures python3-openpyxl     -             fills in workbooks
pictures fonts-noto-cjk       -             letters of Japanese
static   dpkg-dev             dpkg-source   unpacks the sources of libraries
static   cmark-gfm            cmark-gfm     makes pages of the documents
static   python3              python3       packs
static-arm64 dpkg-dev         dpkg-source   unpacks the sources of libraries
static-arm64 cmark-gfm        cmark-gfm     makes pages of the documents
static-arm64 python3          python3       packs
static-arm64 g++-aarch64-linux-gnu aarch64-linux-gnu-g++ C++20 compiler for 64-bit Arm
static-arm64 qemu-user-static qemu-aarch64-static runs what it makes
windows  dpkg-dev             dpkg-source   unpacks the sources of libraries
windows  cmark-gfm            cmark-gfm     makes pages of the documents
windows  python3              python3       packs
windows  g++-mingw-w64-x86-64-posix x86_64-w64-mingw32-g++-posix C++20 compiler for Windows
wine     wine                 wine          runs programs of Windows
vsix     python3              python3       packs the extension for VS Code
vsix     nodejs               node          runs npm
vsix     npm                  npm           fetches the client of the protocol
fuzz     clang                clang++       compiles the fuzz targets
fuzz     libclang-rt-dev      -             libFuzzer and the sanitizers of clang
lint     clang-format         clang-format  formats C++
lint     clang-tidy           clang-tidy    judges C++
END
}

is_installed() {
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

have_dpkg=$(command -v dpkg-query || true)
missing=''
programs_missing=''
for group in "$@"; do
  while read -r of package program _; do
    [ "$of" = "$group" ] || continue
    if [ "$program" != - ] && command -v "$program" >/dev/null; then continue; fi
    if [ -n "$have_dpkg" ] && is_installed "$package"; then continue; fi
    missing="$missing $package"
    [ "$program" = - ] || programs_missing="$programs_missing $program"
  done <<END
$(packages)
END
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
  echo 'This system has no apt-get. Needed, by the names of Debian:'
  for group in "$@"; do
    packages | sed -n "s/^$group  *\([^ ]*\)  *[^ ]*  *\(.*\)/  \1\t\2/p" | expand -t 26
  done
  [ -z "$programs_missing" ] && exit 0
  echo "Not found:$programs_missing" >&2
  exit 1
fi

as_root=''
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "Missing, and neither root nor sudo is at hand to install them:$missing" >&2
    exit 1
  fi
  as_root=sudo
fi
echo "Installing$missing"
# shellcheck disable=SC2086  # a list of words
{
  $as_root apt-get update -q
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
}
