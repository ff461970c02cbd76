// Writes the tables of src/files/encoding/tables.h as C++, from what iconv of this machine says:
// every sequence of bytes that is a character, and every code point. Usage: write_encodings > FILE
#include <iconv.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

namespace {

// The names by which texts of Japanese offices and messages of commits say what they are in.
constexpr const char* kNames[] = {
    "CP932",      "MS932",        "WINDOWS-31J", "SHIFT_JIS",  "SHIFT-JIS",
    "SJIS",       "EUC-JP",       "EUCJP",       "ISO-8859-1", "ISO8859-1",
    "ISO_8859-1", "LATIN1",       "ISO-8859-15", "ISO8859-15", "ISO_8859-15",
    "CP1252",     "WINDOWS-1252", "ASCII",       "US-ASCII",
};

using Node = std::array<std::uint16_t, 256>;
constexpr std::uint16_t kFurther = 0xD800, kNoCharacter = 0xFFFF;

[[noreturn]] void give_up(const char* what) {
  std::fprintf(stderr, "write_encodings: %s\n", what);
  std::exit(1);
}

class Iconv {
 public:
  Iconv(const char* to, const char* from) : handle_(iconv_open(to, from)) {
    if (handle_ == reinterpret_cast<iconv_t>(-1)) give_up(from);
  }
  // The result, and whether all was converted; `error` else.
  std::string convert(std::string in, int& error) {
    iconv(handle_, nullptr, nullptr, nullptr, nullptr);
    char buffer[64], *from = in.data(), *to = buffer;
    std::size_t left = in.size(), room = sizeof buffer;
    error = iconv(handle_, &from, &left, &to, &room) == static_cast<std::size_t>(-1) ? errno : 0;
    return std::string(buffer, to);
  }

 private:
  iconv_t handle_;
};

std::vector<Node> nodes;
std::map<Node, std::uint16_t> known;

std::uint16_t node_of(Iconv& iconv, const std::string& prefix) {
  Node node;
  for (unsigned byte = 0; byte < 256; ++byte) {
    std::string bytes = prefix + static_cast<char>(byte);
    int error = 0;
    std::string found = iconv.convert(bytes, error);
    auto at = [&](unsigned i) {
      return static_cast<unsigned>(static_cast<unsigned char>(found[i]));
    };
    node[byte] = kNoCharacter;
    if (error == EINVAL && prefix.size() < 4) {
      node[byte] = static_cast<std::uint16_t>(kFurther + node_of(iconv, bytes));
    } else if (error == 0) {
      if (found.size() != 4 || at(2) != 0 || at(3) != 0)
        give_up("more than a character of the basic plane");
      node[byte] = static_cast<std::uint16_t>(at(0) | at(1) << 8);
      if (node[byte] == kNoCharacter || (node[byte] >= kFurther && node[byte] < 0xE000)) {
        give_up("a code that means something else in these tables");
      }
    }
  }
  auto [entry, added] = known.try_emplace(node, static_cast<std::uint16_t>(nodes.size()));
  if (added) nodes.push_back(node);
  return entry->second;
}

// What CP932 writes for each code point of the basic plane.
std::vector<std::uint16_t> codes() {
  std::vector<std::uint16_t> codes(0x10000);
  Iconv iconv("CP932", "UTF-32LE");
  for (std::uint32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    for (unsigned i = 0; i < 4; ++i) text += static_cast<char>((c >> (8 * i)) & 0xFF);
    int error = 0;
    std::string bytes = iconv.convert(text, error);
    bool is_tag = c >= 0xE0000 && c < 0xE0080;
    if (error == 0 && bytes.empty() != is_tag) give_up("a character that is left out");
    if (error != 0 || is_tag) continue;
    if (c > 0xFFFF || bytes.size() > 2)
      give_up("CP932 has a character that these tables have no room for");
    unsigned code = 0;
    for (unsigned char byte : bytes) code = code << 8 | byte;
    codes[c] = static_cast<std::uint16_t>(code);
  }
  return codes;
}

template <typename Row>
void write_row(const Row& row, const char* end = ",\n") {
  std::printf("{");
  for (unsigned value : row) std::printf("%u,", value);
  std::printf("}%s", end);
}

}  // namespace

int main() {
  std::map<std::string, std::uint16_t> roots;
  for (const char* name : kNames) {
    Iconv iconv("UTF-32LE", name);
    roots[name] = node_of(iconv, "");
  }
  if (nodes.size() > 0x800) give_up("more nodes than surrogates");
  std::vector<std::uint16_t> all = codes();
  std::vector<Node> pages;
  std::map<Node, unsigned> page_numbers;
  std::vector<unsigned> page_of;
  for (std::size_t page = 0; page < 256; ++page) {
    Node row;
    for (std::size_t i = 0; i < row.size(); ++i) row[i] = all[page << 8 | i];
    auto [entry, added] = page_numbers.try_emplace(row, static_cast<unsigned>(pages.size()));
    if (added) pages.push_back(row);
    page_of.push_back(entry->second);
  }
  std::printf("#include \"files/encoding/tables.h\"\nnamespace fujiplan::tables {\n");
  std::printf("const Node kNodes[] = {\n");
  for (const Node& node : nodes) write_row(node);
  std::printf("};\nstatic constexpr ReadEncoding kAll[] = {\n");
  for (const auto& [name, root] : roots) std::printf("{\"%s\",%u},\n", name.c_str(), root);
  std::printf("};\nconst std::span<const ReadEncoding> kReadEncodings = kAll;\n");
  std::printf("const std::uint8_t kCp932Pages[256] = ");
  write_row(page_of, ";\n");
  std::printf("const std::uint16_t kCp932Codes[][256] = {\n");
  for (const Node& page : pages) write_row(page);
  std::printf("};\n}\n");
}
