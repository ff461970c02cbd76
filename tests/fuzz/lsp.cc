// The language server: whatever an editor sends, it answers with JSON and ends by itself, and what
// it shows of a text does not depend on how the text was typed. An input is a session: bytes that
// begin with a header, or messages, one in each line; else two texts of a project, of which the
// second is typed over the first, with questions at every place of it.
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "fuzz/target.h"
#include "rpc_text.h"

namespace fujiplan::fuzz {

using nlohmann::json;

static const std::string kUri = "file:///plan/1-1/1-1-2.yaml";

static std::string request(int id, const std::string& method, const json& params) {
  return json{{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}}.dump() + "\n";
}

static std::string notification(const std::string& method, const json& params) {
  return json{{"jsonrpc", "2.0"}, {"method", method}, {"params", params}}.dump() + "\n";
}

static std::string start() {
  return request(0, "initialize",
                 {{"rootUri", "file:///"}, {"initializationOptions", {{"inlayHints", true}}}});
}

static std::string end() {
  return request(1, "shutdown", nullptr) + notification("exit", nullptr);
}

static std::vector<json> answers_to(const std::string& bytes) {
  MemoryFileSystem files = base_plan();
  Run session = run_program(files, {"lsp"}, bytes);
  require(session.err.empty(), "nothing goes to stderr");
  std::vector<json> answers;
  for (const std::string& message : testing::messages_in(session.out)) {
    require(json::accept(message), "answers are JSON");
    answers.push_back(json::parse(message));
  }
  return answers;
}

static std::string open(const std::string& text) {
  return notification("textDocument/didOpen",
                      {{"textDocument", {{"uri", kUri}, {"version", 1}, {"text", text}}}});
}

static std::string change(const std::string& text) {
  return notification("textDocument/didChange",
                      {{"textDocument", {{"uri", kUri}, {"version", 2}}},
                       {"contentChanges", json::array({{{"text", text}}})}});
}

// At so many places that none is forgotten in a short text.
static std::string questions(const std::string& text) {
  constexpr std::size_t kMost = 50;
  std::string lines;
  const json document{{"uri", kUri}};
  for (std::size_t line = 0; line < std::min(lines_of(text).size() + 2, kMost); ++line) {
    for (std::size_t character : {0, 2, 7, 99}) {
      const json at{{"textDocument", document},
                    {"position", {{"line", line}, {"character", character}}}};
      for (const char* method : {"completion", "hover", "definition"}) {
        lines += request(2, std::string("textDocument/") + method, at);
      }
    }
  }
  const json range{{"start", {{"line", 0}, {"character", 0}}},
                   {"end", {{"line", 999}, {"character", 0}}}};
  lines += request(2, "textDocument/inlayHint", {{"textDocument", document}, {"range", range}});
  lines += request(2, "textDocument/documentSymbol", {{"textDocument", document}});
  return lines + request(2, "textDocument/foldingRange", {{"textDocument", document}});
}

static std::map<std::string, json> shown(const std::vector<json>& answers) {
  std::map<std::string, json> findings;
  for (const json& answer : answers) {
    if (answer.value("method", "") != "textDocument/publishDiagnostics") continue;
    const json& params = answer["params"];
    findings.erase(params["uri"]);
    if (!params["diagnostics"].empty()) findings[params["uri"]] = params["diagnostics"];
  }
  return findings;
}

static void type_over(const std::string& before, const std::string& after) {
  if (first_invalid_utf8(before) || first_invalid_utf8(after)) return;
  auto typed = answers_to(testing::framed(start() + open(before) + change(after) + end()));
  auto opened = answers_to(testing::framed(start() + open(after) + questions(after) + end()));
  require(shown(typed) == shown(opened), "findings do not depend on how a text was typed");
  for (const json& answer : opened) {
    require(!answer.contains("error"), "every question has an answer");
  }
}

static void play(const std::string& input) {
  if (input.starts_with("Content-Length")) {
    answers_to(testing::framed(start()) + input);
  } else if (input.starts_with('{')) {
    answers_to(testing::framed(start() + input));
  } else {
    std::vector<std::string> texts = parts_of(input);
    type_over(texts.size() > 1 ? texts[0] : "", texts.back());
  }
}

}  // namespace fujiplan::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  fujiplan::fuzz::play(std::string(reinterpret_cast<const char*>(bytes), size));
  return 0;
}
