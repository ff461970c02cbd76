#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/project.h"
#include "model/types/field_types.h"

// Lists as texts, one for each item: what edits of a list are made of.
namespace fujiplan {

std::vector<std::string> items(const Names& names, Language language);
std::vector<std::string> items(const Ids& ids, Language language);

inline std::vector<std::string> items(const Ledger& ledger, Language language) {
  return entries_in_words(ledger, language);
}
std::vector<std::string> items(const Departments& departments, Language language);

// Words by their names and as items, each with all that is said of it.
struct ListedWords {
  std::vector<std::string> names, items;
};
std::string word_item(std::string_view name, std::string_view said);
std::string no_words(Language language);  // the item of `classes: {}`

template <WordList List>
ListedWords words_in(const List& list, Language language) {
  ListedWords words;
  if (list.present && list.value.empty()) words.items.push_back(no_words(language));
  for (const auto& word : list.value) {
    words.names.emplace_back(word.name.value);
    words.items.push_back(
        word_item(word.name.value, FieldType<typename List::Word>::shown(word, language)));
  }
  return words;
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
std::vector<std::string> with(std::vector<std::string> all, const std::vector<std::string>& others);
std::vector<std::string> without(std::vector<std::string> all,
                                 const std::vector<std::string>& others);

}  // namespace fujiplan
