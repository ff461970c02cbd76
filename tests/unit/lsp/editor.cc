#include "unit/lsp/editor.h"

#include <utility>

#include "cli.h"
#include "files/uri.h"
#include "rpc_text.h"

namespace fujiplan::testing {

std::string file_uri(const std::string& path) {
  return uri_of_file(path);
}

void Editor::notify(std::string_view method, Json params) {
  send_line(dump_line({{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}}));
}

int Editor::request(std::string_view method, Json params) {
  send_line(dump_line(
      {{"jsonrpc", "2.0"}, {"id", ++last_id_}, {"method", method}, {"params", std::move(params)}}));
  return last_id_;
}

void Editor::start(Json capabilities) {
  request("initialize",
          {{"rootUri", file_uri(env_.directory)}, {"capabilities", std::move(capabilities)}});
  notify("initialized", Json::object());
}

void Editor::open(const std::string& path, const std::string& text) {
  notify("textDocument/didOpen", {{"textDocument",
                                   {{"uri", file_uri(path)},
                                    {"languageId", "yaml"},
                                    {"version", ++last_version_},
                                    {"text", text}}}});
}

void Editor::replace(const std::string& path, const std::string& text) {
  notify("textDocument/didChange",
         {{"textDocument", {{"uri", file_uri(path)}, {"version", ++last_version_}}},
          {"contentChanges", Json::array({{{"text", text}}})}});
}

void Editor::run(std::vector<std::string> arguments, bool shuts_down) {
  if (shuts_down) {
    request("shutdown", {});
    notify("exit", {});
  }
  std::istringstream in(framed(lines_));
  std::ostringstream out, errors;
  Environment env{.files = env_.files,
                  .out = out,
                  .err = errors,
                  .directory = env_.directory,
                  .variables = env_.variables,
                  .reads_git = env_.reads_git,
                  .in = &in,
                  .more_came_in = env_.more_came_in};
  arguments.emplace_back("lsp");
  code = fujiplan::run(arguments, env);
  err = errors.str();
  for (const std::string& message : messages_in(out.str())) {
    received.push_back(parse_json(message).value());
  }
}

const Json* Editor::answer(int id) const {
  for (const Json& message : received) {
    const Json* own = message.find("id");
    if (own != nullptr && own->number() == id) return &message;
  }
  return nullptr;
}

std::map<std::string, Json> Editor::shown() const {
  std::map<std::string, Json> findings;
  for (const Json& message : received) {
    const Json* method = message.find("method");
    if (method == nullptr || *method->text() != "textDocument/publishDiagnostics") continue;
    const Json& params = *message.find("params");
    const Json& of_file = *params.find("diagnostics");
    const std::string& uri = *params.find("uri")->text();
    findings.erase(uri);
    if (!of_file.empty()) findings.emplace(uri, of_file);
  }
  return findings;
}

}  // namespace fujiplan::testing
