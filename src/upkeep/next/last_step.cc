#include "upkeep/next/last_step.h"

#include <optional>
#include <utility>
#include <vector>

#include "notation/fiscal_year.h"
#include "upkeep/next/rewritten_text.h"
#include "yaml/entry_bytes.h"
#include "yaml/find_entry.h"
#include "yaml/source_lines.h"
#include "yaml/splice.h"

namespace fujiplan {

// The last step of a map whose keys are years, which holds when they are over.
static std::optional<yaml::Entry> last_step(yaml::Value value) {
  std::optional<yaml::Entry> last;
  if (!value.is(yaml::Kind::Mapping)) return last;
  std::optional<FiscalYear> newest;
  for (const yaml::Entry& entry : value.entries()) {
    auto year = parse_fiscal_year(entry.key.text());
    if (!year) return std::nullopt;
    if (newest && *year < *newest) continue;
    newest = year;
    last = entry;
  }
  return last;
}

// Without so many blanks at the beginning of each line that has them.
static std::string moved_left(std::string_view lines, std::size_t blanks) {
  std::string moved;
  for (std::size_t at = 0; at < lines.size(); at = yaml::next_line(lines, at)) {
    std::string_view line = lines.substr(at, yaml::next_line(lines, at) - at);
    bool is_deep = line.size() > blanks && line.find_first_not_of(' ') >= blanks;
    moved += is_deep ? line.substr(blanks) : line;
  }
  return moved;
}

static yaml::Splice in_place_of_map(std::string_view text, const yaml::Entry& entry,
                                    const yaml::Entry& step) {
  const Span whole = entry.value.span(), value = step.value.span();
  if (step.value.style() == yaml::Style::Flow) {
    std::size_t begin = yaml::behind_colon(text, entry.key);
    std::string bytes = " " + std::string(text.substr(value.offset, value.length));
    return {begin, whole.offset + whole.length - begin, std::move(bytes)};
  }
  std::size_t spare = yaml::column_of(text, value.offset) - yaml::column_of(text, whole.offset);
  std::size_t begin = yaml::line_start(text, value.offset);
  std::size_t end = yaml::next_line(text, yaml::end_with_comments(text, step) - 1);
  std::size_t first = yaml::line_start(text, whole.offset);
  std::size_t behind = yaml::next_line(text, yaml::end_with_comments(text, entry) - 1);
  return {first, behind - first, moved_left(text.substr(begin, end - begin), spare)};
}

static std::optional<yaml::Entry> entry_at(const yaml::Document& document,
                                           std::span<const std::string_view> keys) {
  auto entry = yaml::find_entry(document, keys.front());
  for (std::string_view key : keys.subspan(1)) {
    if (entry) entry = yaml::find_entry(entry->value, key);
  }
  return entry;
}

std::string with_last_step(const std::string& path, std::string text,
                           std::span<const std::string_view> keys) {
  const SourceFile source{path, std::move(text)};
  const yaml::Document document = document_in(source);
  auto entry = entry_at(document, keys);
  auto step = entry ? last_step(entry->value) : std::nullopt;
  if (!step) return source.text;
  return yaml::spliced(source.text, {in_place_of_map(source.text, *entry, *step)});
}

}  // namespace fujiplan
