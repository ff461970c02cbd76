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
                  "survey:\n  R4:\n    values: {online: 36}\n",
         .fix = Fix::Unsafe,
         .mend = {"似たキーが1つだけあれば、それに直す",
                  "writes the key that is near, where there is only one"}},
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
    .help = {"実績値はいくつか", "what was reached?"}};
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
    .help = {"単位と桁は正しいか", "are unit and digits right?"}};

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

inline constexpr Diagnosis<std::string_view, std::string> kTargetTwice{
    .rule =
        {.code = "target-twice",
         .title = {"数と言葉の両方がある年度の目標",
                   "a target that has a number and words for one year"},
         .why =
             {"年度ごとの目標は、数か言葉のどちらかです。両方あると、達成したかどうかを何で決めるのか分かりません。",
              "The target of a year is a number or words. With both, nobody can tell by which of them it is judged."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "targets:\n"
                  "  - {key: hired, name: 新規雇用者数, R4: 100, words: {R4: 前年度を上回る}}\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "targets:\n"
                  "  - {key: hired, name: 新規雇用者数, R4: 100, words: {R5: 前年度を上回る}}\n"},
    .message = {"「{0}」の{1}の目標に、数と言葉の両方がある",
                "`{0}` has a number and words for {1}"},
    .help = {"どちらかを消す", "remove one of them"}};

inline constexpr Diagnosis<std::string_view, std::string> kOriginalAlone{
    .rule =
        {.code = "original-without-target",
         .severity = Severity::Warning,
         .title = {"目標値のない年度の当初目標値",
                   "an original target for a year that has no target"},
         .why =
             {"`original` は、改定した目標値の当初の値です。改定後の目標値のない年度には意味がなく、年度の書き間違いか、目標値の書き忘れのおそれがあります。",
              "`original` is what a revised target was at first. A year without a target has nothing that was revised: the year may be wrong, or the target forgotten."},
         .wrong =
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
             "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
             "targets:\n"
             "  - {key: online, name: オンライン申請率, unit: \"%\", R4: 35, original: {R5: 50}}\n",
         .right =
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
             "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
             "targets:\n"
             "  - {key: online, name: オンライン申請率, unit: \"%\", R4: 35, R5: 45, original: {R5: 50}}\n"},
    .message = {"「{0}」の{1}に、当初目標値だけがあって目標値がない",
                "`{0}` has an original target for {1}, but no target"},
    .help = {"目標値を加えるか、当初目標値を消す", "add the target, or remove the original one"}};

inline constexpr Diagnosis<std::string_view, std::string, Message> kOriginalIsTarget{
    .rule =
        {.code = "original-is-target",
         .severity = Severity::Warning,
         .title = {"目標値と同じ当初目標値", "an original target that is the target"},
         .why =
             {"`original` は、目標値を改定した年度だけに書きます。目標値と同じなら、改定していないか、目標値を書き換え忘れたおそれがあります。",
              "`original` stands only where a target was revised. Where both are the same, nothing was revised, or the target was not changed as it should have been."},
         .wrong =
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
             "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
             "targets:\n"
             "  - {key: online, name: オンライン申請率, unit: \"%\", R4: 35, original: {R4: 35}}\n",
         .right =
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
             "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
             "targets:\n"
             "  - {key: online, name: オンライン申請率, unit: \"%\", R4: 30, original: {R4: 35}}\n"},
    .message = {"「{0}」の{1}の当初目標値が、目標値{2}と同じ",
                "`{0}` has the same original target for {1} as its target, {2}"},
    .help = {"改定していなければ、当初目標値を消す", "remove it where the target was not revised"}};

inline constexpr Diagnosis<std::string_view, std::string> kMetWithoutWords{
    .rule =
        {.code = "met-without-words",
         .title = {"言葉による目標のない年度の達成状況",
                   "a judgement for a year without a target in words"},
         .why =
             {"`met` は、言葉による目標（`words`）を達成したかどうかです。目標値が数の年度は、実績値と目標値から決まります。目標のない年度には、比べる目標がありません。",
              "`met` says whether a target in words was met. Where the target is a number, the value decides; where there is none, there is nothing to meet."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "targets:\n"
                  "  - {key: online, name: オンライン申請率, unit: \"%\", R4: 35}\n"
                  "survey:\n"
                  "  R4:\n"
                  "    values: {online: {value: 36, met: true}}\n",
         .right =
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
             "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
             "targets:\n"
             "  - {key: online, name: オンライン申請率, unit: \"%\", words: {R4: 前年度を上回る}}\n"
             "survey:\n"
             "  R4:\n"
             "    values: {online: {value: 36, met: true}}\n"},
    .message = {"「{0}」の{1}に言葉による目標がないのに、達成状況がある",
                "`{0}` is said to be met or not, but has no target in words for {1}"},
    .help = {"`met` を消すか、`words` に目標を書く",
             "remove `met`, or write the target under `words`"}};

inline constexpr Diagnosis<std::string_view, std::string_view> kMetMissing{
    .rule =
        {.code = "met-missing",
         .severity = Severity::Warning,
         .title = {"言葉による目標を達成したか分からない年度",
                   "not said whether a target in words was met"},
         .why =
             {"言葉による目標は、達成率を計算できません。達成したかどうかは、所管部署が `met` で答えます。",
              "A target in words has no rate: the department says by `met` whether it was met."},
         .wrong =
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
             "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
             "targets:\n"
             "  - {key: online, name: オンライン申請率, unit: \"%\", words: {R4: 前年度を上回る}}\n"
             "survey:\n"
             "  R4:\n"
             "    status: 実施中\n"
             "    values: {online: 36}\n"
             "    activities: 案内を改めた。\n",
         .right =
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
             "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
             "targets:\n"
             "  - {key: online, name: オンライン申請率, unit: \"%\", words: {R4: 前年度を上回る}}\n"
             "survey:\n"
             "  R4:\n"
             "    status: 実施中\n"
             "    values: {online: {value: 36, met: true}}\n"
             "    activities: 案内を改めた。\n",
         .is_question = true},
    .message = {"「{0}」の目標「{1}」を達成したかの回答がない",
                "not said whether `{0}` met its target: {1}"},
    .help = {"達成したか（`met: true` 又は `met: false`）",
             "was it met? (`met: true` or `met: false`)"}};

inline constexpr Diagnosis<std::string_view, std::string> kGapInTotal{
    .rule =
        {.code = "value-missing-in-total",
         .severity = Severity::Warning,
         .title = {"累計に入る年度の実績値がない",
                   "no value for a year that a running total needs"},
         .why =
             {"累計で比べる目標（`sums`）は、途中の年度の実績値が1つでもないと、その後の年度の累計と達成率を計算できません。",
              "The running total of a target that `sums`, and its rate, cannot be computed for the years after one that has no value."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "targets:\n"
                  "  - {key: jobs, name: 雇用創出, unit: 人, sums: true, R6: 400}\n"
                  "survey:\n"
                  "  R4:\n"
                  "    values: {jobs: 130}\n"
                  "  R5:\n"
                  "    status: 実施中\n"
                  "    activities: 説明会を開いた。\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "targets:\n"
                  "  - {key: jobs, name: 雇用創出, unit: 人, sums: true, R6: 400}\n"
                  "survey:\n"
                  "  R4:\n"
                  "    values: {jobs: 130}\n"
                  "  R5:\n"
                  "    status: 実施中\n"
                  "    values: {jobs: 120}\n"
                  "    activities: 説明会を開いた。\n",
         .is_question = true},
    .message = {"「{0}」の{1}の実績値がなく、その後の累計を計算できない",
                "no value of `{0}` for {1}: later running totals cannot be computed"},
    .help = {"{1}の実績値はいくつか（なければ0）",
             "what was reached in {1}? (0 where nothing was)"}};

void check_targets(const Basis& basis, const Project& project, Sink& sink);

}  // namespace fujiplan
