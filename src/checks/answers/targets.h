#pragma once

#include "checks/check.h"

// Targets and the values of the survey that belong to them.
namespace fujiplan {

inline constexpr Diagnosis<std::string, std::string, std::string> kTargetOutsidePeriod{
    .rule = {.code = "target-outside-period",
             .title = {"計画期間の外の目標値", "a target for a year outside the period"},
             .why = {"目標値の年度は、plan.yamlの計画期間の中になければなりません。",
                     "The years of targets must be within the period in plan.yaml."},
             .wrong =
                 "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                 "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                 "targets:\n  - {key: online, name: オンライン申請率, unit: \"%\", R12: 60}\n",
             .right =
                 "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                 "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                 "targets:\n  - {key: online, name: オンライン申請率, unit: \"%\", R7: 60}\n"},
    .message = {"目標値の年度 `{0}` は計画期間（{1}から{2}まで）の外",
                "target for `{0}`, outside the period of the plan ({1} to {2})"},
    .help = {"計画期間の中の年度にする。計画を始める前の値は `base` に書く",
             "use a year within the period; the value before the plan began is `base`"}};

inline constexpr Diagnosis<std::string_view> kUnknownTarget{
    .rule =
        {.code = "unknown-target",
         .title = {"目標のない実績値", "a value without a target"},
         .why =
             {"調査票の `values` は、その事業の `targets` にあるキーで書きます。ほかのキーの値は、どの目標とも比べられません。",
              "The keys of `values` are those of the project's own `targets`. A value under another key could be compared with nothing."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "targets:\n  - {key: online, name: オンライン申請率, unit: \"%\", R4: 35}\n"
                  "survey:\n  R4:\n    values: {onlin: 36}\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "targets:\n  - {key: online, name: オンライン申請率, unit: \"%\", R4: 35}\n"
                  "survey:\n  R4:\n    values: {online: 36}\n"},
    .message = {"この事業に目標 `{}` はない", "the project has no target `{}`"},
    .help = {"`targets` に目標を加えるか、この値を消す",
             "add the target to `targets`, or remove the value"}};

inline constexpr Diagnosis<std::string_view, Message> kValueMissing{
    .rule =
        {.code = "value-missing",
         .severity = Severity::Warning,
         .title = {"目標値のある年度に実績値がない", "no value for a year that has a target"},
         .why =
             {"目標値のある年度の回答に、実績値がありません。達成率が分からず、達成率で決まる総合評価も付きません。",
              "The answers of a year that has a target say nothing of what was reached, so there is no rate of achievement, nor a result that follows from it."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "targets:\n  - {key: online, name: オンライン申請率, unit: \"%\", R4: 35}\n"
                  "survey:\n  R4:\n    status: 実施中\n    activities: 案内を改めた。\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "targets:\n  - {key: online, name: オンライン申請率, unit: \"%\", R4: 35}\n"
                  "survey:\n  R4:\n    status: 実施中\n    values: {online: 36}\n"
                  "    activities: 案内を改めた。\n",
         .is_question = true},
    .message = {"「{0}」の実績値がない（目標値は{1}）", "no value for `{0}`, whose target is {1}"},
    .help = {"所管部署に確認する: 実績値はいくつか", "ask the department: what was reached?"}};
inline constexpr Text kTargetIsHere{"目標値はここ", "the target is here"};

inline constexpr Diagnosis<std::string_view, Message, Message, Message> kValueOfAnotherOrder{
    .rule =
        {.code = "value-of-another-order",
         .severity = Severity::Warning,
         .title = {"実績値の桁が大きく違う", "a value that differs by orders of magnitude"},
         .why =
             {"実績値が、その年度の目標値、又は前年度の実績値と100倍以上違います。単位（人と千人、%と割合）か桁を間違えたおそれがあります。",
              "The value is 100 or more times larger or smaller than the target of the year, or than the value of the year before. The unit may be wrong (thousands, or a share instead of per cent), or a digit too many or too few."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "targets:\n  - {key: online, name: オンライン申請率, unit: \"%\", R4: 35}\n"
                  "survey:\n  R4:\n    values: {online: \"0.3\"}\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "targets:\n  - {key: online, name: オンライン申請率, unit: \"%\", R4: 35}\n"
                  "survey:\n  R4:\n    values: {online: \"36.2\"}\n",
         .is_question = true},
    .message = {"「{0}」の実績値{1}が、{2}{3}と大きく違う",
                "`{0}` is {1}, quite unlike {2} of {3}"},
    .help = {"所管部署に確認する: 単位と桁は正しいか",
             "ask the department: are unit and digits right?"}};

inline constexpr Diagnosis<std::string_view, Message, Message, Text> kTargetGoesBack{
    .rule =
        {.code = "target-goes-back",
         .severity = Severity::Note,
         .title = {"目標値が前の年度より後退している",
                   "a target that falls behind the year before"},
         .why =
             {"大きいほど良い目標で、目標値が前の年度より下がっています（小さいほど良い目標では上がっています）。打ち間違いか、`better: low` の書き忘れかもしれません。意図した目標であれば、そのままで構いません。",
              "The target of a later year asks for less than that of an earlier one. It may have been mistyped, or `better: low` may be missing. A target that is meant so may stay."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "targets:\n  - {key: days, name: 処理日数, unit: 日, R4: 20, R5: 10}\n",
         .right =
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
             "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
             "targets:\n  - {key: days, name: 処理日数, unit: 日, R4: 20, R5: 10, better: low}\n"},
    .message = {"「{0}」の目標値が{1}から{2}に後退している（{3}）",
                "the target of `{0}` goes back from {1} to {2} ({3})"},
    .help = {"打ち間違いでないか、`better` が正しいかを確認する",
             "see that it was not mistyped, and that `better` is right"}};

void check_targets(const Basis& basis, const Project& project, Sink& sink);

}  // namespace fujiplan
