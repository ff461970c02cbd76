#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "model/words.h"

// What a form says beside the names of its answers, in the language of the plan. A form that comes
// back is read in the language that it was made in.
namespace fujiplan {

inline constexpr Text kVersionHead{"年度と版", "Year and version"};
inline constexpr Text kEndHead{"行の終わり", "End of row"};

// How many of the rows are answered, in forms as workbooks: what that is called, and what stands
// before the numbers.
inline constexpr Text kCounterName{"記入状況", "Answered"};
inline constexpr Text kBeforeCount{"記入状況: ", "Answered: "};

// What a plan calls the columns that say which project, or group of a level, a row is about, and
// what is planned for it.
struct HeadsOfProject {
  std::string id, name, supporting, activities, indicator;
  std::string phases;  // before the half of the year
};
HeadsOfProject heads_of_project(const Vocabulary& words, Language language);
// The same where the plan renames nothing: forms may be older than its names.
HeadsOfProject usual_heads_of_project(const Vocabulary& words, Language language);

// 令和7年度の, FY2025: what stands before the name of an answer.
std::string year_before_name(FiscalYear year, Language language);

// The same at the beginning of a header_key, as people may have typed it, and where the name begins
// behind it.
struct YearInHead {
  FiscalYear year;
  std::size_t name_at;
};
std::optional<YearInHead> year_in_head(std::string_view key, Language language);

// Headers as they are compared: of one width, without blanks, invisible characters and brackets.
std::string header_key(std::string_view header);

// The same without leaving brackets out, but for what follows the first ones: the name of a target
// stands in them, 実績値（オンライン申請率、%）.
std::string header_key_with_brackets(std::string_view header);

// The keys of the heads of ids, by which a form of projects, or of groups, is known, in either
// language.
std::vector<std::string> project_id_keys(const Vocabulary& words);
std::vector<std::string> group_id_keys();
// Is the cell one of these heads? Most cells of a large file that is no form are passed over by
// their first bytes.
bool is_head(std::string_view cell, const std::vector<std::string>& keys);

}  // namespace fujiplan
