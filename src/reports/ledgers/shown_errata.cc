#include <algorithm>
#include <string>
#include <vector>

#include "base/join.h"
#include "model/prose.h"
#include "notation/era_date.h"
#include "reports/shown/fields.h"
#include "reports/shown/types.h"

// The corrections of what was published, as a list of errata shows them.
namespace fujiplan {
namespace {

std::string_view date_of(const Erratum& erratum, Scratch& s) {
  const YearStyle style = erratum.correction->year.value.style;
  return s.text(spoken_date(erratum.correction->date.value, style, s.language));
}

constexpr Member kErratumMembers[] = {
    member<Erratum, date_of>("date", {"訂正した日: 令和8年10月1日", "the day: 令和8年10月1日"}),
    member<Erratum,
           [](const Erratum& e, Scratch& s) { return s.text(to_string(e.project->id.value)); }>(
        "id", {"事業番号", "id of the project"}),
    member<Erratum, [](const Erratum& e, Scratch&) { return e.project->name.value; }>(
        "name", {"事業名", "name of the project"}),
    member<Erratum,
           [](const Erratum& e, Scratch&) { return One<kYearType>{&e.correction->year.value}; }>(
        "year", {"誤りのあった年度", "the year whose publication was wrong"}),
    member<Erratum, [](const Erratum& e, Scratch&) { return e.correction->item.value; }>(
        "key", {"項目のキー: evaluation.progress", "key of the item: evaluation.progress"}),
    member<Erratum, [](const Erratum& e, Scratch&) { return std::string_view(e.item); }>(
        "item", {"項目: 事業の評価（進捗）", "the item: 事業の評価（進捗）"}),
    member<Erratum, [](const Erratum& e, Scratch&) { return text_or_none(e.was); }>(
        "was", {"誤。値がなかったときは空", "what was wrong; empty where there was nothing"}),
    member<Erratum, [](const Erratum& e, Scratch&) { return text_or_none(e.now); }>(
        "now", {"正。消したときは空", "what is right; empty where it was taken away"}),
    member<Erratum, [](const Erratum& e,
                       Scratch& s) { return s.text(on_one_line(e.correction->reason.value)); }>(
        "reason", {"誤りの理由", "why it was wrong"}),
};

}  // namespace

std::string_view text_of(const Corrections& value, const Report& report, Scratch& scratch) {
  std::vector<std::string> seen;
  for (const Correction& correction : value.value) {
    auto erratum = std::ranges::find(report.errata, &correction, &Erratum::correction);
    if (erratum != report.errata.end()) seen.push_back(erratum->in_words);
  }
  return scratch.text(listed(seen, language_of(report)));
}

const ObjectType kErratumType{kErratumMembers};

}  // namespace fujiplan
