#include "commands/candidates.h"

#include <algorithm>

#include "base/harmless.h"
#include "checks/check.h"
#include "lists/grading.h"
#include "lists/ledger_rows.h"
#include "lists/listing.h"
#include "model/project.h"
#include "model/rating/scheme.h"
#include "model/survey_items.h"
#include "reports/output.h"
#include "reports/template_store.h"
#include "run/git_plan.h"
#include "run/small_plan.h"
#include "upkeep/given_values.h"

namespace fujiplan {

namespace {

// What a placeholder is completed from.
struct Material {
  const CommandRow* command;  // may be null
  Context& context;
};

using Make = std::vector<Candidate> (*)(const Material& material);

}  // namespace

// --- from the tables of the program

template <DescribedEnum E>
static std::vector<Candidate> values_of(const Material& material) {
  std::vector<Candidate> words;
  for (const auto& row : kRowsOf<E>) {
    words.push_back(
        {std::string(row.name), std::string(material.context.in_language(row.meaning))});
  }
  return words;
}

static std::vector<Candidate> codes(const Material& material) {
  std::vector<Candidate> words;
  for (const Rule* rule : all_rules()) {
    words.push_back(
        {std::string(rule->code), std::string(material.context.in_language(rule->title))});
  }
  return words;
}

static std::vector<Candidate> formats(const Material& material) {
  std::vector<Candidate> words;
  if (material.command == nullptr) return words;
  for (std::string_view format : material.command->formats)
    words.push_back({std::string(format), ""});
  return words;
}

// --- from the plan

static Plan plan_as_it_loads(const Material& material) {
  Sink unread;
  return open_plan(material.context, unread);
}

// Of plan.yaml alone; without a plan, what has the standard names of criteria and words.
static Plan plan_without_projects(const Material& material) {
  try {
    HeaderFile header = open_header(material.context);
    return small_plan(header.content.bytes, "", "");
  } catch (const Failure&) {
    return {};
  }
}

template <typename Word>
static std::vector<Candidate> words_of(const Material& material) {
  Plan plan = plan_without_projects(material);
  const Vocabulary vocabulary = vocabulary_of(plan.header);
  std::vector<Candidate> words;
  for (const Word& word : vocabulary.all<Word>()) {
    bool explained = word.meaning && material.context.language == Language::Japanese;
    std::string_view meaning = explained ? word.meaning.value : label_of(word).en;
    words.push_back({std::string(word.name.value), std::string(meaning)});
  }
  return words;
}

// Results have their names from the plan; of values there is no list.
static std::vector<Candidate> results(const Material& material) {
  Plan plan = plan_without_projects(material);
  std::vector<Candidate> words;
  const Scheme scheme = scheme_of(plan.header);
  for (const ResultName& result : result_names(scheme)) {
    std::size_t grade = words.size();  // they come first
    words.push_back(
        {result.in_full(), grade < scheme.grades.size()
                               ? range_in_words(scheme, grade, material.context.language)
                               : std::string(result.meaning)});
  }
  return words;
}

static std::vector<Candidate> columns(const Material& material) {
  Plan plan = plan_without_projects(material);
  std::vector<Candidate> words;
  for (const ListColumn& column : list_columns(plan.header)) {
    words.push_back({column.key, std::string(material.context.in_language(column.label))});
  }
  return words;
}

static std::vector<Candidate> groups(const Material& material) {
  Plan plan = plan_without_projects(material);
  const Vocabulary words = vocabulary_of(plan.header);
  std::vector<Candidate> all;
  for (Candidate& word : values_of<GroupBy>(material)) {
    GroupBy by = *parse_enum<GroupBy>(word.value);
    std::size_t depth = grouping(by).depth;
    if (!has_part(words, part_of(by)) || depth > words.levels.size()) continue;
    if (depth > 0) {
      word.description = material.context.in_language(label_of_level(words.levels, depth));
    }
    all.push_back(std::move(word));
  }
  for (std::size_t depth = 3; depth <= words.levels.size(); ++depth) {
    all.push_back({std::string(words.levels[depth - 1].value), ""});
  }
  return all;
}

static std::vector<Candidate> names_of_levels(const Material& material) {
  Plan plan = plan_without_projects(material);
  std::vector<Candidate> all;
  for (const Line& level : levels_of(plan.header)) all.push_back({std::string(level.value), ""});
  return all;
}

static std::vector<Candidate> answers(const Material& material) {
  Plan plan = plan_without_projects(material);
  std::vector<Candidate> words;
  const Vocabulary vocabulary = vocabulary_of(plan.header);
  bool of_review = material.command != nullptr && material.command->name == "review";
  for (const SurveyItem& item : survey_items(vocabulary)) {
    if (!has_part(vocabulary, item.part)) continue;
    if (of_review != (item.reviewer != nullptr)) continue;
    if (!of_review) {
      words.push_back({key_of(item) + "=", label_of(item, material.context.language)});
      continue;
    }
    Candidate key{std::string(item.path.back()) + "=",
                  std::string(material.context.in_language(item.label))};
    auto is_it = [&](const Candidate& word) { return word.value == key.value; };
    if (std::ranges::none_of(words, is_it)) words.push_back(std::move(key));
  }
  return words;
}

static std::vector<Candidate> reviewers(const Material& material) {
  Plan plan = plan_without_projects(material);
  std::vector<Candidate> words;
  for (const Reviewer& reviewer : plan.header.rubric.reviewers.value) {
    words.push_back({std::string(reviewer.name.value), ""});
  }
  return words;
}

// What can be given of a new project on a line.
static std::vector<Candidate> fields(const Material& material) {
  Plan plan = plan_without_projects(material);
  std::vector<Candidate> words;
  for (const NamedKey& field : keys_to_give(vocabulary_of(plan.header))) {
    words.push_back({field.key + "=", field.label.in(material.context.language)});
  }
  return words;
}

static std::vector<Candidate> marks(const Material& material) {
  Plan plan = plan_without_projects(material);
  std::vector<Candidate> words;
  for (const MarkWord& mark : vocabulary_of(plan.header).marks) {
    words.push_back({std::string(mark.name.value), called(mark, material.context.language)});
  }
  return words;
}

// Of every project file, so that also a broken one can be named to `validate`.
static std::vector<Candidate> ids(const Material& material) {
  Plan plan = plan_as_it_loads(material);
  std::vector<Candidate> words;
  for (const SourceFile& source : plan.sources) {
    auto id =
        id_of_path(source.path, numbers_in_id(vocabulary_of(plan.header, plan.header_is_whole)));
    if (!id) continue;
    const Project* project = find_project(plan, *id);
    words.push_back({to_string(*id), project == nullptr ? "" : std::string(project->name.value)});
  }
  return words;
}

// The groups of the outermost level, or all others.
template <bool outermost>
static std::vector<Candidate> groups_of_tree(const Material& material) {
  Plan plan = plan_as_it_loads(material);
  std::vector<Candidate> words;
  for (auto [group, depth] : groups_in(plan.header)) {
    if ((depth == 1) != outermost) continue;
    words.push_back({std::string(group->id.value), std::string(group->name.value)});
  }
  return words;
}

static std::vector<Candidate> departments(const Material& material) {
  Plan plan = plan_as_it_loads(material);
  std::vector<Candidate> words;
  for (const Line& department : plan.header.departments.value) {
    words.push_back({std::string(department.value), ""});
  }
  return words;
}

static std::vector<Candidate> years(const Material& material) {
  Plan plan = plan_as_it_loads(material);
  std::vector<Candidate> words;
  if (!plan.header_is_whole) return words;
  for (FiscalYear year : years_of(plan.header.period)) {
    words.push_back({to_string(year), spoken(year, material.context.language)});
  }
  return words;
}

// When a phase can begin.
static std::vector<Candidate> times(const Material& material) {
  Plan plan = plan_as_it_loads(material);
  std::vector<Candidate> words;
  if (!plan.header_is_whole || !has_part(vocabulary_of(plan.header), PlanPart::Schedule)) {
    return words;
  }
  for (const PartOfYear& at : times_of(plan.header)) {
    words.push_back({to_string(at) + "=", in_full(at, material.context.language)});
  }
  return words;
}

static std::vector<Candidate> reports(const Material& material) {
  const Environment& env = material.context.env;
  const Options& options = material.context.options;
  TemplateStore store(template_folders(env, options, find_plan_folder(env, options)),
                      Language::Japanese);  // names are the same in both
  std::vector<Candidate> words;
  for (const std::string& name : store.report_names()) {
    Candidate& word = words.emplace_back(Candidate{name, ""});
    try {
      word.description = store.description_of(name, material.context.language);
    } catch (const Failure&) {
      // A template that cannot be read: the command that it is typed to will say so.
    }
  }
  for (const WorkbookReport& workbook : workbook_reports()) {
    std::string_view description = material.context.in_language(workbook.description);
    words.push_back({std::string(workbook.name), std::string(description)});
  }
  return words;
}

// Whose findings there are already.
static std::vector<Candidate> speakers(const Material& material) {
  Plan plan = plan_as_it_loads(material);
  std::vector<Candidate> words;
  for (const LedgerRow& row : ledger_rows(plan)) {
    std::string by(row.entry->by.value);
    if (std::ranges::find(words, by, &Candidate::value) == words.end()) words.push_back({by, ""});
  }
  return words;
}

// --- from git

static std::vector<Candidate> revisions(const Material& material) {
  std::vector<Candidate> words;
  auto plan = find_git_plan(material.context.env, material.context.options);
  if (!plan) return words;
  words.push_back({"HEAD", ""});
  for (std::string& name : plan->repository.names()) words.push_back({std::move(name), ""});
  return words;
}

// --- the placeholders

namespace {

struct PlaceholderRow {
  std::string_view name;
  Make make;
  ShellCompletes shell = ShellCompletes::Nothing;
};

constexpr PlaceholderRow kPlaceholders[] = {
    {"AUDIENCE", values_of<Audience>},
    {"BASE", revisions, ShellCompletes::Folders},
    {"CLASS", words_of<ClassWord>},
    {"CODE", codes},
    {"DATE", nullptr},
    {"DEPARTMENT", departments},
    {"DIR", nullptr, ShellCompletes::Folders},
    {"CITY", nullptr, ShellCompletes::Folders},
    {"FIELD=VALUE", fields},
    {"FILE", nullptr, ShellCompletes::Files},
    {"FORMAT", formats},
    {"FROM:TO", nullptr},
    {"GRADE", results},
    {"GROUP", groups},
    {"HEAD", nullptr, ShellCompletes::Folders},  // offered with BASE
    {"ID", ids},
    {"KEY", columns},
    {"KEY=VALUE", answers},
    {"LEVEL", names_of_levels},
    {"MARK", marks},
    {"N", nullptr},
    {"NAME", reports},
    {"NEW", departments},
    {"NUMBER", nullptr},
    {"OLD", departments},
    {"P", groups_of_tree<true>},
    {"P.M", groups_of_tree<false>},
    {"PHASE", words_of<PhaseWord>},
    {"REV", revisions},
    {"REVIEWER", reviewers},
    {"STATE", values_of<LedgerStatus>},
    {"STATUS", words_of<StatusWord>},
    {"TEXT", nullptr},
    {"TIME=PHASE", times},
    {"WHO", speakers},
    {"YEAR", years},
};

}  // namespace

static const PlaceholderRow* find_placeholder(std::string_view name) {
  auto found = std::ranges::find(kPlaceholders, name, &PlaceholderRow::name);
  return found == std::end(kPlaceholders) ? nullptr : found;
}

static bool is_typed_as_it_is(std::string_view placeholder) {
  return std::ranges::any_of(placeholder, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_known_placeholder(std::string_view placeholder) {
  return is_typed_as_it_is(placeholder) || find_placeholder(placeholder) != nullptr;
}

std::vector<std::string_view> placeholders_in(std::string_view text) {
  std::vector<std::string_view> found;
  constexpr std::string_view kBetween = "[]| ";
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find_first_of(kBetween, at), text.size());
    std::string_view word = text.substr(at, end - at);
    if (!word.empty() && word != "...") found.push_back(word);
    at = end + 1;
  }
  return found;
}

std::vector<OptionRow> options_of_plan(std::vector<OptionRow> rows, Context& context) {
  auto asks = [](const OptionRow& row) { return row.part != PlanPart::All; };
  if (std::ranges::none_of(rows, asks)) return rows;
  Plan plan = plan_without_projects({nullptr, context});
  const Vocabulary words = vocabulary_of(plan.header);
  std::erase_if(rows, [&](const OptionRow& row) {
    if (row.part == PlanPart::Marks) return find_mark(words, kDxMark) == nullptr;
    return !has_part(words, row.part);
  });
  return rows;
}

Candidates candidates_for(std::string_view text, const CommandRow* command, Context& context) {
  Candidates all;
  for (std::string_view placeholder : placeholders_in(text)) {
    if (is_typed_as_it_is(placeholder)) all.words.push_back({std::string(placeholder), ""});
    const PlaceholderRow* row = find_placeholder(placeholder);
    if (row == nullptr) continue;
    // FILE before DIR: a file name may be that of a folder, too.
    if (all.shell != ShellCompletes::Files) all.shell = std::max(all.shell, row->shell);
    if (row->make == nullptr) continue;
    try {
      std::ranges::move(row->make({command, context}), std::back_inserter(all.words));
    } catch (const Failure&) {
      // No plan, or none that can be read: nothing to offer, and no place to say so.
    }
  }
  // A shell would write a name with ESC or a line break into the line that is typed.
  std::erase_if(all.words, [](const Candidate& word) { return !is_harmless(word.value); });
  for (Candidate& word : all.words) word.description = harmless(word.description);
  return all;
}

}  // namespace fujiplan
