#include "xlsx/write.h"

#include <algorithm>
#include <ctime>
#include <map>
#include <memory>
#include <string_view>
#include <vector>

#include "base/failure.h"
#include "base/formatted.h"
#include "files/system/hold_signals.h"
#include "files/system/scratch_file.h"
#include "xlsx/cell_text.h"
#include "xlsx/finished_parts.h"
#include "xlsx/library.h"
#include "xlsx/row_height.h"
#include "xlsx/zip_copy.h"

namespace fujiplan::xlsx {

// What Excel takes, in UTF-16 units.
static constexpr std::size_t kLongestCell = 32767, kLongestTitle = 32, kLongestHint = 255;
static constexpr std::uint32_t kFrameColor = 0xBFBFBF;
static constexpr std::uint8_t kA4 = 9;
// `@`, `#,##0` and `#,##0.00` of the formats that every program has (ECMA-376 Part 1, 18.8.30).
static constexpr std::uint8_t kTextFormat = 49, kGroupedFormat = 3, kCentsFormat = 4;
// 2000-01-01: a file must not tell when it was made, or it would differ each time.
static constexpr std::time_t kNoTime = 946684800;

static std::size_t units_of(std::string_view text) {
  std::size_t units = 0;
  for (char c : text) {
    auto byte = static_cast<unsigned char>(c);
    units += (byte & 0xC0) != 0x80;
    units += byte >= 0xF0;  // two of UTF-16
  }
  return units;
}

// At most so many units, with `…` at the end of what was cut.
static std::string cut_to(std::size_t most, const std::string& text) {
  if (units_of(text) <= most) return text;
  std::size_t end = text.size();
  auto is_inside = [&] { return (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80; };
  do {
    --end;
    while (is_inside()) --end;
  } while (units_of(std::string_view(text).substr(0, end)) + 1 > most);
  return text.substr(0, end) + "…";
}

namespace {

class Writer {
 public:
  Writer(const Workbook& workbook, const std::string& path)
      : workbook_(workbook), book_(lxw_.workbook_new(path.c_str()), lxw_.lxw_workbook_free) {}

  void write() {
    lxw_doc_properties properties{};
    std::string title = workbook_.title;
    properties.title = title.data();
    properties.created = kNoTime;
    require(lxw_.workbook_set_properties(book_.get(), &properties));
    for (const auto& [name, value] : workbook_.properties) {
      require(lxw_.workbook_set_custom_property_string(book_.get(), name.c_str(), value.c_str()));
    }
    for (const Sheet& sheet : workbook_.sheets) write_sheet(sheet);
    for (const NamedList& list : workbook_.lists) {
      require(lxw_.workbook_define_name(book_.get(), list.name.c_str(), list.formula.c_str()));
    }
    require(lxw_.workbook_close(book_.release()));
  }

 private:
  // What the library refuses it leaves out, and goes on.
  void require(lxw_error error) const {
    if (error == LXW_NO_ERROR) return;
    const char* reason = lxw_.lxw_strerror(error);
    throw Failure({formatted("Excelブックを書き出せない: {}", reason),
                   formatted("cannot write the workbook: {}", reason)});
  }

  static lxw_row_t row_of(std::size_t row) { return static_cast<lxw_row_t>(row); }
  static lxw_col_t column_of(std::size_t column) { return static_cast<lxw_col_t>(column); }

  // `of_condition`: a format that lies over others, and so says colours alone.
  lxw_format* format_of(const Look& look, bool of_condition = false) {
    auto [found, is_new] = formats_.try_emplace({look, of_condition}, nullptr);
    if (!is_new) return found->second;
    lxw_format* format = found->second = lxw_.workbook_add_format(book_.get());
    if (look.fill != kNoColor) lxw_.format_set_bg_color(format, look.fill);
    if (look.color != kNoColor) lxw_.format_set_font_color(format, look.color);
    if (look.bold) lxw_.format_set_bold(format);
    if (of_condition) return format;
    lxw_.format_set_font_name(format, workbook_.font.c_str());
    lxw_.format_set_font_size(format, look.points);
    if (look.kind == Look::Kind::Text) lxw_.format_set_num_format_index(format, kTextFormat);
    if (look.kind == Look::Kind::Grouped && look.decimals == 1) {
      lxw_.format_set_num_format(format, "#,##0.0");
    } else if (look.kind == Look::Kind::Grouped) {
      lxw_.format_set_num_format_index(format, look.decimals == 0 ? kGroupedFormat : kCentsFormat);
    }
    if (look.across == Look::Across::Left) lxw_.format_set_align(format, LXW_ALIGN_LEFT);
    if (look.across == Look::Across::Center) lxw_.format_set_align(format, LXW_ALIGN_CENTER);
    if (look.across == Look::Across::Right) lxw_.format_set_align(format, LXW_ALIGN_RIGHT);
    lxw_.format_set_align(format, look.middle ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
    if (look.wraps) lxw_.format_set_text_wrap(format);
    if (!look.locked) lxw_.format_set_unlocked(format);
    if (look.framed) {
      lxw_.format_set_border(format, LXW_BORDER_THIN);
      lxw_.format_set_border_color(format, kFrameColor);
    }
    return format;
  }

  void write_sheet(const Sheet& sheet) {
    // Asked before: of a bad name the library itself complains on stderr.
    if (lxw_.workbook_validate_sheet_name(book_.get(), sheet.name.c_str()) != LXW_NO_ERROR) {
      throw Failure({formatted("Excelのシートの名前にできない: `{}`", sheet.name),
                     formatted("`{}` cannot be the name of a sheet", sheet.name)});
    }
    lxw_worksheet* to = lxw_.workbook_add_worksheet(book_.get(), sheet.name.c_str());
    if (to == nullptr) require(LXW_ERROR_MEMORY_MALLOC_FAILED);
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      const Column& column = sheet.columns[i];
      lxw_row_col_options options{};
      options.hidden = column.hidden;
      double width = column.width > 0 ? column.width : LXW_DEF_COL_WIDTH;
      require(lxw_.worksheet_set_column_opt(to, column_of(i), column_of(i), width,
                                            format_of(column.look), &options));
    }
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
      const Row& row = sheet.rows[i];
      double height = row.height > 0 ? row.height : height_that_fits(sheet.columns, row);
      if (height > 0) require(lxw_.worksheet_set_row(to, row_of(i), height, nullptr));
      for (std::size_t j = 0; j < row.cells.size(); ++j)
        write_cell(to, sheet, {i, j}, row.cells[j]);
    }
    for (const Rule& rule : sheet.rules) write_rule(to, rule);
    for (const Condition& condition : sheet.conditions) write_condition(to, condition);
    ignore_numbers_as_texts(to, sheet);
    set_up(to, sheet);
    set_page(to, sheet);
  }

  void write_cell(lxw_worksheet* to, const Sheet& sheet, CellPlace at, const Cell& cell) {
    auto place = [&] { return sheet.name + "!" + cell_name(at); };
    if (cell.text.size() > kLongestCell && units_of(cell.text) > kLongestCell) {
      throw Failure(
          {formatted("`{}` の文章が長すぎて、Excelのセルに入らない（{}字まで）。短くする", place(),
                     kLongestCell),
           formatted("the text of `{}` is too long for a cell of Excel (at most {} characters); "
                     "shorten it",
                     place(), kLongestCell)});
    }
    lxw_error error = put_cell(to, row_of(at.row), column_of(at.column), cell);
    if (error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED) {
      throw Failure({formatted("`{}` の文章に `_x0041_` のような部分が多すぎて、Excelのセルに"
                               "書き込めない。短くする",
                               place()),
                     formatted("the text of `{}` has too many parts like `_x0041_` to be written "
                               "into a cell of Excel; shorten it",
                               place())});
    }
    require(error);
  }

  lxw_error put_cell(lxw_worksheet* to, lxw_row_t row, lxw_col_t column, const Cell& cell) {
    lxw_format* format = format_of(cell.look);
    const char* formula = cell.formula.c_str();
    const char* text = cell.text.c_str();
    if (!cell.formula.empty() && cell.number) {
      return lxw_.worksheet_write_formula_num(to, row, column, formula, format, *cell.number);
    }
    if (!cell.formula.empty()) {
      return lxw_.worksheet_write_formula_str(to, row, column, formula, format, text);
    }
    if (cell.number) return lxw_.worksheet_write_number(to, row, column, *cell.number, format);
    if (cell.text.empty()) return lxw_.worksheet_write_blank(to, row, column, format);
    if (cell.text.find("_x") == cell.text.npos) {
      return lxw_.worksheet_write_string(to, row, column, text, format);
    }
    return lxw_.worksheet_write_string(to, row, column, escaped_text(cell.text).c_str(), format);
  }

  void write_rule(lxw_worksheet* to, const Rule& rule) {
    lxw_data_validation validation{};
    std::string list = "=" + rule.list;
    std::string hint_title = cut_to(kLongestTitle, rule.hint_title);
    std::string hint = cut_to(kLongestHint, rule.hint);
    std::string fault_title = cut_to(kLongestTitle, rule.fault_title);
    std::string fault = cut_to(kLongestHint, rule.fault);
    auto or_none = [](std::string& text) { return text.empty() ? nullptr : text.data(); };
    switch (rule.takes) {
      case Rule::Takes::OneOf:
        validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        validation.value_formula = list.data();
        break;
      case Rule::Takes::WholeNumber:
        validation.validate = LXW_VALIDATION_TYPE_INTEGER;
        validation.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
        break;
      case Rule::Takes::Text:
        validation.validate = LXW_VALIDATION_TYPE_LENGTH;
        validation.criteria = LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO;
        validation.value_number = rule.most;
        break;
      case Rule::Takes::Anything:
        validation.validate = LXW_VALIDATION_TYPE_ANY;
        break;
    }
    validation.error_type =
        rule.only_warns ? LXW_VALIDATION_ERROR_TYPE_WARNING : LXW_VALIDATION_ERROR_TYPE_STOP;
    validation.input_title = or_none(hint_title);
    validation.input_message = or_none(hint);
    validation.error_title = or_none(fault_title);
    validation.error_message = or_none(fault);
    require(lxw_.worksheet_data_validation_range(
        to, row_of(rule.area.first.row), column_of(rule.area.first.column),
        row_of(rule.area.last.row), column_of(rule.area.last.column), &validation));
  }

  void write_condition(lxw_worksheet* to, const Condition& condition) {
    lxw_conditional_format format{};
    std::string formula = condition.formula;
    format.type = LXW_CONDITIONAL_TYPE_FORMULA;
    format.value_string = formula.data();
    format.format = format_of({.fill = condition.fill}, true);
    require(lxw_.worksheet_conditional_format_range(
        to, row_of(condition.area.first.row), column_of(condition.area.first.column),
        row_of(condition.area.last.row), column_of(condition.area.last.column), &format));
  }

  // Else Excel marks a text of digits, `2026` or an id, with a green corner.
  void ignore_numbers_as_texts(lxw_worksheet* to, const Sheet& sheet) {
    if (sheet.rows.empty() || sheet.columns.empty()) return;
    std::string all = "A1:" + cell_name({sheet.rows.size() - 1, sheet.columns.size() - 1});
    require(lxw_.worksheet_ignore_errors(to, LXW_IGNORE_NUMBER_STORED_AS_TEXT, all.c_str()));
  }

  void set_up(lxw_worksheet* to, const Sheet& sheet) {
    if (sheet.hidden) lxw_.worksheet_hide(to);
    if (sheet.frozen != CellPlace{}) {
      lxw_.worksheet_freeze_panes(to, row_of(sheet.frozen.row), column_of(sheet.frozen.column));
    }
    if (sheet.filter) {
      require(lxw_.worksheet_autofilter(
          to, row_of(sheet.filter->first.row), column_of(sheet.filter->first.column),
          row_of(sheet.filter->last.row), column_of(sheet.filter->last.column)));
    }
    if (!sheet.is_protected) return;
    lxw_protection allowed{};
    allowed.format_columns = allowed.format_rows = allowed.sort = allowed.autofilter = 1;
    lxw_.worksheet_protect(to, nullptr, &allowed);
  }

  void set_page(lxw_worksheet* to, const Sheet& sheet) {
    constexpr double kSide = 0.4, kTop = 0.75;  // inches
    lxw_.worksheet_set_paper(to, kA4);
    if (sheet.landscape) lxw_.worksheet_set_landscape(to);
    lxw_.worksheet_set_margins(to, kSide, kSide, kTop, kTop);
    lxw_.worksheet_fit_to_pages(to, sheet.pages_wide, 0);
    if (sheet.repeated_row) {
      require(
          lxw_.worksheet_repeat_rows(to, row_of(*sheet.repeated_row), row_of(*sheet.repeated_row)));
    }
    if (sheet.repeated_columns > 0) {
      require(lxw_.worksheet_repeat_columns(to, 0, column_of(sheet.repeated_columns - 1)));
    }
    if (!sheet.page_header.empty()) {
      require(lxw_.worksheet_set_header(to, cut_to(kLongestHint - 1, sheet.page_header).c_str()));
    }
    if (!sheet.page_footer.empty()) {
      require(lxw_.worksheet_set_footer(to, cut_to(kLongestHint - 1, sheet.page_footer).c_str()));
    }
  }

  const Workbook& workbook_;
  const Library& lxw_ = library();
  std::unique_ptr<lxw_workbook, decltype(Library::lxw_workbook_free)> book_;
  std::map<std::pair<Look, bool>, lxw_format*> formats_;
};

}  // namespace

std::string write(const Workbook& workbook) {
  HoldSignals until_no_temporary_file_is_left;  // the library's own: each has a name for a moment
  ScratchFile file, finished;
  Writer(workbook, file.path()).write();
  bool unlocks = std::ranges::any_of(workbook.sheets, &Sheet::is_protected);
  std::vector<std::string> growing;
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    const Sheet& sheet = workbook.sheets[i];
    bool is_typed_into = !sheet.is_protected || !sheet.rules.empty();
    if (is_typed_into) growing.push_back(formatted("xl/worksheets/sheet{}.xml", i + 1));
  }
  copy_archive(file.path(), finished.path(), [&](std::string_view name) -> Change {
    if (name == "xl/styles.xml" && unlocks) return with_normal_unlocked;
    return std::ranges::find(growing, name) != growing.end() ? with_growing_rows : nullptr;
  });
  return finished.bytes();
}

}  // namespace fujiplan::xlsx
