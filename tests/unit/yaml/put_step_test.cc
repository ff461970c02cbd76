#include "yaml/put_step.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/support.h"
#include "yaml/read_document.h"

namespace fujiplan::yaml {
namespace {

// One letter and a digit: 4 is before 8.
NewStep step_to(std::string key, std::string value) {
  auto order = [key](std::string_view other) { return other.compare(key) <=> 0; };
  return {"R4", key, std::move(value), order};
}

Document document_of(const SourceFile& source) {
  Sink sink;
  auto document = read_document(source, 0, sink);
  REQUIRE(document.has_value());
  return *std::move(document);
}

// The value of `a` with the step; in a list, its first item.
std::string with_step(const std::string& before, const NewStep& step) {
  const SourceFile source{"x.yaml", before};
  const Document document = document_of(source);
  std::vector<Splice> splices;
  put_step(source.text, *document.root().entries().begin(), step, splices);
  return spliced(source.text, splices);
}
std::string item_with_step(const std::string& before, const NewStep& step) {
  const SourceFile source{"x.yaml", before};
  const Document document = document_of(source);
  std::vector<Splice> splices;
  put_step(source.text, *(*document.root().entries().begin()).value.begin(), step, splices);
  return spliced(source.text, splices);
}

// What becomes of the value of `a`; of one that cannot be, the key that is returned.
std::string with_steps(const std::string& before, const std::string& wanted) {
  const SourceFile source{"x.yaml", before};
  const Document document = document_of(source);
  std::vector<Splice> splices;
  auto kept = put_steps(source.text, *document.root().entries().begin(), wanted, splices);
  if (!kept) return spliced(source.text, splices);
  CHECK(splices.empty());
  return *kept;
}

TEST_CASE("lists become those that are wanted, and what says the same stays") {
  struct Row {
    const char *before, *wanted, *after;
  };
  const Row rows[] = {
      {"a: [x]  # c\n", "[y]", "a: [y]  # c\n"},
      {"a: [ x , 'y' ]  # c\n", "[x, y]", "a: [ x , 'y' ]  # c\n"},
      {"a: [x]\n", "[\"y, z\"]", "a: [\"y, z\"]\n"},
      {"a: [ x ]  # c\n", "{R4: [x], R8: [y]}", "a: {R4: [ x ], R8: [y]}  # c\n"},
      {"a: {R4: [ x ], R9: [x]}\n", "{R4: [x], R8: [y], R9: [y]}",
       "a: {R4: [ x ], R8: [y], R9: [y]}\n"},
      {"a: {R6: [x]}\n", "{R4: [y], R6: [x]}", "a: {R4: [y], R6: [x]}\n"},
      {"a:\n  - x  # c\nb: y\n", "{R4: [x], R8: [y]}",
       "a:\n  R4:\n    - x  # c\n  R8: [y]\nb: y\n"},
      {"a:\r\n  R4:\r\n    - x\r\n  R9: [x]", "{R4: [x], R8: [y], R9: [y]}",
       "a:\r\n  R4:\r\n    - x\r\n  R8: [y]\r\n  R9: [y]"},
      // Only people can change these.
      {"a:\n  - x\n", "[y]", "a"},
      {"a: [x,  # c\n  z]\n", "[y, z]", "a"},
      {"a:\n  R4: [x]\n  R8:\n    - x\n", "{R4: [x], R8: [y]}", "R8"},
      {"a: [x]\n", "{R4: [x], R8: [y], R9: [z]}", "R9"},
      {"a: {R4: [x]}\n", "{R3: [w], R4: [x], R8: [y]}", "R8"},
      {"a: x\n", "[y]", "a"},
  };
  for (const Row& row : rows) {
    INFO(row.before, row.wanted);
    CHECK(with_steps(row.before, row.wanted) == row.after);
  }
}

TEST_CASE("a value gets a step in the form that it has") {
  struct Row {
    const char *before, *key, *value, *after;
  };
  const Row rows[] = {
      {"a: x # c\nb: y\n", "R8", "z", "a: {R4: x, R8: z} # c\nb: y\n"},
      {"a: x, y\n", "R8", "z", "a: {R4: \"x, y\", R8: z}\n"},
      {"a: 'x' # c", "R8", "z", "a: {R4: 'x', R8: z} # c"},
      {"a: [x, y]\n", "R8", "[z]", "a: {R4: [x, y], R8: [z]}\n"},
      {"a: [x,   # c\n    y]\n", "R8", "[z]", "a: {R4: [x,   # c\n    y], R8: [z]}\n"},
      {"a: {R4: x}\n", "R8", "z", "a: {R4: x, R8: z}\n"},
      {"a: {R4: x, R9: y}\n", "R8", "z", "a: {R4: x, R8: z, R9: y}\n"},
      {"a: {R9: y} # c\n", "R8", "z", "a: {R8: z, R9: y} # c\n"},
      {"a: {R4: x, R8: y}\n", "R8", "z", "a: {R4: x, R8: z}\n"},
      {"a: # c\n  R4: x # d\n\n  R9: y\n", "R8", "z", "a: # c\n  R4: x # d\n  R8: z\n\n  R9: y\n"},
      {"a:\r\n  R9: y\r\nb: y\r\n", "R8", "z", "a:\r\n  R8: z\r\n  R9: y\r\nb: y\r\n"},
      {"a:\n  R4: x\n  R8: y # c\n", "R8", "z", "a:\n  R4: x\n  R8: z # c\n"},
      {"a:\n  - x # c\n\n  # d\n  - y\nb: y\n", "R8", "[z]",
       "a:\n  R4:\n    - x # c\n\n    # d\n    - y\n  R8: [z]\nb: y\n"},
      {"a:\n- x\n- y", "R8", "[z]", "a:\n  R4:\n  - x\n  - y\n  R8: [z]"},
      {"a:\r\n- x\r\n", "R8", "[z]", "a:\r\n  R4:\r\n  - x\r\n  R8: [z]\r\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.before);
    CHECK(with_step(row.before, step_to(row.key, row.value)) == row.after);
  }
  CHECK(item_with_step("a: [x, y]\n", step_to("R8", "z")) == "a: [{R4: x, R8: z}, y]\n");
  CHECK(item_with_step("a:\n  - x, y # c\n", step_to("R8", "z")) ==
        "a:\n  - {R4: \"x, y\", R8: z} # c\n");
  CHECK(item_with_step("a:\n  - R4: x # c\n  - y\n", step_to("R8", "z")) ==
        "a:\n  - R4: x # c\n    R8: z\n  - y\n");
}

// In whatever order they come: the map has them all, in the order of time, and comments stay.
TEST_CASE("steps that come one by one are a map of them in the order of time") {
  testing::Random random;
  const std::string starts[] = {
      "a: [x, y] # one\nb: y # two\n", "a: # one\n  - x\n  # two\n  - y\nb: y\n",
      "a: {R4: [x, y]} # one\nb: y # two\n", "a: # one\n  R4: [x, y] # two\nb: y\n"};
  for (int round = 0; round < 200; ++round) {
    std::string text = random.pick(starts);
    std::vector<std::string> keys = {"R5", "R6", "R7", "R8"};
    random.shuffle(keys);
    for (const std::string& key : keys) text = with_step(text, step_to(key, "[" + key + "]"));
    CAPTURE(text);
    const SourceFile source{"x.yaml", text};
    const Document document = document_of(source);
    std::string found;
    for (const Entry& step : (*document.root().entries().begin()).value.entries()) {
      found += std::string(step.key.text()) + " ";
    }
    CHECK(found == "R4 R5 R6 R7 R8 ");
    CHECK(text.find("# one") != text.npos);
    CHECK(text.find("# two") != text.npos);
    CHECK(text.ends_with("b: y" + std::string(text.ends_with("# two\n") ? " # two\n" : "\n")));
  }
}

}  // namespace
}  // namespace fujiplan::yaml
