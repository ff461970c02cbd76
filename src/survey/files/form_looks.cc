#include "survey/files/form_looks.h"

#include <algorithm>

#include "base/text.h"
#include "model/own/types.h"
#include "survey/form.h"
#include "xlsx/exact_number.h"
#include "xlsx/text_lines.h"

namespace fujiplan {

// --- kinds of columns

static bool is_amount(const FormColumn& column) {
  return column.item != nullptr && column.item->kind == AnswerKind::Amount;
}

bool holds_numbers(const FormColumn& column) {
  const SurveyItem* item = column.item;
  if (item == nullptr) return false;
  bool own = item->own != nullptr && is_number(*item->own);
  return own || item->kind == AnswerKind::Number || item->kind == AnswerKind::Decimal ||
         item->kind == AnswerKind::Amount;
}

static bool is_score(const FormColumn& column) {
  return column.item != nullptr && column.item->is_score();
}

// --- looks

xlsx::Look look_of_header(const FormColumn& column) {
  bool fill_in = column.role == ColumnRole::Answer;
  return {.fill = fill_in ? kHeaderBlue : kHeaderGrey,
          .across = xlsx::Look::Across::Center,
          .bold = fill_in,
          .wraps = true,
          .framed = true,
          .middle = true,
          .points = 9};
}

xlsx::Look look_of_cells(const FormColumn& column) {
  using Look = xlsx::Look;
  bool fill_in = column.role == ColumnRole::Answer;
  Look look{.fill = fill_in ? kWhite : kGrey,
            .wraps = true,
            .framed = true,
            .locked = !fill_in,
            .points = 10};
  if (holds_numbers(column)) look.kind = Look::Kind::General;
  if (is_amount(column)) {
    look.kind = Look::Kind::Grouped;
    look.decimals = static_cast<unsigned char>(column.item->money->decimals);
  }
  if (is_score(column)) look.across = Look::Across::Center;
  if (column.item != nullptr && column.item->kind == AnswerKind::Decimal) {
    look.across = Look::Across::Right;
  }
  return look;
}

// --- cells

// 12.50 is 12.5 to whoever reads amounts.
static std::string_view without_last_zeros(std::string_view amount) {
  if (amount.find('.') == amount.npos) return amount;
  amount = amount.substr(0, amount.find_last_not_of('0') + 1);
  return amount.ends_with('.') ? amount.substr(0, amount.size() - 1) : amount;
}

xlsx::Cell cell_of(const FormColumn& column, const std::string& text) {
  xlsx::Cell cell{.look = look_of_cells(column)};
  std::optional<double> number;
  if (holds_numbers(column)) {
    number =
        xlsx::exact_number(is_amount(column) ? without_last_zeros(text) : std::string_view(text));
  }
  if (number) {
    cell.number = number;
  } else {
    cell.text = text;
  }
  return cell;
}

// --- widths

namespace {

struct Widths {
  double least, most;
};

}  // namespace

// Wide enough to be filled in, and narrow enough that a usual form, a page wide on A4, can be read.
static Widths widths_of(const FormColumn& column) {
  if (column.role == ColumnRole::Id) return {10, 13};
  if (column.role == ColumnRole::Name) return {16, 22};
  if (column.item == nullptr) return {10, 24};
  constexpr double kArrow = 3;  // of a drop-down
  bool fill_in = column.role == ColumnRole::Answer;
  switch (column.item->kind) {
    case AnswerKind::Text:
      return fill_in ? Widths{26, 26} : Widths{16, 26};
    case AnswerKind::OneLine:
      return {12, 22};
    case AnswerKind::Amount:
      return {12, 16};
    case AnswerKind::Number:
      return {8, 8};
    case AnswerKind::Decimal:
      return {10, 16};
    case AnswerKind::Choice:
      break;
  }
  double widest = 10;
  for (const Text& choice : column.item->choices) {
    std::size_t width = std::max(display_width(choice.ja), display_width(choice.en));
    widest = std::max(widest, static_cast<double>(width) + kArrow);
  }
  return {std::min(widest, 16.0), 16};
}

double width_of(const Form& form, std::size_t column) {
  constexpr double kBeside = 2, kGroup = 3, kLinesOfHeader = 6;
  const FormColumn& head = form.columns[column];
  double widest = static_cast<double>(display_width(head.header)) / kLinesOfHeader;
  for (const FormRow& row : form.rows) {
    auto width = static_cast<double>(xlsx::widest_line(row.cells[column]));
    if (is_amount(head)) width += width / kGroup;
    widest = std::max(widest, width);
  }
  Widths widths = widths_of(head);
  return std::clamp(widest + kBeside, widths.least, widths.most);
}

bool has_nothing_to_read(const Form& form, std::size_t column) {
  const FormColumn& head = form.columns[column];
  bool of_plan = head.role == ColumnRole::Reference && (head.item == nullptr || head.last_year);
  return of_plan && std::ranges::all_of(
                        form.rows, [&](const FormRow& row) { return row.cells[column].empty(); });
}

}  // namespace fujiplan
