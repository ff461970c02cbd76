#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "reports/shown/group_sheets.h"
#include "reports/shown/types.h"

// What a report shows of the plan over its years: corrections, changed roadmaps, findings.
namespace fujiplan {

template <typename Ref, const ObjectType& type, auto items>
Many<type> refs_of(const Report& report, Scratch&) {
  return list_by<Report, [](const Report& owner, std::size_t i, Scratch& s) {
    return One<type>{s.make(Ref{&owner, &(owner.*items)[i]})};
  }>(report, (report.*items).size());
}

template <std::vector<const Project*> Report::*projects>
Many<kProjectType> projects_of(const Report& report, Scratch& scratch) {
  return project_list(report, report.*projects, scratch);
}

template <std::vector<Group> Report::*groups, const std::string_view& grouped_by>
Many<kGroupType> groups_of(const Report& report, Scratch& scratch) {
  return group_list(report, report.*groups, grouped_by, scratch);
}

// Has any of them several departments?
inline bool has_shared(const std::vector<const Project*>& projects) {
  return std::ranges::any_of(
      projects, [](const Project* project) { return project->departments.value.size() > 1; });
}

inline constexpr Member kFollowedMembers[] = {
    member<Report, [](const Report& r, Scratch&) { return list_of<kGroupSheetType>(r.sheets); }>(
        "sheet_groups", {"自身のファイルのある、上の階層（施策評価など）。階層の順に",
                         "groups above the projects that have a file of their own, by level"}),
    member<Report, [](const Report& r, Scratch&) { return !r.levels.empty(); }>(
        "has_sheet_groups", {"それがあるか", "is there any?"}),
    member<Report, sheet_levels>("sheet_levels",
                                 {"その階層。最も上から順に", "their levels, the outermost first"}),
    member<Report, sheet_level_names>(
        "sheet_level_names",
        {"その階層の名前: 政策・施策", "names of these levels: policy, measure"}),
    member<Report, [](const Report& r,
                      Scratch& s) { return group_list(r, r.other_departments, kByDepartment, s); }>(
        "other_departments",
        {"対象年度の事業がない部署。ほかの年度の事業か、上の階層（施策評価など）を所管する",
         "departments without a project of the year: they have projects of other years, or groups "
         "above the projects"}),
    member<Report, [](const Report& r, Scratch&) { return has_shared(r.of_year); }>(
        "has_shared_projects", {"対象年度に、複数の部署が所管する事業があるか",
                                "has any project of the year several departments?"}),
    member<Report, [](const Report& r, Scratch&) { return list_of<kErratumType>(r.errata); }>(
        "errata", {"正誤。全ての年度の訂正を新しい順に。公開用には、公表しない項目の訂正は入らない",
                   "corrections of every year, the newest first; for the public without those of "
                   "items that are not public"}),
    member<Report, [](const Report& r, Scratch&) { return !r.errata.empty(); }>(
        "has_errata", {"正誤があるか", "is there any correction?"}),
    member<Report, refs_of<RoadmapRef, kRoadmapType, &Report::roadmaps>>(
        "changed_roadmaps", {"計画が変わった事業と、実績が計画と異なる事業のロードマップ",
                             "roadmaps of projects whose plan has changed, or that are off plan"}),
    member<Report, [](const Report& r, Scratch&) { return !r.roadmaps.empty(); }>(
        "has_changed_roadmaps", {"それがあるか", "is there any?"}),
    member<Report, [](const Report& r,
                      Scratch& s) { return counted_roadmaps(r, &Roadmap::is_replanned, s); }>(
        "replanned_count", {"現行計画が当初計画と異なる事業の数",
                            "how many projects have another plan than originally"}),
    member<Report, [](const Report& r,
                      Scratch& s) { return counted_roadmaps(r, &Roadmap::is_off_plan, s); }>(
        "off_plan_count", {"実績が現行計画と異なる事業の数",
                           "how many projects were not where the present plan says"}),
    member<Report, [](const Report& r, Scratch&) { return has_lines(r, r.projects); }>(
        "shows_lines",
        {"個票に当初、現行、実績の行を示すか", "do sheets show the lines of roadmaps?"}),
    member<Report, [](const Report& r, Scratch&) { return has_lines(r, r.dx_projects); }>(
        "has_lines", {"DXの事業のロードマップに当初、現行、実績の行があるか",
                      "has the roadmap of any DX project lines?"}),
    member<Report, all_findings>("all_findings", {"指摘。全ての年度のものを新しい順に",
                                                  "findings of every year, the newest first"}),
    member<Report, open_findings>("open_findings",
                                  {"未完了の指摘。古い順に", "open findings, the oldest first"}),
    member<Report, finding_states>(
        "finding_states", {"対応状況。その指摘があるものだけ", "the states that any finding has"}),
    member<Report, [](const Report& r, Scratch& s) { return number_text(r.findings.size(), s); }>(
        "finding_count", {"指摘の件数", "number of findings"}),
    member<Report, [](const Report& r, Scratch&) { return !r.findings.empty(); }>(
        "has_findings", {"指摘があるか", "is there any finding?"}),
    member<Report, [](const Report& r, Scratch&) { return !r.open_findings.empty(); }>(
        "has_open_findings", {"未完了の指摘があるか", "is any finding open?"}),
    member<Report, shown_reviewers>("reviewers", {"所管部署の後に評価する者。評価する順に",
                                                  "who judges after the departments"}),
    member<Report, has_reviews>("has_reviews", {"対象年度に評価者の評価があるか",
                                                "is there any review of the rated year?"}),
    member<Report, shown_differences>(
        "differing_reviews",
        {"対象年度の、所管部署と違う評価。事業の順に。独自の評価区分による評価は、最も良い区分でないもの",
         "reviews of the rated year that differ from the department's judgement; by levels of the "
         "reviewer's own, those that are not the best"}),
    member<Report, [](const Report& r, Scratch&) { return r.ratings.scores || r.ratings.result; }>(
        "shows_judgements", {"評価者の評価を載せるか（点数か総合評価を公表するとき）",
                             "are judgements of reviewers shown: are scores or results?"}),
    member<Report,
           [](const Report& r, Scratch& s) { return shown_differences(r, s).list.size != 0; }>(
        "has_differing_reviews", {"所管部署と違う評価があるか", "is there any such review?"}),
    member<Report, [](const Report& r, Scratch& s) { return shown_comments(r, s).list.size != 0; }>(
        "has_commented_reviews", {"意見のある評価があるか", "is there any with a comment?"}),
    member<Report, shown_comments>(
        "commented_reviews",
        {"対象年度の、意見のある評価。事業の順に", "reviews of the rated year with a comment"}),
};

}  // namespace fujiplan
