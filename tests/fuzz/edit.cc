// Answers that are put into a project file. The first part of the input is the file; each line of
// the second is an answer: `R5 evaluation.progress=4`, where `\n` is a line end.
#include "survey/edit.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "fuzz/target.h"
#include "model/typed_answer.h"
#include "yaml/preflight.h"
#include "yaml/read_document.h"

namespace fujiplan::fuzz {
namespace {

using Path = std::vector<std::string>;
using Leaves = std::map<Path, std::string>;  // all texts of a file

struct File {
  explicit File(std::string bytes) : sources{{"x.yaml", std::move(bytes)}} {
    document = yaml::read_document(sources[0], 0, sink);
    if (document && sink.errors() == 0) collect(document->root(), {});
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  void collect(yaml::Value value, const Path& path) {
    auto below = [&](std::string key) {
      Path deeper = path;
      deeper.push_back(std::move(key));
      return deeper;
    };
    if (value.is(yaml::Kind::Mapping)) {
      for (const yaml::Entry& entry : value.entries()) {
        collect(entry.value, below(std::string(entry.key.text())));
      }
    } else if (value.is(yaml::Kind::Sequence)) {
      int number = 0;
      for (yaml::Value item : value) collect(item, below("#" + std::to_string(++number)));
    } else if (value.is(yaml::Kind::Scalar)) {
      leaves[path] = value.text();
    }
  }

  bool is_good() const { return document.has_value() && sink.errors() == 0; }

  Sources sources;
  Sink sink;
  std::optional<yaml::Document> document;
  Leaves leaves;
};

struct Answers {
  FiscalYear year = reiwa(5);
  std::vector<AnswerChange> changes;
};

const std::vector<SurveyItem>& items() {
  static const std::vector<SurveyItem> kItems = survey_items(standard_vocabulary());
  return kItems;
}
const SurveyItem* find_item(std::string_view key) {
  for (const SurveyItem& item : items()) {
    if (key_of(item) == key) return &item;
  }
  return nullptr;
}

// The lines that are answers; the year is that of the last one. No item twice.
Answers answers_in(std::string_view part) {
  Answers answers;
  for (std::string_view line : lines_of(part)) {
    std::size_t space = line.find(' '), equals = line.find('=');
    if (space == line.npos || equals == line.npos || space > equals) continue;
    const SurveyItem* item = find_item(line.substr(space + 1, equals - space - 1));
    auto year = parse_typed_fiscal_year(line.substr(0, space), {});
    bool twice =
        std::ranges::find(answers.changes, item, &AnswerChange::item) != answers.changes.end();
    if (item == nullptr || !year || twice) continue;
    std::string typed(line.substr(equals + 1));
    for (std::size_t at; (at = typed.find("\\n")) != typed.npos;) typed.replace(at, 2, "\n");
    TypedAnswer answer = read_typed_answer(*item, typed);
    // Whoever lets people type refuses these, before or by checking the edited file.
    if (!answer.ok() || first_invalid_utf8(typed)) continue;
    if (yaml::first_control(answer.text) != std::string::npos) continue;
    answers.year = *year;
    answers.changes.push_back({item, answer.text});
  }
  return answers;
}

Path path_of(const SurveyItem& item, FiscalYear year) {
  Path path = {"survey", to_string(year)};
  path.insert(path.end(), item.path.begin(), item.path.end());
  return path;
}

// The last `|` block of a file without a last line end has none in its text either, until another
// line follows.
void forget_last_line_ends(Leaves& leaves) {
  for (auto& [path, text] : leaves) {
    if (text.ends_with('\n')) text.pop_back();
  }
}

void check_edit(const std::string& text, const Answers& answers) {
  File before(text);
  if (!before.document) return;
  const std::string& source = before.sources[0].text;
  SurveyEdit edit = edit_survey(*before.document, source, answers.year, items(), answers.changes);
  if (edit.blocked || !before.is_good()) return;
  require(!edit.changed.empty() || edit.text == source, "no change is no edit");

  Leaves expected = before.leaves;
  for (const AnswerChange& change : answers.changes) {
    Path path = path_of(*change.item, answers.year);
    auto old = expected.find(path);
    if (change.text.empty()) {
      expected.erase(path);
    } else if (old == expected.end() || !is_same_answer(*change.item, old->second, change.text)) {
      expected[path] = change.text;
    }
  }
  File after(edit.text);
  require(after.is_good(), "the file can be read after the edit:\n" + edit.text);
  if (!source.ends_with('\n')) {
    forget_last_line_ends(expected);
    forget_last_line_ends(after.leaves);
  }
  require(after.leaves == expected, "only the answers have changed:\n" + edit.text);
  SurveyEdit again =
      edit_survey(*after.document, after.sources[0].text, answers.year, items(), answers.changes);
  require(!again.blocked && again.text == edit.text, "the same answers again change nothing");
}

}  // namespace
}  // namespace fujiplan::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  auto parts = fujiplan::fuzz::parts_of({reinterpret_cast<const char*>(bytes), size});
  if (parts.size() < 2) return 0;
  fujiplan::fuzz::check_edit(parts[0], fujiplan::fuzz::answers_in(parts[1]));
  return 0;
}
