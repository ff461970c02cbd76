#pragma once

#include "reports/shown/types.h"

// Names that the whole plan has, and so has each part of it that has a page.
namespace fujiplan {

constexpr Member only_where(const Condition& condition, Member member) {
  member.is_there = condition.holds;
  member.when = condition.when;
  return member;
}

// `projects_of`: those of the part, in the order of the plan.
template <typename Ref, auto projects_of>
inline constexpr Member kMovementMembers[] = {
    only_where(
        kWithResults<Ref>,
        member<Ref, [](const Ref& ref,
                       Scratch& s) { return movements_of(report_of(ref), projects_of(ref), s); }>(
            "movements",
            {"前年度との比較。対象年度のどの事業もどれか1つに入る",
             "movement since the year before; each project of the year is in one group"})),
    only_where(
        kWithResults<Ref>,
        member<Ref, [](const Ref& ref,
                       Scratch& s) { return departures_of(report_of(ref), projects_of(ref), s); }>(
            "departures", {"前年度を最後に終了した事業と、統合した事業",
                           "the projects that ended with the year before, or were merged"})),
    only_where(
        kWithResults<Ref>,
        member<Ref,
               [](const Ref& ref, Scratch& s) {
                 return departures_of(report_of(ref), projects_of(ref), s).list.size != 0;
               }>("has_departures", {"そのような事業があるか", "is there any such project?"})),
};

}  // namespace fujiplan
