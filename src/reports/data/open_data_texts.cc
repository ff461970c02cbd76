#include "reports/data/open_data_texts.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/prose.h"
#include "reports/data/open_data_cells.h"
#include "run/labels.h"

namespace fujiplan {

namespace {

constexpr std::uint32_t kPlannedPart = 0xFFFFFFFF;
constexpr Text kTextCodes{"本文の項目", "Field"}, kKindCodes{"計画と実績", "Plan or result"};
constexpr Text kPlanned{"計画", "plan"}, kDone{"実績", "result"};

const std::vector<const Field<Project>*>& project_texts() {
  return public_fields<Project, Prose>();
}
const std::vector<const Field<SurveyEntry>*>& survey_texts() {
  return public_fields<SurveyEntry, Prose>();
}

template <typename Record>
const Prose& text_in(const Record& record, const Field<Record>& field) {
  return record.*std::get<Prose Record::*>(field.slot);
}

// The texts among the plan's own fields; they come after the built-in ones.
std::vector<const OwnField*> own_texts(std::span<const OwnField> declared) {
  std::vector<const OwnField*> texts = public_own_fields(declared);
  std::erase_if(texts,
                [](const OwnField* field) { return field->type.value != OwnType::LongText; });
  return texts;
}
std::span<const OwnField> own_of_project(const Plan& plan) {
  return plan.header.fields.project.value;
}
std::span<const OwnField> own_of_answers(const Plan& plan) {
  return plan.header.fields.survey.value;
}

// Text `part` of a record: null when it has none. Own fields are looked at only for a part that is
// one of them.
template <typename Record>
const Prose* text_at(const Record& record, std::size_t part,
                     const std::vector<const Field<Record>*>& built_in,
                     std::span<const OwnField> declared) {
  if (part < built_in.size()) return &text_in(record, *built_in[part]);
  const OwnField& field = *own_texts(declared)[part - built_in.size()];
  const OwnValue* value = find_own(record.own, field.name.value);
  return value != nullptr ? std::get_if<Prose>(&value->content) : nullptr;
}
template <typename Record>
std::string_view label_at(const Plan& plan, std::size_t part,
                          const std::vector<const Field<Record>*>& built_in,
                          std::span<const OwnField> declared) {
  if (part < built_in.size()) {
    return said(label_of(*built_in[part], vocabulary_of(plan.header)), plan);
  }
  return said(label_of(*own_texts(declared)[part - built_in.size()]), plan);
}

// What is planned comes behind them.
bool is_planned(const DataRow& row) {
  return row.part == kPlannedPart;
}

std::string planned_label(const Plan& plan) {
  return label_of_field<Project>("activities", vocabulary_of(plan.header), language_of(plan));
}

const Prose* planned_text(const Project& project, FiscalYear year) {
  auto found = std::ranges::find(project.activities.years, year,
                                 [](const YearText& text) { return text.year.value; });
  return found == project.activities.years.end() ? nullptr : &found->text;
}

const Prose* yearly_text(const Plan& plan, const DataRow& row) {
  if (is_planned(row)) return planned_text(*row.project, row.year);
  return text_at(*answers_of(*row.project, row.year), row.part, survey_texts(),
                 own_of_answers(plan));
}

}  // namespace

const DataColumn kProjectTextColumns[] = {
    kProjectIdColumn,
    {{"本文の項目", "Field"},
     "field",
     DataType::Code,
     {},
     kTextCodes,
     [](const Plan& plan, const DataRow& row, Scratch&) {
       return label_at(plan, row.part, project_texts(), own_of_project(plan));
     }},
    {{"本文", "Text"},
     "text",
     DataType::Words,
     {},
     {},
     [](const Plan& plan, const DataRow& row, Scratch& s) {
       return cell_of_text(
           text_at(*row.project, row.part, project_texts(), own_of_project(plan))->value, s);
     }},
};

void add_project_texts(const Plan& plan, FiscalYear, DataRows& rows) {
  const std::size_t count = project_texts().size() + own_texts(own_of_project(plan)).size();
  for (const Project& project : plan.projects) {
    for (std::uint32_t part = 0; part < count; ++part) {
      const Prose* text = text_at(project, part, project_texts(), own_of_project(plan));
      if (text != nullptr && *text) rows.add({&project, {}, part});
    }
  }
}

const DataColumn kYearTextColumns[] = {
    kProjectIdColumn,
    kYearColumn,
    kEraColumn,
    {{"計画と実績", "Plan or result"},
     "kind",
     DataType::Code,
     {},
     kKindCodes,
     [](const Plan& plan, const DataRow& row, Scratch&) {
       return said(is_planned(row) ? kPlanned : kDone, plan);
     }},
    {{"本文の項目", "Field"},
     "field",
     DataType::Code,
     {},
     kTextCodes,
     [](const Plan& plan, const DataRow& row, Scratch& s) {
       return is_planned(row) ? s.text(planned_label(plan))
                              : label_at(plan, row.part, survey_texts(), own_of_answers(plan));
     }},
    {{"本文", "Text"},
     "text",
     DataType::Words,
     {},
     {},
     [](const Plan& plan, const DataRow& row, Scratch& s) {
       return cell_of_text(yearly_text(plan, row)->value, s);
     }},
};

void add_year_texts(const Plan& plan, FiscalYear, DataRows& rows) {
  const std::size_t texts = survey_texts().size() + own_texts(own_of_answers(plan)).size();
  const auto count = static_cast<std::uint32_t>(texts);
  const std::vector<FiscalYear> years = years_of(plan.header.period);
  for (const Project& project : plan.projects) {
    for (FiscalYear year : years) {
      const SurveyEntry* answers = answers_of(project, year);
      for (std::uint32_t part = 0; answers != nullptr && part < count; ++part) {
        const Prose* text = text_at(*answers, part, survey_texts(), own_of_answers(plan));
        if (text != nullptr && *text) rows.add({&project, year, part});
      }
      const Prose* planned = planned_text(project, year);
      if (planned != nullptr && *planned) rows.add({&project, year, kPlannedPart});
    }
  }
}

std::vector<DataCode> text_codes(const Plan& plan) {
  constexpr Text kOfPlan{"計画書の記載", "in the plan"},
      kOfSurvey{"調査票の回答", "in the answers to the survey"};
  constexpr Text kPlannedMeans{"計画書に記載された内容", "what the plan says"};
  std::vector<DataCode> codes;
  auto add = [&](Text table, Text code, Text name) {
    codes.push_back({std::string(said(table, plan)), std::string(said(code, plan)),
                     std::string(said(name, plan))});
  };
  const Vocabulary words = vocabulary_of(plan.header);
  if (has_part(words, PlanPart::Projects)) {
    for (const auto* text : project_texts()) add(kTextCodes, label_of(*text, words), kOfPlan);
    for (const auto* text : own_texts(own_of_project(plan))) {
      add(kTextCodes, label_of(*text), kOfPlan);
    }
    std::string planned = planned_label(plan);
    add(kTextCodes, {planned, planned}, kOfPlan);
  }
  for (const auto* text : survey_texts()) add(kTextCodes, label_of(*text, words), kOfSurvey);
  for (const auto* text : own_texts(own_of_answers(plan))) {
    add(kTextCodes, label_of(*text), kOfSurvey);
  }
  add(kKindCodes, kPlanned, kPlannedMeans);
  add(kKindCodes, kDone, kOfSurvey);
  return codes;
}

}  // namespace fujiplan
