#include "xlsx/sheet_cells.h"

#include <algorithm>

#include "base/failure.h"
#include "base/number.h"
#include "xlsx/cell_text.h"
#include "xlsx/limits.h"
#include "xlsx/places.h"
#include "xlsx/refusals.h"
#include "xlsx/xml.h"

namespace fujiplan::xlsx {

namespace {

class Cells : public XmlHandler {
 public:
  Cells(const std::string& part, const CellBasis& basis, Kept& kept, ReadSheet& sheet)
      : part_(part), basis_(basis), kept_(kept), sheet_(sheet) {}

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (in_cell_) {
      in_value_ = name == "v";
      has_formula_ = has_formula_ || name == "f";
      runs_.start(name);
    } else if (name == "c") {
      start_cell(attributes);
    } else if (name == "row") {
      start_row(attributes["r"]);
    } else if (name == "mergeCell") {
      auto range = parse_range(attributes["ref"]);
      if (!range) damaged();
      kept_.add(kPlaceOfCell);
      sheet_.merged.push_back(*range);
    } else {
      // They come behind cells and merged ranges (ECMA-376 part 1, 18.3.1.99), and can be long.
      is_done = name == "conditionalFormatting" || name == "dataValidations";
    }
  }

  void text(std::string_view part) override {
    if (in_value_) {
      value_ += part;
      if (value_.size() > kLongestText) throw Failure(kTooLarge());
    } else if (in_cell_) {
      runs_.text(part);
    }
  }

  void end(std::string_view name) override {
    if (!in_cell_) return;
    if (name == "v") in_value_ = false;
    runs_.end(name);
    if (name == "c") end_cell();
  }

 private:
  [[noreturn]] void damaged() const { throw Failure(kDamagedPart(part_)); }

  // A row, or a cell, that does not say where it stands is the next one.
  void start_row(std::string_view written) {
    auto number = parse_whole_number(written);
    if (!written.empty() && (!number || *number < 1)) damaged();
    next_.row = number ? static_cast<std::size_t>(*number) - 1 : next_row_;
    next_.column = 0;
    next_row_ = next_.row + 1;
  }

  void start_cell(const XmlAttributes& attributes) {
    std::string_view written = attributes["r"];
    auto said = parse_place(written);
    if (!written.empty() && !said) damaged();
    at_ = said ? *said : next_;
    next_ = {at_.row, at_.column + 1};
    type_ = attributes["t"];
    auto style = parse_whole_number(attributes["s"]);
    style_ = style ? static_cast<std::size_t>(*style) : 0;
    value_.clear();
    in_cell_ = true;
    in_value_ = has_formula_ = false;
  }

  void end_cell() {
    in_cell_ = false;
    std::string inline_text = runs_.take();
    std::string text = type_ == "inlineStr" ? std::move(inline_text) : text_of_value();
    bool empty_text = type_ == "str";  // what a formula may come to
    if (has_formula_ && text.empty() && !empty_text) {
      require_near();
      kept_.add(kPlaceOfCell);
      sheet_.uncomputed.push_back(at_);
    }
    if (text.empty()) return;
    if (is_number() && format().date) tell(sheet_.dates);
    if (is_number() && is_rounded(value_)) tell(sheet_.rounded);
    if (type_ == "d") tell(sheet_.dates);
    put(std::move(text));
  }

  void tell(std::vector<CellPlace>& places) {
    kept_.add(kPlaceOfCell);
    places.push_back(at_);
  }

  bool is_number() const { return type_.empty() || type_ == "n"; }

  NumberFormat format() const {
    return style_ < basis_.formats.size() ? basis_.formats[style_] : NumberFormat{};
  }

  std::string text_of_value() {
    if (value_.empty()) return "";
    if (type_ == "s") {
      auto number = parse_whole_number(value_);
      if (!number || static_cast<std::size_t>(*number) >= basis_.strings.size()) damaged();
      return basis_.strings[static_cast<std::size_t>(*number)];
    }
    if (type_ == "b") return value_ == "1" || value_ == "true" ? "TRUE" : "FALSE";
    if (type_ == "e") return value_;
    if (type_ == "str") return plain_text(value_);
    if (type_ == "d") return without_midnight(value_);
    return number_text(value_, format(), basis_.system);
  }

  // Of strict files: 2026-11-30T00:00:00.
  static std::string without_midnight(const std::string& moment) {
    auto t = moment.find('T');
    if (t == moment.npos) return moment;
    bool midnight = moment.find_first_not_of("0:.Z", t + 1) == moment.npos;
    return moment.substr(0, t) + (midnight ? "" : " " + moment.substr(t + 1));
  }

  void require_near() const {
    if (at_.row < kMostRows && at_.column < kMostColumns) return;
    throw Failure(kTooFarAway(place_in_sheet(sheet_.name, at_)));
  }

  void put(std::string text) {
    require_near();
    kept_.add(text.size());
    auto& rows = sheet_.rows;
    if (at_.row >= rows.size()) {
      kept_.add((at_.row + 1 - rows.size()) * kPlaceOfCell);
      rows.resize(at_.row + 1);
    }
    auto& cells = rows[at_.row];
    if (at_.column >= cells.size()) {
      kept_.add((at_.column + 1 - cells.size()) * kPlaceOfCell);
      cells.resize(at_.column + 1);
    }
    if (!cells[at_.column].empty()) damaged();  // two values: which one is meant, nobody can tell
    cells[at_.column] = std::move(text);
  }

  const std::string& part_;
  const CellBasis& basis_;
  Kept& kept_;
  ReadSheet& sheet_;
  CellPlace next_;  // of a cell that does not say
  std::size_t next_row_ = 0;
  // The cell that is open.
  bool in_cell_ = false, in_value_ = false, has_formula_ = false;
  CellPlace at_;
  std::string type_, value_;
  std::size_t style_ = 0;
  TextRuns runs_;
};

}  // namespace

void read_cells(Archive& archive, const std::string& part, const CellBasis& basis, Kept& kept,
                ReadSheet& sheet) {
  Cells cells(part, basis, kept, sheet);
  read_xml(archive, part, cells);
  for (auto* places : {&sheet.uncomputed, &sheet.dates, &sheet.rounded}) {
    std::ranges::sort(*places);
  }
}

}  // namespace fujiplan::xlsx
