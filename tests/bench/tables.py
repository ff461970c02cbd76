"""Tables of figures: printed, and put between markers of a Markdown file."""
import re


def markdown(head, rows):
    lines = ["| " + " | ".join(head) + " |", "| --- |" + " ---: |" * (len(head) - 1)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines)


class Tables:
    def __init__(self):
        self.texts = {}

    def add(self, name, head, rows):
        self.texts[name] = markdown(head, rows)

    def print(self):
        for name, text in self.texts.items():
            print(f"\n{name}\n{text}")

    def write(self, path):
        """Each table between `<!-- bench NAME -->` and `<!-- /bench -->`; every one must have its place."""
        page = path.read_text(encoding="utf-8")
        for name, text in self.texts.items():
            place = re.compile(rf"(<!-- bench {name} -->\n).*?(<!-- /bench -->)", re.S)
            page, found = place.subn(lambda match: match[1] + text + "\n" + match[2], page)
            if found != 1:
                raise SystemExit(f"{path}: {found} places for the table {name}")
        path.write_text(page, encoding="utf-8")
