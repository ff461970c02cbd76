#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <tuple>
#include <vector>

#include "base/formatted.h"
#include "base/join.h"
#include "base/text.h"
#include "case_runner.h"
#include "cli.h"
#include "files/uri.h"
#include "model/load.h"
#include "unit/lsp/editor.h"

// What the editor underlines is what validate says: every plan that a transcript of validate looks
// at is also given to the language server.
namespace fujiplan::testing {
namespace {

namespace fs = std::filesystem;

// --- places, counted in another way than the program does

std::size_t whole(const Json& json, std::string_view key) {
  return static_cast<std::size_t>(json.find(key)->number().value());
}

// A line end that CRLF makes begins with its CR; bytes 10xxxxxx, which are no column for validate,
// belong to what stands before them.
std::size_t settled(std::string_view text, std::size_t at) {
  auto follows = [&](std::size_t i) {
    return (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
  };
  if (at > 0 && text.substr(at - 1).starts_with("\r\n")) --at;
  while (at > 0 && follows(at - 1)) --at;
  return at;
}

// Behind so many line ends and then characters.
std::size_t place_of_person(std::string_view text, std::size_t line, std::size_t column) {
  std::size_t at = 0;
  for (std::size_t i = 1; i < line; ++i) at = text.find('\n', at) + 1;
  for (std::size_t i = 1; i < column && at < text.size(); ++i) at += decode_at(text, at).size;
  return settled(text, at);
}

std::size_t place_in_editor(std::string_view text, const Json& position) {
  std::size_t at = 0;
  for (std::size_t line = whole(position, "line"); line > 0; --line) {
    at = text.find_first_of("\r\n", at);
    at += text.substr(at).starts_with("\r\n") ? 2 : 1;
  }
  for (std::size_t units = whole(position, "character"); units > 0; --units) {
    CodePoint next = decode_at(text, at);
    if (next.value > 0xFFFF) --units;
    at += next.size;
  }
  return settled(text, at);
}

// --- findings as lines that can be compared

class Texts {
 public:
  explicit Texts(const Environment& env) : env_(env) {}

  std::string absolute(const std::string& path) const {
    return (fs::path(env_.directory) / path).lexically_normal().string();
  }
  std::string text(const std::string& absolute) const {
    bool is_file = env_.files.kind(absolute) == FileKind::Regular && !absolute.ends_with(".yml");
    return is_file ? env_.files.read(absolute, ~std::size_t{0}).bytes : "";
  }

 private:
  const Environment& env_;
};

std::string place_from_validate(const Texts& texts, const Json& json) {
  const std::string path = texts.absolute(*json.find("path")->text());
  const std::string text = texts.text(path);
  return formatted("{} {}-{}", path,
                   place_of_person(text, whole(json, "line"), whole(json, "column")),
                   place_of_person(text, whole(json, "end_line"), whole(json, "end_column")));
}

std::string place_from_editor(const Texts& texts, const std::string& uri, const Json& range) {
  const std::string path = path_of_uri(uri).value();
  const std::string text = texts.text(path);
  return formatted("{} {}-{}", path, place_in_editor(text, *range.find("start")),
                   place_in_editor(text, *range.find("end")));
}

using Findings = std::vector<std::string>;

// In one order, which a failing test can show.
std::string sorted(Findings lines) {
  std::ranges::sort(lines);
  return join(lines, "\n");
}

std::string from_validate(const Texts& texts, const Json& findings, std::string_view help_label) {
  Findings lines;
  for (const Json& finding : findings.elements()) {
    std::string line = formatted("{} {} [{}] {}", place_from_validate(texts, finding),
                                 *finding.find("severity")->text(), *finding.find("code")->text(),
                                 *finding.find("message")->text());
    if (const Json* help = finding.find("help")) {
      line += formatted("\n{}: {}", help_label, *help->text());
    }
    if (const Json* notes = finding.find("notes")) {
      for (const Json& note : notes->elements()) {
        line +=
            formatted("\n  {} {}", place_from_validate(texts, note), *note.find("message")->text());
      }
    }
    lines.push_back(line);
  }
  return sorted(std::move(lines));
}

std::string from_editor(const Texts& texts, const Editor& editor) {
  constexpr std::string_view kSeverities[] = {"", "error", "warning", "note"};
  Findings lines;
  for (const auto& [uri, findings] : editor.shown()) {
    for (const Json& finding : findings.elements()) {
      std::string line =
          formatted("{} {} [{}] {}", place_from_editor(texts, uri, *finding.find("range")),
                    kSeverities[whole(finding, "severity")], *finding.find("code")->text(),
                    *finding.find("message")->text());
      if (const Json* related = finding.find("relatedInformation")) {
        for (const Json& note : related->elements()) {
          const Json& location = *note.find("location");
          line += formatted(
              "\n  {} {}",
              place_from_editor(texts, *location.find("uri")->text(), *location.find("range")),
              *note.find("message")->text());
        }
      }
      lines.push_back(line);
    }
  }
  return sorted(std::move(lines));
}

// --- both programs

// Options that say which plan, and in which language.
std::vector<std::string> shared_options(const std::vector<std::string>& arguments) {
  std::vector<std::string> shared;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& word = arguments[i];
    if (word == "--follow-links" || word.starts_with("--plan=") || word.starts_with("--lang=")) {
      shared.push_back(word);
    } else if ((word == "--plan" || word == "--lang") && i + 1 < arguments.size()) {
      shared.insert(shared.end(), {word, arguments[i + 1]});
    }
  }
  return shared;
}

bool is_plain_validate(const std::vector<std::string>& arguments) {
  auto has = [&](std::string_view start) {
    return std::ranges::any_of(arguments,
                               [&](const std::string& word) { return word.starts_with(start); });
  };
  return std::ranges::count(arguments, "validate") == 1 && !has("--at") && !has("--help") &&
         !has("--base=") && std::ranges::count(arguments, "--base") == 0;
}

// Every file with a text that JSON can hold: what the plan's folder holds, seen as the plan.
std::vector<std::string> texts_of_plan(const Environment& env, const Json& findings,
                                       const Texts& texts) {
  std::vector<std::string> paths;
  for (const Json& finding : findings.elements()) {
    std::string path = texts.absolute(*finding.find("path")->text());
    if (env.files.kind(path) == FileKind::Regular && !first_invalid_utf8(texts.text(path)) &&
        std::ranges::count(paths, path) == 0) {
      paths.push_back(path);
    }
  }
  return paths;
}

int compare(const Environment& env, const std::vector<std::string>& arguments) {
  if (!is_plain_validate(arguments)) return 0;
  const std::vector<std::string> shared = shared_options(arguments);
  std::ostringstream out, err;
  Environment quiet{.files = env.files,
                    .out = out,
                    .err = err,
                    .directory = env.directory,
                    .variables = env.variables,
                    .reads_git = env.reads_git};
  std::vector<std::string> validate = shared;
  validate.insert(validate.end(), {"validate", "--format", "json"});
  if (run(validate, quiet) == 2) return 0;
  const Json findings = parse_json(out.str()).value();
  const Texts texts(env);
  const Json shows_related{
      {"textDocument", {{"publishDiagnostics", {{"relatedInformation", true}}}}}};

  Editor reader(env);
  reader.start(shows_related);
  reader.run(shared);
  CHECK(reader.code == 0);
  CHECK(reader.err.empty());
  const bool is_japanese = err.str().find("件") != std::string::npos;  // the count of findings
  const std::string expected = from_validate(texts, findings, is_japanese ? "対処" : "help");
  CHECK(from_editor(texts, reader) == expected);

  // The same when every file with findings was typed anew.
  Editor typist(env);
  typist.start(shows_related);
  const std::vector<std::string> paths = texts_of_plan(env, findings, texts);
  for (const std::string& path : paths) typist.open(path, "何か: 違うもの\n");
  for (const std::string& path : paths) typist.replace(path, texts.text(path));
  typist.run(shared);
  CHECK(from_editor(texts, typist) == expected);
  return 1;
}

}  // namespace

TEST_SUITE_BEGIN("git");

TEST_CASE("the language server shows what validate finds, in every plan of its transcripts") {
  int compared = 0;
  for (const fs::path& path : case_paths()) {
    const std::string text = read_file(path);
    if (text.find("validate") == text.npos) continue;
    INFO(path.string());
    replay(text, [&](const Environment& env, const std::vector<std::string>& arguments) {
      compared += compare(env, arguments);
    });
  }
  CHECK(compared > 500);
}

TEST_SUITE_END();

}  // namespace fujiplan::testing
