#!/usr/bin/python3
"""Types command lines into real shells, tabs included, and looks at what they ran.

Usage: completions.py PROGRAM. Needs bash, zsh and fish.
"""
import os
import pty
import select
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

program = os.path.realpath(sys.argv[1])

# What is typed, and the words that the shell passes on; zsh takes the slash of a folder away again,
# so it does not count. The plan is the one that `init` makes.
CASES = [
    ("fujiplan val\t", ["validate"]),
    ("fujiplan help comp\t", ["help", "completion"]),
    ("fujiplan completion z\t", ["completion", "zsh"]),
    ("fujiplan list --dep\t市\t", ["list", "--department", "市民課"]),
    ("fujiplan list --department=市\t", ["list", "--department=市民課"]),
    ("fujiplan list --class 重点,推\t", ["list", "--class", "重点,推進"]),
    ("fujiplan list --class=重点,推\t", ["list", "--class=重点,推進"]),
    ("fujiplan list --year=R11\t", ["list", "--year=R11"]),
    ("fujiplan list --format t\ts\t", ["list", "--format", "tsv"]),  # ambiguous at first
    ("fujiplan show 1-2\t", ["show", "1-2-1"]),
    ("fujiplan report 事\t", ["report", "事業概要.md"]),
    ("fujiplan explain phase-goes\t", ["explain", "phase-goes-back"]),
    ("fujiplan validate pl\t", ["validate", "plan"]),
    ("fujiplan --plan pl\t validate --str\t", ["--plan", "plan", "validate", "--strict"]),
    ("fujiplan --plan=pl\t validate", ["--plan=plan", "validate"]),
    ("fujiplan --plan=oth\t list --department 総\t",
     ["--plan=other city", "list", "--department", "総務課 庶務"]),
    ("fujiplan report --templates te\t", ["report", "--templates", "templates"]),
    ("fujiplan bogus x\t", ["bogus", "x"]),
]


def shells(folder):
    """Name, command, and what to type first to load the completion and a plain prompt."""
    def script(name):
        path = os.path.join(folder, "script." + name)
        with open(path, "wb") as file:
            file.write(subprocess.run([program, "completion", name], check=True,
                                      stdout=subprocess.PIPE).stdout)
        return path
    return [
        ("bash", ["bash", "--norc", "--noprofile", "-i"], f"PS1=; . {script('bash')}"),
        ("zsh", ["zsh", "-f", "-i"],
         f"PS1=; unsetopt beep; autoload -Uz compinit; compinit -u -D; . {script('zsh')}"),
        ("fish", ["fish", "--no-config", "-i"], f"function fish_prompt; end; source {script('fish')}"),
    ]


class Shell:
    def __init__(self, command, environment, folder):
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, environment)
        self.said = b""

    def hear(self, seconds):
        """Reads until the shell has been silent for so long."""
        while select.select([self.terminal], [], [], seconds)[0]:
            try:
                self.said += os.read(self.terminal, 65536)
            except OSError:
                return

    def type(self, text):
        os.write(self.terminal, text.encode())

    def end(self):
        os.close(self.terminal)
        os.waitpid(self.pid, 0)


def wait_for(path, seconds=20):
    end = time.monotonic() + seconds
    while not os.path.exists(path) and time.monotonic() < end:
        time.sleep(0.02)
    return os.path.exists(path)


def run(name, command, setup, folder, environment):
    """The lines that went wrong in this shell."""
    faults = []
    ran = os.path.join(folder, name + "-ran")
    shell = Shell(command, {**environment, "RAN": ran}, os.path.join(folder, "city"))
    shell.hear(0.5)
    shell.type(setup + "\n")
    ready = os.path.join(folder, name + "-is-ready")
    shell.type(f"mkdir {ready}\n")
    if not wait_for(ready):
        return [f"{name} did not start: {shell.said!r}"]
    for typed, wanted in CASES:
        if os.path.exists(ran):
            os.remove(ran)
        shell.hear(0.1)
        shell.said = b""
        for piece in typed.replace("\t", "\t\0").split("\0"):
            shell.type(piece)
            if piece.endswith("\t"):
                shell.hear(0.4)  # a person waits, too, for what the tab gives
        shell.type("\n")
        got = None
        if wait_for(ran):
            with open(ran, encoding="utf-8") as file:
                got = [word.rstrip("/") for word in file.read().split("\n")[:-1]]
        if got != wanted:
            faults.append(f"{name}: {typed!r} ran {got}, not {wanted}\n{shell.said!r}")
            shell.type("\x03\x03\n")
    shell.end()
    return faults


with tempfile.TemporaryDirectory() as folder:
    city = os.path.join(folder, "city")
    subprocess.run([program, "init", city], check=True, stdout=subprocess.DEVNULL)
    other = os.path.join(city, "other city")
    subprocess.run([program, "init", other], check=True, stdout=subprocess.DEVNULL)
    header = os.path.join(other, "plan", "plan.yaml")
    with open(header, encoding="utf-8") as file:
        text = file.read().replace("[情報政策課, 市民課]", "[総務課 庶務]")
    with open(header, "w", encoding="utf-8") as file:
        file.write(text)
    # In front of the program: a word that is no question of a completion is only written down.
    os.mkdir(os.path.join(folder, "bin"))
    wrapper = os.path.join(folder, "bin", "fujiplan")
    with open(wrapper, "w", encoding="utf-8") as file:
        file.write("#!/bin/sh\n"
                   f'if [ "$1" = __complete ]; then exec {program} "$@"; fi\n'
                   "printf '%s\\n' \"$@\" > $RAN.new && mv $RAN.new $RAN\n")
    os.chmod(wrapper, 0o755)
    environment = {"PATH": f"{folder}/bin:/usr/bin:/bin", "HOME": folder, "TERM": "dumb",
                   "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "FUJIPLAN_LANG": "ja"}
    with ThreadPoolExecutor() as pool:  # most of the time is waiting
        runs = [pool.submit(run, *shell, folder, environment) for shell in shells(folder)]
        faults = sum((each.result() for each in runs), [])

if faults:
    print("\n".join(faults))
    sys.exit(1)
print(f"{len(CASES)} lines with tabs are completed by bash, zsh and fish")
