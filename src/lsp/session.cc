#include "lsp/session.h"

#include <utility>

#include "base/formatted.h"
#include "files/path.h"
#include "files/uri.h"
#include "lsp/diagnostics.h"
#include "lsp/framing.h"
#include "lsp/message.h"
#include "run/context.h"

namespace fujiplan::lsp {

Session::Session(Environment& environment, const Options& typed)
    : env(environment), options(typed) {}

void send(const Session& session, const Json& message) {
  write_frame(session.env.out, dump_line(message));
}

void log(const Session& session, const Message& text) {
  constexpr int kInfo = 3;
  send(session, notification("window/logMessage",
                             {{"type", kInfo}, {"message", text.in(session.language)}}));
}

std::optional<std::string> file_of(std::string_view uri) {
  auto path = path_of_uri(uri);
  return path ? std::optional(normal(*path)) : std::nullopt;
}

// The environment of who works in the root.
static Environment at_root(const Session& session) {
  Environment env = session.env;
  env.directory = session.root;
  return env;
}

static OpenPlan& open_plan_in(Session& session, const std::string& absolute) {
  auto [at, is_new] = session.plans.try_emplace(absolute);
  if (is_new) {
    at->second.absolute = absolute;
    at->second.shown = shown_path(at_root(session), absolute);
  }
  return at->second;
}

static std::string header_in(const std::string& folder) {
  return (Path(folder) / kHeaderFile).string();
}

// The nearest folder, from `from` upwards, that holds plan.yaml.
static std::optional<std::string> folder_above(const Session& session, const std::string& from) {
  for (Path at = from;; at = at.parent()) {
    if (session.files->kind(header_in(at.string())) != FileKind::None) return at.string();
    if (at == at.parent()) return std::nullopt;
  }
}

static std::optional<std::string> folder_to_open(const Session& session, const Environment& env) {
  if (!named_plan(session.env, session.options).empty()) {
    return find_plan_folder(session.env, session.options);
  }
  if (auto folder = plan_folder_in(env, session.root)) return folder;
  if (auto folder = folder_above(session, session.root)) return folder;
  return find_plan_folder(env, session.options);
}

void enter(Session& session, const std::string& root) {
  session.root = normal(root);
  session.files = std::make_unique<EditorFiles>(session.env.files, session.buffers, session.root);
  const Environment env = at_root(session);
  std::optional<std::string> folder;
  try {
    folder = folder_to_open(session, env);
  } catch (const Failure& failure) {  // the editor may open files of a plan later
    log(session, failure.message());
    return;
  }
  const bool is_named = !named_plan(session.env, session.options).empty();
  const std::string& from = is_named ? session.env.directory : session.root;
  open_plan_in(session, normal((Path(from) / *folder).string()));
}

OpenPlan* plan_of(Session& session, const std::string& path) {
  auto folder = folder_above(session, Path(path).parent().string());
  return folder ? &open_plan_in(session, *folder) : nullptr;
}

// The path as the plan has it.
static std::string shown_in(const OpenPlan& plan, const std::string& absolute) {
  return plan.shown + absolute.substr(plan.absolute.size());
}

// Must all be read anew? Not where an editor saves a file by putting another in its place.
static bool changes_all(const Session& session, const OpenPlan& plan, const std::string& path) {
  if (plan.plan == nullptr || path == header_in(plan.absolute)) return true;
  bool is_known = plan.plan->number_of(shown_in(plan, path)).has_value();
  bool is_there = session.files->kind(path) != FileKind::None;
  return is_known != is_there || !names_project(path);  // it may be a folder
}

// Can it be something of the plan? Editors tell of all that is below the folder that they opened.
static bool concerns(const Session& session, const OpenPlan& plan, const std::string& path) {
  if (!path.starts_with(plan.absolute + "/") || plan.strangers.contains(path)) return false;
  if (path.find("/.", plan.absolute.size()) != path.npos) return false;  // hidden, no project
  if (names_project(path)) return true;
  const FileKind kind = session.files->kind(path);
  const bool was_folder = plan.plan != nullptr && plan.plan->has_below(shown_in(plan, path));
  return kind == FileKind::Folder || (kind == FileKind::None && was_folder);
}

// Has the plan come or gone with its folder, or one above?
static bool has_moved(const Session& session, const OpenPlan& plan, const std::string& path) {
  if (path != plan.absolute && !plan.absolute.starts_with(path + "/")) return false;
  const bool is_there = session.files->kind(header_in(plan.absolute)) != FileKind::None;
  return is_there != (plan.plan != nullptr);
}

void mark_changed(Session& session, const std::string& path) {
  if (names_project(path)) plan_of(session, path);  // opens it where it is none of those that are
  for (auto& [folder, plan] : session.plans) {
    if (has_moved(session, plan, path)) plan.is_stale = true;
    if (!concerns(session, plan, path)) continue;
    if (changes_all(session, plan, path)) {
      plan.is_stale = true;
    } else {
      plan.stale.insert(path);
    }
  }
}

void mark_changed_on_disk(Session& session, const std::string& path) {
  bool was_stranger = false;
  for (auto& [folder, plan] : session.plans) {
    if (plan.strangers.erase(path) > 0) was_stranger = true;
  }
  if (was_stranger || !session.buffers.contains(path)) mark_changed(session, path);
}

static void read_anew(Session& session, OpenPlan& plan) {
  plan.is_stale = false;
  plan.plan = nullptr;  // before another takes as much memory
  plan.strangers.clear();
  try {
    plan.plan = std::make_unique<LivePlan>(*session.files, plan.shown, thread_count(session.env));
  } catch (const Failure& failure) {
    std::string before = std::exchange(plan.unreadable, failure.message().in(session.language));
    if (plan.unreadable != before) log(session, failure.message());
    return;
  }
  plan.unreadable.clear();
  for (const auto& [path, buffer] : session.buffers) {
    if (!path.starts_with(plan.absolute + "/")) continue;
    if (auto number = plan.plan->number_of(shown_in(plan, path))) {
      plan.plan->mark_changed(*number);  // the editor is told that nothing was found, too
    } else {
      plan.strangers.insert(path);
    }
  }
}

std::string path_of(const OpenPlan& plan, std::size_t number) {
  return plan.absolute + plan.plan->sources()[number].path.substr(plan.shown.size());
}

std::string uri_at(const Session& session, const std::string& path) {
  auto open = session.buffers.find(path);
  return open != session.buffers.end() ? open->second.uri : uri_of_file(path);
}

std::string uri_of(const Session& session, const OpenPlan& plan, std::size_t number) {
  return uri_at(session, path_of(plan, number));
}

// Judges what was changed in a plan. True when all of it was read anew.
static bool judge_changed(Session& session, OpenPlan& plan) {
  std::set<std::string> stale = std::exchange(plan.stale, {});
  try {
    bool is_known = !plan.is_stale && (plan.plan != nullptr || stale.empty());
    for (const std::string& path : stale) {
      is_known = is_known && plan.plan->judge(shown_in(plan, path));
    }
    if (is_known) return false;
  } catch (const Failure&) {  // said when it is read anew
  }
  read_anew(session, plan);
  return true;
}

void settle(Session& session) {
  for (auto& [folder, plan] : session.plans) {
    bool is_all = judge_changed(session, plan);
    publish(session, plan, is_all);
  }
}

std::optional<OpenDocument> document_at(Session& session, const Json& params) {
  auto path = file_of(text_at(params, {"textDocument", "uri"}));
  auto buffer = path ? session.buffers.find(*path) : session.buffers.end();
  if (buffer == session.buffers.end()) return std::nullopt;
  OpenPlan* plan = plan_of(session, *path);
  if (plan == nullptr || plan->plan == nullptr) return std::nullopt;
  auto number = plan->plan->number_of(shown_in(*plan, *path));
  if (!number) return std::nullopt;
  return OpenDocument{*plan, *plan->plan, *number, buffer->second.text};
}

}  // namespace fujiplan::lsp
