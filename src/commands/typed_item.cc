#include "commands/typed_item.h"

#include <fmt/format.h>

#include "base/text.h"
#include "commands/context.h"

namespace fujiplan {

static std::vector<std::string> names_of_item(const SurveyItem& item) {
  return {key_of(item),
          std::string(item.path.back()),
          std::string(item.label.ja),
          std::string(item.label.en),
          label_of(item, Language::Japanese),
          label_of(item, Language::English)};
}

static std::string plain(std::string_view name) {
  return to_lower_ascii(to_half_width(trim(name)));
}

const SurveyItem& typed_item(std::string_view name) {
  std::vector<const SurveyItem*> meant;
  std::vector<std::string> known;
  for (const SurveyItem& item : survey_items()) {
    bool named = false;
    for (const std::string& one : names_of_item(item)) {
      named = named || plain(one) == plain(name);
      known.push_back(one);
    }
    if (named) meant.push_back(&item);
  }
  if (meant.size() == 1) return *meant.front();
  if (meant.empty()) {
    std::vector<std::string_view> views(known.begin(), known.end());
    throw unknown_value({"調査票の項目", "field of the survey"}, name, views);
  }
  std::string keys;
  for (const SurveyItem* item : meant) keys += (keys.empty() ? "`" : ", `") + key_of(*item) + "`";
  throw UsageError({fmt::format("`{}` は1つに決まらない。{} のどれかを書く", name, keys),
                    fmt::format("`{}` may mean more than one; write one of {}", name, keys)});
}

}  // namespace fujiplan
