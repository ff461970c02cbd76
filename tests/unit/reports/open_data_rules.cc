#include "unit/reports/open_data_rules.h"

#include <algorithm>
#include <optional>
#include <regex>
#include <set>
#include <utility>

#include "base/formatted.h"
#include "base/text.h"
#include "files/csv.h"

namespace fujiplan::testing {

namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr std::string_view kDictionary = "dictionary.csv", kCodes = "codes.csv";

bool is_prose(std::string_view file) {
  return file.ends_with("本文.csv");
}

template <typename Judge>
Objections in_each_file(const OpenDataFolder& folder, Judge judge) {
  Objections objections;
  for (const auto& [name, file] : folder.files) judge(name, file, objections);
  return objections;
}

// Judges every cell below the header: judge(file, header, cell) is true when it is at fault.
template <typename Judge>
Objections in_each_cell(const OpenDataFolder& folder, Judge judge) {
  return in_each_file(folder, [&](const std::string& name, const CsvFile& file, Objections& out) {
    for (std::size_t r = 1; r < file.rows.size(); ++r) {
      for (std::size_t c = 0; c < std::min(file.rows[r].size(), file.rows[0].size()); ++c) {
        const std::string& cell = file.rows[r][c];
        if (judge(name, file.rows[0][c], cell)) {
          out.push_back(formatted("{}:{} {}: {}", name, r + 1, file.rows[0][c], cell));
        }
      }
    }
  });
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

// --- the form of a file

Objections one_encoding(const OpenDataFolder& folder) {
  return in_each_file(folder, [](const std::string& name, const CsvFile& file, Objections& out) {
    std::string_view bytes = file.bytes;
    if (!bytes.starts_with(kBom) || count(bytes, kBom) != 1) out.push_back(name + ": BOM");
    if (first_invalid_utf8(bytes)) out.push_back(name + ": not UTF-8");
    if (has(bytes, "\r")) out.push_back(name + ": CR");
    if (!bytes.ends_with('\n')) out.push_back(name + ": no end of the last line");
  });
}

Objections one_table(const OpenDataFolder& folder) {
  return in_each_file(folder, [](const std::string& name, const CsvFile& file, Objections& out) {
    if (file.rows.empty()) out.push_back(name + ": no header");
    for (std::size_t r = 0; r < file.rows.size(); ++r) {
      if (file.rows[r].size() != file.rows[0].size() || file.rows[r].size() < 2) {
        out.push_back(formatted("{}:{}: {} cells", name, r + 1, file.rows[r].size()));
      }
    }
  });
}

Objections no_line_breaks(const OpenDataFolder& folder) {
  return in_each_cell(folder, [](auto&, auto&, const std::string& cell) {
    return cell.find_first_of("\r\n\v\f") != cell.npos || has(cell, "\u2028") ||
           has(cell, "\u0085");
  });
}

// Written again by the rules, the file is the same. Codes of municipalities are in quotes, as they
// are texts that may begin with 0.
Objections quoted_as_needed(const OpenDataFolder& folder) {
  return in_each_file(folder, [](const std::string& name, const CsvFile& file, Objections& out) {
    std::string again(kBom);
    for (const Row& row : file.rows) {
      for (std::size_t c = 0; c < row.size(); ++c) {
        bool is_code = c == 0 && name != kDictionary && &row != &file.rows[0];
        again += c == 0 ? "" : ",";
        again += is_code ? '"' + row[c] + '"' : csv_field(row[c]);
      }
      again += '\n';
    }
    if (again != file.bytes) out.push_back(name + ": quoting");
  });
}

// --- cells

Objections no_odd_spaces(const OpenDataFolder& folder) {
  return in_each_cell(folder, [](auto&, auto&, const std::string& cell) {
    return has(cell, "\u3000") || has(cell, "\u00A0") || has(cell, "\t") || has(cell, "  ") ||
           cell.starts_with(' ') || cell.ends_with(' ');
  });
}

// Names that the city gave and that a checker takes for several data: each is the name of one
// project, printed so in the plan, and to change it would be to change the plan.
constexpr std::string_view kNames[] = {
    "TMO・商工団体・中小商業者等との情報交流の支援",       // 「・」 joins the partners
    "健診・医療・介護等のデータを活用した関連計画の推進",  // 「・」 joins the kinds of data
};

bool holds_several(std::string_view cell) {
  static const std::regex kThousands("[0-9]{1,3}(,[0-9]{3})+");
  bool comma = has(cell, ",") && !std::regex_match(std::string(cell), kThousands);
  return count(cell, "、") > 1 || count(cell, "・") > 1 || comma;
}

Objections one_datum_per_cell(const OpenDataFolder& folder) {
  return in_each_cell(
      folder, [](const std::string& file, const std::string& header, const std::string& cell) {
        bool name = header == "事業名" && std::ranges::find(kNames, cell) != std::end(kNames);
        bool finding = file == "findings.csv" && (header == "指摘" || header == "回答");
        return !is_prose(file) && !name && !finding && holds_several(cell);
      });
}

struct Range {
  char32_t first, last;
};
// Circled numbers, Roman numerals, ㈱ and its like, ㌔ and its like, half-width kana, 〜,
// characters of private use, controls, emoji.
constexpr Range kForbidden[] = {{0x00, 0x1F},     {0x7F, 0x9F},     {0x2160, 0x2188},
                                {0x2460, 0x24FF}, {0x301C, 0x301C}, {0x3200, 0x33FF},
                                {0xE000, 0xF8FF}, {0xFF61, 0xFF9F}, {0x1F000, 0x10FFFF}};

Objections no_forbidden_characters(const OpenDataFolder& folder) {
  return in_each_cell(folder, [](auto&, auto&, const std::string& cell) {
    for (std::size_t at = 0; at < cell.size();) {
      CodePoint point = decode_at(cell, at);
      at += point.size;
      bool forbidden = std::ranges::any_of(kForbidden, [&](const Range& range) {
        return range.first <= point.value && point.value <= range.last;
      });
      if (forbidden) return true;
    }
    return false;
  });
}

Objections nothing_left_out(const OpenDataFolder& folder) {
  static const std::set<std::string_view> kSaysNothing{"",   "-", "－",   "―",    "—",   "ー",
                                                       "〃", "*", "同上", "同左", "N/A", "null"};
  return in_each_cell(
      folder, [](auto&, auto&, const std::string& cell) { return kSaysNothing.contains(cell); });
}

// --- headers and the dictionary

Objections unique_headers(const OpenDataFolder& folder) {
  return in_each_file(folder, [](const std::string& name, const CsvFile& file, Objections& out) {
    std::set<std::string> seen;
    for (const std::string& header : file.rows.at(0)) {
      if (!seen.insert(header).second || header.empty()) out.push_back(name + ": " + header);
    }
  });
}

// Neither years nor numbers: what repeats stands in rows.
Objections long_format(const OpenDataFolder& folder) {
  static const std::regex kDigit("[0-9]");
  return in_each_file(folder, [](const std::string& name, const CsvFile& file, Objections& out) {
    for (const std::string& header : file.rows.at(0)) {
      if (std::regex_search(header, kDigit) || has(header, "令和") || has(header, "上期") ||
          has(header, "下期")) {
        out.push_back(name + ": " + header);
      }
    }
  });
}

// file -> header -> its row of the dictionary
enum DictionaryColumn : std::size_t { kFile, kHeader, kName, kType, kUnit, kCodeTable };
std::map<std::string, std::vector<Row>> dictionary_of(const OpenDataFolder& folder) {
  std::map<std::string, std::vector<Row>> dictionary;
  const auto& rows = folder.files.find(kDictionary)->second.rows;
  for (std::size_t r = 1; r < rows.size(); ++r) dictionary[rows[r].at(kFile)].push_back(rows[r]);
  return dictionary;
}

Objections dictionary_is_whole(const OpenDataFolder& folder) {
  auto dictionary = dictionary_of(folder);
  Objections objections =
      in_each_file(folder, [&](const std::string& name, const CsvFile& file, Objections& out) {
        Row headers;
        for (const Row& row : dictionary[name]) headers.push_back(row.at(kHeader));
        if (headers != file.rows.at(0)) out.push_back(name + ": not as the dictionary says");
      });
  for (const auto& [name, rows] : dictionary) {
    if (!folder.files.contains(name)) objections.push_back(name + ": no such file");
  }
  return objections;
}

// Every cell with its row of the dictionary.
template <typename Judge>
Objections by_dictionary(const OpenDataFolder& folder, Judge judge) {
  auto dictionary = dictionary_of(folder);
  return in_each_cell(folder,
                      [&](const std::string& file, const std::string& header, const auto& cell) {
                        for (const Row& row : dictionary[file]) {
                          if (row.at(kHeader) == header) return judge(row, cell);
                        }
                        return false;  // another rule objects
                      });
}

bool is_number(const Row& row) {
  return row.at(kType) == "整数" || row.at(kType) == "西暦年度" || row.at(kType) == "数値";
}

Objections bare_numbers(const OpenDataFolder& folder) {
  return by_dictionary(folder, [](const Row& row, const std::string& cell) {
    static const std::regex kWhole("-?[0-9]+"), kDecimal("-?[0-9]+([.][0-9]+)?|記載なし");
    return is_number(row) && !std::regex_match(cell, row.at(kType) == "数値" ? kDecimal : kWhole);
  });
}

Objections units_of_numbers(const OpenDataFolder& folder) {
  return by_dictionary(folder, [](const Row& row, const std::string&) {
    return is_number(row) == (row.at(kUnit) == "なし");
  });
}

enum CodesColumn : std::size_t { kMunicipality, kPlan, kTableOfCode, kCode };

Objections values_of_code_tables(const OpenDataFolder& folder) {
  std::set<std::pair<std::string, std::string>> codes;
  for (const Row& row : folder.files.find(kCodes)->second.rows)
    codes.insert({row.at(kTableOfCode), row.at(kCode)});
  return by_dictionary(folder, [&](const Row& row, const std::string& cell) {
    bool coded = row.at(kType) == "コード";
    return coded ? !codes.contains({row.at(kCodeTable), cell}) : row.at(kCodeTable) != "なし";
  });
}

Objections western_years(const OpenDataFolder& folder) {
  static const std::regex kWestern("[0-9]{4}(年度)?");
  return in_each_cell(folder, [](auto&, const std::string& header, const std::string& cell) {
    bool looked_at = has(header, "年") || has(header, "月") || has(header, "日") ||
                     has(header, "期間") || has(header, "時期");
    return looked_at && !std::regex_match(cell, kWestern);
  });
}

Objections place_code(const OpenDataFolder& folder) {
  const std::string header = "全国地方公共団体コード";
  auto lacking = in_each_file(folder, [&](const std::string& name, const CsvFile& file, auto& out) {
    if (name != kDictionary && file.rows.at(0).at(0) != header) out.push_back(name + ": no code");
  });
  if (!lacking.empty()) return lacking;
  return in_each_cell(folder, [&](auto&, const std::string& name, const std::string& cell) {
    static const std::regex kCodeOfPlace("[0-9]{6}");
    return name == header && !std::regex_match(cell, kCodeOfPlace);
  });
}

Objections said_in_readme(const OpenDataFolder& folder) {
  Objections objections;
  for (std::string_view word : {"UTF-8", "BOM", "改行はLF", "更新履歴", "利用条件", "西暦"}) {
    if (!has(folder.readme, word)) objections.push_back(formatted("README.md: {}", word));
  }
  return objections;
}

constexpr OpenDataRule kRules[] = {
    {"encoding", one_encoding},
    {"L1-01 L1-02 L3-01", one_table},
    {"L1-06", no_odd_spaces},
    {"L1-07", one_datum_per_cell},
    {"L1-08", no_forbidden_characters},
    {"L1-09 L2-02", nothing_left_out},
    {"L1-14", no_line_breaks},
    {"L1-15", quoted_as_needed},
    {"L2-01", bare_numbers},
    {"L2-03", unique_headers},
    {"L2-05", values_of_code_tables},
    {"L3-02 L3-03", dictionary_is_whole},
    {"L3-04", units_of_numbers},
    {"L3-05", western_years},
    {"L3-06", place_code},
    {"L3-08", said_in_readme},
    {"L3-09", long_format},
};

}  // namespace

// RFC 4180 as far as a reader must know it; the rules say what is wrong.
std::vector<Row> parse_csv(std::string_view text) {
  if (text.starts_with(kBom)) text.remove_prefix(kBom.size());
  std::vector<Row> rows;
  Row row;
  std::string cell;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"') {
      cell += text[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (quoted || (c != ',' && c != '\n')) {
      cell += c;
    } else {
      row.push_back(std::exchange(cell, ""));
      if (c == '\n') rows.push_back(std::exchange(row, {}));
    }
  }
  if (!cell.empty() || !row.empty()) {  // the last line has no end
    row.push_back(cell);
    rows.push_back(row);
  }
  return rows;
}

std::span<const OpenDataRule> open_data_rules() {
  return kRules;
}

}  // namespace fujiplan::testing
