#include "model/not_asked.h"

#include <string_view>
#include <vector>

#include "base/format.h"
#include "base/join.h"

namespace fujiplan {

std::string ending_statuses(const Vocabulary& words, Language language) {
  std::vector<std::string_view> names;
  for (const StatusWord& word : words.statuses) {
    if (ends_project({&word})) names.push_back(label_of(word).in(language));
  }
  constexpr Text kOr{"又は", " or "};
  return join(names, kOr.in(language));
}

std::string not_asked_means(const Vocabulary& words, Language language) {
  constexpr Format<std::string> kPlannedOrOver{
      "スケジュールに当年度の段階がないか、前年度までに{}となったため回答を求めない",
      "its schedule has no phase in the year, or it was {} in an earlier year"};
  constexpr Format<std::string> kOver{"前年度までに{}となったため回答を求めない",
                                      "it was {} in an earlier year"};
  std::string ending = ending_statuses(words, language);
  return has_part(words, PlanPart::Schedule) ? kPlannedOrOver.in(language, ending)
                                             : kOver.in(language, ending);
}

}  // namespace fujiplan
