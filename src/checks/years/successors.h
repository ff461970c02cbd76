#pragma once

#include "checks/check.h"

// What carries on a project that has ended.
namespace fujiplan {

inline constexpr Diagnosis<> kSuccessorsWithoutEnd{
    .rule =
        {.code = "successors-without-end",
         .title = {"統合先があるが、終了していない", "successors of a project that goes on"},
         .why =
             {"統合先は、終了した事業を統合した、又は引き継いだ事業です。スケジュールに `終了` がなければ、事業は統合先とともに続いていることになり、両方を数えてしまいます。",
              "Successors carry on a project that has ended. Without `終了` in its schedule it goes on beside them, and both are counted."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "schedule:\n  R4上: 運用・実施\nsuccessors: [1-1-2]\n"
                  "# plan/1-1/1-1-2.yaml\nid: 1-1-2\nname: 窓口の予約\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  窓口の予約を受け付ける。\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "schedule:\n  R4上: 運用・実施\n  R6上: 終了\nsuccessors: [1-1-2]\n"
                  "# plan/1-1/1-1-2.yaml\nid: 1-1-2\nname: 窓口の予約\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  窓口の予約を受け付ける。\n"},
    .message = {"統合先があるが、スケジュールに `終了` がない",
                "it has successors, but no `終了` in its schedule"},
    .help = {"終わった次の期に `終了` と書くか、`successors` を消す",
             "write `終了` at the part of a year after its end, or remove `successors`"}};

inline constexpr Diagnosis<std::string> kUnknownSuccessor{
    .rule =
        {.code = "unknown-successor",
         .title = {"統合先の事業がない", "a successor does not exist"},
         .why =
             {"統合先に書いた番号の事業が、計画にありません。番号の打ち間違いか、ファイルを消した事業です。終了した事業がどこへ行ったのか、たどれなくなります。",
              "The plan has no project with the id of the successor: it was mistyped, or its file was removed. Nobody can follow where the ended project went."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "schedule:\n  R4上: 運用・実施\n  R6上: 終了\nsuccessors: [1-1-99]\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "schedule:\n  R4上: 運用・実施\n  R6上: 終了\n"},
    .message = {"統合先の事業 `{}` は計画にない", "successor `{}` is not in the plan"},
    .help = {"計画にある事業番号に直す", "write the id of a project of the plan"}};

inline constexpr Diagnosis<Message> kSuccessorInCircle{
    .rule =
        {.code = "successor-in-circle",
         .title = {"統合先をたどると元の事業に戻る", "successors lead back to the project"},
         .why =
             {"終了した事業の統合先が、その事業自身か、たどるとその事業に戻る事業です。どの事業が続いているのか分かりません。",
              "The successor of an ended project is the project itself, or leads back to it. Nobody can tell which of them goes on."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "schedule:\n  R4上: 運用・実施\n  R6上: 終了\nsuccessors: [1-1-1]\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "schedule:\n  R4上: 運用・実施\n  R6上: 終了\n"},
    .message = {"統合先をたどると元に戻る（{}）", "the successors lead back here ({})"},
    .help = {"続いている事業の番号に直す", "name the project that goes on"}};
inline constexpr Format<std::string> kSuccessorOfItself{"統合先 `{}` は、その事業自身である",
                                                        "successor `{}` is the project itself"};

inline constexpr Diagnosis<std::string, std::string> kSuccessorEnded{
    .rule =
        {.code = "successor-ended",
         .title = {"統合先が既に終了している", "a successor that had ended by then"},
         .why =
             {"統合先の事業が、統合する事業と同じ期か、それより前に終了しています。終了した事業は、引き継ぐことができません。",
              "The successor ended before the project that it is to carry on, or at the same time. What has ended carries nothing on."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "schedule:\n  R6上: 終了\nsuccessors: [1-1-2]\n"
                  "# plan/1-1/1-1-2.yaml\nid: 1-1-2\nname: 窓口の予約\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  窓口の予約を受け付ける。\n"
                  "schedule:\n  R5上: 終了\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "schedule:\n  R6上: 終了\nsuccessors: [1-1-2]\n"
                  "# plan/1-1/1-1-2.yaml\nid: 1-1-2\nname: 窓口の予約\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  窓口の予約を受け付ける。\n"},
    .message = {"統合先の事業 `{0}` は、{1}には既に終了している",
                "successor `{0}` has itself ended by {1}"},
    .help = {"続いている事業の番号に直す", "name the project that goes on"}};
inline constexpr Text kSuccessorEndsHere{"統合先の終了はここ", "the successor ends here"};

void check_successors(const Basis& basis, const Project& project, Sink& sink);
void check_successions(const Basis& basis, const Relations& relations, Sink& sink);

}  // namespace fujiplan
