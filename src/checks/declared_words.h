#pragma once

#include <string_view>

#include "checks/check.h"

// The words that plan.yaml declares: classes, marks, phases and statuses (model/words.h).
namespace fujiplan {

inline constexpr Diagnosis<std::string_view> kReservedWord{
    .rule =
        {.code = "reserved-word",
         .title = {"段階の名前に「終了」は使えない", "a phase is called 終了"},
         .why =
             {"スケジュールの `終了` は、その半期の前に事業が終わることを表します。同じ名前の段階があると、どちらか区別できません。",
              "In a schedule `終了` says that the project ends before the half-year. A phase of that name could not be told from it."},
         .wrong = "# plan/plan.yaml\nphases:\n  要件調査・導入検討: {}\n  導入準備: {}\n"
                  "  運用・実施: {is: operation}\n  終了: {}\n",
         .right = "# plan/plan.yaml\nphases:\n  要件調査・導入検討: {}\n  導入準備: {}\n"
                  "  運用・実施: {is: operation}\n  終了処理: {}\n"},
    .message = {"段階の名前に `{}` は使えない", "no phase can be called `{}`"},
    .help = {"別の名前にする", "give it another name"}};

inline constexpr Diagnosis<std::string_view, std::string_view> kWordTaken{
    .rule =
        {.code = "word-taken",
         .title = {"英語の表示が、ほかの語と同じ", "two words have the same English"},
         .why =
             {"コマンドや調査票では、英語の表示でも語を選べます。ほかの語の名前や英語の表示と同じでは、どちらか決められません。",
              "Commands and forms take the English word as well. When it is the name or the English of another word, nobody can tell which is meant."},
         .wrong = "# plan/plan.yaml\nclasses:\n  重点: {en: main}\n  一般: {en: main}\n",
         .right = "# plan/plan.yaml\nclasses:\n  重点: {en: main}\n  一般: {en: general}\n"},
    .message = {"`{0}` は、`{1}` の名前又は英語の表示と同じ",
                "`{0}` is also the name or the English of `{1}`"},
    .help = {"見分けられる別の語にする", "give it a word of its own"}};
inline constexpr Text kWordTakenHere{"もう一方の語", "the other word"};

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
