#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <set>

#include "base/format.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "base/join.h"
#include "base/text.h"
#include "changes/change_rows.h"
#include "changes/json.h"
#include "changes/words.h"
#include "commands/command.h"
#include "files/chosen_files.h"
#include "git/history.h"
#include "git/tree_files.h"
#include "model/load.h"
#include "model/types/shown_value.h"
#include "model/years/previous.h"
#include "render/escape.h"
#include "run/formats.h"
#include "run/git_plan.h"
#include "run/labels.h"
#include "run/small_plan.h"
#include "run/typed_names.h"

namespace fujiplan {

namespace {

// A commit and what it did to the project.
struct LogEntry {
  git::Commit commit;
  ProjectDiff diff;  // points into plans that the reader keeps
};

// Reads the versions of one project. Plans and their diffs live as long as this does.
class VersionReader {
 public:
  VersionReader(const git::Repository& repository, ProjectId id, std::string folder,
                std::string header, Comparison how)
      : repository_(repository),
        id_(id),
        folder_(std::move(folder)),
        header_(std::move(header)),
        how_(how) {}

  // What the commit changed, seen from all of its parents; none when each of the changes came
  // from one of them.
  std::optional<ProjectDiff> diff(const git::ProjectVersion& version) {
    std::string header = header_at(version.commit);
    std::vector<git::ProjectFile> before = version.before;
    if (before.empty()) before.emplace_back();
    std::optional<ProjectDiff> whole;
    for (const git::ProjectFile& file : before) {
      const Plan& old = keep(header, file);
      const Plan& now = keep(header, version.file);
      PlanDiff diff = diff_of(old, now, how_);
      if (diff.projects.empty()) return std::nullopt;
      if (!whole) {
        whole = std::move(diff.projects.front());
        continue;
      }
      keep_common(*whole, diff.projects.front());
    }
    whole->past_years.clear();  // one project does not tell whether a year is settled
    bool empty = whole->change == ProjectChange::Changed && whole->fields.empty() &&
                 whole->grades.empty() && !whole->is_moved();
    return empty ? std::nullopt : whole;
  }

 private:
  // Of a merge: only what differs from both sides was done in it.
  static void keep_common(ProjectDiff& whole, const ProjectDiff& other) {
    std::erase_if(whole.fields, [&](const FieldChange& field) {
      return std::ranges::find(other.fields, field.key, &FieldChange::key) == other.fields.end();
    });
    std::erase_if(whole.grades, [&](const GradeChange& grade) {
      return std::ranges::find(other.grades, grade.year, &GradeChange::year) == other.grades.end();
    });
    if (!other.is_moved()) whole.path_before = whole.path_after;
  }

  // Grades as the plan.yaml of the commit gives them; where that has errors, as today's does.
  std::string header_at(const git::Commit& commit) {
    std::string path = folder_.empty() ? "" : folder_ + "/";
    auto entry = repository_.find(commit.tree, path + std::string(kHeaderFile));
    if (!entry || entry->kind != FileKind::Regular) return header_;
    auto [known, is_new] = headers_.emplace(entry->id, "");
    if (is_new) {
      std::string bytes = repository_.bytes(entry->id);
      known->second = small_plan(bytes, "", "").header_is_whole ? bytes : header_;
    }
    return known->second;
  }

  const Plan& keep(const std::string& header, const git::ProjectFile& file) {
    std::string bytes = file.blob.empty() ? "" : repository_.bytes(file.blob);
    Plan& plan = plans_.emplace_back(small_plan(header, file.path, bytes));
    for (LeftOut& left_out : plan.left_out) left_out.id = id_;  // whatever its file is called
    return plan;
  }

  const git::Repository& repository_;
  ProjectId id_;
  std::string folder_, header_;
  Comparison how_;
  std::map<git::Id, std::string> headers_;
  std::deque<Plan> plans_;
};

// Of a project in one plan, with all that its entries point into.
struct Log {
  Plan plan;                         // at the newest commit
  const Project* project = nullptr;  // null when it is gone, or has errors
  std::string id;
  std::vector<LogEntry> entries;
  std::optional<VersionReader> reader;
  Comparison how{};
  bool is_previous = false;  // of the plan before the one that was asked about
};

std::string title_of(const Log& log, Language language) {
  ProjectDiff title;
  title.id = log.id;
  if (log.project != nullptr) {
    title.name = log.project->name.value;
    title.departments = log.project->departments;
  }
  constexpr Text kPrevious{"旧計画: ", "Previous plan: "};
  std::string before = log.is_previous ? std::string(kPrevious.in(language)) : "";
  return before + project_title(title, language);
}

struct YearGrade {
  FiscalYear year;
  std::string grade;
};

// As the newest commit has them; none for the public where results are not published.
std::vector<YearGrade> grades_in(const Log& log) {
  const Comparison& how = log.how;
  std::vector<YearGrade> grades;
  if (log.project == nullptr || !how.ratings.result) return grades;
  for (const SurveyEntry& entry : log.project->survey.entries) {
    auto outcome = result_of(log.plan.header, *log.project, entry.year.value).outcome;
    if (outcome) grades.push_back({entry.year.value, outcome->name});
  }
  return grades;
}

// "令和6年度 B、令和7年度 A"; empty when no year is graded.
std::string grades_line(const Log& log) {
  const Comparison& how = log.how;
  std::vector<std::string> parts;
  for (const auto& [year, grade] : grades_in(log)) {
    parts.push_back(formatted("{} {}", spoken(year, how.language), grade));
  }
  if (parts.empty()) return "";
  return formatted("{}: {}", kGrade.in(how.language), listed(parts, how.language));
}

// The rows of a change; a new project is not listed field by field.
std::vector<ChangeRow> rows_of(const LogEntry& entry, const Comparison& how) {
  if (entry.diff.change == ProjectChange::Added) return {};
  return change_rows(entry.diff, how);
}

std::string log_text(const Log& log, Paint paint) {
  const Comparison& how = log.how;
  std::string out = paint(Ink::Bold, harmless(title_of(log, how.language))) + "\n";
  if (std::string grades = grades_line(log); !grades.empty()) out += grades + "\n";
  for (const LogEntry& entry : log.entries) {
    std::string word = change_word(entry.diff, how.language);
    out += formatted("\n{} {} {}  {}{}\n", paint(Ink::Yellow, git::short_id(entry.commit.id)),
                     entry.commit.date, harmless(entry.commit.author),
                     harmless(entry.commit.subject), word.empty() ? "" : " [" + word + "]");
    out += rows_text(rows_of(entry, how), {}, {how.language, paint}, "  ");
  }
  return out;
}

std::string log_markdown(const Log& log) {
  const Comparison& how = log.how;
  std::string out = "## ";
  append_comment(out, title_of(log, how.language));
  out += "\n";
  if (std::string grades = grades_line(log); !grades.empty()) {
    out += "\n" + escape_comment(grades) + "\n";
  }
  for (const LogEntry& entry : log.entries) {
    std::string word = change_word(entry.diff, how.language);
    out += "\n### ";
    append_comment(out, formatted("{} {} {}", entry.commit.date, git::short_id(entry.commit.id),
                                  entry.commit.subject));
    if (!word.empty()) out += formatted(" [{}]", word);
    out += "\n\n" + escape_comment(entry.commit.author) + "\n";
    auto rows = rows_of(entry, how);
    if (!rows.empty()) out += "\n" + rows_markdown(rows, {}, how.language);
  }
  return out;
}

Json log_json(const Log& log) {
  const Comparison& how = log.how;
  Json object = {{"id", log.id}}, grades = Json::object(), commits = Json::array();
  if (log.project != nullptr) object["name"] = log.project->name.value;
  for (const auto& [year, grade] : grades_in(log)) grades[to_string(year)] = grade;
  for (const LogEntry& entry : log.entries) {
    Json& commit = commits.emplace_back();
    commit["commit"] = entry.commit.id;
    commit["date"] = entry.commit.date;
    commit["author"] = entry.commit.author;
    commit["subject"] = entry.commit.subject;
    commit.update(change_json(entry.diff, how.audience));
  }
  if (how.ratings.result) object["grades"] = grades;
  object["commits"] = commits;
  return object;
}

ProjectId chosen_id(const Options& options) {
  if (options.names.size() == 1) {
    std::string word = to_half_width(options.names[0]);
    if (auto id = parse_project_id(word)) return *id;
    if (auto group = parse_group_id(word)) return *group;
  }
  throw UsageError({"事業番号を1つ書く。例: `fujiplan log 1-1-2`",
                    "name one project, as in `fujiplan log 1-1-2`"});
}

GitPlan git_plan_with_history(const Context& context) {
  if (auto plan = find_git_plan(context.env, context.options)) return *std::move(plan);
  throw Failure({"計画はgitのリポジトリの中にないので、履歴がない",
                 "the plan is in no git repository, so there is no history"});
}

void tell_cut(const Context& context) {
  constexpr Text kCut{
      "履歴の一部だけを取得したリポジトリなので、古いコミットは見ていない。"
      "`git fetch --unshallow` で残りを取得する",
      "the clone is shallow: older commits are not shown; fetch them with "
      "`git fetch --unshallow`"};
  context.env.err << "fujiplan: " << context.in_language(kCut) << "\n";
}

// Where the repository has the previous plan of `log`; none where that is elsewhere, or not named.
std::optional<std::string> previous_folder(const Context& context, const GitPlan& git_plan,
                                           const git::Id& newest, const std::string& folder,
                                           const Log& log) {
  if (log.project == nullptr || !log.project->formerly) return std::nullopt;
  auto previous = folder_of_previous(folder.empty() ? "." : folder, log.plan.header);
  if (!previous) return std::nullopt;
  std::string inside = *previous == "." ? "" : *previous;
  std::string header = (inside.empty() ? "" : inside + "/") + std::string(kHeaderFile);
  bool is_there = inside != folder && !inside.starts_with("..") &&
                  git_plan.repository.find(git_plan.repository.tree_of(newest, "HEAD"), header);
  if (is_there) return inside;
  constexpr Format<std::string, std::string> kElsewhere{
      "旧計画 `{0}` は、このリポジトリのコミットにない。その履歴は、旧計画のフォルダで `fujiplan log "
      "{1}` とすると示す",
      "the previous plan `{0}` is not in the commits of this repository; for its history use "
      "`fujiplan log {1}` in its folder"};
  context.env.err << "fujiplan: "
                  << kElsewhere.in(context.language, harmless(log.plan.header.previous.value),
                                   to_string(log.project->formerly.value))
                  << "\n";
  return std::nullopt;
}

// The plan as it is at the newest commit, one file of it at a time.
class FolderAtHead {
 public:
  FolderAtHead(const GitPlan& git_plan, const git::Id& newest, const std::string& head)
      : folder_(named_folder_at(git_plan, newest, head)),
        files_(git_plan.repository, folder_.tree, folder_.shown) {}

  // plan.yaml and that file; "": none.
  Plan plan_of(const std::string& path) const {
    PathSet chosen;
    if (!path.empty()) chosen.add(path);
    Sink unused;
    return load_plan(ChosenFiles(files_, folder_.shown, chosen), folder_.shown, unused);
  }

 private:
  NamedFolder folder_;
  git::TreeFiles files_;
};

// Reads the history of a project of the plan in a folder of the repository, as people typed its id.
// False: the previous plan never had such a project.
bool read_log(Context& context, const GitPlan& git_plan, const git::Id& newest,
              const std::string& folder, const std::string& typed, ProjectId id, Log& log) {
  const std::string head = "HEAD";
  const FolderAtHead at(git_plan, newest, head);
  const Plan header = at.plan_of("");
  require_whole_header(header, head);
  const std::size_t numbers = numbers_in_id(vocabulary_of(header.header));
  git::ProjectHistory history = git::history_of(git_plan.repository, newest, folder, id, numbers);
  // 1-1 is also how the file of the group 1.1 is called.
  if (auto group = typed_id(typed, header); history.versions.empty() && group && *group != id) {
    id = *group;
    history = git::history_of(git_plan.repository, newest, folder, id, numbers);
  }
  if (history.is_cut) tell_cut(context);
  if (history.versions.empty() && !history.is_cut) {
    if (log.is_previous) return false;
    throw unknown_project(typed, open_revision(context, git_plan, newest, head));
  }
  log.plan = usable_plan(context, at.plan_of(history.newest.path), head);
  Plan& plan = log.plan;
  if (id.of_group && id.count() <= levels_of(plan.header).size()) {
    narrow_to_level(plan, id.count());
  }
  // What the plan does not publish today is not told of older commits either.
  log.how.ratings = rating_view_of_all_years(plan.header, plan.header.level, log.how.audience);
  log.how.words = vocabulary_of(plan.header);
  log.id = to_string(id);
  log.project = find_project(plan, id);
  log.reader.emplace(git_plan.repository, id, folder, plan.sources.front().text, log.how);
  for (const git::ProjectVersion& version : history.versions) {
    if (auto diff = log.reader->diff(version)) {
      log.entries.push_back({version.commit, *std::move(diff)});
    }
  }
  return true;
}

void tell_unknown_formerly(const Context& context, const Log& log) {
  constexpr Format<std::string, std::string, std::string> kUnknown{
      "旧計画 `{0}` の履歴に `{1}` はない。`{2}` の `formerly` を直す",
      "the history of the previous plan `{0}` has no `{1}`; correct `formerly` of `{2}`"};
  context.env.err << "fujiplan: "
                  << kUnknown.in(context.language, harmless(log.plan.header.previous.value),
                                 to_string(log.project->formerly.value), log.id)
                  << "\n";
}

// The project, then what it was in the plans before.
std::deque<Log> read_logs(Context& context, GitPlan& git_plan, ProjectId id,
                          const Comparison& how) {
  std::string typed = context.options.names[0];
  git::Id newest = git_plan.repository.resolve("HEAD");
  std::optional<std::string> folder = plan_folder_at(git_plan, newest, "HEAD").path;
  std::set<std::string> seen;
  std::deque<Log> logs;
  while (folder && seen.insert(*folder).second) {
    Log& log = logs.emplace_back();
    log.how = how;
    log.is_previous = logs.size() > 1;
    git_plan.folders = {*folder};
    if (!read_log(context, git_plan, newest, *folder, typed, id, log)) {
      logs.pop_back();
      tell_unknown_formerly(context, logs.back());
      break;
    }
    folder = previous_folder(context, git_plan, newest, *folder, log);
    if (!folder) break;
    id = log.project->formerly.value;
    typed = to_string(id);
  }
  return logs;
}

std::string printed(const std::deque<Log>& logs, SheetFormat format, Paint paint) {
  if (format == SheetFormat::Json) {
    Json object;
    for (auto log = logs.rbegin(); log != logs.rend(); ++log) {
      Json one = log_json(*log);
      if (log != logs.rbegin()) one["previous"] = object;
      object = one;
    }
    return dump(object);
  }
  std::string out;
  for (const Log& log : logs) {
    if (!out.empty()) out += "\n";
    out += format == SheetFormat::Markdown ? log_markdown(log) : log_text(log, paint);
  }
  return out;
}

}  // namespace

ExitCode run_log(Context& context) {
  SheetFormat format = chosen_format(context.options, SheetFormat::Text);
  Comparison how{context.language, chosen_audience(context.options, Audience::Internal)};
  ProjectId id = chosen_id(context.options);
  GitPlan git_plan = git_plan_with_history(context);
  const std::deque<Log> logs = read_logs(context, git_plan, id, how);
  emit_result(context, printed(logs, format, {use_color(context)}), reader_of(format));
  return exit_code_for(logs.front().plan);
}

}  // namespace fujiplan
