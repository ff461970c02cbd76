#include <string>
#include <vector>

#include "lsp/block_line.h"
#include "lsp/key_info.h"
#include "lsp/message.h"
#include "lsp/methods.h"

// The keys of a file with what stands below them: symbols and folding.
namespace fujiplan::lsp {

namespace {

struct Branch {
  BlockLine line;
  std::size_t number = 0, last = 0;  // of its first and last line
  std::vector<std::string> keys;     // from the outermost to its own
  std::vector<std::size_t> below;    // branches
};

}  // namespace

// By indentation, so that a file that is being written has an outline, too. The first branch is the
// file; items of lists are left out, what stands in them belongs to the key of the list.
static std::vector<Branch> branches_of(const Lines& lines, std::string_view text) {
  std::vector<Branch> branches(1);
  branches[0].last = lines.count() - 1;
  std::vector<std::size_t> open{0};  // around the line, the innermost last
  auto depth_of = [&](std::size_t branch) { return branches[branch].line.content; };
  for (std::size_t number = 0; number < lines.count(); ++number) {
    auto begin = static_cast<std::size_t>(lines.line(number).data() - text.data());
    const BlockLine line = line_from(text, begin);
    if (line.is_blank()) continue;
    while (open.size() > 1 && line.indent <= depth_of(open.back()) && !line.is_item()) {
      open.pop_back();
    }
    const std::size_t around = open.back();
    bool in_text = around != 0 && begins_block_text(branches[around].line);
    for (std::size_t branch : open) branches[branch].last = number;
    if (!line.colon || line.is_item() || in_text) continue;
    Branch& fresh = branches.emplace_back(Branch{line, number, number, branches[around].keys, {}});
    fresh.keys.emplace_back(line.key());
    branches[around].below.push_back(branches.size() - 1);
    open.push_back(branches.size() - 1);
  }
  branches[0].last = lines.count() - 1;
  return branches;
}

static Json symbol_of(const OpenDocument& document, const Lines& lines,
                      const std::vector<Branch>& branches, std::size_t index, Language language) {
  constexpr int kProperty = 7;  // SymbolKind
  const Branch& branch = branches[index];
  auto info = key_info(document.plan.basis().words, document.number == 0, branch.keys);
  const std::size_t begin = branch.line.begin + branch.line.content;
  const std::string_view last = lines.line(branch.last);
  const auto end = static_cast<std::size_t>(last.data() + last.size() - document.text.data());
  Json symbol{{"name", branch.line.key().empty() ? "-" : branch.line.key()},
              {"kind", kProperty},
              {"range", to_json(lines, {begin, end})},
              {"selectionRange", to_json(lines, {begin, branch.line.begin + *branch.line.colon})}};
  if (info) symbol["detail"] = info->label.in(language);
  for (std::size_t below : branch.below) {
    symbol["children"].push_back(symbol_of(document, lines, branches, below, language));
  }
  return symbol;
}

Json document_symbol(Session& session, const Json& params) {
  auto document = document_at(session, params);
  if (!document) return {};
  const Lines lines(document->text, session.encoding);
  const std::vector<Branch> branches = branches_of(lines, document->text);
  Json symbols = Json::array();
  for (std::size_t branch : branches[0].below) {
    symbols.push_back(symbol_of(*document, lines, branches, branch, session.language));
  }
  return symbols;
}

Json folding_range(Session& session, const Json& params) {
  auto document = document_at(session, params);
  if (!document) return {};
  const Lines lines(document->text, session.encoding);
  Json ranges = Json::array();
  for (const Branch& branch : branches_of(lines, document->text)) {
    if (branch.keys.empty() || branch.last == branch.number) continue;
    ranges.push_back({{"startLine", branch.number}, {"endLine", branch.last}});
  }
  return ranges;
}

}  // namespace fujiplan::lsp
