#!/usr/bin/env python3
"""What the source costs a compiler: CPU seconds for each room of src/, and the headers of ours that
cost most, alone. Usage: prices.py COMPILER GENERATED"""
import collections
import os
import pathlib
import subprocess
import sys

compiler, generated = sys.argv[1:]
os.chdir(pathlib.Path(__file__).parent.parent)
FLAGS = ["-std=c++20", "-O2", "-I", "src", "-I", generated, "-DFMT_HEADER_ONLY",
         '-DFUJIPLAN_LIBGIT2_SONAME=""', '-DFUJIPLAN_LIBGIT2_PACKAGE=""', '-DFUJIPLAN_ZLIB_SONAME=""']


def seconds(*words):
    before = os.times()
    subprocess.run([compiler, *FLAGS, *words], check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def lines(header):
    text = subprocess.run([compiler, *FLAGS, "-E", "-P", "-x", "c++", header], check=True,
                          capture_output=True).stdout
    return text.count(b"\n")


rooms = collections.defaultdict(float)
for source in sorted(pathlib.Path("src").rglob("*.cc")):
    rooms[source.parts[1] if len(source.parts) > 2 else "."] += seconds("-c", str(source), "-o", os.devnull)
print(f"{'room':<12} {'CPU s':>6}")
for room, spent in sorted(rooms.items(), key=lambda row: -row[1]):
    print(f"{room:<12} {spent:6.1f}")
print(f"{'all':<12} {sum(rooms.values()):6.1f}\n")

headers = [(seconds("-fsyntax-only", "-x", "c++", str(header)), str(header))
           for header in pathlib.Path("src").rglob("*.h")]
print(f"{'header':<32} {'CPU s':>6} {'lines':>7}")
for spent, header in sorted(headers, reverse=True)[:10]:
    print(f"{header[4:]:<32} {spent:6.2f} {lines(header):7}")
