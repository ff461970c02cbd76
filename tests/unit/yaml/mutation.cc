#include "unit/yaml/mutation.h"

#include <algorithm>
#include <vector>

namespace fujiplan::testing {
namespace {

using Words = std::vector<std::string_view>;

// --- Random documents ---

const Words kKeys = {
    "id",  "name", "R4",  "R4上", "R4下",     "上",  "overview",           "5",   "\"1\"",
    "'k'", "富士", "a-b", "a b",  "\"a: b\"", "x#y", "comprehensive_plan", "(a)", "a,b"};
const Words kPlain = {
    "重点",    "true", "1-1-2", "0",   "1200000", "運用・実施",   "a b  c",      "http://x/y?z=1#w",
    "a:b",     "-1",   "-a",    "b]",  "it's",    "「案」：確認", "年間8,000件", "a - b",
    "A&B",     "50%",  "no",    "=1",  "(x)",     "𠮷野",         "№1",          "nulls",
    "a \"b\"", "R4上", "x\\y",  "a|b", "café",    "CO₂",          "a!b",         "<<"};
const Words kFlowPlain = {"収納課", "1.1", "5",    "a b", "B1-7-5",
                          "-1",     "x#y", "it's", "a/b", "true"};
const Words kQuoted = {"\"\"",        "''",          "\"1.1\"",   "'a'",  "\"a: b # c\"",
                       "'it''s'",     "\"\\\"\"",    "\"a\\\\\"", "'\\'", "\"[x], {y}\"",
                       "\"富士 市\"", "' '",         "\"null\"",  "'\"'", "\"it's\"",
                       "''''",        "\"\\\\\\\"\""};
const Words kSentences = {"市税等の申請を行えるようにする。",
                          "・窓口",
                          "a: b",
                          "# no comment",
                          "- x",
                          "\"q\"",
                          "|-",
                          "  deeper",
                          "[x",
                          "end  ",
                          "'",
                          "―"};
const Words kComments = {"# 注釈", "#", "# a: b", "#x", "# '", "# ["};

void indent_by(std::string& out, std::size_t columns) {
  out.append(columns, ' ');
}

void end_line(std::string& out, Random& random) {
  if (random.below(12) == 0) out.append(random.below(3), ' ');
  if (random.below(12) == 0) out += " " + std::string(random.pick(kComments));
  out += '\n';
  if (random.below(15) == 0) out += '\n';
  if (random.below(15) == 0) {
    indent_by(out, random.below(7));
    out += std::string(random.pick(kComments)) + "\n";
  }
}

std::string blank(Random& random) {
  return std::string(random.below(8) == 0 ? random.below(3) : 0, ' ');
}

std::string flow(Random& random, std::size_t depth);

std::string flow_value(Random& random, std::size_t depth) {
  if (depth < 4 && random.below(6) == 0) return flow(random, depth + 1);
  return std::string(random.below(4) == 0 ? random.pick(kQuoted) : random.pick(kFlowPlain));
}

std::string flow(Random& random, std::size_t depth) {
  bool mapping = random.coin();
  std::string out = mapping ? "{" : "[";
  out += blank(random);
  for (std::size_t n = random.below(4), i = 0; i < n; ++i) {
    if (i > 0) out += blank(random) + "," + (random.below(6) == 0 ? "" : " ") + blank(random);
    if (mapping) {
      out += random.below(5) == 0 ? random.pick(kQuoted) : random.pick(kFlowPlain);
      out += ": " + blank(random);
    }
    out += flow_value(random, depth);
  }
  return out + blank(random) + (mapping ? "}" : "]");
}

void block_text(std::string& out, std::size_t indent, Random& random) {
  out += random.below(4) == 0 ? "|\n" : "|-\n";
  std::size_t deep = indent + 1 + random.below(3);
  for (std::size_t n = 1 + random.below(3); n > 0; --n) {
    indent_by(out, deep);
    out += std::string(random.pick(kSentences)) + "\n";
    if (random.below(5) == 0) out.append(random.below(3), '\n');
  }
}

void mapping(std::string& out, std::size_t indent, std::size_t depth, bool begun, Random& random);

void sequence(std::string& out, std::size_t indent, std::size_t depth, Random& random) {
  for (std::size_t n = 1 + random.below(3); n > 0; --n) {
    indent_by(out, indent);
    std::size_t gap = random.below(8) == 0 ? 2 : 1;
    out += "-" + std::string(gap, ' ');
    switch (random.below(6)) {
      case 0:
        block_text(out, indent, random);
        continue;
      case 1:
        out += flow(random, depth);
        break;
      case 2:
        mapping(out, indent + 1 + gap, depth + 1, true, random);
        continue;
      default:
        out += random.coin() ? random.pick(kPlain) : random.pick(kQuoted);
    }
    end_line(out, random);
  }
}

// `begun`: the first key stands in a line that has begun, behind `- `.
void mapping(std::string& out, std::size_t indent, std::size_t depth, bool begun, Random& random) {
  std::size_t start = random.below(kKeys.size());
  for (std::size_t n = 1 + random.below(4), i = 0; i < n; ++i) {
    if (i > 0 || !begun) indent_by(out, indent);
    out += std::string(kKeys[(start + i) % kKeys.size()]) + ":";
    std::size_t kind = random.below(10);
    if (depth < 5 && kind < 2) {
      end_line(out, random);
      if (random.coin()) {
        mapping(out, indent + 1 + random.below(3), depth + 1, false, random);
      } else {
        sequence(out, indent + random.below(3), depth + 1, random);
      }
      continue;
    }
    if (kind == 9) {  // no value
      end_line(out, random);
      continue;
    }
    out += " " + blank(random);
    if (kind == 2 || kind == 3) {
      block_text(out, indent, random);
      continue;
    }
    out += kind == 4              ? flow(random, depth)
           : random.below(3) == 0 ? random.pick(kQuoted)
                                  : random.pick(kPlain);
    end_line(out, random);
  }
}

// --- Mutations ---

// Where a random line begins and ends; its line end, if it has one, stands at `end`.
struct Line {
  std::size_t begin, end;
};
Line random_line(const std::string& text, Random& random) {
  std::size_t at = random.below(text.size());
  std::size_t before = at == 0 ? text.npos : text.rfind('\n', at - 1);
  std::size_t begin = before == text.npos ? 0 : before + 1;
  return {begin, std::min(text.find('\n', begin), text.size())};
}

std::string whole(const std::string& text, Line line) {
  return text.substr(line.begin, line.end - line.begin) + "\n";
}

// A run of characters that neither blanks nor punctuation part.
Line random_token(const std::string& text, Random& random) {
  constexpr std::string_view kParting = " \n:,[]{}\"'#";
  std::size_t at = random.below(text.size());
  std::size_t before = text.find_last_of(kParting, at);
  std::size_t begin = before == text.npos ? 0 : before + 1;
  return {begin, std::min(text.find_first_of(kParting, begin), text.size())};
}

const Words kPieces = {"\n", " ",      "  ",  "\t",     ":",       ": ",     "- ", "-",
                       "[",  "]",      "{",   "}",      ",",       "\"",     "'",  "|",
                       "|-", "|2",     ">",   "#",      " #",      "&",      "*",  "!",
                       "%",  "?",      "? ",  "\\",     "\r",      "~",      "<<", "@",
                       "`",  "null",   "---", "...",    "\n---\n", "\u3000", "：", "\xFF",
                       "a",  "\u3099", "é",   "\uFEFF", "\u2028",  "𠮷",     "℃",  "''"};

void insert_piece(std::string& text, Random& random) {
  text.insert(random.below(text.size() + 1), random.pick(kPieces));
}
void replace_byte(std::string& text, Random& random) {
  text.replace(random.below(text.size()), 1, random.pick(kPieces));
}
void remove_bytes(std::string& text, Random& random) {
  text.erase(random.below(text.size()), 1 + random.below(4));
}
void cut_off(std::string& text, Random& random) {
  text.resize(1 + random.below(text.size()));
}
void remove_line(std::string& text, Random& random) {
  Line line = random_line(text, random);
  text.erase(line.begin, line.end + 1 - line.begin);
}
void double_line(std::string& text, Random& random) {
  Line line = random_line(text, random);
  text.insert(line.begin, whole(text, line));
}
void move_line(std::string& text, Random& random) {
  std::string moved = whole(text, random_line(text, random));
  text.insert(random_line(text, random).begin, moved);
}
void indent_line(std::string& text, Random& random) {
  text.insert(random_line(text, random).begin, 1 + random.below(4), ' ');
}
void outdent_line(std::string& text, Random& random) {
  Line line = random_line(text, random);
  std::size_t blanks = std::min(text.find_first_not_of(' ', line.begin), line.end) - line.begin;
  text.erase(line.begin, random.below(blanks + 1));
}
void indent_tail(std::string& text, Random& random) {
  Line line = random_line(text, random);
  for (std::size_t at = line.begin; at < text.size();
       at = std::min(text.find('\n', at), text.size()) + 1) {
    text.insert(at, 2, ' ');
  }
}
void begin_line_with(std::string& text, Random& random) {
  const Words beginnings = {"--- ", "---", "...", "... ", "- ", "-  ", "-",    "? ",
                            ": ",   "!x ", "&x ", "*x ",  "%",  "|",   ">",    "[",
                            "{",    "\"",  "'",   "@",    ".",  "~: ", "<<: ", "\u3000"};
  Line line = random_line(text, random);
  std::size_t at = random.coin() ? text.find_first_not_of(' ', line.begin) : line.begin;
  text.insert(std::min(at, line.end), random.pick(beginnings));
}
void join_lines(std::string& text, Random& random) {
  Line line = random_line(text, random);
  if (line.end < text.size()) text.replace(line.end, 1, random.below(3), ' ');
}
void replace_token(std::string& text, Random& random) {
  Line from = random_token(text, random);
  Line to = random_token(text, random);
  text.replace(to.begin, to.end - to.begin, text.substr(from.begin, from.end - from.begin));
}
void replace_value(std::string& text, Random& random) {
  Line line = random_line(text, random);
  std::size_t colon = text.find(": ", line.begin);
  if (colon >= line.end) return;
  const Words* kinds[] = {&kPlain, &kQuoted, &kFlowPlain, &kSentences, &kComments, &kPieces};
  text.replace(colon + 2, line.end - colon - 2, random.pick(*random.pick(kinds)));
}
void replace_by_flow(std::string& text, Random& random) {
  Line line = random_line(text, random);
  std::size_t colon = text.find(": ", line.begin);
  if (colon < line.end) text.replace(colon + 2, line.end - colon - 2, flow(random, 0));
}
void quote_token(std::string& text, Random& random) {
  Line token = random_token(text, random);
  const char quote = random.coin() ? '"' : '\'';
  text.insert(token.end, 1, quote);
  text.insert(token.begin, 1, quote);
}
void append_comment(std::string& text, Random& random) {
  std::string comment(random.pick(kComments));
  text.insert(random_line(text, random).end, std::string(random.below(3), ' ') + comment);
}
void insert_comment(std::string& text, Random& random) {
  std::string comment(random.below(7), ' ');
  comment += random.pick(kComments);
  text.insert(random_line(text, random).begin, comment + "\n");
}
void insert_blanks(std::string& text, Random& random) {
  text.insert(random_line(text, random).begin,
              std::string(random.below(2) * random.below(8), ' ') + "\n");
}
void trailing_blanks(std::string& text, Random& random) {
  text.insert(random_line(text, random).end, 1 + random.below(3), ' ');
}
void wider_gap(std::string& text, Random& random) {
  std::size_t at = text.find(' ', random.below(text.size()));
  if (at != text.npos) text.insert(at, 1 + random.below(2), ' ');
}
void narrower_gap(std::string& text, Random& random) {
  std::size_t at = text.find(' ', random.below(text.size()));
  if (at != text.npos) text.erase(at, 1);
}
void change_block_head(std::string& text, Random& random) {
  const Words heads = {"|", "|+", "|2-", "|-2", ">-", ">", "|- # x", "|-  ", "|-x", "| "};
  std::size_t at = text.find("|-", random.below(text.size()));
  if (at != text.npos) text.replace(at, 2, random.pick(heads));
}
void no_last_line_end(std::string& text, Random&) {
  if (text.size() > 1 && text.ends_with('\n')) text.pop_back();
}
void carriage_return(std::string& text, Random& random) {
  text.insert(random_line(text, random).end, "\r");
}
void nest_deeper(std::string& text, Random& random) {
  Line token = random_token(text, random);
  std::size_t levels = 1 + random.below(8);
  text.insert(token.end, levels, ']');
  text.insert(token.begin, levels, '[');
}

constexpr Mutation kMutations[] = {
    {"insert a piece", insert_piece},
    {"replace a byte", replace_byte},
    {"remove bytes", remove_bytes},
    {"cut off the end", cut_off},
    {"remove a line", remove_line},
    {"double a line", double_line},
    {"copy a line elsewhere", move_line},
    {"indent a line", indent_line},
    {"outdent a line", outdent_line},
    {"indent all lines from one on", indent_tail},
    {"begin a line with a sign", begin_line_with},
    {"join two lines", join_lines},
    {"replace a token by another", replace_token},
    {"replace a value", replace_value},
    {"replace a value by a flow collection", replace_by_flow},
    {"quote a token", quote_token},
    {"append a comment", append_comment},
    {"insert a comment", insert_comment},
    {"insert a line of blanks", insert_blanks},
    {"add blanks at the end of a line", trailing_blanks},
    {"widen a gap", wider_gap},
    {"narrow a gap", narrower_gap},
    {"change the head of a block", change_block_head},
    {"remove the last line end", no_last_line_end},
    {"insert a carriage return", carriage_return},
    {"nest deeper", nest_deeper},
};

}  // namespace

std::string random_document(Random& random) {
  std::string out;
  if (random.below(4) == 0) out += std::string(random.pick(kComments)) + "\n";
  mapping(out, 0, 0, false, random);
  return out;
}

std::string excerpt(const std::string& text, std::size_t longest, Random& random) {
  if (text.size() <= longest) return text;
  std::size_t from = random.below(text.size() - longest / 2);
  while (from > 0 && (text[from - 1] != '\n' || text[from] == ' ')) --from;
  std::size_t end = text.find('\n', from + longest);
  return text.substr(from, end == text.npos ? end : end + 1 - from);
}

std::span<const Mutation> mutations() {
  return kMutations;
}

}  // namespace fujiplan::testing
