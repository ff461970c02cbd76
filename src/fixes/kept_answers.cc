#include "fixes/kept_answers.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/sink.h"
#include "yaml/find_entry.h"
#include "yaml/read_document.h"

namespace fujiplan {
namespace {

constexpr std::string_view kSurvey = "survey", kCorrections = "corrections";

// Without it no time is lost on reading the file. Escapes may spell any key: "sur\x76ey".
bool may_have(const SourceFile& source, std::string_view key) {
  return source.text.find(key) != source.text.npos || source.text.find('\\') != source.text.npos;
}

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

// What the entries of a survey say, by the names that `name_of` has for their keys; those without a
// name are left out. None: the file is not YAML.
using Answers = std::multimap<std::string, std::string>;
template <typename NameOf>
std::optional<Answers> answers_in(const SourceFile& source, NameOf name_of) {
  Sink unused;
  const auto document = yaml::read_document(source, 0, unused);
  if (!document) return std::nullopt;
  Answers answers;
  if (!document->root().is(yaml::Kind::Mapping)) return answers;
  for (const yaml::Entry entry : document->root().entries()) {
    if (entry.key.text() != kSurvey || !entry.value.is(yaml::Kind::Mapping)) continue;
    for (const yaml::Entry of_year : entry.value.entries()) {
      std::optional<std::string> name = name_of(of_year.key.text());
      if (name) answers.emplace(*std::move(name), said_by(of_year.value));
    }
  }
  return answers;
}

template <typename NameOf>
bool says_the_same(const SourceFile& before, const SourceFile& after, NameOf name_of) {
  if (!may_have(before, kSurvey)) return true;
  const auto then = answers_in(before, name_of), now = answers_in(after, name_of);
  return then && now && *then == *now;
}

// The texts of the corrections, one after the other, and where each begins. None: the file is not
// YAML.
std::optional<std::string> corrections_in(const SourceFile& source) {
  Sink unused;
  const auto document = yaml::read_document(source, 0, unused);
  if (!document) return std::nullopt;
  std::string said;
  const auto corrections = yaml::find_entry(*document, kCorrections);
  if (!corrections || !corrections->value.is(yaml::Kind::Sequence)) return said;
  for (yaml::Value correction : corrections->value) {
    for (std::string_view key : {"was", "now", "reason"}) {
      const auto entry = yaml::find_entry(correction, key);
      said += entry ? said_by(entry->value) : "-";
    }
  }
  return said;
}

}  // namespace

bool has_same_corrections(const SourceFile& before, const SourceFile& after) {
  if (!may_have(before, kCorrections)) return true;
  const auto then = corrections_in(before), now = corrections_in(after);
  return then && then == now;
}

bool has_same_answers(const SourceFile& before, const SourceFile& after,
                      const std::set<FiscalYear>& years) {
  if (years.empty()) return true;
  // A year may be written in several ways.
  return says_the_same(before, after, [&](std::string_view key) {
    const auto year = parse_typed_fiscal_year(key, years.begin()->style);
    return year && years.contains(*year) ? std::optional(to_string(*year)) : std::nullopt;
  });
}

bool has_same_answers(const SourceFile& before, const SourceFile& after) {
  return says_the_same(before, after,
                       [](std::string_view key) { return std::optional(std::string(key)); });
}

}  // namespace fujiplan
