#pragma once

#include <string>

#include "diag/diagnostic.h"

// What is wrong with a change: `validate --base REV` holds the plan against an earlier state.
namespace fujiplan {

inline constexpr Diagnosis<std::string, Message, Message> kSettledAnswerEdited{
    .rule =
        {.code = "settled-answer-edited",
         .title = {"締め切った年度の回答を、正誤に記録せずに変えた",
                   "an answer of a settled year was changed without a correction"},
         .why =
             {"締め切った年度（回答を求めた事業が全て回答したか、後の年度に回答がある年度）の回答は、公表しています。直すときは `fujiplan correct` を使うと、何をなぜ直したかが正誤（`corrections`）に残り、正誤表に載ります。",
              "The answers of a settled year, for which everybody who was asked has answered or a later year has answers, are published. `fujiplan correct` changes them and enters what was corrected, and why, under `corrections`, from which the errata are made."}},
    .message = {"締め切った年度 {0} の「{1}」を、正誤に記録せずに変えた{2}",
                "\"{1}\" of the settled year {0} was changed without a correction{2}"},
    .help = {"元に戻し、`fujiplan correct` で訂正する", "put it back, and use `fujiplan correct`"}};

inline constexpr Format<std::string, std::string> kPutBackAndCorrect{
    "元に戻し、`fujiplan correct {} {} …` で訂正する",
    "put it back, and use `fujiplan correct {} {} ...`"};

inline constexpr Diagnosis<std::string, std::string, std::string> kNumberUsedAgain{
    .rule =
        {.code = "number-used-again",
         .title = {"以前の事業の番号を、別の事業に付けた",
                   "the number of a former project was given to another"},
         .why =
             {"公表した事業の番号は、別の事業に使いません。番号で事業をたどる人が、別の事業の経過を見ることになります。",
              "The number of a published project is never given to another. Whoever follows a project by its number would see the history of another one."}},
    .message = {"事業番号 `{0}` は、以前の事業「{1}」の番号である（コミット {2}）",
                "id `{0}` belonged to a former project, \"{1}\" (commit {2})"},
    .help = {"使われたことのない番号にする", "use a number that no project ever had"}};

inline constexpr Diagnosis<std::string, std::string> kProjectRemoved{
    .rule =
        {.code = "project-removed",
         .severity = Severity::Warning,
         .title = {"公表した事業や上の階層のファイルを消した",
                   "the file of a published project or group was removed"},
         .why =
             {"公表した事業のファイルを消すと、過去の年度のレポートからも事業がなくなります。終えた事業は、ファイルを残して `fujiplan end` で終了します。",
              "Without its file a published project is gone from the reports of earlier years, too. A project that is over keeps its file, and is ended by `fujiplan end`."}},
    .message = {"`{0}`「{1}」のファイルがない", "the file of `{0}`, \"{1}\", is gone"},
    .help = {"ファイルを元に戻し、`fujiplan end` で終了する",
             "bring the file back, and end the project by `fujiplan end`"}};
inline constexpr Format<> kBringBack{"ファイルを元に戻す", "bring the file back"};  // of a group

inline constexpr Diagnosis<std::string, std::string> kCorrectionRemoved{
    .rule =
        {.code = "correction-removed",
         .title = {"正誤の記録を消した", "a correction was removed"},
         .why =
             {"公表した正誤は、消したり書き換えたりしません。前の訂正に誤りがあれば、もう一度訂正します。",
              "What was published as a correction is not taken back or rewritten. Where one was "
              "wrong itself, correct it once more."}},
    .message = {"{0} の訂正「{1}」が、正誤の記録（`corrections`）にない",
                "the correction of {0}, \"{1}\", is no longer among the `corrections`"},
    .help = {"元に戻し、もう一度 `fujiplan correct` で訂正する",
             "put it back, and use `fujiplan correct` once more"}};

inline constexpr Diagnosis<std::string, std::string> kSettledResultsChanged{
    .rule =
        {.code = "settled-results-changed",
         .title = {"評価の基準の変更で、締め切った年度の総合評価が変わる",
                   "a changed rubric changes results of a settled year"},
         .why =
             {"公表した総合評価は、その年度の基準によります。基準を改めるときは、`rubric: {R4: ..., R7: ...}` のように、改める年度からの基準を加えます。",
              "Results that were published follow from the rubric of their year. A new rubric is added with the year from which it holds, as `rubric: {R4: ..., R7: ...}`."}},
    .message = {"評価の基準の変更で、締め切った年度 {0} の総合評価が変わる: {1}",
                "the changed rubric changes results of the settled year {0}: {1}"},
    .help = {"元に戻し、改める年度からの基準を加える",
             "put it back, and add the new rubric with the year from which it holds"}};

}  // namespace fujiplan
