#include "yaml/edit.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/number.h"
#include "base/text.h"
#include "unit/support.h"
#include "yaml/read_document.h"

namespace fujiplan::yaml {
namespace {

// A format for these tests: keys in the order of the alphabet, new mappings at `f` on one line,
// `n` is a number, `t` a long text.
std::optional<std::size_t> alphabetical(std::span<const std::string>, std::string_view key) {
  return static_cast<std::size_t>(key.front());
}
bool below_f(std::span<const std::string> path) {
  return path.back() == "f";
}
bool is_number_like(std::string_view text) {
  return std::ranges::all_of(text, is_digit);
}
const Layout kLayout{alphabetical, below_f, is_number_like};

// `a.b=text; c=` sets a.b and removes c; `\n` in a text is a line end.
std::vector<Change> changes_of(std::string_view written) {
  std::vector<Change> changes;
  for (std::string_view part : split(written, ';')) {
    part = trim(part);
    std::size_t equals = part.find('=');
    Change& change = changes.emplace_back();
    for (std::string_view key : split(part.substr(0, equals), '.')) change.path.emplace_back(key);
    std::string text(part.substr(equals + 1));
    for (std::size_t at; (at = text.find("\\n")) != text.npos;) text.replace(at, 2, "\n");
    if (text.empty()) continue;
    const std::string& key = change.path.back();
    change.value = NewValue{text, key == "n", key == "t"};
  }
  return changes;
}

// The text after the changes; "(blocked)".
std::string edited(const std::string& before, std::string_view written) {
  Sources sources = {{"x.yaml", before}};
  Sink sink;
  auto document = read_document(sources[0], 0, sink);
  REQUIRE(document.has_value());
  Edit edit = yaml::edit(*document, sources[0].text, changes_of(written), kLayout);
  if (edit.blocked) return "(blocked)";
  return spliced(sources[0].text, edit.splices);
}

// The same inside the last item of the list at `a`.
std::string edited_item(const std::string& before, std::string_view written) {
  Sources sources = {{"x.yaml", before}};
  Sink sink;
  auto document = read_document(sources[0], 0, sink);
  REQUIRE(document.has_value());
  std::optional<Value> last;
  for (Value item : (*document->root().entries().begin()).value) last = item;
  REQUIRE(last.has_value());
  Edit edit = yaml::edit_item(*document, sources[0].text, *last, changes_of(written), kLayout);
  if (edit.blocked) return "(blocked)";
  return spliced(sources[0].text, edit.splices);
}

struct Row {
  const char* before;
  const char* changes;
  const char* after;
};

template <std::size_t N>
void check(const Row (&rows)[N]) {
  for (const Row& row : rows) {
    CAPTURE(row.before);
    CAPTURE(row.changes);
    CHECK(edited(row.before, row.changes) == row.after);
  }
}

TEST_CASE("a value is replaced in the form that its author chose") {
  const Row rows[] = {
      {"a: x # c\nb: y\n", "a=z", "a: z # c\nb: y\n"},
      {"a: x\n", "a=x", "a: x\n"},
      {"a:   x   \n", "a=z", "a:   z   \n"},
      {"a: 'x' # c\n", "a=it's", "a: 'it''s' # c\n"},
      {"a: \"x\"\n", "a=y\\\"", "a: \"y\\\\\\\"\"\n"},
      {"a: \"12\"\n", "a=x", "a: x\n"},  // the quotes were needed, they are no more
      {"a: x\n", "a=12", "a: \"12\"\n"},
      {"n: 3\n", "n=4", "n: 4\n"},
      {"n: \"3\"\n", "n=3", "n: 3\n"},
      {"a: x\n", "a=b: c", "a: \"b: c\"\n"},
      {"a: x\n", "a=~", "a: \"~\"\n"},
      {"a: x\n", "a=- y", "a: \"- y\"\n"},
      {"a: x\n", "a=-5%", "a: -5%\n"},
      {"a: x # c\n", "a=y\\nz", "a: |- # c\n  y\n  z\n"},
      {"a: |- # c\n  y\n  z\nb: y\n", "a=x", "a: x # c\nb: y\n"},
      {"a: |-\n  y\n  z\n\n# c\nb: y\n", "a=x", "a: x\n\n# c\nb: y\n"},
      {"a: |-\n  y\n", "a=z", "a: |-\n  z\n"},  // a block of one line was chosen
      {"a: |-\n  y\n", "a=12", "a: |-\n  12\n"},
      {"a: |-\n  y\n", "a= z", "a: \" z\"\n"},
      {"a: |\n  y\n  z\n", "a=y\\nx\\n", "a: |\n  y\n  x\n"},
      {"a: |\n  y\n  z\n", "a=y\\nx", "a: |-\n  y\n  x\n"},
      {"a: |+ # c\n  y\n\nb: z\n", "a=x\\nz", "a: |- # c\n  x\n  z\n\nb: z\n"},
      {"a: |-\n     y\n\n     z\nb: y\n", "a=x\\n\\nw", "a: |-\n     x\n\n     w\nb: y\n"},
      {"a: |2-\n    y\n  z\n", "a=x\\nw", "a: |-\n  x\n  w\n"},
      {"a: x\n", "a=-5%", "a: -5%\n"},
      {"a: x\n", "a=--5%", "a: \"--5%\"\n"},
      {"t: x\n", "t=y", "t: y\n"},
      {"t: |-\n  x\n", "t=y", "t: |-\n  y\n"},
      {"f: {a: x, b: y}\n", "f.a=p, q", "f: {a: \"p, q\", b: y}\n"},
      {"f: {a: x, b: y}\n", "f.a=p\\nq", "f: {a: \"p\\nq\", b: y}\n"},
      {"a: [x]\n", "a=y", "(blocked)"},
      {"a:\n  b: x\n", "a=y", "(blocked)"},
      {"a: x\n", "a.b=y", "(blocked)"},
  };
  check(rows);
}

TEST_CASE("a value is put where there was none") {
  const Row rows[] = {
      {"a:\nb: y\n", "a=x", "a: x\nb: y\n"},
      {"a: # c\nb: y\n", "a=x", "a: x # c\nb: y\n"},
      {"a: ~ # c\nb: y\n", "a=x", "a: x # c\nb: y\n"},
      {"a: null\n", "a=x", "a: x\n"},
      {"a:   \nb: y\n", "a=x", "a: x\nb: y\n"},
      {"a: # c\nb: y\n", "a=x\\ny", "a: |- # c\n  x\n  y\nb: y\n"},
      {"a: {} # c\nb: y\n", "a.b=x", "a: # c\n  b: x\nb: y\n"},
      {"a: ~\nb: y\n", "a.b=x", "a:\n  b: x\nb: y\n"},
      {"f: {}\n", "f.b=x", "f: {b: x}\n"},
      {"f: {a: , b: y}\n", "f.a=x", "f: {a: x, b: y}\n"},
      {"f: {a: ~, b: null}\n", "f.a=x; f.b=y", "f: {a: x, b: y}\n"},
      {"a:", "a=x\\ny", "a: |-\n  x\n  y"},
  };
  check(rows);
}

TEST_CASE("an item of a list is edited by itself") {
  const Row rows[] = {
      {"a:\n  - {b: x}\n  - {b: x, d: z} # c\n", "c=y",
       "a:\n  - {b: x}\n  - {b: x, c: y, d: z} # c\n"},
      {"a: [{b: x}, {b: y}]\n", "b=z; n=3", "a: [{b: x}, {b: z, n: 3}]\n"},
      {"a:\n  - {b: x}\n", "c=p, q", "a:\n  - {b: x, c: \"p, q\"}\n"},
      {"a:\n  - b: x # c\n    d: z\n# e\nf: w\n", "c=y",
       "a:\n  - b: x # c\n    c: y\n    d: z\n# e\nf: w\n"},
      {"a:\n- b: x\n  # c\n\ng: w\n", "t=y\\nz",
       "a:\n- b: x\n  t: |-\n    y\n    z\n  # c\n\ng: w\n"},
      {"a:\n  - b: x\r\n", "c=y", "a:\n  - b: x\r\n    c: y\r\n"},
      {"a:\n  - b: x", "c=y", "a:\n  - b: x\n    c: y"},
      {"a:\n  - b: |-\n      x\n      y\n", "b=z; c=y", "a:\n  - b: z\n    c: y\n"},
      {"a:\n  - c: x\n    d: y\n", "b=z", "a:\n  - c: x\n    b: z\n    d: y\n"},  // behind the dash
      {"a:\n  - b: x\n    c: y\n", "c=", "a:\n  - b: x\n"},
      {"a:\n  - b: x\n", "b=x", "a:\n  - b: x\n"},
      {"a:\n  - x\n", "b=y", "(blocked)"},
      {"a:\n  - b: [x]\n", "b=y", "(blocked)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.before);
    CAPTURE(row.changes);
    CHECK(edited_item(row.before, row.changes) == row.after);
  }
}

TEST_CASE("a key is inserted at its place in the order") {
  const Row rows[] = {
      {"a: x\nc: z\n", "b=y", "a: x\nb: y\nc: z\n"},
      {"# c\nb: y\n", "a=x", "# c\na: x\nb: y\n"},
      {"a: x # c\n\n# d\nc: z\n", "b=y", "a: x # c\nb: y\n\n# d\nc: z\n"},
      {"c: x\na: x\n", "b=y", "c: x\na: x\nb: y\n"},
      {"a: |-\n  x\n\n# c\nc: z\n", "b=y", "a: |-\n  x\nb: y\n\n# c\nc: z\n"},
      {"a: |+\n  x\n\n\nc: z\n", "b=y", "a: |+\n  x\n\n\nb: y\nc: z\n"},
      // A line of spaces that is deeper than the block is part of it.
      {"a: |-\n  x\n   \n\nc: z\n", "b=y", "a: |-\n  x\n   \nb: y\n\nc: z\n"},
      {"a: |-\n x\n  ", "b=y", "a: |-\n x\n  \nb: y"},
      {"a: x", "b=y", "a: x\nb: y"},
      {"a: x\r\n", "b=y\\nz", "a: x\r\nb: |-\r\n  y\r\n  z\r\n"},
      {"a: x\r\nc: z", "d=y", "a: x\r\nc: z\r\nd: y"},
      {"\xEF\xBB\xBF"
       "b: x\n",
       "a=y",
       "\xEF\xBB\xBF"
       "a: y\nb: x\n"},
      {"a:\n  b: x\n  # c\n# d\nc: z\n", "a.c=y", "a:\n  b: x\n  c: y\n  # c\n# d\nc: z\n"},
      {"a:\n  b: x\n  # c\n# d\nc: z\n", "b=y", "a:\n  b: x\n  # c\nb: y\n# d\nc: z\n"},
      {"a: # d\n  # c\n  b: x\n", "a.a=y", "a: # d\n  a: y\n  # c\n  b: x\n"},
      {"a:\n    b:\n        c: x\n", "a.d.e=y", "a:\n    b:\n        c: x\n    d:\n        e: y\n"},
      {"a:\n   b: x\n", "c.d=y", "a:\n   b: x\nc:\n   d: y\n"},
      {"a: |-\n    x\n", "c.d=y", "a: |-\n    x\nc:\n    d: y\n"},
      {"a: x\n", "f.b=y; f.a=x; t=z", "a: x\nf: {a: x, b: y}\nt: |-\n  z\n"},
      {"a:\n  b: x\n", "a.c=y; b=z", "a:\n  b: x\n  c: y\nb: z\n"},
      {"f: {a: x, c: z} # c\n", "f.b=y", "f: {a: x, b: y, c: z} # c\n"},
      {"f: { b: y }\n", "f.a=x; f.c=z", "f: { a: x, b: y, c: z }\n"},
      {"f: {\n  a: x, # c\n  b: y,\n}\n", "f.c=z", "f: {\n  a: x, # c\n  b: y, c: z,\n}\n"},
      {"{a: x}\n", "b.c=y\\nz", "{a: x, b: {c: \"y\\nz\"}}\n"},
      {"a: x\n...\n", "b=y", "a: x\nb: y\n...\n"},
      {"a: x\n", "b=y; c=", "a: x\nb: y\n"},
  };
  check(rows);
}

TEST_CASE("a key goes, comments stay") {
  const Row rows[] = {
      {"a: x\nb: y\nc: z\n", "b=", "a: x\nc: z\n"},
      {"a: x\n  # c\nb: y # d\nc: z\n", "b=", "a: x\n  # c\n# d\nc: z\n"},
      {"a: x\nb: |- # d\n  # no comment\n\n  z\nc: z\n", "b=", "a: x\n# d\nc: z\n"},
      {"a: x\nb: '# no' # d\nc: z\n", "b=", "a: x\n# d\nc: z\n"},
      {"a: x\nb:\n  c:\n    # c\n    d: y # e\n\ne: z\n",
       "b.c.d=", "a: x\n    # c\n    # e\n\ne: z\n"},
      {"a: x\nb:\n  c: y\n  d: z\n", "b.c=; b.d=", "a: x\n"},
      {"a: x\nb:\n  c: y\n  d: z\n", "b.c=; b.e=w", "a: x\nb:\n  d: z\n  e: w\n"},
      {"a: x\nb:\n  c: y\n", "b.c=; b.d=w", "a: x\nb:\n  d: w\n"},
      {"a: x\nb:\n  c: y\n", "b=", "a: x\n"},
      {"a: x\nb: y", "b=", "a: x"},
      {"a: |-\n  x\nb: y", "b=", "a: |-\n  x"},
      {"a: |\n  x\nb: y", "b=", "a: |\n  x\n"},  // the line end is part of the text
      {"a: |+ # c\n  x\n\nb: y", "b=", "a: |+ # c\n  x\n\n"},
      {"a: x\r\nb: |-\r\n  y\r\n  z", "b=", "a: x"},
      {"a: x\nb: y\nc: z", "b=; c=; d=w", "a: x\nd: w"},
      {"a: x\nb:\nc: z\n", "b=", "a: x\nc: z\n"},
      {"a: x\n", "b=; c.d=; a.b=", "a: x\n"},
      {"f: {a: x, b: y, c: z}\n", "f.b=", "f: {a: x, c: z}\n"},
      {"f: {a: x, b: y, c: z}\n", "f.a=", "f: {b: y, c: z}\n"},
      {"f: {a: x, b: y, c: z}\n", "f.c=", "f: {a: x, b: y}\n"},
      {"f: {a: x, b: y, c: z}\n", "f.a=; f.b=", "f: {c: z}\n"},
      {"f: {a: x, b: y, c: z}\n", "f.b=; f.c=; f.d=w", "f: {a: x, d: w}\n"},
      {"f: {a: x, b: y}\n", "f.a=; f.b=; f.c=z; f.d=w", "f: {c: z, d: w}\n"},
      {"a: x\nf: {a: x, b: y} # c\n", "f.a=; f.b=", "a: x\n# c\n"},
      {"f: {\n  a: x, # c\n  b: y # d\n}\n", "f.a=", "f: {\n   # c\n  b: y # d\n}\n"},
      {"f: {\n  a: x # c, d\n  , b: y\n}\n", "f.a=", "f: {\n   # c, d\n   b: y\n}\n"},
      {"f: {\n  a: x,\n  b: y,\n}\n", "f.b=", "f: {\n  a: x,\n}\n"},
      {"a: x\nf: {\n  a: x, # c\n  b: y\n}\n", "f=", "a: x\n  # c\n"},
  };
  check(rows);
}

}  // namespace
}  // namespace fujiplan::yaml
