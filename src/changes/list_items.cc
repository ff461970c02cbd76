#include "changes/list_items.h"

#include <algorithm>

#include "base/formatted.h"

namespace fujiplan {

std::vector<std::string> items(const Names& names, Language) {
  std::vector<std::string> items;
  for (const Line& name : names.value) items.emplace_back(name.value);
  return items;
}

std::vector<std::string> items(const Ids& ids, Language) {
  std::vector<std::string> items;
  for (const Spanned<ProjectId>& id : ids.value) items.push_back(to_string(id.value));
  return items;
}

std::vector<std::string> items(const Departments& departments, Language language) {
  std::vector<std::string> items;
  for (const DepartmentEntry& department : departments.entries) {
    items.push_back(shown_department(department, language));
  }
  return items;
}

std::string word_item(std::string_view name, std::string_view said) {
  return formatted("{}{}{}", name, said.empty() ? "" : ": ", said);
}

std::string no_words(Language language) {
  constexpr Text kNone{"（なし）", "(none)"};
  return std::string(kNone.in(language));
}

std::vector<std::string> with(std::vector<std::string> all,
                              const std::vector<std::string>& others) {
  std::erase_if(all, [&](const std::string& item) {
    return std::ranges::find(others, item) == others.end();
  });
  return all;
}

std::vector<std::string> without(std::vector<std::string> all,
                                 const std::vector<std::string>& others) {
  std::erase_if(all, [&](const std::string& item) {
    return std::ranges::find(others, item) != others.end();
  });
  return all;
}

}  // namespace fujiplan
