#include "diag/baseline.h"

#include <doctest/doctest.h>

#include "base/failure.h"
#include "diag/sink.h"

namespace fujiplan {
namespace {

constexpr Diagnosis<> kOne{.rule = {.code = "one", .title = {}, .why = {}}, .message = {"1", "1"}};
constexpr Diagnosis<> kTwo{.rule = {.code = "two", .title = {}, .why = {}}, .message = {"2", "2"}};
const Rule* const kRules[] = {&kOne.rule, &kTwo.rule};

// As many findings of each code in each of two files: {a.one, a.two, b.one}.
std::vector<Diagnostic> findings_of(std::size_t a_one, std::size_t a_two, std::size_t b_one) {
  Sink sink;
  for (std::size_t i = 0; i < a_one; ++i) sink.emit(kOne, {0, i, 1});
  for (std::size_t i = 0; i < a_two; ++i) sink.emit(kTwo, {0, i, 1});
  for (std::size_t i = 0; i < b_one; ++i) sink.emit(kOne, {1, i, 1});
  return sink.take_sorted();
}
const Sources kSources = {{"plan/1-1/1-1-2.yaml", "abc"}, {"plan/1-1/1-1-10.yaml", "abc"}};

TEST_CASE("what is written is read back, in the order that people expect") {
  Baseline baseline{new_baseline_comments(Language::English),
                    count_findings(kSources, findings_of(1, 2, 3), "plan")};
  std::string text = to_text(baseline);
  CHECK(text ==
        "# fujiplan baseline 1\n"
        "# Old errors and warnings: `fujiplan validate --baseline` leaves them out.\n"
        "1-1/1-1-2.yaml\tone\t1\n1-1/1-1-2.yaml\ttwo\t2\n1-1/1-1-10.yaml\tone\t3\n");
  CHECK(to_text(parse_baseline(text, "b.tsv", kRules)) == text);
}

TEST_CASE("each count is covered, or shown whole") {
  BaselineCounts counts = count_findings(kSources, findings_of(1, 2, 2), "plan");
  struct Row {
    std::vector<Diagnostic> now;
    std::size_t left, changes;
  };
  Row rows[] = {
      {findings_of(1, 2, 2), 0, 0}, {findings_of(1, 3, 2), 3, 1}, {findings_of(1, 1, 2), 0, 1},
      {findings_of(0, 0, 0), 0, 3}, {findings_of(2, 2, 3), 5, 2},
  };
  for (Row& row : rows) {
    auto changes = take_covered(row.now, kSources, "plan", counts);
    CHECK(row.now.size() == row.left);
    CHECK(changes.size() == row.changes);
  }
}

TEST_CASE("a path that a line cannot hold is refused, not cut") {
  for (const char* path :
       {"#old/1-1-1.yaml", "plan/a\tb.yaml", "plan/a\nb.yaml", "plan/a\rb.yaml"}) {
    Sources sources = {{path, "a"}};
    Sink sink;
    sink.emit(kOne, {0, 0, 1});
    Baseline baseline{"", count_findings(sources, sink.take_sorted(), "plan")};
    CHECK_THROWS_AS(to_text(baseline), Failure);
  }
}

TEST_CASE("any bytes are a baseline or a failure, never a crash") {
  std::string good = "# fujiplan baseline 1\n1-1/1-1-2.yaml\tone\t1\n";
  for (std::size_t i = 0; i < good.size(); ++i) {
    for (char c : {'\t', '\n', '\0', '#', '9', '\xFF'}) {
      std::string bad = good;
      bad[i] = c;
      try {
        Baseline read = parse_baseline(bad, "b.tsv", kRules);
        CHECK(read.counts.size() <= 1);
      } catch (const Failure& failure) {
        CHECK(failure.message().ja.starts_with("b.tsv:"));
        CHECK(failure.message().en.starts_with("b.tsv:"));
      }
    }
  }
}

}  // namespace
}  // namespace fujiplan
