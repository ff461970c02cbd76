#pragma once

#include <span>
#include <string_view>

#include "checks/check.h"

// Names that people cannot tell apart, though programs can.
namespace fujiplan {

inline constexpr Diagnosis<std::string_view, std::string_view> kTwinName{
    .rule =
        {.code = "twin-name",
         .severity = Severity::Warning,
         .title = {"見た目がほとんど変わらない名前がある", "two names that look alike"},
         .why =
             {"全角と半角、見えない文字、部首の文字などだけが違う名前は、同じ名前に見えますが、一覧や集計では別の名前になります。",
              "Names that differ only in full-width letters, invisible characters, radicals and the like look the same, but are two names in lists and counts."},
         .wrong = "# plan/plan.yaml\ndepartments: [市民課, ＤＸ推進課, DX推進課]\n",
         .right = "# plan/plan.yaml\ndepartments: [市民課, DX推進課]\n"},
    .message = {"`{0}` は、見た目が別の名前 `{1}` とほとんど変わらない",
                "`{0}` can hardly be told from another name, `{1}`"},
    .help = {"同じものなら名前をそろえ、違うものなら見分けられる名前にする",
             "spell them alike if they are the same, or give one another name"}};
inline constexpr Text kTwinHere{"もう一方の名前", "the other name"};

struct NamedPlace {
  std::string_view name;
  Span at;
};

// Reports each name that looks like an earlier one but is another. Equal names are no twins.
void check_names(std::span<const NamedPlace> names, Sink& sink);

// Departments, and policies with their measures. The header must be whole.
void check_names_of_plan(const PlanHeader& header, Sink& sink);

void check_project_names(const Basis& basis, const Relations& relations, Sink& sink);

}  // namespace fujiplan
