#pragma once

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "base/formatted.h"
#include "model/project.h"
#include "model/types/field_types.h"

// Lists as texts, one for each item: what edits of a list are made of.
namespace fujiplan {

inline std::vector<std::string> items(const Names& names, Language) {
  std::vector<std::string> items;
  for (const Line& name : names.value) items.emplace_back(name.value);
  return items;
}

// A word and all that is said of it as one item.
template <WordList List>
std::vector<std::string> items(const List& list, Language language) {
  std::vector<std::string> all;
  constexpr Text kNone{"（なし）", "(none)"};  // `classes: {}`
  if (list.present && list.value.empty()) all.emplace_back(kNone.in(language));
  for (const auto& word : list.value) {
    std::string said = FieldType<typename List::Word>::shown(word, language);
    all.push_back(formatted("{}{}{}", word.name.value, said.empty() ? "" : ": ", said));
  }
  return all;
}

// A record of a list as one item, "1.2 窓口の改善"; those inside it follow.
template <RecordList List>
std::vector<std::string> items(const List& list, Language language) {
  using Record = ItemOf<List>;
  std::vector<std::string> all;
  for (const Record& record : list.value) {
    std::string item;
    std::vector<std::string> inner;
    for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
      std::visit(
          [&]<typename T>(T Record::*member) {
            if constexpr (std::is_same_v<T, Line>) {
              item += (item.empty() ? "" : " ") + std::string((record.*member).value);
            } else {
              inner = items(record.*member, language);
            }
          },
          field.slot);
    }
    all.push_back(std::move(item));
    all.insert(all.end(), inner.begin(), inner.end());
  }
  return all;
}

// The items of `all` that `others` have, too; those that they do not have.
inline std::vector<std::string> with(std::vector<std::string> all,
                                     const std::vector<std::string>& others) {
  std::erase_if(all, [&](const std::string& item) {
    return std::ranges::find(others, item) == others.end();
  });
  return all;
}
inline std::vector<std::string> without(std::vector<std::string> all,
                                        const std::vector<std::string>& others) {
  std::erase_if(all, [&](const std::string& item) {
    return std::ranges::find(others, item) != others.end();
  });
  return all;
}

}  // namespace fujiplan
