#include "reports/shown/group_sheets.h"

#include <string>

#include "base/join.h"
#include "reports/shown/links.h"

namespace fujiplan {
namespace {

// A dot in an id of HTML would be a class to a style sheet.
std::string_view anchor_of(const GroupSheet& sheet, Scratch& scratch) {
  return scratch.text("g" + file_name_of(sheet.group->id.value));
}

// A group of the second level has a page, others stand in the sheets of the whole plan.
std::string_view address_of(const GroupSheet& sheet, Scratch& scratch) {
  if (sheet.group->level != 2) {
    return scratch.text("sheets.html#" + std::string(anchor_of(sheet, scratch)));
  }
  const std::string id = to_string(sheet.group->id.value);
  return scratch.text("measures/" + std::string(page_of(id, scratch)) + ".html");
}

constexpr Member kGroupSheetMembers[] = {
    member<GroupSheet,
           [](const GroupSheet& sheet, Scratch& s) {
             return label_of_level(sheet.level->plan.header, sheet.group->level).in(s.language);
           }>("level", {"階層の名前: 施策", "name of its level: measure"}),
    member<GroupSheet, anchor_of>(
        "anchor", {"全ての個票のページの中での名前: g1-1", "its name in the page of all sheets"}),
    member<GroupSheet, address_of>(
        "address", {"サイトの中のアドレス: measures/1.1.html", "where the site shows it"}),
    member<GroupSheet, [](const GroupSheet& sheet,
                          Scratch&) { return One<kLevelWordsType>{&sheet.level->report}; }>(
        "words", {"その階層の言葉と評価の基準。個票は、この中で示す",
                  "the words and the rubric of its level, inside which the sheet is shown"}),
    member<GroupSheet,
           [](const GroupSheet& sheet, Scratch& s) {
             return One<kProjectType>{s.make(ProjectRef{&sheet.level->report, sheet.group})};
           }>("sheet",
              {"その個票。事業と同じ名前がある", "its sheet, with the names that projects have"}),
};

std::string_view name_of(const LevelReport& level, Scratch& scratch) {
  return label_of_level(level.plan.header, level.plan.header.level).in(scratch.language);
}

constexpr Member kSheetLevelMembers[] = {
    member<LevelReport, name_of>("name", {"階層の名前: 施策", "name of the level: measure"}),
    member<LevelReport,
           [](const LevelReport& level, Scratch&) { return One<kLevelWordsType>{&level.report}; }>(
        "words", {"その階層の言葉と評価の基準", "its words and its rubric"}),
};

}  // namespace

const ObjectType kGroupSheetType{kGroupSheetMembers};
const ObjectType kSheetLevelType{kSheetLevelMembers};

std::optional<GroupSheet> group_sheet(const GroupRef& ref) {
  auto found = ref.report->sheet_places.find(ref.group().group);
  if (found == ref.report->sheet_places.end()) return std::nullopt;
  return ref.report->sheets[found->second];
}

Many<kSheetLevelType> sheet_levels(const Report& report, Scratch&) {
  return list_by<Report, [](const Report& owner, std::size_t i, Scratch&) {
    return One<kSheetLevelType>{owner.levels[i].get()};
  }>(report, report.levels.size());
}

std::string_view sheet_level_names(const Report& report, Scratch& scratch) {
  constexpr Text kBetween{"・", ", "};
  std::vector<std::string_view> names;
  for (const auto& level : report.levels) names.push_back(name_of(*level, scratch));
  return scratch.text(join(names, kBetween.in(scratch.language)));
}

}  // namespace fujiplan
