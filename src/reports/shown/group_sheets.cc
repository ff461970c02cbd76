#include "reports/shown/group_sheets.h"

#include <algorithm>
#include <string>

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

}  // namespace

const ObjectType kGroupSheetType{kGroupSheetMembers};

std::vector<GroupSheet> group_sheets(const Report& report) {
  std::vector<GroupSheet> sheets;
  for (const auto& level : report.levels) {
    for (const Project* group : level->report.projects) sheets.push_back({level.get(), group});
  }
  return sheets;
}

std::vector<GroupSheet> group_sheets(const Report& report, std::string_view department) {
  std::vector<GroupSheet> sheets = group_sheets(report);
  std::erase_if(sheets, [&](const GroupSheet& sheet) {
    const auto& names = sheet.group->departments.value;
    return std::ranges::find(names, department, &Line::value) == names.end();
  });
  return sheets;
}

std::optional<GroupSheet> group_sheet(const GroupRef& ref) {
  for (const GroupSheet& sheet : group_sheets(*ref.report)) {
    if (to_string(sheet.group->id.value) == ref.group().group->id.value) return sheet;
  }
  return std::nullopt;
}

}  // namespace fujiplan
