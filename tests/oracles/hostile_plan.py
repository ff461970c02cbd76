"""A plan whose names and texts try to be markup, cells, columns and formulas."""
import json
import shutil

import yaml

from outside import repository

EMPHASIS = ['`a` *b* _c_ ~~d~~', '**太字** __b__']
NAMES = ['a|b, "c"', '<script>alert(1)</script>', '[x](javascript:alert(1))', '=1+1', EMPHASIS[0],
         '"', 'a"b', '\\|', '#見出し', '- 項目', '<!-- 注 -->', '※「終了」、・', 'https://example.invalid/', '&lt;b&gt;',
         '![x](https://example.invalid/x.png)', '| --- |', EMPHASIS[1], '@all @org/team GH-12', 'a/b#5 #1#2 !3 %name ~bug &4 $5']
TEXTS = ['=1+1', '+1', '-1', '@SUM(A1)', '<img src=x onerror=alert(1)>', '[x](javascript:alert(1))', 'a|b, "c"',
         '一行目 | a\n| --- |\n二行目, "b"', '```\ncode\n```', '# 見出し\n- 項目\n1. 番号\n> 引用', '※「」、・',
         '<script>\nalert(1)\n</script>', '&amp; &#60;', '{{cost}} {{{budget}}} {{> partials/x}}',
         '/close\n@all', '@all, #12']


def write_hostile_header(path):
    """The title, the issuer, and the names of policies and measures try it as well; keys that projects refer to stay."""
    header = yaml.safe_load(path.read_text(encoding="utf-8"))
    header["title"] = NAMES[0]
    named = [header["municipality"], header["issuer"]]
    for policy in header["policies"]:
        named += policy["measures"]
    for number, part in enumerate(named):
        part["name"] = NAMES[(number + 1) % len(NAMES)]
    for policy, name in zip(header["policies"], EMPHASIS):  # they stand in strong
        policy["name"] = name
    header["issuer"] |= {"contact": TEXTS[4], "source": TEXTS[5]}
    header["updates"][0]["note"] = TEXTS[6]
    path.write_text(yaml.safe_dump(header, allow_unicode=True, sort_keys=False, width=10_000), encoding="utf-8")


def write_hostile_plan(folder):
    """The sample plan with these names and texts in every place that takes one."""
    shutil.copytree(repository / "examples/plan", folder / "plan")
    write_hostile_header(folder / "plan/plan.yaml")
    for number, path in enumerate(sorted(folder.glob("plan/*/*.yaml"))):
        lines = []
        skipping = False
        texts = number
        for line in path.read_text(encoding="utf-8").split("\n"):
            key = line.strip().split(":")[0]
            indent = line[:len(line) - len(line.lstrip())]
            if skipping and (line.startswith(skipping) or not line.strip()):
                continue
            skipping = False
            if key == "name":
                line = f"name: {json.dumps(NAMES[number % len(NAMES)], ensure_ascii=False)}"
            elif key in ("overview", "purpose", "effects", "challenges", "related", "indicator", "review", "direction",
                         "changes") or (key == "activities" and line.endswith("|-")):
                if line.endswith("|-"):
                    skipping = indent + "  "
                line = f"{indent}{key}: {json.dumps(TEXTS[texts % len(TEXTS)], ensure_ascii=False)}"
                texts += 1
            lines.append(line)
        path.write_text("\n".join(lines), encoding="utf-8")
