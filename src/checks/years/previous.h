#pragma once

#include <string>

#include "checks/check.h"
#include "files/file_system.h"

// The plan before this one, and which of its projects these were.
namespace fujiplan {

inline constexpr Diagnosis<std::string> kPreviousNotThere{
    .rule =
        {.code = "previous-not-there",
         .severity = Severity::Warning,
         .title = {"旧計画が見つからない", "the previous plan is not there"},
         .why =
             {"`previous` は、旧計画の plan.yaml があるフォルダです。そこにないと、旧計画での回答や経過をたどれず、`formerly` の番号も確認できません。フォルダを移したときは、書き直します。",
              "`previous` is the folder that holds plan.yaml of the plan before this one. Where it is not there, its answers and its history cannot be followed, and the numbers in `formerly` cannot be checked. When the folder has moved, `previous` must follow."},
         .wrong = "# plan/plan.yaml\nprevious: ../old\n",
         .right = "# plan/plan.yaml\nprevious: ../old\n# old/plan.yaml\ntitle: 第一次試験計画\n"},
    .message = {"旧計画の `{}` がない", "the previous plan has no `{}`"},
    .help = {"旧計画の plan.yaml があるフォルダを、この plan.yaml のフォルダからの相対パスで書く",
             "write the folder that holds its plan.yaml, relative to the folder of this one"}};

// Something else has its name: a folder, a pipe, a device.
inline constexpr Format<std::string> kPreviousIsNoFile{
    "旧計画の `{}` は通常のファイルではないので、読めない",
    "the `{}` of the previous plan is not a regular file and cannot be read"};

inline constexpr Diagnosis<> kPreviousIsItself{
    .rule =
        {.code = "previous-is-itself",
         .title = {"旧計画が、この計画自身である", "the previous plan is this one"},
         .why =
             {"`previous` は旧計画のフォルダです。この計画のフォルダを書くと、事業が自分自身を引き継いだことになります。",
              "`previous` is the folder of the plan before this one. With the folder of this plan, every project would have come from itself."},
         .wrong = "# plan/plan.yaml\nprevious: ../plan\n",
         .right = "# plan/plan.yaml\nprevious: ../old\n# old/plan.yaml\ntitle: 第一次試験計画\n"},
    .message = {"旧計画が、この計画自身である", "the previous plan is this one"},
    .help = {"旧計画のフォルダに直すか、`previous` を消す",
             "write the folder of the old plan, or remove `previous`"}};

inline constexpr Diagnosis<std::string> kUnknownFormerly{
    .rule =
        {.code = "unknown-formerly",
         .title = {"旧計画にない番号", "a number that the previous plan does not have"},
         .why =
             {"`formerly` は、旧計画での事業の番号です。その番号のファイルが旧計画になければ、前年度の回答や経過をたどれません。番号の打ち間違いがよくあります。",
              "`formerly` is the number that a project had in the previous plan. Where that plan has no file of the number, last year's answers and the history cannot be followed. Usually the number was mistyped."},
         .wrong =
             "# plan/plan.yaml\nprevious: ../old\n# old/plan.yaml\ntitle: 第一次試験計画\n"
             "# old/1-1/1-1-2.yaml\nid: 1-1-2\n"
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nformerly: 1-1-22\nname: 電子申請の運用\nclass: 継続\n"
             "dx: false\ndepartments: [市民課]\noverview: |-\n  電子申請を運用する。\n",
         .right =
             "# plan/plan.yaml\nprevious: ../old\n# old/plan.yaml\ntitle: 第一次試験計画\n"
             "# old/1-1/1-1-2.yaml\nid: 1-1-2\n"
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nformerly: 1-1-2\nname: 電子申請の運用\nclass: 継続\n"
             "dx: false\ndepartments: [市民課]\noverview: |-\n  電子申請を運用する。\n"},
    .message = {"旧計画に `{}` はない", "the previous plan has no `{}`"},
    .help = {"旧計画にある番号に直すか、`formerly` を消す",
             "write a number that it has, or remove `formerly`"}};

inline constexpr Diagnosis<std::string> kFormerlyWithoutPrevious{
    .rule =
        {.code = "formerly-without-previous",
         .severity = Severity::Warning,
         .title = {"どの計画の番号か分からない", "`formerly` without `previous`"},
         .why =
             {"`formerly` は旧計画での番号ですが、plan.yaml に `previous` がなければ、どの計画の番号か分かりません。",
              "`formerly` is a number of the previous plan. Without `previous` in plan.yaml nobody can tell which plan that is."},
         .wrong =
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nformerly: 1-1-2\nname: 電子申請の運用\nclass: 継続\n"
             "dx: false\ndepartments: [市民課]\noverview: |-\n  電子申請を運用する。\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\n"
                  "dx: false\ndepartments: [市民課]\noverview: |-\n  電子申請を運用する。\n"},
    .message = {"`formerly: {}` があるが、plan.yaml に `previous` がない",
                "it has `formerly: {}`, but plan.yaml has no `previous`"},
    .help = {"plan.yaml に `previous: ../old` のように旧計画のフォルダを書く",
             "name the folder of the old plan in plan.yaml, as in `previous: ../old`"}};

// Tells the relations which numbers the previous plan has, where it is there: those are taken, so
// that no gap is seen where a project has not come along. Only the names of its files are read.
// Before sort().
void look_at_previous(const FileReader& files, const Basis& basis, Relations& relations);

// `previous` of plan.yaml, and `formerly` of the projects and groups.
void check_previous(const FileReader& files, const Basis& basis, const Relations& relations,
                    Sink& sink);

}  // namespace fujiplan
