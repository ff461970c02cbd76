#pragma once

#include <string_view>

#include "checks/check.h"

// The words that plan.yaml declares: classes, marks, phases and statuses (model/words.h).
namespace fujiplan {

inline constexpr Diagnosis<std::string_view, Text> kReservedWord{
    .rule =
        {.code = "reserved-word",
         .title = {"計画の語に使えない名前", "a word that no plan can use"},
         .why =
             {"スケジュールの `終了` は、その期の前に事業が終わることを表し、調査票の `（削除）` と `(delete)` は、回答を消すことを表します。"
              "同じ名前の段階や実施状況があると、どちらか区別できません。"
              "評価や総合評価の名前が `対象外`、`未回答`、`評価なし`、`開始前`、`終了` では、一覧とレポートの同じ語の件数と区別できません。"
              "評価者の名前が `所管部署`、`department` や括弧だけでは、調査票の列で所管部署の回答と区別できません。",
              "In a schedule `終了` says that the project ends before that part of the year, and in a form `（削除）` or `(delete)` takes an answer away. A phase or a status of that name could not be told from it. A level or a grade called `対象外`, `未回答`, `評価なし`, `開始前` or `終了` (`not asked`, `not answered`, `not graded`, `not begun`, `ended`) could not be told from what lists and reports count by these words. A reviewer called `所管部署`, `department`, or by brackets alone, could not be told from the department in forms."},
         .wrong = "# plan/plan.yaml\nphases:\n  要件調査・導入検討: {}\n  導入準備: {}\n"
                  "  運用・実施: {is: operation}\n  終了: {}\n",
         .right = "# plan/plan.yaml\nphases:\n  要件調査・導入検討: {}\n  導入準備: {}\n"
                  "  運用・実施: {is: operation}\n  終了処理: {}\n"},
    .message = {"{1}に `{0}` は使えない", "no {1} can be called `{0}`"},
    .help = {"別の語にする", "give it another name"}};
inline constexpr Format<> kOtherThanStates{
    "理由の分かる別の語にする（例: 評価困難、前年度で終了）",
    "choose a word that gives the reason, such as `on hold`"};

inline constexpr Diagnosis<std::string_view, std::string_view> kWordTaken{
    .rule =
        {.code = "word-taken",
         .title = {"ほかの語と区別できない", "two words that nobody can tell apart"},
         .why =
             {"コマンドや調査票では、語を名前でも英語の表示でも選べ、段階は番号（`3`、`(3)`、`③`）でも選べます。"
              "全角と半角、大文字と小文字、見た目の同じ文字は区別しません。評価者の名前は、括弧の有無も区別しません。ほかの語と同じでは、どちらか決められません。",
              "Commands and forms take a word by its name or its English, and a phase by its number (`3`, `(3)`, `③`). Width, case and characters that look alike make no difference, nor do brackets in the name of a reviewer. When two words are the same, nobody can tell which is meant."},
         .wrong = "# plan/plan.yaml\nclasses:\n  重点: {en: main}\n  一般: {en: main}\n",
         .right = "# plan/plan.yaml\nclasses:\n  重点: {en: main}\n  一般: {en: general}\n"},
    .message = {"`{0}` は、`{1}` の名前か英語の表示と区別できない",
                "`{0}` cannot be told from the name or the English of `{1}`"},
    .help = {"見分けられる別の語にする", "give it a word of its own"}};
inline constexpr Format<std::string_view, std::string_view> kNumberTaken{
    "`{0}` は、`{1}` の番号と区別できない", "`{0}` cannot be told from the number of `{1}`"};
inline constexpr Format<std::string_view> kPhaseTaken{"`{}` は、スケジュールの段階の名前でもある",
                                                      "`{}` is the name of a phase, too"};
inline constexpr Text kWordTakenHere{"もう一方の語", "the other word"};

inline constexpr Diagnosis<std::string_view, std::string_view> kRepeatedSense{
    .rule =
        {.code = "repeated-sense",
         .title = {"運用の段階が2つある", "two phases of operation"},
         .why =
             {"`is: operation` は、事業が完了するために入っていなければならない段階を1つだけ示します。2つあると、どちらか決められません。",
              "`is: operation` names the one phase that a project must have reached to be done. With two of them, nobody can tell which."},
         .wrong = "# plan/plan.yaml\nphases:\n  要件調査・導入検討: {}\n"
                  "  導入準備: {is: operation}\n  運用・実施: {is: operation}\n",
         .right = "# plan/plan.yaml\nphases:\n  要件調査・導入検討: {}\n  導入準備: {}\n"
                  "  運用・実施: {is: operation}\n"},
    .message = {"`{0}` も `{1}` も `is: operation` である",
                "both `{0}` and `{1}` have `is: operation`"},
    .help = {"完了に必要な段階の `is: operation` だけを残す",
             "keep it in the phase that a project must have reached to be done"}};

inline constexpr Diagnosis<> kNothingDone{
    .rule =
        {.code = "no-word-for-done",
         .severity = Severity::Note,
         .title = {"完了を表す実施状況がない", "no status says that a project is done"},
         .why =
             {"`is: done` の語がないと、事業を終えたことを回答で表せません。終えた事業にも毎年度回答を求め、完了についての点検はしません。"
              "事業が終わらない計画であれば、そのままで構いません。",
              "Without a word that has `is: done`, no answer can say that a project is over: it is asked every year, and nothing of its end is checked. A plan whose projects do not end may stay as it is."},
         .wrong = "# plan/plan.yaml\nstatuses:\n  実施中: {is: working}\n  中止: {is: stopped}\n",
         .right = "# plan/plan.yaml\nstatuses:\n  実施中: {is: working}\n  中止: {is: stopped}\n"
                  "  完了: {is: done}\n"},
    .message = {"`statuses` に、完了を表す語（`is: done`）がない",
                "`statuses` has no word for what is done (`is: done`)"},
    .help = {"完了を表す語に `is: done` と書く", "write `is: done` in the word for it"}};

inline constexpr Diagnosis<std::string_view> kMarkTaken{
    .rule =
        {.code = "mark-taken",
         .title = {"印のキーか名称が、ほかの項目と同じ", "a mark is called as a field is"},
         .why =
             {"印は、ファイルのキー、一覧の列、テンプレートの名前、オープンデータの列になります。ほかの項目のキーや名称と同じでは、区別できません。",
              "A mark is a key of the files, a column, a name in templates and a column of the open data. It could not be told from a field with the same key or name."},
         .wrong = "# plan/plan.yaml\nmarks:\n  dx: {name: 事業分類}\n",
         .right = "# plan/plan.yaml\nmarks:\n  dx: {name: DX}\n"},
    .message = {"`{0}` は、事業のほかの項目のキーか名称である",
                "`{0}` is the key or the name of another field of a project"},
    .help = {"別のキーか名称にする", "give the mark another key or name"}};

// The header must be whole.
void check_declared_words(const PlanHeader& header, Sink& sink);

}  // namespace fujiplan
