#include "survey/receipt/receipt.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "files/safe_name.h"
#include "survey/import/form_gaps.h"
#include "survey/receipt/receipt_lines.h"
#include "survey/receipt/still_missing.h"

namespace fujiplan {

namespace {

// The files that one receipt is about.
struct Bundle {
  std::string recipient;
  bool of_department = false;
  std::set<std::size_t> files = {};
};

}  // namespace

// forms/x.csv is x.
static std::string stem_of(const std::string& path) {
  std::string name = name_in_folder(path);
  return name.substr(0, name.rfind('.'));
}

static Bundle bundle_of(const Plan& plan, const FormFile& form, const FormAnswers& forms,
                        std::size_t file) {
  if (auto department = department_of(forms, file)) return {std::string(*department), true};
  auto row = std::ranges::find(forms.rows, file, &AnsweredRow::file);
  if (row != forms.rows.end() && row->reviewer != nullptr) {
    return {std::string(row->reviewer->name.value)};
  }
  // Where no row is good, a workbook still says whose it is.
  if (form.stamp && !form.stamp->for_whom.empty()) {
    const std::string& whom = form.stamp->for_whom;
    bool is_reviewer =
        std::ranges::any_of(vocabulary_of(plan.header).reviewers,
                            [&](const Reviewer& it) { return it.name.value == whom; });
    return {whom, !is_reviewer};
  }
  return {stem_of(form.path)};
}

static std::vector<Bundle> bundles_of(const Plan& plan, std::span<const FormFile> files,
                                      const FormAnswers& forms) {
  std::vector<Bundle> bundles;
  for (std::size_t file = 0; file < files.size(); ++file) {
    if (std::ranges::find(forms.unusable, file, &UnusableFile::file) != forms.unusable.end()) {
      continue;
    }
    Bundle one = bundle_of(plan, files[file], forms, file);
    auto same = std::ranges::find_if(bundles, [&](const Bundle& it) {
      return it.recipient == one.recipient && it.of_department == one.of_department;
    });
    if (same == bundles.end()) same = bundles.insert(bundles.end(), std::move(one));
    same->files.insert(file);
  }
  return bundles;
}

static std::string name_of_file(const PlanHeader& header, FiscalYear year,
                                const std::string& recipient, std::set<std::string>& taken) {
  constexpr Text kReceipt{"調査票の確認結果_", "_receipt_"};
  const Language language = header.language.value;
  std::string first = year ? spoken(year, language) : "";
  first += kReceipt.in(language);
  if (header.level != 0) first += safe_file_name(word_for_project(header).in(language)) + "_";
  first += safe_file_name(recipient);
  std::string name = first;
  for (int i = 2; !taken.insert(to_folded(name)).second; ++i) {
    name = first + "_" + std::to_string(i);
  }
  return name;
}

// The answers of a row whose cells are not blank.
static std::set<const SurveyItem*> typed_items(const Plan& plan, const FormTable& table,
                                               const AnsweredRow& row) {
  std::set<const SurveyItem*> items;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    bool has_cell = row.cells[i] != row.at;
    if (has_cell && !trim(table.text(row.cells[i])).empty()) items.insert(&plan.items[i]);
  }
  return items;
}

// The projects of the rows, and those that stand in none of the forms.
static std::vector<ReceiptProject> projects_of(const Plan& plan, std::span<const FormFile> files,
                                               const FormAnswers& forms, const Bundle& bundle,
                                               const std::map<std::size_t, std::string>& texts) {
  std::map<const Project*, ReceiptProject> projects;
  std::map<const Project*, std::set<const SurveyItem*>> refused;
  for (const AnsweredRow& row : forms.rows) {
    if (!bundle.files.contains(row.file)) continue;
    ReceiptProject& project = projects[row.project];
    if (row.refused) refused[row.project].merge(typed_items(plan, files[row.file].table, row));
    project.counts[Verdict::Unchanged] += row.unchanged;
  }
  for (const MissingProjects& missing : forms.missing_projects) {
    if (!bundle.files.contains(missing.file)) continue;
    for (const Project* project : missing.projects) projects[project].in_form = false;
  }
  std::vector<ReceiptProject> in_order;
  for (const Project& project : plan.projects) {
    auto found = projects.find(&project);
    if (found == projects.end()) continue;
    found->second.project = &project;
    auto text = texts.find(project.file);
    bool is_taken = text != texts.end() && !refused.contains(&project);
    // Who judges after the department owes no answers.
    if (bundle.of_department) {
      found->second.missing = still_missing(plan, project, forms.year,
                                            is_taken ? &text->second : nullptr, refused[&project]);
    }
    in_order.push_back(std::move(found->second));
  }
  return in_order;
}

// A line for each project of which something is missing, in its place among the others.
static void add_missing(Receipt& receipt, Language language) {
  constexpr Text kNotInForm{"どの調査票にもない", "it is in no form"};
  std::vector<ReceiptLine> lines;
  for (const ReceiptProject& it : receipt.projects) {
    if (it.missing.empty() && it.in_form) continue;
    ReceiptLine& line = lines.emplace_back(
        ReceiptLine{.verdict = Verdict::Missing, .project = it.project, .column = it.missing});
    if (!it.in_form) line.what = kNotInForm.in(language);
  }
  auto after = std::ranges::find_if(
      receipt.lines, [](const ReceiptLine& line) { return line.verdict > Verdict::Missing; });
  receipt.lines.insert(after, lines.begin(), lines.end());
}

static void count_lines(Receipt& receipt) {
  for (const ReceiptLine& line : receipt.lines) {
    ++receipt.counts[line.verdict];
    auto project = std::ranges::find(receipt.projects, line.project, &ReceiptProject::project);
    if (project != receipt.projects.end()) ++project->counts[line.verdict];
  }
  for (const ReceiptProject& project : receipt.projects) {
    receipt.counts[Verdict::Unchanged] += project.counts[Verdict::Unchanged];
  }
}

std::vector<Receipt> receipts_of(const Plan& plan, std::span<const FormFile> files,
                                 const FormAnswers& forms,
                                 const std::map<std::size_t, std::string>& texts) {
  std::vector<Receipt> receipts;
  std::set<std::string> taken;
  for (Bundle& bundle : bundles_of(plan, files, forms)) {
    Receipt& receipt = receipts.emplace_back();
    receipt.file_name = name_of_file(plan.header, forms.year, bundle.recipient, taken);
    for (std::size_t file : bundle.files)
      receipt.forms.push_back(name_in_folder(place_of(files[file])));
    receipt.projects = projects_of(plan, files, forms, bundle, texts);
    receipt.lines = lines_of_files(files, forms, bundle.files, plan);
    add_missing(receipt, plan.header.language.value);
    count_lines(receipt);
    receipt.recipient = std::move(bundle.recipient);
  }
  return receipts;
}

}  // namespace fujiplan
