#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/text.h"
#include "unit/support.h"
#include "yaml/read_document.h"

namespace fujiplan::yaml {
namespace {

// The scalar that stands alone in `bytes`, as a value of a mapping; "(none)" when there is none.
std::string read_again(std::string_view bytes) {
  Sources sources = {{"again.yaml", "k: " + std::string(bytes) + "\n"}};
  Sink sink;
  auto document = read_document(sources[0], 0, sink);
  if (!document) return "(none)";
  return std::string((*document->root().entries().begin()).value.text());
}

void check_scalar(Value value, std::string_view bytes) {
  switch (value.style()) {
    case Style::Plain:
      CHECK(bytes == value.text());
      break;
    case Style::Quoted:
      CHECK(bytes.front() == bytes.back());
      CHECK((bytes.front() == '"' || bytes.front() == '\''));
      CHECK(read_again(bytes) == value.text());
      break;
    default:
      CHECK(bytes.front() == '|');
      CHECK(bytes.back() != '\n');
      CHECK(read_again(bytes) == value.text());
  }
}

// Every child lies inside its parent and behind the child before it.
std::size_t check_spans(Value value, std::string_view text) {
  Span span = value.span();
  std::string_view bytes = text.substr(span.offset, span.length);
  CAPTURE(span.offset);
  REQUIRE(span.offset + span.length <= text.size());
  if (value.is(Kind::Scalar)) check_scalar(value, bytes);
  if (value.is(Kind::Scalar) || value.is(Kind::Null)) return 1;
  if (value.style() == Style::Flow) {
    CHECK(bytes.front() == (value.is(Kind::Mapping) ? '{' : '['));
    CHECK(bytes.back() == (value.is(Kind::Mapping) ? '}' : ']'));
  }
  std::size_t count = 1, behind = span.offset;
  for (Value child : value) {
    CHECK(child.span().offset >= behind);
    behind = child.span().offset + child.span().length;
    CHECK(behind <= span.offset + span.length);
    count += check_spans(child, text);
  }
  if (value.style() == Style::Block) CHECK(behind == span.offset + span.length);
  return count;
}

void check_plan(const Plan& plan, std::size_t files) {
  CHECK(plan.sources.size() == files);
  for (std::size_t i = 0; i < plan.sources.size(); ++i) {
    const SourceFile& source = plan.sources[i];
    CAPTURE(source.path);
    Sink unused;
    auto document = read_document(source, i, unused);
    REQUIRE(document);
    CHECK(check_spans(document->root(), source.text) == document->nodes.size());
    CHECK(document->root().span().offset + document->root().span().length ==
          source.text.find_last_not_of('\n') + 1);
  }
}

TEST_CASE("in every file of the plan the spans nest and read again as their values") {
  check_plan(testing::real_plan(), 203);
}

TEST_CASE("in every file of the examples, too") {
  check_plan(testing::examples_plan(), 17);
}

// A reader that crashes or accepts without a finding of its own is caught here.
TEST_CASE("a mutated file is read or refused with a finding, with spans inside it") {
  testing::Random random;
  const std::vector<std::string> pieces = {
      "\n", " ",  "  ", "\t", ":",  ": ",  "- ",  "[",       "]",      "{",  "}",    ",",
      "\"", "'",  "|",  "|2", ">",  "#",   " #",  "&",       "*",      "!",  "%",    "?",
      "? ", "\\", "\r", "~",  "<<", "---", "...", "\n---\n", "\u3000", "：", "\xFF", "a"};
  const Sources& sources = testing::examples_plan().sources;
  for (int round = 0; round < 2000; ++round) {
    // Half a kilobyte is enough for every construct.
    std::string text = random.pick(sources).text.substr(0, 100 + random.below(400));
    for (std::size_t n = 1 + random.below(3); n > 0; --n) {
      std::size_t at = random.below(text.size());
      text.replace(at, random.coin() ? random.below(4) : 0, random.pick(pieces));
    }
    Sources mutated = {{"mutated.yaml", text}};
    Sink sink;
    auto document = read_document(mutated[0], 0, sink);
    CAPTURE(text);
    CHECK((document.has_value() || sink.errors() > 0));
    for (const Diagnostic& finding : sink.take_sorted()) {
      CHECK(finding.at.offset + finding.at.length <= text.size());
    }
    if (document) check_spans(document->root(), text);
  }
}

}  // namespace
}  // namespace fujiplan::yaml
