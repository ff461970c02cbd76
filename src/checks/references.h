#pragma once

#include "checks/check.h"

// Names and numbers that must exist elsewhere: departments, related projects.
namespace fujiplan {

inline constexpr Diagnosis<std::string_view> kUnknownDepartment{
    .rule =
        {.code = "unknown-department",
         .title = {"plan.yamlにない所管部署", "a department that plan.yaml does not have"},
         .why =
             {"所管部署の表記が揺れると、部署ごとの一覧や調査票から事業が漏れます。使える部署は plan.yaml に書かれています。",
              "A department that is spelled differently would be missing projects in lists and surveys. "
              "plan.yaml lists the departments that may be used."},
         .wrong = "departments: [市民化]\n",
         .right = "departments: [市民課]\n",
         .fix = Fix::Unsafe,
         .mend = {"似た部署が1つだけあれば、その名前に直す",
                  "writes the department that is near, where there is only one"}},
    .message = {"所管部署 `{}` は plan.yaml にない", "department `{}` is not in plan.yaml"},
    .help = {"表記を直すか、plan.yaml に部署を加える",
             "correct the name, or add the department to plan.yaml"}};
inline constexpr Format<std::string_view> kUnknownSupporting{
    "関係部署 `{}` は plan.yaml にない", "supporting department `{}` is not in plan.yaml"};
// Names joined by a full-width comma are one name to YAML.
inline constexpr Format<> kPartNames{"名前は `, `（半角のコンマと空白）で区切る",
                                     "separate the names with `, ` (an ASCII comma and a space)"};
inline constexpr Text kDepartmentsAreHere{"所管部署の一覧はここ",
                                          "the departments are listed here"};

inline constexpr Diagnosis<std::string> kUnknownProject{
    .rule =
        {.code = "unknown-project",
         .title = {"関連する事業がない", "a related project does not exist"},
         .why =
             {"その他関連する計画・事業に書いた事業番号の事業が、計画にありません。番号の打ち間違いか、廃止された事業です。",
              "The field names the id of a project that the plan does not have: it was mistyped, or the project no longer exists."},
         .wrong = "related: 1-1-99 電子申請システムの運用\n",
         .right = "related: 第六次富士市総合計画\n"},
    .message = {"関連する事業 `{}` は計画にない", "related project `{}` is not in the plan"},
    .help = {"計画にある事業番号に直す", "write the id of a project of the plan"}};

inline constexpr Diagnosis<std::string_view> kUnknownAssignee{
    .rule =
        {.code = "unknown-assignee",
         .severity = Severity::Note,
         .title = {"plan.yamlにない担当部署", "an assignee that plan.yaml does not have"},
         .why =
             {"担当部署には、所管部署でない名前も書けます。ただし、組織改編前の名前が残っていることがあります。現在の名前が別にあれば直し、委託先などの名前であれば、そのままで構いません。",
              "Assignees need not be departments of plan.yaml. But the name may be left over from before a reorganisation: if so, write the present one. A contractor's name, for example, may stay."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "schedule:\n  R4上: 運用・実施\nassignees:\n  R4上: [市民生活課]\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "schedule:\n  R4上: 運用・実施\nassignees:\n  R4上: [市民課等]\n"},
    .message = {"担当部署 `{}` は plan.yaml の所管部署にない",
                "assignee `{}` is not among the departments of plan.yaml"},
    .help = {"以前の部署の名前であれば、今の名前に直す",
             "if it is the former name of a department, write the present one"}};

inline constexpr Diagnosis<std::string_view> kUnusedDepartment{
    .rule =
        {.code = "unused-department",
         .severity = Severity::Note,
         .title = {"どの事業にも書かれていない所管部署", "a department that no project names"},
         .why =
             {"plan.yamlの所管部署のうち、どの事業の所管部署、関係部署、担当部署にも書かれていないものです。組織改編前の名前が残っていれば消します。これから事業を持つ部署であれば、そのままで構いません。事業の数が所管部署の数の2倍に満たない計画では、作成中とみなして知らせません。",
              "No project names this department of plan.yaml, neither in departments nor in supporting or assignees. Remove it if it is a name from before a reorganisation; it may stay if projects are to come. A plan with fewer than two projects for each department is taken to be unfinished and gets no such note."}},
    .message = {"所管部署 `{}` は、どの事業にも書かれていない", "no project names department `{}`"},
    .help = {"以前の部署の名前であれば、消す", "remove it if it is a former name"}};

void check_names_in_use(const Basis& basis, const Relations& relations, Sink& sink);

inline constexpr Diagnosis<std::string_view> kDepartmentInBoth{
    .rule =
        {.code = "department-in-both",
         .severity = Severity::Warning,
         .title = {"所管部署と関係部署の両方にある部署",
                   "a department named as both in charge and supporting"},
         .why =
             {"関係部署は、所管部署のほかに関わる部署です。同じ部署を両方に書くと、事業を担う部署がどこか分からなくなります。",
              "Supporting departments take part beside those in charge. One that is named as both leaves open who is responsible."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\nsupporting: [市民課, 税務課]\noverview: |-\n"
                  "  電子申請を運用する。\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\nsupporting: [税務課]\noverview: |-\n"
                  "  電子申請を運用する。\n"},
    .message = {"`{}` は所管部署にもある", "`{}` is in `departments`, too"},
    .help = {"所管する部署であれば関係部署から、所管しない部署であれば所管部署から消す",
             "if it is in charge, remove it from `supporting`, else from `departments`"}};
inline constexpr Text kInChargeHere{"所管部署はここ", "the departments in charge are here"};

void check_departments(const Basis& basis, const Project& project, Sink& sink);
void check_mentions(const Basis& basis, const Relations& relations, Sink& sink);

}  // namespace fujiplan
