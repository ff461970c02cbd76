#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/plan.h"

// What `related` of a project that goes on says of projects that stay behind: in the next plan
// their numbers are nobody's.
namespace fujiplan {

struct LeftReference {
  ProjectId id;       // that it had in the old plan
  std::string words;  // in place of the number: 旧計画の窓口の予約
};

struct NextRelated {
  std::string text;
  std::vector<LeftReference> left;  // in the order of the text; empty: the text is as it was
};

// The text of a `related`, in which each number of a project that stays behind (fate.h) gives way
// to its name in the old plan, in the language of the plan; where the name stands behind the number
// already, the number alone goes. All other words stay.
NextRelated next_related(const Plan& old, std::string_view text);

}  // namespace fujiplan
