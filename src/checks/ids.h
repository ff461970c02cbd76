#pragma once

#include "checks/check.h"
#include "model/codes.h"

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
// The same of the files of groups.
inline constexpr Format<std::string> kMisplacedGroup{
    "番号 `{}` がファイルの場所と合わない", "id `{}` does not match the place of the file"};
inline constexpr Format<std::string> kRepeatedGroup{"番号 `{}` のファイルがほかにもある",
                                                    "another file has the id `{}`, too"};
inline constexpr Format<> kKeepOneFile{"一方を消すか、番号を直す",
                                       "delete one of them, or correct its id"};
inline constexpr Text kOtherGroupFile{"もう1つのファイルはここ", "the other file is here"};
// When the file's name tells which number was meant.
inline constexpr Format<std::string> kWriteOwnId{"ファイル名に合わせて `id: {}` と書く",
                                                 "write `id: {}` as in the file's name"};
inline constexpr Text kOtherUse{"もう1つの事業はここ", "the other project is here"};

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
