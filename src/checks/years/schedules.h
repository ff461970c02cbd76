#pragma once

#include "checks/check.h"

// Schedules: inside the period, phases in their order.
namespace fujiplan {

inline constexpr Diagnosis<std::string, std::string, std::string> kOutsidePeriod{
    .rule =
        {.code = "outside-period",
         .title = {"計画期間の外の年度", "a year outside the period of the plan"},
         .why =
             {"スケジュール、当初計画、担当部署、取組内容や、年度ごとに変わる名称、部署、評価の基準の年度は、plan."
              "yamlの計画期間の中になければなりません。年度の打ち間違いがよくあります。",
              "The years of schedules, assignees and activities, and those from which names, departments "
              "or the rubric change, must be within the period in plan.yaml. Usually a year was mistyped."},
         .wrong = "schedule:\n  R4上: 導入準備\n  R12上: 運用・実施\n",
         .right = "schedule:\n  R4上: 導入準備\n  R5上: 運用・実施\n"},
    .message = {"`{0}` は計画期間（{1}から{2}まで）の外",
                "`{0}` is outside the period of the plan ({1} to {2})"},
    .help = {"計画期間の中の年度にする", "use a year within the period"}};
inline constexpr Text kPeriodIsHere{"計画期間はここ", "the period is set here"};

inline constexpr Diagnosis<std::string_view, std::string_view> kPhaseGoesBack{
    .rule =
        {.code = "phase-goes-back",
         .title = {"段階が前に戻っている", "a phase comes after a later one"},
         .why =
             {"段階は、調査・基礎研究、要件調査・導入検討、導入準備、運用・実施の順に進みます。",
              "Phases go in the order 調査・基礎研究, 要件調査・導入検討, 導入準備, 運用・実施."},
         .wrong = "schedule:\n  R4上: 運用・実施\n  R5上: 導入準備\n",
         .right = "schedule:\n  R4上: 導入準備\n  R5上: 運用・実施\n"},
    .message = {"`{0}` が `{1}` より後にある", "`{0}` comes after `{1}`"},
    .help = {"年度と期、又は段階を直す", "correct the part of the year or the phase"}};

inline constexpr Diagnosis<std::string_view> kPhaseRepeated{
    .rule =
        {.code = "phase-repeated",
         .title = {"同じ段階が2度始まっている", "a phase begins twice"},
         .why =
             {"スケジュールには、段階が始まる年度と期だけを書きます。段階は次の段階が始まるまで続くので、繰り返しません。",
              "A schedule holds only the part of a year in which a phase begins; it lasts until the next one."},
         .wrong = "schedule:\n  R4上: 導入準備\n  R4下: 導入準備\n  R5上: 運用・実施\n",
         .right = "schedule:\n  R4上: 導入準備\n  R5上: 運用・実施\n"},
    .message = {"`{}` は前から続いている", "`{}` has already begun"},
    .help = {"この行を消す", "remove this line"}};

inline constexpr Diagnosis<> kPhaseAfterEnd{
    .rule =
        {.code = "phase-after-end",
         .title = {"終了の後に段階がある", "a phase after the end of the project"},
         .why = {"`終了` は最後に1度だけ書きます。その後に段階があるなら、事業は終わっていません。",
                 "`終了` stands once, at the end. If a phase follows, the project has not ended."},
         .wrong = "schedule:\n  R4上: 運用・実施\n  R5上: 終了\n  R6上: 運用・実施\n",
         .right = "schedule:\n  R4上: 運用・実施\n  R5上: 終了\n"},
    .message = {"`終了` の後に続きがある", "something follows after `終了`"},
    .help = {"`終了` を最後に移すか、この行を消す", "move `終了` to the end, or remove this line"}};

inline constexpr Diagnosis<> kOriginalWithoutSchedule{
    .rule =
        {.code = "original-without-schedule",
         .title = {"現行のスケジュールがない当初計画",
                   "an original schedule without a present one"},
         .why =
             {"`original_schedule` は、`schedule` を変更する前の計画です。今の計画は `schedule` に書きます。事業をやめたときは、`schedule` に `終了` と書きます。",
              "`original_schedule` is what was planned before `schedule` was changed. The present plan stands in `schedule`; that of a project that was given up says `終了`."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "original_schedule:\n  R4上: 導入準備\n  R5上: 運用・実施\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "original_schedule:\n  R4上: 導入準備\n  R5上: 運用・実施\nschedule:\n"
                  "  R4上: 導入準備\n  R6上: 運用・実施\n"},
    .message = {"`original_schedule`（当初計画）があるのに、`schedule`（現行計画）がない",
                "`original_schedule` without `schedule`"},
    .help = {"現行の計画を `schedule` に書く。変更していなければ、キーを `schedule` に直す",
             "write the present plan in `schedule`; if nothing was changed, call this `schedule`"}};

inline constexpr Diagnosis<> kOriginalIsSchedule{
    .rule =
        {.code = "original-is-schedule",
         .severity = Severity::Warning,
         .title = {"当初計画と現行計画が同じ", "the original schedule equals the present one"},
         .why =
             {"`original_schedule` は、`schedule` を変更したときに、変更する前の計画を残すものです。同じなら、変更していないことになります。",
              "`original_schedule` keeps what was planned before `schedule` was changed. Where both are the same, nothing was changed."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "original_schedule:\n  R4上: 導入準備\n  R5上: 運用・実施\nschedule:\n"
                  "  R4上: 導入準備\n  R5上: 運用・実施\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "schedule:\n  R4上: 導入準備\n  R5上: 運用・実施\n"},
    .message = {"`original_schedule`（当初計画）が `schedule`（現行計画）と同じ",
                "`original_schedule` is the same as `schedule`"},
    .help = {"`original_schedule` を消す", "remove `original_schedule`"}};

void check_schedules(const Basis& basis, const Project& project, Sink& sink);

}  // namespace fujiplan
