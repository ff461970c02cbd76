#include "commands/doctor/health.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/format.h"
#include "base/formatted.h"
#include "base/join.h"
#include "base/text.h"
#include "files/line_ends.h"
#include "files/path.h"
#include "git/repository.h"
#include "git/tree_files.h"
#include "model/load.h"
#include "reports/output.h"
#include "reports/template_store.h"
#include "run/sparse_checkout.h"
#include "version.h"

namespace fujiplan {

namespace {

// What the lines are about, found out once.
struct Patient {
  Context& context;
  std::optional<Plan> plan = std::nullopt;
  Message no_plan = {};      // why there is none
  bool is_left_out = false;  // by a sparse checkout
};

// What one part found; key and label come from its row.
struct Found {
  Health health = Health::Ok;
  Message message;
  Message help = {};
};

constexpr int kNarrow = 60;  // columns; below, most tables are cut

}  // namespace

// --- the program

// "--plan": what something follows from, behind it.
static constexpr Format<Message, Message> kBecause{"{}（{}）", "{} ({})"};

static Message same(const std::string& text) {
  return {text, text};
}

static Found examine_version(const Patient&) {
  return {Health::Ok, same(formatted("fujiplan {}", kVersion))};
}

static Found examine_libraries(const Patient& patient) {
  std::vector<std::string> names;
  for (const Library& library : patient.context.env.libraries) {
    names.push_back(formatted("{} {}", library.name, library.version));
  }
  return {Health::Ok, {join(names, "、"), join(names, ", ")}};
}

// --- the plan

static Found examine_plan(const Patient& patient) {
  const Context& context = patient.context;
  if (!patient.plan) {
    // Of a sparse checkout the message says what to do.
    if (patient.is_left_out) return {Health::Fail, patient.no_plan, {}};
    return {Health::Fail,
            patient.no_plan,
            {"計画のフォルダに移るか、`fujiplan init DIR` で新しく作る",
             "go to the folder of a plan, or start one with `fujiplan init DIR`"}};
  }
  Message how{"今のフォルダから上の階層へ順に探した", "searched from the current folder upwards"};
  if (!context.env.variable("FUJIPLAN_PLAN").empty()) how = {"FUJIPLAN_PLAN", "FUJIPLAN_PLAN"};
  if (!context.options.plan.empty()) how = {"--plan", "--plan"};
  std::string path = formatted("{}/{}", patient.plan->folder, kHeaderFile);
  return {Health::Ok, kBecause(same(path), how)};
}

static Found examine_projects(const Patient& patient) {
  const Message see_validate{"`fujiplan validate` で誤りを確認して直す",
                             "see `fujiplan validate` and put the errors right"};
  if (!patient.plan) return {Health::Fail, {"計画がないので読めない", "no plan to read"}};
  const Plan& plan = *patient.plan;
  if (!plan.header_is_whole) {
    return {Health::Fail, {"plan.yaml にエラーがある", "plan.yaml has errors"}, see_validate};
  }
  std::size_t count = plan.projects.size();
  Message loaded{formatted("{}件を読めた", count), formatted("{} can be read", count)};
  if (!plan.left_out.empty()) {
    std::vector<std::string_view> paths;
    for (const LeftOut& left_out : plan.left_out) paths.push_back(left_out.path);
    loaded.ja += formatted("。エラーで読めないファイル: {}", join(paths, "、"));
    loaded.en += formatted("; with errors: {}", join(paths, ", "));
    return {Health::Fail, loaded, see_validate};
  }
  if (count == 0) {
    return {Health::Warn,
            {"事業が1つもない", "there is no project"},
            {"`1-1/1-1-1.yaml` のように、施策のフォルダに事業のファイルを置く",
             "put files such as `1-1/1-1-1.yaml` into folders of measures"}};
  }
  return {Health::Ok, loaded};
}

// --- git

// Files of the plan on the disk, compared with a commit.
struct ChangedFiles {
  std::size_t changed = 0;    // differ, are new, or are gone
  std::size_t with_crlf = 0;  // the same but for line ends, as git makes them with core.autocrlf
};

// What is behind a link out of the plan is not known of a commit. `left_out`: by a sparse checkout.
static ChangedFiles changed_files(const FileReader& disk, const FileReader& committed,
                                  const std::string& folder,
                                  const std::vector<NotCheckedOut>& left_out) {
  std::set<std::string> paths = {formatted("{}/{}", folder, kHeaderFile)};
  for (const FileReader* files : {&disk, &committed}) {
    for (FoundFile& file : find_project_files(*files, folder)) paths.insert(std::move(file.path));
  }
  for (const NotCheckedOut& file : left_out) paths.erase(folder + "/" + file.path);
  ChangedFiles result;
  for (const std::string& path : paths) {
    FileKind kind = committed.kind(path);
    if (kind == FileKind::Other) continue;
    std::string now = disk.kind(path) == kind ? disk.read(path).bytes : "";
    std::string then = committed.read(path).bytes;
    if (disk.kind(path) == kind && now == then) continue;
    bool is_same = disk.kind(path) == kind && same_but_for_line_ends(now, then);
    ++(is_same ? result.with_crlf : result.changed);
  }
  return result;
}

static Found examine_git(const Patient& patient) {
  if (!patient.plan) return {Health::Ok, {"計画がないので確認しない", "no plan to look for"}};
  const Environment& env = patient.context.env;
  const Plan& plan = *patient.plan;
  std::string folder = (Path(env.directory) / plan.folder).normal().string();
  std::optional<git::Repository> repository;
  try {
    if (env.reads_git) repository = git::Repository::around(env, folder);
  } catch (const Failure& failure) {
    return {Health::Fail, failure.message()};  // it is broken, or there is no libgit2
  }
  auto inside = repository ? repository->path_inside(folder) : std::nullopt;
  if (!inside) {
    return {Health::Warn,
            {"計画はgitのリポジトリの中にない", "the plan is in no git repository"},
            {"`git init` でリポジトリを作ると、変更の記録が残り、`diff` と `log` が使える",
             "make one with `git init`, to keep the history and to use `diff` and `log`"}};
  }
  std::string word = shell_word(plan.folder);
  Found not_committed{Health::Warn,
                      {"計画はまだコミットされていない", "the plan is not committed yet"},
                      {formatted("`git add {}` と `git commit` で記録する", word),
                       formatted("do so with `git add {}` and `git commit`", word)}};
  if (!repository->has_commits()) return not_committed;
  git::Id head = repository->resolve("HEAD");
  auto tree = repository->find(repository->tree_of(head, "HEAD"), *inside);
  bool has_plan = tree && tree->kind == FileKind::Folder &&
                  repository->find(tree->id, std::string(kHeaderFile));
  if (!has_plan) return not_committed;
  git::TreeFiles committed(*repository, tree->id, plan.folder, env.directory);
  std::vector<NotCheckedOut> left_out = not_checked_out(env, *repository, plan.folder, *inside);
  ChangedFiles files = changed_files(env.files, committed, plan.folder, left_out);
  Message state{"全てコミット済み", "all is committed"};
  if (files.changed > 0) {
    state = {formatted("コミットしていない変更が{}件のファイルにある", files.changed),
             formatted("{} with changes that are not committed",
                       files.changed == 1 ? "1 file" : formatted("{} files", files.changed))};
  }
  if (files.with_crlf > 0) {
    state.ja += formatted("（改行だけがCRLFに変わったファイルが{}件）", files.with_crlf);
    state.en += formatted(
        " ({} only in line ends, CRLF)",
        files.with_crlf == 1 ? "1 file differs" : formatted("{} files differ", files.with_crlf));
  }
  if (left_out.empty()) return {Health::Ok, state};
  state.ja += formatted("。計画のファイルのうち{}件は取り出されていない（スパースチェックアウト）",
                        left_out.size());
  state.en +=
      formatted("; {} not checked out (a sparse checkout)",
                left_out.size() == 1 ? "1 file of the plan is"
                                     : formatted("{} files of the plan are", left_out.size()));
  return {Health::Warn,
          state,
          {"`git sparse-checkout disable` で全て取り出す",
           "check out all files with `git sparse-checkout disable`"}};
}

// --- templates

// Why templates cannot be compiled. A partial alone does not know what will be around it: its names
// are checked in the reports that include it, ours among them.
static std::vector<Message> broken_templates(const TemplateStore& store, const Vocabulary& words) {
  std::vector<Message> broken;
  Partials partials = partials_in(store);
  auto note_failure_of = [&](auto compile) {
    try {
      compile();
    } catch (const Failure& failure) {
      Message why = failure.message();
      if (std::ranges::find(broken, why.en, &Message::en) == broken.end()) broken.push_back(why);
    }
  };
  std::vector<std::string> names = store.report_names();
  std::ranges::copy(store.page_names(), std::back_inserter(names));
  for (const std::string& name : names) {
    note_failure_of([&] {
      OutputRow row = row_of_template(name, *store.find(name));
      Mustache(row.source, rules_of(row, words), partials);
    });
  }
  for (const std::string& name : store.partial_names()) {
    note_failure_of([&] { Mustache(*store.find(name), {.escape = escape_for(name)}, partials); });
  }
  return broken;
}

static Found examine_templates(const Patient& patient) {
  const Environment& env = patient.context.env;
  BuiltIn built_in = built_in_templates();
  Message only_ours{
      formatted("組み込みのレポート{}件、サイトのページ{}件と部分テンプレート{}件",
                built_in.reports, built_in.pages, built_in.partials),
      formatted("{}, {} of the site and {} built in", counted(built_in.reports, "report"),
                counted(built_in.pages, "page"), counted(built_in.partials, "partial"))};
  if (!patient.plan) return {Health::Ok, only_ours};
  auto folders = template_folders(env, patient.context.options, patient.plan->folder);
  Language language = patient.plan->header.language.value;
  TemplateStore store(folders, language);
  std::vector<std::string> own = store.own_names();
  if (folders.empty()) return {Health::Ok, only_ours};

  std::vector<std::string_view> replaced;
  for (const std::string& name : own) {
    auto ours = built_in_template(name, language);
    if (ours && ours->text != store.find(name)->text) replaced.push_back(name);
  }
  Message message{formatted("{}、{}/ に{}件", only_ours.ja, folders[0].path, own.size()),
                  formatted("{}, {} in {}/", only_ours.en, own.size(), folders[0].path)};
  if (!replaced.empty()) {
    message.ja += formatted("。組み込みのテンプレートに代わるもの: {}", join(replaced, "、"));
    message.en += formatted("; in place of those built in: {}", join(replaced, ", "));
  }
  std::vector<Message> broken = broken_templates(store, vocabulary_of(patient.plan->header));
  if (broken.empty()) return {Health::Ok, message};
  message.ja += "。使えないテンプレート: ";
  message.en += "; broken: ";
  for (std::size_t i = 0; i < broken.size(); ++i) {
    message.ja += (i == 0 ? "" : "、") + broken[i].ja;
    message.en += (i == 0 ? "" : ", ") + broken[i].en;
  }
  return {Health::Fail,
          message,
          {"示した場所を直す。書き方は docs/templates.md にある",
           "put right the places named; docs/templates.md says how"}};
}

// --- the terminal

static Found examine_language(const Patient& patient) {
  const Context& context = patient.context;
  std::optional<HeaderFile> unused;
  ChosenLanguage chosen = choose_language_and_why(context.env, context.options, unused);
  Message why{std::string(chosen.why.ja), std::string(chosen.why.en)};
  Message message = kBecause(same(std::string(name_of(chosen.language))), why);
  std::string wish = context.env.variable("FUJIPLAN_LANG");
  if (!wish.empty() && !parse_language(wish)) {
    message.ja += formatted("。FUJIPLAN_LANG の `{}` は使えない", wish);
    message.en += formatted("; FUJIPLAN_LANG is `{}`, which is no language", wish);
    return {Health::Warn,
            message,
            {"FUJIPLAN_LANG を ja か en にする", "set FUJIPLAN_LANG to ja or en"}};
  }
  return {Health::Ok, message};
}

// fujiplan writes UTF-8 whatever the locale says; only the terminal must know.
static Found examine_locale(const Patient& patient) {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    std::string locale = patient.context.env.variable(name);
    if (locale.empty()) continue;
    std::string lower = to_lower_ascii(locale);
    bool utf8 = lower.find("utf-8") != lower.npos || lower.find("utf8") != lower.npos;
    Message message = same(formatted("{}={}", name, locale));
    if (utf8 || language_of_locale(locale) == std::nullopt) return {Health::Ok, message};
    return {Health::Warn,
            message,
            {"出力はUTF-8なので、端末で文字が化ける。ja_JP.UTF-8 などにする",
             "the output is UTF-8 and will be garbled; choose one such as ja_JP.UTF-8"}};
  }
  return {Health::Ok, {"指定なし", "not set"}};
}

static Found examine_terminal(const Patient& patient) {
  const Environment& env = patient.context.env;
  if (!env.out_is_terminal) {
    return {Health::Ok, {"端末ではない。表は切らない", "none; tables are not cut"}};
  }
  Message message{formatted("{}桁", env.width), formatted("{} columns", env.width)};
  if (env.width == 0)
    return {Health::Ok, {"幅が分からない。表は切らない", "width unknown; tables are not cut"}};
  if (env.width >= kNarrow) return {Health::Ok, message};
  return {Health::Warn,
          message,
          {formatted("表の多くの列が切れる。{}桁以上に広げるか、`--columns` で列を選ぶ", kNarrow),
           formatted("most tables are cut; widen it to {} or choose `--columns`", kNarrow)}};
}

static Found examine_color(const Patient& patient) {
  const Context& context = patient.context;
  Message why{"端末ではない", "no terminal"};
  if (context.env.out_is_terminal) why = {"端末", "a terminal"};
  if (context.env.out_is_terminal && !context.env.variable("NO_COLOR").empty()) {
    why = same("NO_COLOR");
  }
  const std::string& wish = context.options.color;
  if (wish == "always" || wish == "never") why = same("--color " + wish);
  Message what = use_color(context) ? Message{"付ける", "on"} : Message{"付けない", "off"};
  return {Health::Ok, kBecause(what, why)};
}

// --- all of it

namespace {

struct Part {
  std::string_view key;
  Text label;
  Found (*examine)(const Patient&);
};

constexpr Part kParts[] = {
    {"version", {"版", "version"}, examine_version},
    {"plan", {"計画", "plan"}, examine_plan},
    {"projects", {"事業", "projects"}, examine_projects},
    {"git", {"git", "git"}, examine_git},
    {"templates", {"テンプレート", "templates"}, examine_templates},
    {"language", {"言語", "language"}, examine_language},
    {"locale", {"ロケール", "locale"}, examine_locale},
    {"terminal", {"端末", "terminal"}, examine_terminal},
    {"color", {"色", "colour"}, examine_color},
    {"libraries", {"ライブラリ", "libraries"}, examine_libraries},
};

}  // namespace

std::vector<HealthLine> examine(Context& context) {
  Patient patient{context};
  try {
    Sink unread;
    patient.plan = open_plan(context, unread);
  } catch (const HeaderNotCheckedOut& left_out) {
    patient.no_plan = left_out.message(), patient.is_left_out = true;
  } catch (const Failure& failure) {
    patient.no_plan = failure.message();
  }
  std::vector<HealthLine> lines;
  for (const Part& part : kParts) {
    Found found;
    try {
      found = part.examine(patient);
    } catch (
        const Failure& failure) {  // a folder that cannot be read, --templates that is not there
      found = {Health::Fail, failure.message(), {}};
    }
    lines.push_back(
        {part.key, part.label, found.health, std::move(found.message), std::move(found.help)});
  }
  return lines;
}

}  // namespace fujiplan
