#include "reports/open_data_texts.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/prose.h"
#include "reports/open_data_cells.h"

namespace fujiplan {

namespace {

constexpr std::string_view kTextCodes = "本文の項目", kKindCodes = "計画と実績";

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

constexpr std::string_view kPlanned = "年度ごとの取組内容等";
// It comes after the answers.
bool is_planned(const DataRow& row) {
  return row.part == survey_texts().size();
}

const Prose* yearly_text(const DataRow& row) {
  if (!is_planned(row)) {
    const SurveyEntry* answers = answers_of(*row.project, row.year);
    return answers == nullptr ? nullptr : &text_in(*answers, *survey_texts()[row.part]);
  }
  auto year = std::ranges::find(row.project->activities.years, row.year,
                                [](const YearText& text) { return text.year.value; });
  return year == row.project->activities.years.end() ? nullptr : &year->text;
}

}  // namespace

const DataColumn kProjectTextColumns[] = {
    kProjectIdColumn,
    {"本文の項目", "field", DataType::Code, "", kTextCodes,
     [](const Plan&, const DataRow& row) {
       return std::string(project_texts()[row.part]->label.ja);
     }},
    {"本文", "text", DataType::Words, "", "",
     [](const Plan&, const DataRow& row) {
       return on_one_line(text_in(*row.project, *project_texts()[row.part]).value);
     }},
};

std::vector<DataRow> project_text_rows(const Plan& plan, FiscalYear) {
  std::vector<DataRow> rows;
  for (const Project& project : plan.projects) {
    for (std::uint32_t part = 0; part < project_texts().size(); ++part) {
      if (text_in(project, *project_texts()[part])) rows.push_back({&project, {}, part});
    }
  }
  return rows;
}

const DataColumn kYearTextColumns[] = {
    kProjectIdColumn,
    kYearColumn,
    kEraColumn,
    {"計画と実績", "kind", DataType::Code, "", kKindCodes,
     [](const Plan&, const DataRow& row) {
       return std::string(is_planned(row) ? "計画" : "実績");
     }},
    {"本文の項目", "field", DataType::Code, "", kTextCodes,
     [](const Plan&, const DataRow& row) {
       return std::string(is_planned(row) ? kPlanned : survey_texts()[row.part]->label.ja);
     }},
    {"本文", "text", DataType::Words, "", "",
     [](const Plan&, const DataRow& row) { return on_one_line(yearly_text(row)->value); }},
};

std::vector<DataRow> year_text_rows(const Plan& plan, FiscalYear) {
  std::vector<DataRow> rows;
  for (const Project& project : plan.projects) {
    for (FiscalYear year : years_of(plan.header.period)) {
      for (std::uint32_t part = 0; part <= survey_texts().size(); ++part) {
        DataRow row{&project, year, part};
        const Prose* text = yearly_text(row);
        if (text != nullptr && *text) rows.push_back(row);
      }
    }
  }
  return rows;
}

std::vector<DataCode> text_codes() {
  constexpr std::string_view kOfPlan = "計画書の記載", kOfSurvey = "調査票の回答";
  std::vector<DataCode> codes;
  auto add = [&](std::string_view table, std::string_view code, std::string_view name) {
    codes.push_back({std::string(table), std::string(code), std::string(name)});
  };
  for (const auto* text : project_texts()) add(kTextCodes, text->label.ja, kOfPlan);
  add(kTextCodes, kPlanned, kOfPlan);
  for (const auto* answer : survey_texts()) add(kTextCodes, answer->label.ja, kOfSurvey);
  add(kKindCodes, "計画", "計画書に記載された内容");
  add(kKindCodes, "実績", kOfSurvey);
  return codes;
}

}  // namespace fujiplan
