#include "reports/open_data_texts.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "model/prose.h"
#include "reports/open_data_cells.h"

namespace fujiplan {

namespace {

constexpr std::string_view kTextCodes = "本文の項目", kKindCodes = "計画と実績";

struct TextField {
  std::string_view name;
  Prose Project::*slot;
};
constexpr TextField kTexts[] = {
    {"事業概要", &Project::overview},
    {"事業の目的", &Project::purpose},
    {"期待される効果", &Project::effects},
    {"達成課題", &Project::challenges},
    {"その他関連する計画・事業", &Project::related},
    {"施策指標等", &Project::indicator},
};

struct AnswerField {
  std::string_view name;
  Prose SurveyEntry::*slot;
};
constexpr AnswerField kAnswers[] = {
    {"施策指標等の実績", &SurveyEntry::indicator},     {"取組内容の実績", &SurveyEntry::activities},
    {"取組内容の評価", &SurveyEntry::review},          {"今後の方向性", &SurveyEntry::direction},
    {"事業内容の変更・見直し", &SurveyEntry::changes},
};
constexpr std::string_view kPlanned = "年度ごとの取組内容等";
constexpr std::uint32_t kPlannedPart = std::size(kAnswers);  // after the answers

const Prose* yearly_text(const DataRow& row) {
  if (row.part < kPlannedPart) {
    const SurveyEntry* answers = answers_of(*row.project, row.year);
    return answers == nullptr ? nullptr : &(answers->*kAnswers[row.part].slot);
  }
  auto year = std::ranges::find(row.project->activities.years, row.year,
                                [](const YearText& text) { return text.year.value; });
  return year == row.project->activities.years.end() ? nullptr : &year->text;
}

}  // namespace

const DataColumn kProjectTextColumns[] = {
    kProjectIdColumn,
    {"本文の項目", "field", DataType::Code, "", kTextCodes,
     [](const Plan&, const DataRow& row) { return std::string(kTexts[row.part].name); }},
    {"本文", "text", DataType::Words, "", "",
     [](const Plan&, const DataRow& row) {
       return on_one_line((row.project->*kTexts[row.part].slot).value);
     }},
};

std::vector<DataRow> project_text_rows(const Plan& plan, FiscalYear) {
  std::vector<DataRow> rows;
  for (const Project& project : plan.projects) {
    for (std::uint32_t part = 0; part < std::size(kTexts); ++part) {
      if (project.*kTexts[part].slot) rows.push_back({&project, {}, part});
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
       return std::string(row.part == kPlannedPart ? "計画" : "実績");
     }},
    {"本文の項目", "field", DataType::Code, "", kTextCodes,
     [](const Plan&, const DataRow& row) {
       return std::string(row.part == kPlannedPart ? kPlanned : kAnswers[row.part].name);
     }},
    {"本文", "text", DataType::Words, "", "",
     [](const Plan&, const DataRow& row) { return on_one_line(yearly_text(row)->value); }},
};

std::vector<DataRow> year_text_rows(const Plan& plan, FiscalYear) {
  std::vector<DataRow> rows;
  for (const Project& project : plan.projects) {
    for (FiscalYear year : years_of(plan.header.period)) {
      for (std::uint32_t part = 0; part <= kPlannedPart; ++part) {
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
  for (const TextField& text : kTexts) add(kTextCodes, text.name, kOfPlan);
  add(kTextCodes, kPlanned, kOfPlan);
  for (const AnswerField& answer : kAnswers) add(kTextCodes, answer.name, kOfSurvey);
  add(kKindCodes, "計画", "計画書に記載された内容");
  add(kKindCodes, "実績", kOfSurvey);
  return codes;
}

}  // namespace fujiplan
