#include "upkeep/next/rewritten_text.h"

#include <algorithm>
#include <utility>

#include "base/failure.h"
#include "base/formatted.h"
#include "yaml/entry_bytes.h"
#include "yaml/find_entry.h"
#include "yaml/read_document.h"
#include "yaml/source_lines.h"

namespace fujiplan {

yaml::Document document_in(const SourceFile& source) {
  Sink unused;
  return *yaml::read_document(source, 0, unused);
}

// Behind the lines of an entry. Those of a block of text end before the break of its last line,
// all others in a line or behind its break.
static std::size_t behind_lines(std::string_view text, const yaml::Entry& entry) {
  bool is_text = entry.value.is(yaml::Kind::Scalar) && entry.value.style() == yaml::Style::Block;
  return yaml::next_line(text, yaml::end_with_comments(text, entry) - (is_text ? 0 : 1));
}

// The blank lines above what has gone from the end of a text are above nothing now. Those that
// belong to a value, before `stays`, stay.
static void drop_blank_end(std::string& text, std::size_t stays) {
  std::size_t last = text.find_last_not_of(" \r\n");
  std::size_t end = last == text.npos ? 0 : yaml::next_line(text, last);
  text.resize(std::min(text.size(), std::max(end, stays)));
}

std::string without_keys(const std::string& path, std::string text,
                         std::span<const std::string_view> keys) {
  const SourceFile source{path, std::move(text)};
  const yaml::Document document = document_in(source);
  if (document.root().style() == yaml::Style::Flow) {
    std::vector<yaml::Change> gone;
    for (std::string_view key : keys) gone.push_back({{std::string(key)}, std::nullopt});
    const yaml::Layout any{[](auto, auto) { return std::nullopt; }, [](auto) { return true; },
                           [](auto) { return false; }};
    return with_changes(path, source.text, std::move(gone), any);
  }
  std::vector<yaml::Splice> splices;
  std::size_t gone = 0, stays = 0;  // bytes that go; where the last value that stays will end
  bool last_goes = false;
  for (const yaml::Entry& entry : document.root().entries()) {
    std::size_t end = behind_lines(source.text, entry);
    last_goes = std::ranges::find(keys, entry.key.text()) != keys.end();
    if (last_goes) {
      std::size_t begin = yaml::line_start(source.text, entry.key.span().offset);
      gone += end - begin;
      splices.push_back({begin, end - begin, ""});
    } else {
      stays = end - gone;
    }
  }
  text = yaml::spliced(source.text, std::move(splices));
  if (last_goes) drop_blank_end(text, stays);
  return text;
}

std::string with_changes(const std::string& path, const std::string& text,
                         std::vector<yaml::Change> changes, const yaml::Layout& layout) {
  const SourceFile source{path, text};
  const yaml::Document document = document_in(source);
  yaml::Edit edit = yaml::edit(document, source.text, std::move(changes), layout);
  if (edit.blocked) {
    throw Failure(
        {formatted(
             "`{}` の書き方のままでは、次の計画のファイルを作れない。1つの項目を1行から始まる形に直す",
             path),
         formatted("the next plan's file cannot be made from `{}` as it is written; let each key "
                   "begin a line",
                   path)});
  }
  return yaml::spliced(source.text, std::move(edit.splices));
}

WrittenValue value_in_text(const std::string& path, const std::string& text, std::string_view key) {
  const SourceFile source{path, text};
  const yaml::Document document = document_in(source);
  auto entry = yaml::find_entry(document, key);
  if (!entry) return {};
  WrittenValue value{entry->value.kind(), entry->value.style() == yaml::Style::Block};
  if (value.kind == yaml::Kind::Scalar) value.text = entry->value.text();
  if (value.kind != yaml::Kind::Sequence) return value;
  for (yaml::Value item : entry->value) value.items.emplace_back(item.text());
  return value;
}

}  // namespace fujiplan
