#include <algorithm>
#include <utility>

#include "files/uri.h"
#include "lsp/message.h"
#include "lsp/methods.h"
#include "run/context.h"
#include "version.h"

namespace fujiplan::lsp {

static constexpr std::string_view kUtf8 = "utf-8";

// The folder that the editor has opened: newer editors list several, of which this is the first.
static std::string root_of(const Session& session, const Json& params) {
  for (const Json& folder : at(params, {"workspaceFolders"}).elements()) {
    const std::string* uri = at(folder, {"uri"}).text();
    if (auto path = uri != nullptr ? file_of(*uri) : std::nullopt) return *path;
  }
  const std::string* uri = at(params, {"rootUri"}).text();
  if (auto path = uri != nullptr ? file_of(*uri) : std::nullopt) return *path;
  return session.env.directory;
}

// That of the plan, or of the editor, as choose_language has it.
static Language language_of(const Session& session, const Json& params) {
  Environment env = session.env;
  env.directory = session.root;
  Options options = session.options;
  if (!session.plans.empty()) options.plan = session.plans.begin()->first;
  if (const std::string* locale = at(params, {"locale"}).text()) env.variables["LC_ALL"] = *locale;
  std::optional<HeaderFile> unused;
  return choose_language(env, options, unused);
}

static bool offers_utf8(const Json& capabilities) {
  auto offered = at(capabilities, {"general", "positionEncodings"}).elements();
  return std::ranges::any_of(
      offered, [](const Json& name) { return name.text() != nullptr && *name.text() == kUtf8; });
}

Json initialize(Session& session, const Json& params) {
  constexpr int kIncremental = 2;  // TextDocumentSyncKind
  if (session.stage != Session::Stage::Started) {
    throw RequestFault(ErrorCode::InvalidRequest, "`initialize` comes once");
  }
  const Json& able = at(params, {"capabilities"});
  if (offers_utf8(able)) session.encoding = PositionEncoding::Utf8;
  auto is_able = [&](Keys keys) { return at(able, keys).truth().value_or(false); };
  session.shows_related = is_able({"textDocument", "publishDiagnostics", "relatedInformation"});
  session.watches_on_demand =
      is_able({"workspace", "didChangeWatchedFiles", "dynamicRegistration"});
  auto wants = [&](std::string_view option) {
    return at(params, {"initializationOptions", option}).truth().value_or(false);
  };
  session.shows_hints = wants("inlayHints");
  session.has_schema = wants("schema");
  enter(session, root_of(session, params));
  session.language = language_of(session, params);
  session.stage = Session::Stage::Running;
  bool is_utf8 = session.encoding == PositionEncoding::Utf8;
  return {{"capabilities",
           {{"positionEncoding", is_utf8 ? kUtf8 : "utf-16"},
            {"textDocumentSync", {{"openClose", true}, {"change", kIncremental}}},
            {"completionProvider", {{"triggerCharacters", Json::array({" ", "["})}}},
            {"hoverProvider", true},
            {"definitionProvider", true},
            {"documentSymbolProvider", true},
            {"foldingRangeProvider", true},
            {"inlayHintProvider", session.shows_hints},
            {"codeActionProvider", {{"codeActionKinds", Json::array({kQuickFix, kFixAll})}}}}},
          {"serverInfo", {{"name", "fujiplan"}, {"version", kVersion}}}};
}

// Now the server may ask, too: to be told when files change that are not open.
Json initialized(Session& session, const Json&) {
  if (!session.watches_on_demand) return {};
  // All files: of a folder that goes with what is in it, editors tell by its own name only.
  Json watchers = Json::array({{{"globPattern", "**"}}});
  Json registration{{"id", "fujiplan-files"},
                    {"method", "workspace/didChangeWatchedFiles"},
                    {"registerOptions", {{"watchers", std::move(watchers)}}}};
  send(session, {{"jsonrpc", "2.0"},
                 {"id", "fujiplan-files"},
                 {"method", "client/registerCapability"},
                 {"params", {{"registrations", Json::array({std::move(registration)})}}}});
  return {};
}

Json shut_down(Session& session, const Json&) {
  session.stage = Session::Stage::ShutDown;
  return {};
}

}  // namespace fujiplan::lsp
