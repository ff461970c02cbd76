#include "fixes/kept_answers.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diag/sink.h"
#include "yaml/read_document.h"

namespace fujiplan {
namespace {

constexpr std::string_view kSurvey = "survey";

// What a node says; unlike nodes say unlike things.
std::string said_by(yaml::Value value) {
  auto part = [](std::string_view text) {
    return std::to_string(text.size()) + ":" + std::string(text);
  };
  std::string said;
  switch (value.kind()) {
    case yaml::Kind::Null:
      return "n";
    case yaml::Kind::Scalar:
      return "s" + part(value.text());
    case yaml::Kind::Sequence:
      said = "l";
      for (yaml::Value item : value) said += part(said_by(item));
      return said;
    case yaml::Kind::Mapping:
      break;
  }
  std::vector<std::string> entries;
  for (const yaml::Entry entry : value.entries()) {
    entries.push_back(part(entry.key.text()) + part(said_by(entry.value)));
  }
  std::ranges::sort(entries);
  said = "m";
  for (const std::string& entry : entries) said += entry;
  return said;
}

// By year, in whatever way it is written there. None: it is not YAML.
using Answers = std::multimap<FiscalYear, std::string>;
std::optional<Answers> answers_of_years(const SourceFile& source,
                                        const std::set<FiscalYear>& years) {
  Sink unused;
  const auto document = yaml::read_document(source, 0, unused);
  if (!document) return std::nullopt;
  Answers answers;
  if (!document->root().is(yaml::Kind::Mapping)) return answers;
  for (const yaml::Entry entry : document->root().entries()) {
    if (entry.key.text() != kSurvey || !entry.value.is(yaml::Kind::Mapping)) continue;
    for (const yaml::Entry of_year : entry.value.entries()) {
      const auto year = parse_typed_fiscal_year(of_year.key.text(), years.begin()->style);
      if (year && years.contains(*year)) answers.emplace(*year, said_by(of_year.value));
    }
  }
  return answers;
}

}  // namespace

bool has_same_answers(const SourceFile& before, const SourceFile& after,
                      const std::set<FiscalYear>& years) {
  if (years.empty() || before.text.find(kSurvey) == before.text.npos) return true;
  const auto then = answers_of_years(before, years), now = answers_of_years(after, years);
  return then && now && *then == *now;
}

}  // namespace fujiplan
