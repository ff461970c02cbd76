#include "lists/sheet.h"

#include <algorithm>

#include "lists/ledger_rows.h"
#include "lists/review_rows.h"
#include "model/corrections/correctable.h"
#include "model/own/types.h"
#include "model/prose.h"
#include "model/types/field_types.h"

namespace fujiplan {

static SheetLine line_of(const OwnValue& own, Language language) {
  return {std::string(label_of(*own.field).in(language)), own_lines(own, language)};
}

static void add_fields(Sheet& sheet, const Project& project, const Vocabulary& words,
                       Language language) {
  for (const Field<Project>& field : fields_of(RecordOf<Project>{})) {
    if (field.key == "id" || field.key == "name") continue;  // the title of the sheet
    std::visit(
        [&]<typename T>(T Project::*member) {
          if constexpr (std::is_same_v<T, Marks>) {
            for (const MarkFlag& stated : (project.*member).stated) {
              if (!stated.flag.value) continue;
              sheet.facts.push_back({std::string(label_of(*stated.mark).in(language)),
                                     FieldType<Flag>::lines(stated.flag, language)});
            }
            return;
          }
          if constexpr (std::is_same_v<T, OwnValues>) {
            for (const OwnValue& own : (project.*member).stated) {
              auto& part = is_text(own) ? sheet.texts : sheet.facts;
              if (is_present(own)) part.push_back(line_of(own, language));
            }
            return;
          }
          if (FieldType<T>::kSheetPart == SheetPart::OfItsOwn) return;
          auto lines = FieldType<T>::lines(project.*member, language);
          if (!(project.*member).present || lines.empty() || lines[0].empty()) return;
          bool text = FieldType<T>::kSheetPart == SheetPart::Texts;
          auto& part = text ? sheet.texts : sheet.facts;
          part.push_back({std::string(label_of(field, words).in(language)), lines});
        },
        field.slot);
  }
}

// The office sees all: 事務局  進捗 3、… / 意見: … / 意見への回答: …
static SheetLine line_of(const ReviewRow& row, Language language) {
  constexpr Text kBetween{": ", ": "};
  SheetLine line{std::string(row.layer.reviewer->name.value), {}};
  std::string judged = judgement_in_words(row.layer, {}, Audience::Internal, language);
  if (!judged.empty()) line.text.push_back(std::move(judged));
  for (const Field<Review>& field : fields_of(RecordOf<Review>{})) {
    const auto* text = std::get_if<Prose Review::*>(&field.slot);
    if (text == nullptr || !(row.layer.review->*(*text))) continue;
    std::vector<std::string> lines = shown_lines((row.layer.review->*(*text)).value);
    lines.front().insert(
        0, std::string(field.label.in(language)) + std::string(kBetween.in(language)));
    line.text.insert(line.text.end(), lines.begin(), lines.end());
  }
  return line;
}

static std::vector<SheetLine> answers_in(const Project& project, const SurveyEntry& entry,
                                         const Scheme& scheme, const Vocabulary& words,
                                         Language language) {
  std::vector<SheetLine> answers;
  for (const Field<SurveyEntry>& field : fields_of(RecordOf<SurveyEntry>{})) {
    std::visit(
        [&]<typename T>(T SurveyEntry::*member) {
          const T& value = entry.*member;
          if constexpr (std::is_same_v<T, Reviews>) {
            for (const ReviewRow& row : reviews_of(scheme, project, entry.year.value)) {
              answers.push_back(line_of(row, language));
            }
          }
          if (!value.present || FieldType<T>::kSheetPart == SheetPart::OfItsOwn) return;
          if constexpr (std::is_same_v<T, OwnValues>) {
            for (const OwnValue& own : value.stated) {
              if (is_present(own)) answers.push_back(line_of(own, language));
            }
            return;
          }
          SheetLine& line = answers.emplace_back();
          line.label = label_of(field, words).in(language);
          line.text = FieldType<T>::lines(value, language);
        },
        field.slot);
  }
  return answers;
}

static std::vector<SheetLine> corrections_of(const Project& project, const Vocabulary& words,
                                             Language language) {
  if (!project.corrections.present) return {};
  const std::vector<CorrectableItem> items = correctable_items(words, project);
  std::vector<SheetLine> lines;
  for (const Correction* correction : newest_first(project.corrections)) {
    const CorrectableItem* item = find_correctable(items, *correction);
    lines.push_back(
        {std::string(correction->date.value), {what_was_corrected(*correction, item, language)}});
  }
  return lines;
}

static std::vector<SheetLine> findings_of(const Project& project, Language language) {
  std::vector<LedgerRow> rows;
  for (const LedgerEntry& entry : project.findings.value) rows.push_back({&project, &entry, 0});
  put_newest_first(rows);
  std::vector<SheetLine> lines;
  for (const LedgerRow& row : rows) {
    lines.push_back(
        {spoken(row.entry->year.value, language), {said_in_words(*row.entry, language)}});
  }
  return lines;
}

Sheet sheet_of(const Plan& plan, const Project& project, Language language) {
  Sheet sheet;
  sheet.id = to_string(project.id.value);
  sheet.name = project.name.value;
  const Vocabulary words = vocabulary_of(plan.header);
  add_fields(sheet, project, words, language);
  sheet.targets = target_lines(plan.header, project, language);
  sheet.grades_targets = !scheme_of(plan.header).target_grades.empty() ||
                         std::ranges::any_of(sheet.targets, [](const TargetLine& line) {
                           return !line.grade.empty();
                         });
  sheet.schedule = shown_runs(plan.header, project);
  sheet.roadmap = roadmap_of(project, plan.header.period.to.value);
  for (const YearText& year : project.activities.years) {
    sheet.activities.push_back({spoken(year.year.value, language), shown_lines(year.text.value)});
  }
  sheet.corrections = corrections_of(project, words, language);
  sheet.findings = findings_of(project, language);
  for (const SurveyEntry& entry : project.survey.entries) {
    if (!is_answered(entry)) continue;
    FiscalYear year = entry.year.value;
    const Scheme scheme = scheme_in(plan.header, year);
    sheet.survey.push_back({year, scheme, result_of(plan.header, project, year),
                            answers_in(project, entry, scheme, words, language)});
  }
  return sheet;
}

}  // namespace fujiplan
