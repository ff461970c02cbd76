#pragma once

#include "checks/check.h"

// Names and numbers that must exist elsewhere: departments, related projects.
namespace fujiplan {

inline constexpr Diagnosis<std::string_view> kUnknownDepartment{
    .rule =
        {.code = "unknown-department",
         .title = {"plan.yamlにない所管部署", "a department that plan.yaml does not have"},
         .why =
             {"所管部署の表記が揺れると、部署ごとの一覧や調査票から事業が漏れます。書いてよい部署はplan.yamlにあります。",
              "A department spelled in another way would lose its projects in lists and surveys. "
              "plan.yaml names those that may be used."},
         .wrong = "departments: [市民化]\n",
         .right = "departments: [市民課]\n"},
    .message = {"所管部署 `{}` は plan.yaml にない", "department `{}` is not in plan.yaml"},
    .help = {"表記を直すか、plan.yaml に部署を加える",
             "correct the name, or add the department to plan.yaml"}};
// Names joined by a full-width comma are one name to YAML.
inline constexpr Format<> kPartNames{"名前は `, `（半角のコンマと空白）で区切る",
                                     "part the names by `, `, an ASCII comma and a space"};
inline constexpr Text kDepartmentsAreHere{"所管部署の一覧はここ",
                                          "the departments are listed here"};

inline constexpr Diagnosis<std::string> kUnknownProject{
    .rule =
        {.code = "unknown-project",
         .title = {"関連する事業がない", "a related project does not exist"},
         .why =
             {"その他関連する計画・事業に書いた事業番号の事業が、計画にありません。番号の打ち間違いか、なくなった事業です。",
              "The field names the id of a project that the plan does not have: mistyped, or gone."},
         .wrong = "related: 1-1-99 電子申請システムの運用\n",
         .right = "related: 第六次富士市総合計画\n"},
    .message = {"関連する事業 `{}` は計画にない", "related project `{}` is not in the plan"},
    .help = {"計画にある事業番号に直す", "write the id of a project of the plan"}};

void check_departments(const Basis& basis, const Project& project, Sink& sink);
void check_mentions(const Basis& basis, const Relations& relations, Sink& sink);

}  // namespace fujiplan
