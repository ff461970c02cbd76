#include "fixes/all_fixes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/check.h"
#include "example_plan.h"
#include "fixes/mended_plan.h"

// Every rule says what is done about it, and its examples show it.
namespace fujiplan::testing {

namespace {

// Rules whose wrong example, fixed, is not their right one. Why stands beside each.
struct OtherThanRight {
  std::string_view code, reason;
};
constexpr OtherThanRight kOtherThanRight[] = {
    {"invisible-character", "the quotes that its escape took stay"},
    {"placeholder-text", "the right one has something to say; fixed, the key is gone"},
    {"unknown-key", "the base plan has the key that was meant, too"},
    {"unusual-space", "the quotes that its escape took stay"},
    {"wrong-form", "nobody knows the digit that is missing"},
};

std::vector<bool> all_of(const Sources& sources) {
  return std::vector<bool>(sources.size(), true);
}

// The files of the plan of an example, fixed, one below the other.
std::string mended(std::string_view example, Fix most) {
  MemoryFileSystem files = plan_of_example(example);
  MendedPlan plan = mended_plan(files, "plan", most, all_of, 1);
  CHECK(plan.given_up.empty());
  for (const auto& [file, text] : plan.texts) files.write(plan.sources[file].path, text.text);
  std::string all;
  for (const SourceFile& source : plan.sources) {
    all += source.path + "\n" + files.read(source.path, ~std::size_t{0}).bytes;
  }
  return all;
}

}  // namespace

TEST_CASE("a rule that can be fixed has a function, and says what is done") {
  std::vector<std::string_view> codes;
  for (const Rule* rule : all_rules()) {
    INFO(rule->code);
    bool mends = rule->fix != Fix::None;
    if (mends) codes.push_back(rule->code);
    CHECK(rule->mend.ja.empty() != mends);
    CHECK(rule->mend.en.empty() != mends);
    CHECK(!rule->mend.ja.ends_with("。"));
    CHECK(!rule->mend.en.ends_with('.'));
  }
  std::vector<std::string_view> functions;
  for (const CodeFix& fix : all_fixes()) functions.push_back(fix.code);
  CHECK(functions == codes);
}

TEST_CASE("the wrong example, fixed, is the right one") {
  for (const Rule* rule : all_rules()) {
    if (rule->wrong.empty() || rule->fix == Fix::None) continue;
    INFO(rule->code);
    bool is_other = std::ranges::find(kOtherThanRight, rule->code, &OtherThanRight::code) !=
                    std::end(kOtherThanRight);
    CHECK((mended(rule->wrong, rule->fix) == mended(rule->right, Fix::None)) != is_other);
    CHECK(mended(rule->right, Fix::Unsafe) == mended(rule->right, Fix::None));
  }
}

TEST_CASE("what no fix is for stays as it is") {
  for (const Rule* rule : all_rules()) {
    if (rule->wrong.empty() || rule->fix != Fix::None) continue;
    INFO(rule->code);
    CHECK(mended(rule->wrong, Fix::Unsafe) == mended(rule->wrong, Fix::None));
  }
}

TEST_CASE("what is likely is not fixed where only what is safe is asked for") {
  for (const Rule* rule : all_rules()) {
    if (rule->wrong.empty() || rule->fix != Fix::Unsafe) continue;
    INFO(rule->code);
    CHECK(mended(rule->wrong, Fix::Safe) == mended(rule->wrong, Fix::None));
  }
}

}  // namespace fujiplan::testing
