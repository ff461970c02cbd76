#include "union/united.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

#include "base/failure.h"
#include "base/format.h"
#include "base/harmless.h"

namespace fujiplan {

static Failure same_plan(const std::string& one, const std::string& other,
                         const std::string& codes) {
  constexpr Format<std::string, std::string, std::string> kSame{
      "`{0}` と `{1}` は、団体と計画コードが同じ（{2}）。plan.yaml の `code` に、計画ごとに違う計画コードを書く",
      "`{0}` and `{1}` have the same owner and plan code ({2}); give each plan a code of its own, "
      "as `code` in plan.yaml"};
  return Failure(kSame(one, other, harmless(codes)));
}

static Failure other_language(const std::string& one, const std::string& other) {
  constexpr Format<std::string, std::string> kOther{
      "`{0}` と `{1}` は、表の言語が違う（plan.yaml の `language`）。言語ごとに集める",
      "`{0}` and `{1}` have tables in different languages (`language` in plan.yaml); unite the "
      "plans of each language"};
  return Failure(kOther(one, other));
}

// What numbers of two plans must have in common to be one column: 金額 (amount, integer, 千円).
static std::string described(const DataColumn& column, Language language) {
  std::string out = header_of(column, language) + " (";
  out.append(column.name).append(", ").append(row_of(column.type).code);
  if (!column.unit.empty()) out.append(", ").append(column.unit.in(language));
  return out + ")";
}
static bool are_same(const DataColumn& a, const DataColumn& b, Language language) {
  return described(a, language) == described(b, language) &&
         a.codes.in(language) == b.codes.in(language);
}

void United::require_same_columns(const Known& known, const OpenDataFile& file,
                                  const City& city) const {
  constexpr Format<std::string_view, std::string, std::string, std::string, std::string> kDiffers{
      "{0} の列が、`{1}` と `{2}` で違う: {3} と {4}。列が同じ計画だけを集める",
      "the columns of {0} differ in `{1}` and `{2}`: {3}, but {4}; unite plans that have the same "
      "columns"};
  constexpr Text kNone{"なし", "none"};
  const Language language = city.plan->header.language.value;
  const std::size_t most = std::max(known.file.columns.size(), file.columns.size());
  auto at = [&](const OpenDataFile& of, std::size_t i) {
    return i < of.columns.size() ? described(of.columns[i], language)
                                 : std::string(kNone.in(language));
  };
  for (std::size_t i = 0; i < most; ++i) {
    bool both = i < known.file.columns.size() && i < file.columns.size();
    if (both && are_same(known.file.columns[i], file.columns[i], language)) continue;
    throw Failure(kDiffers(file.table->file.in(language), known.folder, city.folder,
                           harmless(at(known.file, i)), harmless(at(file, i))));
  }
}

std::vector<const OpenDataFile*> United::take_in(City& city) {
  const PlanHeader& header = city.plan->header;
  const std::string codes = owner_and_code(header);
  auto [place, is_new] = folder_of_.emplace(codes, city.folder);
  if (!is_new) throw same_plan(place->second, city.folder, codes);
  const bool is_first = kept_.empty();
  if (!is_first && kept_.front()->header.language.value != header.language.value) {
    throw other_language(tables_.begin()->second.folder, city.folder);
  }
  has_municipalities_ = has_municipalities_ && header.municipality.present;
  if (!header.code) without_code_.push_back(city.folder);
  if (is_first) year_ = city.year;

  std::vector<const OpenDataFile*> added;
  for (CityTable& table : city.tables) {
    auto known = tables_.find(table.file.table);
    if (known != tables_.end()) {
      require_same_columns(known->second, table.file, city);
      continue;
    }
    auto added_now = tables_.emplace(table.file.table, Known{table.file, city.folder}).first;
    added.push_back(&added_now->second.file);
  }
  if (is_first || !added.empty()) kept_.push_back(std::move(city.plan));
  return added;
}

Report United::report(const std::string& folder) const {
  Report report = make_report(*kept_.front(), year_, Audience::Public);
  report.data_files.clear();
  for (const auto& [table, known] : tables_) report.data_files.push_back(known.file);
  report.united_plans = plans();
  report.has_municipalities = has_municipalities_;
  report.data_folder = folder;
  return report;
}

}  // namespace fujiplan
