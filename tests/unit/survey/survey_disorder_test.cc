#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "base/number.h"
#include "base/text.h"
#include "case_runner.h"
#include "cli.h"
#include "files/csv.h"
#include "files/csv_read.h"
#include "files/encoding.h"
#include "files/memory_file_system.h"
#include "survey/form.h"
#include "unit/support.h"

// Forms come back in any state. Whatever happened to one on its way, each answer in it is in the
// plan, or the program has said where it stands and that it is not taken; and nothing is in the
// plan that nobody has answered.
namespace fujiplan {
namespace {

constexpr FiscalYear kSurveyYear = reiwa(9);
const std::string kPath = "forms/form.csv";  // in the root folder

using Rows = std::vector<std::vector<std::string>>;

struct Outcome {
  int code;
  std::string said;
};

Outcome run_in(MemoryFileSystem& files, const std::vector<std::string>& arguments) {
  std::ostringstream out, err;
  Environment env{.files = files, .out = out, .err = err};
  int code = run(arguments, env);
  return {code, out.str() + err.str()};
}

// The files of all projects, one behind the other.
std::string projects_below(const MemoryFileSystem& files) {
  std::string bytes;
  for (const FolderEntry& folder : files.list("/plan")) {
    if (folder.kind != FileKind::Folder) continue;
    std::string path = "/plan/" + folder.name;
    for (const FolderEntry& file : files.list(path)) {
      bytes += files.read(path + "/" + file.name, ~std::size_t{0}).bytes;
    }
  }
  return bytes;
}

// A form as a department returns it, with a text of its own in each cell of an answer.
struct Filled {
  Rows rows;
  std::size_t header = 0;
  std::set<std::string> answers;
};

Filled filled_form(const Form& form, testing::Random& random, bool old) {
  const std::vector<FormColumn>& columns = form.columns;
  Filled filled;
  if (!old) {
    for (const std::string& note : form.notes.all()) filled.rows.push_back({note});
    filled.rows.emplace_back();
  }
  filled.header = filled.rows.size();
  int number = 0;
  for (std::size_t row = 0; row <= form.rows.size(); ++row) {
    std::vector<std::string> made;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const FormColumn& column = columns[i];
      std::string cell = row == 0 ? column.header : form.rows[row - 1].cells[i];
      if (old && column.role == ColumnRole::End) continue;
      if (old && row == 0 && column.role == ColumnRole::Answer) cell = column.names.front();
      bool text = column.role == ColumnRole::Answer && column.item->kind == AnswerKind::Text;
      if (row > 0 && text && random.below(4) > 0) {
        std::string answer = "答え" + std::to_string(100000 + 7919 * ++number) + "である";
        filled.answers.insert(answer);
        cell = answer;
      }
      made.push_back(cell);
    }
    filled.rows.push_back(made);
  }
  return filled;
}

std::string text_of(const Rows& rows) {
  std::string out;
  for (const auto& row : rows) out += csv_row(row);
  return out;
}

// One thing that goes wrong in a spreadsheet.
void disturb(Filled& form, testing::Random& random) {
  Rows& rows = form.rows;
  std::size_t header = form.header;
  if (rows.size() < header + 2) return;
  std::size_t width = rows[header].size();
  std::size_t column = random.below(width);
  std::size_t row = header + 1 + random.below(rows.size() - header - 1);
  auto in_all = [&](auto change) {
    for (std::size_t i = header; i < rows.size(); ++i) {
      if (rows[i].size() == width) change(rows[i]);
    }
  };
  constexpr std::string_view kSlips[] = {"※250字以内", "\xC2\xA0", "\xE2\x80\x8B", "　", "2", "の"};
  constexpr std::string_view kCells[] = {"#NAME?", "", "なにか書いた", "123", "'"};
  switch (random.below(12)) {
    case 0: {  // a column is moved
      std::size_t to = random.below(width);
      in_all([&](auto& cells) {
        std::string cell = cells[column];
        cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(column));
        cells.insert(cells.begin() + static_cast<std::ptrdiff_t>(to), cell);
      });
      break;
    }
    case 1:  // or deleted
      in_all([&](auto& c) { c.erase(c.begin() + static_cast<std::ptrdiff_t>(column)); });
      break;
    case 2:  // a header is written to, or cut
      if (random.coin()) {
        rows[header][column] += random.pick(kSlips);
      } else if (!rows[header][column].empty()) {
        std::size_t from = random.below(rows[header][column].size());
        while (from > 0 && (rows[header][column][from] & 0xC0) == 0x80) --from;
        rows[header][column].insert(from, random.pick(kSlips));
      }
      break;
    case 3:
      rows[header][column] = random.coin() ? "" : rows[header][random.below(width)];
      break;
    case 4:  // a row is deleted
      rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(row));
      break;
    case 5: {  // or pasted twice
      auto copy = rows[row];
      rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(row), copy);
      break;
    }
    case 6: {  // a column of one's own
      in_all([&](auto& c) { c.insert(c.begin() + static_cast<std::ptrdiff_t>(column), ""); });
      rows[header][column] = random.coin() ? "備考" : "";
      if (column >= rows[row].size()) break;  // a row that lost its end
      std::string note = "答え" + std::to_string(random.below(90000) + 10000) + "はメモ";
      rows[row][column] = note;
      form.answers.insert(note);
      break;
    }
    case 7: {  // something is typed into any cell
      if (column >= rows[row].size()) break;
      std::string note = "答え" + std::to_string(random.below(90000) + 10000) + "は迷子";
      rows[row][column] = note;
      form.answers.insert(note);
      break;
    }
    case 8:
      if (column < rows[row].size()) rows[row][column] = random.pick(kCells);
      break;
    case 9: {  // above the headers
      std::string note = "答え" + std::to_string(random.below(90000) + 10000) + "は題";
      rows.insert(rows.begin(), {"", note});
      form.answers.insert(note);
      ++form.header;
      break;
    }
    case 10:  // empty cells at the end of a row are not saved
      while (!rows[row].empty() && rows[row].back().empty()) rows[row].pop_back();
      break;
    default: {  // cells of a row move by one
      auto& cells = rows[row];
      if (column < cells.size()) {
        cells.insert(cells.begin() + static_cast<std::ptrdiff_t>(column), "");
      }
      break;
    }
  }
}

bool names_place(const std::string& said, CellPlace place, std::size_t width) {
  for (std::size_t i = 0; i < width; ++i) {  // a finding anywhere in its row
    std::string cell = kPath + ":" + cell_name({place.row, i});
    if (said.find(cell + ": エラー") != said.npos) return true;
    for (const char* twice : {" にもある", " では `"}) {  // a row that stands twice
      if (said.find(cell + twice) != said.npos) return true;
    }
  }
  return false;
}

// Has the program said that this cell is not taken?
bool is_told(const std::string& said, const CsvTable& table, const Filled& form, CellPlace place) {
  auto has = [&](const std::string& text) { return said.find(text) != said.npos; };
  const std::string& cell = table.rows[place.row][place.column];
  std::size_t width = 0;
  for (const auto& row : table.rows) width = std::max(width, row.size());
  if (has("`" + kPath + "` を取り込めない")) return true;
  if (names_place(said, place, width) || names_place(said, {form.header, 0}, width)) return true;
  if (has(kPath + ":" + cell_name({form.header, place.column}) + ": 見出し「")) return true;
  return has("  " + kPath + ":" + cell_name(place) + ": `" + std::string(trim(cell)).substr(0, 12));
}

// The numbers of `回答 9（変更 4、変更なし 3、取り込まない 2）` add up, and those of rows.
void check_totals(const std::string& said) {
  for (std::string_view what : {"事業の行 ", "、回答 "}) {
    std::size_t at = said.rfind(what);
    if (at == said.npos) continue;  // no form among the files
    std::vector<int> numbers;
    for (std::size_t i = at; i < said.size() && numbers.size() < 4; ++i) {
      if (!is_digit(said[i])) continue;
      numbers.push_back(0);
      for (; is_digit(said[i]); ++i) numbers.back() = 10 * numbers.back() + (said[i] - '0');
    }
    REQUIRE(numbers.size() == 4);
    CHECK(numbers[0] == numbers[1] + numbers[2] + numbers[3]);
  }
}

void check_form(const Filled& form, const std::string& bytes) {
  MemoryFileSystem files;
  testing::load_folder(files, testing::kRepository / "examples/plan", "/plan");
  files.write("/" + kPath, bytes);
  Outcome taken = run_in(files, {"survey", "import", kPath, "--partial"});
  INFO(taken.said);
  INFO(bytes);
  REQUIRE(taken.code <= 2);
  check_totals(taken.said);
  std::string after = projects_below(files);
  CsvTable table = read_csv(decode_text(bytes).text, ',');
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    for (std::size_t i = 0; i < table.rows[row].size(); ++i) {
      const std::string& cell = table.rows[row][i];
      if (cell.find("答え") == cell.npos || after.find(cell) != after.npos) continue;
      INFO(cell_name({row, i}), " ", cell);
      REQUIRE(is_told(taken.said, table, form, {row, i}));
    }
  }
  // Nothing that was cut.
  for (std::size_t at = 0; (at = after.find("答え", at)) != after.npos;) {
    std::string answer = after.substr(at, after.find('\n', at) - at);
    at += answer.size();
    INFO(answer);
    bool doubtful = taken.said.find(answer + "` の後に改行がない") != taken.said.npos;
    REQUIRE((form.answers.contains(answer) || doubtful));
  }
}

TEST_CASE("no answer is lost or cut without a word, in any disorder") {
  testing::Random random;
  const Plan& plan = testing::examples_plan();
  std::vector<Form> forms = forms_of(plan, kSurveyYear);
  for (int round = 0; round < 1500; ++round) {
    Filled form = filled_form(random.pick(forms), random, random.below(3) == 0);
    for (std::size_t n = random.below(4); n > 0; --n) disturb(form, random);
    std::string bytes = text_of(form.rows);
    if (random.below(3) == 0) bytes.resize(random.below(bytes.size()));
    INFO(round);
    check_form(form, bytes);
  }
}

}  // namespace
}  // namespace fujiplan
