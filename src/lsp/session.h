#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "base/json.h"
#include "base/language.h"
#include "files/environment.h"
#include "git/repository.h"
#include "lists/settled_years.h"
#include "lsp/buffers.h"
#include "lsp/live_plan.h"
#include "run/options.h"

// What the server knows between two messages.
namespace fujiplan::lsp {

// What the editor shows of a file.
struct Published {
  std::string uri;   // by which it was told: editors write that of one file in several ways
  std::string told;  // as JSON
};

// What git's HEAD tells of the years of a plan.
struct YearsInHead {
  git::Id tree;                         // of the plan's folder
  std::optional<PublishedYears> years;  // none: it cannot tell
};

// A plan in which something is open, or that of the folder that the editor has opened.
struct OpenPlan {
  std::string absolute;             // the folder that holds plan.yaml
  std::string shown;                // the same from Session::root: begins the paths of messages
  std::unique_ptr<LivePlan> plan;   // null when plan.yaml cannot be read
  std::string unreadable;           // why, as the log has it already
  std::set<std::string> stale;      // absolute paths of files that were changed since
  bool is_stale = true;             // it must be read anew
  std::set<std::string> strangers;  // open below it, but no files of it: their text tells nothing
  std::map<std::string, Published> published;  // by absolute path
  std::optional<YearsInHead> head;             // none: nobody has asked yet
};

struct Session {
  Session(Environment& environment, const Options& typed);

  enum class Stage : unsigned char { Started, Running, ShutDown, Ended };

  Environment& env;
  const Options& options;
  Stage stage = Stage::Started;
  bool ended_well = false;  // `exit` came after `shutdown`

  // What the editor said of itself.
  PositionEncoding encoding = PositionEncoding::Utf16;
  bool shows_related = false;      // places that belong to a finding
  bool watches_on_demand = false;  // files, when it is asked to
  bool shows_hints = false;        // inlay hints were asked for
  bool has_schema = false;         // another server completes by a JSON Schema of the plan

  Language language = Language::Japanese;
  std::string
      root;  // absolute; paths of messages are relative to it, as for who runs validate there
  Buffers buffers;
  std::unique_ptr<EditorFiles> files;
  std::map<std::string, OpenPlan> plans;  // by absolute folder
};

void send(const Session& session, const Json& message);
void log(const Session& session, const Message& text);  // in the log of the editor

// Absolute, without `.` and `..`. None: the URI names no file of this machine.
std::optional<std::string> file_of(std::string_view uri);

// Makes `root` the folder that the editor has opened, and opens the plan that it holds, or that
// --plan names.
void enter(Session& session, const std::string& root);

// The plan to which a file belongs: that of the nearest plan.yaml above it. Null when there is
// none.
OpenPlan* plan_of(Session& session, const std::string& path);

// Says that the file reads differently now, or has come or gone. One that is open and no file of
// the plan that was read tells nothing.
void mark_changed(Session& session, const std::string& path);

// Says so of what is on the disk, where what was no file of the plan may be one now. What is open
// reads as the editor has it.
void mark_changed_on_disk(Session& session, const std::string& path);

std::string path_of(const OpenPlan& plan, std::size_t number);  // of a file of the plan: absolute

// The URI of a file, as the editor names it when it has it open.
std::string uri_at(const Session& session, const std::string& path);

// That of a file of the plan.
std::string uri_of(const Session& session, const OpenPlan& plan, std::size_t number);

// Judges what was changed, and tells the editor what is found now.
void settle(Session& session);

// What a document of a plan is to be asked for: the plan, which is settled, and the text in the
// editor. None where the document is not open, or no file of a plan that can be read.
struct OpenDocument {
  OpenPlan& open;
  LivePlan& plan;
  std::size_t number;  // in the sources of the plan
  const std::string& text;
};
std::optional<OpenDocument> document_at(Session& session, const Json& params);

}  // namespace fujiplan::lsp
