#include "fixes/scalar_fixes.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/odd_character.h"
#include "model/types/ambiguous.h"
#include "yaml/find_entry.h"
#include "yaml/write_scalar.h"

namespace fujiplan {

// Would another key of the map, or another item of the list, be the same?
static bool is_there_already(const PlacedNode& node, std::string_view text) {
  if (!node.around) return false;
  if (node.around->is(yaml::Kind::Sequence)) {
    for (yaml::Value item : *node.around) {
      if (item.is(yaml::Kind::Scalar) && item.text() == text) return true;
    }
    return false;
  }
  return node.is_key && yaml::find_entry(*node.around, text).has_value();
}

static std::vector<yaml::Splice> replaced(const PlacedNode& node, std::string bytes) {
  Span old = node.value.span();
  return {{old.offset, old.length, std::move(bytes)}};
}

std::vector<yaml::Splice> write_value(const FaultyFile& file, const Diagnostic& finding) {
  auto node = file.scalar_at(finding.at);
  if (!node || finding.instead.empty()) return {};
  bool is_value = node->value.style() != yaml::Style::Block;
  if (!is_value || is_there_already(*node, finding.instead)) return {};
  return replaced(*node, finding.instead);
}

// As it was written, where that is possible.
static std::string in_form_of(const FaultyFile& file, const PlacedNode& node, std::string text) {
  const bool is_ambiguous = other_reading(text).has_value();
  const yaml::NewScalar scalar{std::move(text), is_ambiguous};
  bool quoted = node.value.style() == yaml::Style::Quoted;
  yaml::Form form = quoted && file.text()[node.value.span().offset] == '\''
                        ? yaml::Form::SingleQuoted
                    : quoted ? yaml::Form::DoubleQuoted
                             : yaml::Form::Plain;
  if (!fits(scalar, form, node.in_flow)) form = yaml::Form::DoubleQuoted;
  return write_scalar(scalar, form).head;
}

std::vector<yaml::Splice> write_name(const FaultyFile& file, const Diagnostic& finding) {
  auto node = file.scalar_at(finding.at);
  if (!node || finding.instead.empty() || node->value.style() == yaml::Style::Block) return {};
  if (is_there_already(*node, finding.instead)) return {};
  return replaced(*node, in_form_of(file, *node, finding.instead));
}

std::vector<yaml::Splice> put_in_quotes(const FaultyFile& file, const Diagnostic& finding) {
  auto node = file.scalar_at(finding.at);
  if (!node || node->value.style() != yaml::Style::Plain) return {};
  if (!finding.instead.empty()) return replaced(*node, finding.instead);
  const yaml::NewScalar scalar{std::string(node->value.text()), true};
  return replaced(*node, write_scalar(scalar, yaml::Form::DoubleQuoted).head);
}

// --- characters

// The text of a scalar with other characters in place of all those of one kind.
static std::string with_others(std::string_view text, Oddity kind) {
  std::string out;
  std::size_t at = 0;
  for (auto odd = find_odd_character(text); odd;
       odd = find_odd_character(text, odd->offset + odd->size)) {
    if (odd->kind != kind) continue;
    out += text.substr(at, odd->offset - at);
    out += odd->instead;
    at = odd->offset + odd->size;
  }
  return out.append(text.substr(at));
}

// An escape has made the character: the whole scalar is written anew.
static std::vector<yaml::Splice> rewrite_escaped(const FaultyFile& file, const PlacedNode& node,
                                                 std::string_view code) {
  struct OfCode {
    std::string_view code;
    Oddity kind;
  };
  constexpr OfCode kKinds[] = {{"look-alike-character", Oddity::LookAlike},
                               {"unusual-space", Oddity::Blank},
                               {"invisible-character", Oddity::Invisible}};
  constexpr std::size_t kLongest = 16'384;  // bytes: it is done for each finding
  auto of = std::ranges::find(kKinds, code, &OfCode::code);
  if (of == std::end(kKinds) || node.value.text().size() > kLongest) return {};
  return replaced(node, in_form_of(file, node, with_others(node.value.text(), of->kind)));
}

// `bytes` in place of those at `at`, which are inside of the scalar. A plain one gets quotes where
// it needs them now. What stands far away has no part in it: a scalar may be as long as a file,
// with a finding at every word.
static std::vector<yaml::Splice> with_part(const FaultyFile& file, const PlacedNode& node, Span at,
                                           const std::string& bytes) {
  constexpr std::size_t kAround = 256;
  const std::string_view all =
      file.text().substr(node.value.span().offset, node.value.span().length);
  const std::size_t begin = at.offset - node.value.span().offset, end = begin + at.length;
  const std::size_t from = begin - std::min(begin, kAround);
  const std::size_t to = std::min(all.size(), end + kAround);
  std::string near(all.substr(from, begin - from));
  near += bytes;
  near += all.substr(end, to - end);
  const bool is_whole = from == 0 && to == all.size();
  if (from > 0) near.insert(0, "x");
  if (to < all.size()) near += "x";
  bool is_text =
      fits({near}, yaml::Form::Plain, node.in_flow) && !(is_whole && other_reading(near));
  if (node.value.style() != yaml::Style::Plain || is_text) return {{at.offset, at.length, bytes}};
  if (!is_whole) return {};
  return replaced(node, in_form_of(file, node, near));
}

std::vector<yaml::Splice> write_characters(const FaultyFile& file, const Diagnostic& finding) {
  auto node = file.scalar_around(finding.at);
  if (!node) return {};
  bool is_escaped = node->value.span() == finding.at && node->value.style() == yaml::Style::Quoted;
  if (is_escaped) return rewrite_escaped(file, *node, finding.rule->code);
  return with_part(file, *node, finding.at, finding.instead);
}

std::vector<yaml::Splice> widen_kana(const FaultyFile& file, const Diagnostic& finding) {
  // Marks that no kana before them takes; they would become those of any character.
  constexpr std::string_view kLoneMarks[] = {"\u3099", "\u309A"};
  auto node = file.scalar_around(finding.at);
  if (!node) return {};
  std::string wide = look_of(file.text().substr(finding.at.offset, finding.at.length));
  auto has = [&](std::string_view mark) { return wide.find(mark) != wide.npos; };
  if (std::ranges::any_of(kLoneMarks, has)) return {};
  return with_part(file, *node, finding.at, wide);
}

}  // namespace fujiplan
