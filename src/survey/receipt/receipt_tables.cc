#include "survey/receipt/receipt_tables.h"

#include <algorithm>

#include "base/format.h"
#include "base/join.h"
#include "notation/era_date.h"
#include "run/labels.h"

namespace fujiplan {

std::string receipt_title(const Receipt& receipt, FiscalYear year, Language language) {
  constexpr Format<std::string, std::string> kOfYear{"{} 調査票の確認結果（{}）",
                                                     "Receipt of the {0} survey: {1}"};
  constexpr Format<std::string> kOfNoYear{"調査票の確認結果（{}）", "Receipt of the survey: {}"};
  return year ? kOfYear.in(language, spoken(year, language), receipt.recipient)
              : kOfNoYear.in(language, receipt.recipient);
}

// What to do, most urgent first.
static std::vector<std::string> what_to_do(const Receipt& receipt, Language language) {
  constexpr Text kChecked{"調査票を点検した結果です。点検だけでは、計画に書き込みません。",
                          "The forms were checked; checking writes nothing to the plan."},
      kCorrect{"「要修正」のセルを調査票で直し、もう一度提出してください。",
               "Correct in the form what is marked “to correct”, and send it again."},
      kCheck{"「要確認」のセルの内容を確認し、誤りがあれば直してください。",
             "Check the cells marked “to check”, and correct what is wrong."},
      kFill{"「未回答」の項目を調査票に記入してください。", "Fill in what is marked “missing”."},
      kNothingToDo{"直すところはありません。", "There is nothing to correct."};
  std::vector<std::string> notes = {std::string(kChecked.in(language))};
  auto add = [&](Verdict verdict, Text text) {
    if (receipt.counts[verdict] > 0) notes.emplace_back(text.in(language));
  };
  add(Verdict::Refused, kCorrect);
  add(Verdict::Ask, kCheck);
  add(Verdict::Missing, kFill);
  if (notes.size() == 1) notes.emplace_back(kNothingToDo.in(language));
  return notes;
}

std::vector<std::string> receipt_notes(const Receipt& receipt, const PlanHeader& header,
                                       FiscalYear year) {
  const Language language = header.language.value;
  constexpr Text kForms{"調査票: ", "Forms: "}, kUntil{"回答期限: ", "Deadline: "},
      kWhom{"問合せ先: ", "Contact: "};
  auto note = [&](Text what, std::string_view said) {
    return std::string(what.in(language)) + std::string(said);
  };
  std::vector<std::string> notes = {std::string(header.title.value),
                                    note(kForms, listed(receipt.forms, language))};
  for (std::string& line : what_to_do(receipt, language)) notes.push_back(std::move(line));
  const SurveyTerms& terms = header.survey;
  if (!terms.deadline.value.empty()) {
    notes.push_back(note(kUntil, spoken_date(terms.deadline.value, year.style, language)));
  }
  if (!terms.contact.value.empty()) notes.push_back(note(kWhom, terms.contact.value));
  return notes;
}

std::vector<Verdict> counted_verdicts(const Receipt& receipt) {
  std::vector<Verdict> verdicts;
  for (const auto& row : kRowsOf<Verdict>) {
    bool always = row.value == Verdict::Taken || row.value == Verdict::Unchanged ||
                  row.value == Verdict::Refused;
    if (always || receipt.counts[row.value] > 0) verdicts.push_back(row.value);
  }
  return verdicts;
}

static Column headed_column(Text head, Language language, Align align = Align::Left) {
  return {std::string(head.in(language)), align};
}

static constexpr Text kVerdictHead{"区分", "result"};

Table receipt_counts(const Receipt& receipt, Language language) {
  constexpr Text kCount{"件数", "count"}, kMeaning{"意味", "meaning"};
  Table table{{headed_column(kVerdictHead, language), headed_column(kMeaning, language),
               headed_column(kCount, language, Align::Right)},
              {}};
  for (Verdict verdict : counted_verdicts(receipt)) {
    table.rows.push_back({std::string(label_of(verdict, language)),
                          std::string(row_of(verdict).meaning.in(language)),
                          std::to_string(receipt.counts[verdict])});
  }
  return table;
}

Verdict verdict_of(const ReceiptProject& project) {
  for (const auto& row : kRowsOf<Verdict>) {
    if (row.value == Verdict::Unused) continue;  // says nothing of the answers
    if (project.counts[row.value] > 0) return row.value;
  }
  return Verdict::Unchanged;
}

static std::string label_in_plan(const PlanHeader& header, std::string_view key) {
  return label_of_field<Project>(key, vocabulary_of(header), header.language.value);
}

Table receipt_projects(const Receipt& receipt, const PlanHeader& header) {
  const Language language = header.language.value;
  constexpr Text kMissing{"まだない回答", "still missing"};
  std::vector<Verdict> counted = counted_verdicts(receipt);
  std::erase(counted, Verdict::Missing);  // named instead
  Table table{{{label_in_plan(header, "id")},
               {label_in_plan(header, "name")},
               headed_column(kVerdictHead, language)},
              {}};
  for (Verdict verdict : counted) {
    table.columns.push_back({std::string(label_of(verdict, language)), Align::Right});
  }
  table.columns.push_back(headed_column(kMissing, language));
  for (const ReceiptProject& it : receipt.projects) {
    auto& cells = table.rows.emplace_back();
    cells = {to_string(it.project->id.value), std::string(it.project->name.value),
             std::string(label_of(verdict_of(it), language))};
    for (Verdict verdict : counted) {
      cells.push_back(std::to_string(it.counts[verdict]));
    }
    cells.push_back(it.missing);
  }
  return table;
}

Table receipt_lines(const Receipt& receipt, const PlanHeader& header) {
  const Language language = header.language.value;
  constexpr Text kColumn{"項目", "column"}, kCell{"セル", "cell"}, kTyped{"記入", "in the form"},
      kNow{"計画の値", "in the plan"}, kWhat{"内容", "what it is"}, kRemedy{"直し方", "what to do"};
  Table table{{headed_column(kVerdictHead, language),
               {label_in_plan(header, "id")},
               {label_in_plan(header, "name")},
               headed_column(kColumn, language),
               headed_column(kCell, language),
               headed_column(kTyped, language),
               headed_column(kNow, language),
               headed_column(kWhat, language),
               headed_column(kRemedy, language)},
              {}};
  for (const ReceiptLine& line : receipt.lines) {
    const Project* project = line.project;
    table.rows.push_back({std::string(label_of(line.verdict, language)),
                          project != nullptr ? to_string(project->id.value) : "",
                          project != nullptr ? std::string(project->name.value) : "", line.column,
                          line.place, line.typed, line.now, line.what, line.remedy});
  }
  return table;
}

}  // namespace fujiplan
