#pragma once

#include "checks/check.h"

// Numbers: each project has its own, at its own place, without gaps.
namespace fujiplan {

inline constexpr Diagnosis<std::string, std::string> kMisplacedFile{
    .rule =
        {.code = "misplaced-file",
         .title = {"事業番号とファイルの場所が合わない", "a file's place does not match its id"},
         .why =
             {"事業のファイルは `plan/上の階層の番号/事業番号.yaml`（`plan/1-1/1-1-2.yaml`） に置きます。番号からファイルを、ファイルから番号を探せるようにするためです。",
              "A project's file is `plan/1-1/1-1-2.yaml`, in a folder named after the numbers above it, so that one can be found from the other."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-2\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"},
    .message = {"事業番号 `{0}` がファイルの場所と合わない",
                "id `{0}` does not match the place of the file"},
    .help = {"番号を直すか、ファイルを `{1}` に移す", "correct the id, or move the file to `{1}`"}};

inline constexpr Diagnosis<std::string> kRepeatedId{
    .rule =
        {.code = "repeated-id",
         .title = {"同じ事業番号が2度使われている", "two projects have the same id"},
         .why =
             {"事業番号は1つの事業だけを指します。複製したファイルの番号を直し忘れていないか確認してください。",
              "An id names one project. Check whether a file was copied without changing the id."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "# plan/1-1/1-1-2.yaml\nid: 1-1-1\nname: 窓口の予約\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  窓口の予約を受け付ける。\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "# plan/1-1/1-1-2.yaml\nid: 1-1-2\nname: 窓口の予約\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  窓口の予約を受け付ける。\n"},
    .message = {"事業番号 `{}` は別の事業でも使われている",
                "id `{}` is also used by another project"},
    .help = {"使ったことのない番号を付ける。写したファイルであれば消す",
             "give it a number that was never used, or delete the file if it is a copy"}};
// When the file's name tells which number was meant.
inline constexpr Format<std::string> kWriteOwnId{"ファイル名に合わせて `id: {}` と書く",
                                                 "write `id: {}` as in the file's name"};
inline constexpr Text kOtherUse{"もう1つの事業はここ", "the other project is here"};

inline constexpr Diagnosis<Text, std::string> kUnknownMeasure{
    .rule =
        {.code = "unknown-measure",
         .title = {"plan.yamlにない施策など", "a group that plan.yaml does not have"},
         .why =
             {"事業番号の最後の数より前は、plan.yamlの `policies` にある最も下の階層（施策など）を指します。そこにない番号の事業は、どの一覧にも載りません。",
              "The numbers of an id before the last one name a group of the innermost level in `policies` of plan.yaml. A project of an unknown group would be in no list."},
         .wrong = "# plan/9-9/9-9-1.yaml\nid: 9-9-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"},
    .message = {"{0} `{1}` は plan.yaml にない", "{0} `{1}` is not in plan.yaml"},
    .help = {"番号を直すか、plan.yaml の `policies` に{0}を加える",
             "correct the id, or add the {0} to `policies` in plan.yaml"}};
inline constexpr Text kGroupsAreHere{"計画の体系はここ", "the tree of the plan is here"};

inline constexpr Diagnosis<Message> kMissingNumber{
    .rule =
        {.code = "missing-number",
         .severity = Severity::Warning,
         .title = {"事業番号が抜けている", "a project number is missing"},
         .why =
             {"番号は施策など（最も下の階層）ごとに1から続きます。抜けがあるときは、ファイルを加え忘れたか、消してしまったおそれがあります。公表した事業の番号は、詰めたり、ほかの事業に使ったりしません。終えた事業も、ファイルを残し、スケジュールに `終了` と書きます。",
              "Numbers run from 1 within a group of the innermost level. A gap may mean that a file was forgotten or deleted. Published numbers are neither changed nor used again: the file of a project that has ended stays, with `終了` in its schedule."},
         .wrong = "# plan/1-1/1-1-2.yaml\nid: 1-1-2\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"},
    .message = {"この前にあるはずの事業{}がない", "there is no project {} before this one"},
    .help = {
        "ファイルを加える。消した事業は元に戻し、`schedule` に `終了` と書く。番号は詰めない",
        "add the file; bring back a deleted project, with `終了` in its `schedule`; do not renumber"}};

void check_ids(const Basis& basis, const Relations& relations, Sink& sink);

}  // namespace fujiplan
