#include "reports/shown/links.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/join.h"
#include "files/safe_name.h"
#include "model/marks.h"
#include "model/rating/grade.h"
#include "model/years/schedule.h"
#include "render/escape.h"
#include "run/labels.h"

namespace fujiplan {
namespace {

// --- departments

struct DepartmentLink {
  std::string_view name;
  bool first;  // of its project
};
constexpr Member kDepartmentLinkMembers[] = {
    member<DepartmentLink, &DepartmentLink::name>("name", {"所管部署", "the department"}),
    member<DepartmentLink,
           [](const DepartmentLink& link, Scratch& s) { return page_of(link.name, s); }>(
        "page", {"ページのアドレスになる名前（拡張子を除く）",
                 "name of its page in addresses, without extension"}),
    member<DepartmentLink, &DepartmentLink::first>("first", {"最初の部署か", "the first?"}),
};

Many<kDepartmentLinkType> department_links(const ProjectRef& ref, Scratch& scratch) {
  return list_by<ProjectRef, [](const ProjectRef& owner, std::size_t i, Scratch& s) {
    const Line& name = owner.project->departments.value[i];
    return One<kDepartmentLinkType>{s.make(DepartmentLink{name.value, i == 0})};
  }>(*scratch.make(ref), ref.project->departments.value.size());
}

// --- groups above

struct GroupLink {
  GroupRef group;
  bool has_page() const { return group.group().depth == 2; }
};
constexpr Member kGroupLinkMembers[] = {
    member<GroupLink,
           [](const GroupLink& link, Scratch& s) {
             const GroupRef& ref = link.group;
             return label_of_level(ref.report->plan.header, ref.group().depth).in(s.language);
           }>("level", {"階層の名前: 基本方針", "name of its level: policy"}),
    member<GroupLink,
           [](const GroupLink& link, Scratch&) { return link.group.group().group->id.value; }>(
        "id", {"番号: 1、1.1", "its number: 1, 1.1"}),
    member<GroupLink,
           [](const GroupLink& link, Scratch&) { return link.group.group().group->name.value; }>(
        "name", {"名称", "its name"}),
    member<GroupLink,
           [](const GroupLink& link, Scratch& s) -> MaybeText {
             if (!link.has_page()) return std::nullopt;
             return page_of(link.group.group().group->id.value, s);
           }>(
        "page",
        {"ページのアドレスになる名前（拡張子を除く）。2つ目の階層のほかは空",
         "name of its page in addresses, without extension; only the second level has pages"}),
};

Many<kGroupLinkType> groups_above(const ProjectRef& ref, Scratch& scratch) {
  std::vector<GroupLink> links;
  const Report& report = *ref.report;
  for (std::size_t depth = 1; depth <= ref.project->id.value.levels(); ++depth) {
    std::string number = group_number(ref.project->id.value, depth);
    auto found = std::ranges::find(report.groups, number, [](const GroupProjects& group) {
      return std::string_view(group.group->id.value);
    });
    if (found == report.groups.end()) continue;
    auto place = static_cast<std::size_t>(found - report.groups.begin());
    links.push_back({GroupRef{&report, &report.groups, place}});
  }
  return list_of<kGroupLinkType>(scratch.make_all(std::span<const GroupLink>(links)));
}

// --- the projects before and after

constexpr Member kNeighbourMembers[] = {
    member<Project,
           [](const Project& project, Scratch& s) { return s.text(to_string(project.id.value)); }>(
        "id", {"事業番号。ページのファイル名になる", "its id, the name of its page"}),
    member<Project, [](const Project& project) { return project.name.value; }>(
        "name", {"事業名", "its name"}),
};

// In the order of the plan; none before the first and after the last.
template <int step>
One<kNeighbourType> neighbour(const ProjectRef& ref, Scratch&) {
  const auto& all = ref.report->projects;
  auto here = std::ranges::lower_bound(all, ref.project->id.value, {},
                                       [](const Project* project) { return project->id.value; });
  if (here == all.end() || *here != ref.project) return {};
  if (step < 0) return {here == all.begin() ? nullptr : *(here - 1)};
  return {here + 1 == all.end() ? nullptr : *(here + 1)};
}

// --- what the list of a site is filtered by, and more of a project's page

std::string_view phases_of_year(const ProjectRef& ref, Scratch& scratch) {
  std::vector<std::string_view> names;
  for (Phase phase : phases_in(ref.project->schedule, ref.report->year)) {
    names.push_back(label_of(phase, scratch.language));
  }
  return scratch.text(join(names, "\n"));
}

std::string_view keys_of_departments(const ProjectRef& ref, Scratch& scratch) {
  std::vector<std::string_view> names;
  for (const Line& name : ref.project->departments.value) names.push_back(name.value);
  return scratch.text(join(names, "\n"));
}

std::string_view keys_of_marks(const ProjectRef& ref, Scratch& scratch) {
  std::vector<std::string_view> keys;
  for (const MarkWord& mark : words_of(*ref.report).marks) {
    if (is_marked(ref.project->marks, mark.name.value)) keys.push_back(mark.name.value);
  }
  return scratch.text(join(keys, "\n"));
}

std::string_view outermost_group(const ProjectRef& ref, Scratch& scratch) {
  return scratch.text(group_number(ref.project->id.value, 1));
}

// Nothing where the results of that year were not public.
MaybeText last_result(const ProjectRef& ref, Scratch& scratch) {
  const Report& report = *ref.report;
  const FiscalYear last = year_after(report.year, -1);
  if (!report.ratings.result || !ratings_in(report, last).result) return std::nullopt;
  YearResult result = result_of(report.plan.header, *ref.project, last);
  return scratch.text(result_word(result, scratch.language));
}

Many<kErratumType> errata_of_project(const ProjectRef& ref, Scratch& scratch) {
  std::vector<const Erratum*> found;
  for (const Erratum& erratum : ref.report->errata) {
    if (erratum.project == ref.project) found.push_back(&erratum);
  }
  auto kept = scratch.make_all(std::span<const Erratum* const>(found));
  return {{kept.data(), kept.size(), [](const void* self, std::size_t i, Scratch&) -> Datum {
             return One<kErratumType>{static_cast<const Erratum* const*>(self)[i]};
           }}};
}

constexpr Member kLinks[] = {
    member<ProjectRef, groups_above>(
        "groups_above", {"上の階層。上から順", "the groups above it, outermost first"}),
    member<ProjectRef, department_links>("department_links",
                                         {"所管部署。1つずつ", "its departments, one by one"}),
    member<ProjectRef, neighbour<-1>>(
        "previous_project",
        {"前の事業。最初の事業では空", "the project before; empty of the first"}),
    member<ProjectRef, neighbour<1>>(
        "next_project", {"次の事業。最後の事業では空", "the project after; empty of the last"}),
    member<ProjectRef, errata_of_project>(
        "errata_rows", {"この事業の訂正。新しい順に", "its corrections, the newest first"}),
    member<ProjectRef,
           [](const ProjectRef& ref, Scratch&) {
             return std::ranges::find(ref.report->errata, ref.project, &Erratum::project) !=
                    ref.report->errata.end();
           }>("was_corrected", {"この事業の訂正があるか", "is there any?"}),
    member<ProjectRef, last_result>(
        "last_result", {"前年度の総合評価。公表していなければ空",
                        "its grade of the year before; empty where that was not public"}),
    member<ProjectRef, outermost_group>(
        "policy", {"最も上の階層の番号: 1", "number of its group in the outermost level"}),
    member<ProjectRef, phases_of_year>(
        "phases_of_year",
        {"対象年度に計画する段階。1行に1つ", "the phases planned for the rated year, one a line"}),
    member<ProjectRef, keys_of_departments>("department_keys",
                                            {"所管部署。1行に1つ", "its departments, one a line"}),
    member<ProjectRef,
           [](const ProjectRef& ref, Scratch&) { return is_marked(ref.project->marks, kDxMark); }>(
        "in_roadmap",
        {"ロードマップに載せる印（dx）があるか", "does it have the mark of the roadmap (dx)?"}),
    member<ProjectRef, keys_of_marks>("mark_keys",
                                      {"印のキー。1行に1つ", "keys of its marks, one a line"}),
};

}  // namespace

const ObjectType kGroupLinkType{kGroupLinkMembers};
const ObjectType kDepartmentLinkType{kDepartmentLinkMembers};
const ObjectType kNeighbourType{kNeighbourMembers};

std::span<const Member> links_of_project() {
  return kLinks;
}

std::string_view page_of(std::string_view name, Scratch& scratch) {
  std::string address;
  append_in_address(address, safe_file_name(name), AddressLetters::AnyScript);
  return scratch.text(address);
}

}  // namespace fujiplan
