#pragma once

#include <string_view>

#include "checks/check.h"

// What a project must have because of a mark of the plan (model/marks.h).
namespace fujiplan {

inline constexpr Diagnosis<std::string_view, std::string_view> kDxWithoutIndicator{
    .rule =
        {.code = "dx-without-indicator",
         .title = {"DXの事業に施策指標等がない", "a DX project without an indicator"},
         .why =
             {"デジタル変革に資する事業一覧には、全てのDXの事業の施策指標等が載ります。継続事業でも必要です。",
              "The list of DX projects shows the indicator of each, continuing projects included."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: true\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "schedule:\n  R4上: 運用・実施\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: true\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "indicator: 申請件数を年間1,000件とする。\nschedule:\n  R4上: 運用・実施\n"},
    .message = {"{0}の事業に `indicator`（施策指標等）がない", "a {1} project without `indicator`"},
    .help = {"`indicator: ` の行を加える", "add a line `indicator: `"}};

inline constexpr Diagnosis<std::string_view, std::string_view> kDxWithoutSchedule{
    .rule =
        {.code = "dx-without-schedule",
         .title = {"DXの事業にスケジュールがない", "a DX project without a schedule"},
         .why =
             {"デジタル変革に資する事業一覧には、全てのDXの事業のスケジュールが載ります。継続事業でも必要です。",
              "The list of DX projects shows the schedule of each, continuing projects included."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: true\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "indicator: 申請件数を年間1,000件とする。\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: true\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "indicator: 申請件数を年間1,000件とする。\nschedule:\n  R4上: 運用・実施\n"},
    .message = {"{0}の事業に `schedule`（スケジュール）がない", "a {1} project without `schedule`"},
    .help = {"`schedule:` と段階の行を加える", "add `schedule:` and its phases"}};

// A project lacks what the standard mark `dx` asks for: one of the two above. What another mark
// asks for, or `dx` where plan.yaml declares it anew, is a missing key.
void check_marks(const Basis& basis, const Project& project, Sink& sink);

}  // namespace fujiplan
