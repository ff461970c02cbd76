#include "unit/disguised_file.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "model/load.h"
#include "model/read_record.h"
#include "model/types/field_types.h"
#include "yaml/codes.h"
#include "yaml/read_document.h"

namespace fujiplan::testing {

ReadFile::ReadFile(std::string bytes) : sources{{"x.yaml", std::move(bytes)}} {
  document = yaml::read_document(sources[0], 0, sink);
  REQUIRE_MESSAGE(document.has_value(), text());
  Project project;
  const Vocabulary words = vocabulary_of(real_plan().header);
  read_record(*document, sources[0].text, project, &words, sink);
  collect(document->root(), "");
}

std::set<std::string_view> ReadFile::findings() {
  std::set<std::string_view> codes;
  for (const Diagnostic& finding : sink.take_sorted()) {
    if (finding.rule != &yaml::kCrlf.rule) codes.insert(finding.rule->code);
  }
  return codes;
}

void ReadFile::collect(yaml::Value value, const std::string& path) {
  if (value.is(yaml::Kind::Mapping)) {
    for (const yaml::Entry& entry : value.entries()) {
      collect(entry.value, path + "/" + std::string(entry.key.text()));
    }
  } else if (value.is(yaml::Kind::Sequence)) {
    for (yaml::Value item : value) leaves[path] += std::string(item.text()) + "|";
  } else {
    leaves[path] = value.text();
    values.emplace(path, value);
  }
}

namespace {

// The lines of a text that lie inside a block scalar.
std::vector<bool> lines_in_blocks(const ReadFile& file,
                                  const std::vector<std::string_view>& lines) {
  std::vector<bool> inside(lines.size());
  for (const yaml::Node& node : file.document->nodes) {
    if (node.kind != yaml::Kind::Scalar || node.style != yaml::Style::Block) continue;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      auto begin = static_cast<std::size_t>(lines[i].data() - file.text().data());
      if (begin > node.offset && begin < node.offset + node.length) inside[i] = true;
    }
  }
  return inside;
}

std::size_t depth_of(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

}  // namespace

std::string disguised(const ReadFile& file, Random& random) {
  std::vector<std::string_view> lines = lines_of(file.text());
  std::vector<bool> in_block = lines_in_blocks(file, lines);
  std::size_t step = 2 + random.below(3);
  std::string line_end = random.below(4) == 0 ? "\r\n" : "\n";
  int comments = 0;
  auto comment = [&] { return "# 注" + std::to_string(++comments) + "。"; };
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::size_t depth = depth_of(lines[i]) / 2 * step;
    if (!in_block[i] && random.below(4) == 0) {
      std::size_t deeper = random.below(2);  // no deeper than a block before it
      out += std::string(depth + deeper, ' ') + comment() + line_end;
    }
    if (!in_block[i] && random.below(8) == 0) out += line_end;
    out += std::string(depth, ' ') + std::string(lines[i].substr(depth_of(lines[i])));
    if (!in_block[i] && random.below(4) == 0) out += std::string(1 + depth % 3, ' ') + comment();
    out += line_end;
  }
  if (random.below(4) == 0) out += " " + comment() + line_end;
  if (random.below(4) == 0) out.resize(out.size() - line_end.size());
  return out;
}

std::vector<std::string> comments_of(const std::string& text) {
  std::vector<std::string> comments;
  for (std::size_t at = text.find("# 注"); at != text.npos; at = text.find("# 注", at + 1)) {
    comments.push_back(text.substr(at, text.find("。", at) - at));
  }
  return comments;
}

}  // namespace fujiplan::testing
