#pragma once

#include <string>

#include "checks/check.h"

// Who took over from a department that has ended, as plan.yaml says.
namespace fujiplan {

inline constexpr Diagnosis<std::string_view> kDepartmentGoesOn{
    .rule =
        {.code = "department-goes-on",
         .title = {"引継ぎ先があるが、廃止していない部署",
                   "successors of a department that goes on"},
         .why =
             {"引継ぎ先（`successors`）は、廃止した部署の事務を引き継いだ部署です。名前の最後に `終了` がなければ、部署は続いていることになり、いつ引き継いだのか分かりません。",
              "`successors` are the departments that took over from one that is no more. Without `終了` at the end of its names it goes on, and nobody can tell when they took over."},
         .wrong = "# plan/plan.yaml\n"
                  "departments: [{R4: 市民課, R6: 市民生活課, successors: [税務課]}, 税務課]\n",
         .right = "# plan/plan.yaml\ndepartments: [{R4: 市民課, R6: 市民生活課}, 税務課]\n"},
    .message = {"部署 `{}` に引継ぎ先があるが、最後に `終了` がない",
                "department `{}` has successors, but does not end with `終了`"},
    .help = {"廃止した年度に `終了` と書くか、`successors` を消す",
             "write `終了` for the year from which it is no more, or remove `successors`"}};

inline constexpr Diagnosis<std::string_view, std::string> kDepartmentSuccessorNotThere{
    .rule =
        {.code = "department-successor-not-there",
         .title = {"廃止した年度にはない引継ぎ先",
                   "a successor that is not there when the department ends"},
         .why =
             {"引継ぎ先（`successors`）は、部署を廃止した年度にある部署です。その年度にまだない部署、既に廃止した部署、廃止した部署自身は、事務を引き継ぐことができません。",
              "`successors` take over in the year from which a department is no more. One that is not there yet, one that has ended by then, or the department itself, cannot."},
         .wrong =
             "# plan/plan.yaml\n"
             "departments: [{R4: 市民課, R6: 終了, successors: [窓口課]}, {R7: 窓口課}, 税務課]\n"
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
             "departments: [税務課]\noverview: |-\n  電子申請を運用する。\n",
         .right =
             "# plan/plan.yaml\n"
             "departments: [{R4: 市民課, R6: 終了, successors: [税務課]}, {R7: 窓口課}, 税務課]\n"
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
             "departments: [税務課]\noverview: |-\n  電子申請を運用する。\n"},
    .message = {"引継ぎ先の部署 `{0}` は、廃止した{1}にはない",
                "successor `{0}` is not there in {1}, when the department ends"},
    .help = {"廃止した年度にある部署に直す", "name a department of that year"}};
inline constexpr Format<std::string_view> kDepartmentSuccessorOfItself{
    "引継ぎ先 `{}` は、廃止した部署自身である", "successor `{}` is the department itself"};
inline constexpr Format<std::string_view> kUnknownDepartmentSuccessor{
    "引継ぎ先の部署 `{}` は plan.yaml にない",
    "successor `{}` is not among the departments of plan.yaml"};

// A way from one to the next cannot lead back: each is there for longer than the one before.
void check_department_successors(const Departments& departments, Sink& sink);

}  // namespace fujiplan
