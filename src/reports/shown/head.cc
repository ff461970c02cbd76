#include <algorithm>

#include "base/format.h"
#include "model/rating/not_asked.h"
#include "notation/era_date.h"
#include "reports/shown/types.h"
#include "run/labels.h"

// What stands in the head of a report and explains its words: who publishes it, years and
// their parts, date of the data, phases.
namespace fujiplan {
namespace {

// 令和8年11月22日, as the plan writes its years.
std::string date_in(const Report& report, std::string_view iso) {
  return spoken_date(iso, report.plan.header.period.from.value.style, language_of(report));
}

constexpr Member kYearMembers[] = {
    member<FiscalYear, [](const FiscalYear& year, Scratch& s) { return s.text(to_string(year)); }>(
        "label", {"R4", "R4"}),
    member<FiscalYear,
           [](const FiscalYear& year, Scratch& s) { return s.text(spoken(year, s.language)); }>(
        "era", {"令和4年度", "令和4年度"}),
    member<FiscalYear,
           [](const FiscalYear& year, Scratch& s) { return s.text(std::to_string(year.western)); }>(
        "western", {"西暦: 2022", "2022"}),
    member<FiscalYear, [](const FiscalYear& year,
                          Scratch& s) { return s.text(std::to_string(ends_in(year))); }>(
        "ends_in", {"年度が終わる西暦: 2023", "year in which it ends: 2023"}),
    member<FiscalYear,
           [](const FiscalYear& year, Scratch& s) { return s.text(months_of(year, s.language)); }>(
        "months", {"期間: 2022年4月から2023年3月まで", "its months: 2022年4月から2023年3月まで"}),
    member<FiscalYear,
           [](const FiscalYear& year, Scratch& s) { return s.text(first_day_of(year)); }>(
        "first_day", {"最初の日: 2022-04-01", "its first day: 2022-04-01"}),
    member<FiscalYear,
           [](const FiscalYear& year, Scratch& s) { return s.text(last_day_of(year)); }>(
        "last_day", {"最後の日: 2023-03-31", "its last day: 2023-03-31"}),
    member<FiscalYear,
           [](const FiscalYear& year, Scratch&) { return year.style.names == YearNames::Eras; }>(
        "in_eras", {"和暦で書く計画か", "are the years of the plan written in eras?"}),
};

constexpr Member kPartOfYearMembers[] = {
    member<PartOfYear, [](const PartOfYear& at, Scratch& s) { return s.text(to_string(at)); }>(
        "label", {"R4上", "R4上"}),
    member<PartOfYear, [](const PartOfYear& at, Scratch&) { return One<kYearType>{&at.year}; }>(
        "year", {"年度", "the fiscal year"}),
    member<PartOfYear,
           [](const PartOfYear& at, Scratch& s) -> MaybeText {
             if (at.part == nullptr) return std::nullopt;
             return full_label(*at.part).in(s.language);
           }>("part", {"期: 上期。年度を分けない計画では空",
                       "the part: 上期; empty where years are not divided"}),
    member<PartOfYear,
           [](const PartOfYear& at, Scratch& s) { return s.text(in_full(at, s.language)); }>(
        "spoken", {"令和4年度 上期", "令和4年度 上期"}),
};

constexpr Member kMunicipalityMembers[] = {
    member<PlanHeader, [](const PlanHeader& header, Scratch&) { return name_of_owner(header); }>(
        "name", {"市区町村名、又は owner の名称", "name of the municipality, or of the owner"}),
    member<PlanHeader, [](const PlanHeader& header,
                          Scratch&) { return text_or_none(header.municipality.code.value); }>(
        "code", {"全国地方公共団体コード。owner の計画では空",
                 "code of the municipality; empty where the plan has an owner"}),
};

constexpr Member kOwnerMembers[] = {
    member<PlanHeader, [](const PlanHeader& header, Scratch&) { return name_of_owner(header); }>(
        "name", {"市区町村名、又は owner の名称", "name of the municipality, or of the owner"}),
};

constexpr Member kLicenseMembers[] = {
    member<License, [](const License& l, Scratch&) { return l.name.value; }>(
        "name", {"利用条件の名称", "name of the licence"}),
    member<License, [](const License& l, Scratch&) { return l.url.value; }>(
        "url", {"利用条件のURL", "where its text is"}),
};

constexpr Member kUpdateMembers[] = {
    member<UpdateRef,
           [](const UpdateRef& ref, Scratch& s) {
             return s.text(date_in(*ref.report, ref.update->date.value));
           }>("date", {"更新した日: 令和8年11月22日", "the day: 令和8年11月22日"}),
    member<UpdateRef, [](const UpdateRef& ref, Scratch&) { return ref.update->note.value; }>(
        "note", {"更新の内容", "what was updated"}),
};

constexpr Member kIssuerMembers[] = {
    member<Issuer, [](const Issuer& issuer, Scratch&) { return issuer.name.value; }>(
        "name", {"発行する部署", "the department that publishes"}),
    member<Issuer,
           [](const Issuer& issuer, Scratch&) { return text_or_none(issuer.contact.value); }>(
        "contact", {"問合せ先", "where questions go"}),
    member<Issuer,
           [](const Issuer& issuer, Scratch&) { return text_or_none(issuer.source.value); }>(
        "source", {"出典", "what the plan was taken from"}),
};

constexpr Member kPhaseMembers[] = {
    member<PhaseWord, [](const PhaseWord& word, Scratch& s) { return s.text(code_of({&word})); }>(
        "code", {"段階の番号: (3)", "number of the phase: (3)"}),
    member<PhaseWord,
           [](const PhaseWord& word, Scratch& s) { return label_of(word).in(s.language); }>(
        "name", {"段階の名称", "name of the phase"}),
    member<PhaseWord, [](const PhaseWord& word,
                         Scratch& s) { return text_or_none(meaning_in(word, s.language)); }>(
        "meaning", {"段階の説明", "what it means"}),
};

constexpr Member kResponseMembers[] = {
    member<ResponseRef,
           [](const ResponseRef& ref, Scratch& s) { return label_of(ref.row->value, s.language); }>(
        "name", {"回答あり、一部回答、未回答、対象外", "回答あり, 一部回答, 未回答, 対象外"}),
    member<ResponseRef,
           [](const ResponseRef& ref, Scratch& s) {
             return s.text(response_means(ref.row->value, ref.report->plan.header, s.language));
           }>("meaning", {"その説明", "what it means"}),
};

// `GIS※で` has the mark of a term; `※ただし` at the beginning of a line is a note of its own.
bool marks_a_term(std::string_view text) {
  constexpr std::string_view kMark = "※";
  constexpr std::string_view kNotBehind[] = {"\n", " ", "　", "（", "。", "、", "※"};
  for (auto at = text.find(kMark); at != text.npos; at = text.find(kMark, at + kMark.size())) {
    std::string_view before = text.substr(0, at);
    bool alone = std::ranges::any_of(kNotBehind, [&](auto mark) { return before.ends_with(mark); });
    if (!before.empty() && !alone) return true;
  }
  return false;
}

}  // namespace

const ObjectType kYearType{kYearMembers};
const ObjectType kPartOfYearType{kPartOfYearMembers};
const ObjectType kMunicipalityType{kMunicipalityMembers};
const ObjectType kOwnerType{kOwnerMembers};
const ObjectType kIssuerType{kIssuerMembers};
const ObjectType kLicenseType{kLicenseMembers};
const ObjectType kUpdateType{kUpdateMembers};
const ObjectType kPhaseType{kPhaseMembers};
const ObjectType kResponseType{kResponseMembers};

bool explains_phases(const Report& report) {
  auto has_meaning = [](const PhaseWord& phase) { return phase.meaning.present; };
  return std::ranges::any_of(words_of(report).phases, has_meaning);
}

Language language_of(const Report& report) {
  return report.plan.header.language.value;
}

std::optional<std::string_view> date_of_data(const Report& report, Scratch& scratch) {
  const auto& updates = report.plan.header.updates.value;
  auto newest =
      std::ranges::max_element(updates, {}, [](const Update& update) { return update.date.value; });
  if (newest == updates.end()) return std::nullopt;
  return scratch.text(date_in(report, newest->date.value));
}

bool has_marked_terms(const Report& report) {
  constexpr Prose Project::*kTexts[] = {&Project::overview, &Project::purpose,
                                        &Project::effects,  &Project::challenges,
                                        &Project::related,  &Project::indicator};
  return std::ranges::any_of(report.projects, [&](const Project* project) {
    return std::ranges::any_of(kTexts,
                               [&](auto text) { return marks_a_term((project->*text).value); }) ||
           std::ranges::any_of(project->activities.years,
                               [](const YearText& year) { return marks_a_term(year.text.value); });
  });
}

// --- what a report counts: projects, or the groups of a level, which Japanese calls by its name

// As a line begins with it. Japanese has no capitals.
static std::string_view as_head(std::string_view word, Scratch& scratch) {
  std::string text(word);
  if (text.front() >= 'a' && text.front() <= 'z') text.front() += 'A' - 'a';
  return scratch.text(text);
}

std::string_view unit_word(const Report& report, Scratch& scratch) {
  return unit_of(report.plan.header).in(scratch.language);
}
std::string_view unit_words(const Report& report, Scratch& scratch) {
  return units_of(report.plan.header).in(scratch.language);
}
std::string_view unit_word_head(const Report& report, Scratch& scratch) {
  return as_head(unit_word(report, scratch), scratch);
}
std::string_view unit_words_head(const Report& report, Scratch& scratch) {
  return as_head(unit_words(report, scratch), scratch);
}

MaybeText counter(const Report& report, Scratch& scratch) {
  if (scratch.language == Language::English) return std::nullopt;
  return report.plan.header.level == 0 ? unit_word(report, scratch) : "件";
}

std::string_view asked_units(const Report& report, Scratch& scratch) {
  constexpr Format<Counted, std::string_view> kAsked{"{0}{1}", "{0}"};
  auto [unit, noun] = unit_of(report.plan.header);
  return scratch.text(kAsked.in(scratch.language, {asked_in(report.distribution), noun}, unit));
}

std::string_view title_with_level(const Report& report, Scratch& scratch) {
  constexpr Format<std::string_view, Text> kOfLevel{"{} {}", "{} ({})"};
  const PlanHeader& header = report.plan.header;
  if (header.level == 0) return header.title.value;
  return scratch.text(kOfLevel.in(scratch.language, header.title.value, word_for_project(header)));
}

}  // namespace fujiplan
