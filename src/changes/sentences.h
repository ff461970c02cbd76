#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fujiplan {

// The sentences of a long text as people see it, however its lines are broken: each ends with `。`;
// an item of a list, or a line without `。`, is one too.
std::vector<std::string> sentences_of(std::string_view text);

// What one list has and the other has not, in the order of the lists. What stays in place is in
// neither; what moved is in both.
struct ListEdits {
  std::vector<std::string> removed, added;
};
ListEdits edits_between(const std::vector<std::string>& before,
                        const std::vector<std::string>& after);

}  // namespace fujiplan
