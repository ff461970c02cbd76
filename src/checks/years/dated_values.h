#pragma once

#include "checks/check.h"

// What changes from a year on: names, classes, departments, rubrics.
namespace fujiplan {

inline constexpr Diagnosis<std::string_view, std::string> kDepartmentOutsideYears{
    .rule =
        {.code = "department-outside-years",
         .title = {"その年度にはない部署", "a department that is not there in the year"},
         .why =
             {"plan.yamlの所管部署には、いつからいつまである部署かを書けます。事業が続く年度に、まだない部署や終了した部署の名前があると、その年度の調査票を送る先がありません。",
              "plan.yaml may say from when and until when a department exists. A project that names one for a year in which it is not there yet, or no more, has nobody to send its form to."},
         .wrong = "# plan/plan.yaml\n"
                  "departments: [{R4: 市民課, R7: 終了, successors: [窓口課]}, 窓口課]\n"
                  "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n",
         .right = "# plan/plan.yaml\n"
                  "departments: [{R4: 市民課, R7: 終了, successors: [窓口課]}, 窓口課]\n"
                  "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: {R4: [市民課], R7: [窓口課]}\n"
                  "overview: |-\n  電子申請を運用する。\n",
         .fix = Fix::Safe,
         .mend = {"plan.yaml の引継ぎ先が1つだけあれば、廃止した年度からの部署として書く",
                  "writes the department that took over, from the year in which the other ended, "
                  "where plan.yaml names only one"}},
    .message = {"部署 `{}` は、{}にはない", "there is no department `{}` in {}"},
    .help = {"その年度からの部署を `{{R4: [前の部署], R7: [今の部署]}}` のように書く",
             "write the department of that year as well, as in `{{R4: [the old one], R7: [the "
             "new one]}}`"}};
// The old name, the heir, what to write.
inline constexpr Format<std::string_view, std::string_view, std::string> kWriteHeir{
    "`{0}` は `{1}` が引き継いだので、`{2}` と書く", "`{1}` took over from `{0}`: write `{2}`"};
inline constexpr Format<std::string_view, Message, std::string> kChooseHeir{
    "`{0}` を引き継いだのは {1}。{2}からの部署を `{{R4: [前の部署], R7: [今の部署]}}` のように書く",
    "{1} took over from `{0}`: write the department from {2} on as well, as in `{{R4: [the old one], "
    "R7: [the new one]}}`"};
inline constexpr Text kYearsOfDepartmentAreHere{"部署の年度はここ",
                                                "the years of the department are set here"};

void check_dated_values(const Basis& basis, const Project& project, Sink& sink);
void check_dated_header(const PlanHeader& header, Sink& sink);

}  // namespace fujiplan
