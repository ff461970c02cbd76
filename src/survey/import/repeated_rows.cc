#include "survey/import/repeated_rows.h"

#include <algorithm>
#include <map>
#include <utility>

#include "survey/form_answer.h"
#include "survey/form_faults.h"

namespace fujiplan {

namespace {

class RepeatedRows {
 public:
  RepeatedRows(const Plan& plan, std::span<const FormFile> files, FormAnswers& forms)
      : plan_(plan), files_(files), forms_(forms) {}

  void settle() {
    auto key_of = [](const AnsweredRow* row) { return std::pair(row->project, row->reviewer); };
    std::vector<AnsweredRow*> rows;  // those of one project side by side, in the order of forms
    for (AnsweredRow& row : forms_.rows) rows.push_back(&row);
    std::ranges::stable_sort(rows, {}, key_of);
    for (std::size_t first = 0, i = 1; i < rows.size(); ++i) {
      if (key_of(rows[i]) != key_of(rows[first])) first = i;
      settle(*rows[i], std::span(rows).subspan(first, i - first));
    }
    settle_unread();
  }

 private:
  void settle(AnsweredRow& row, std::span<AnsweredRow* const> before) {
    for (AnsweredRow* first : before) {
      if (first->is_spare) continue;
      if (first->refused || row.refused) {
        refuse(row, first->file, first->at);
        first->refused = true;
        return;
      }
      if (first->answers.empty() && !row.answers.empty()) {
        make_spare(*first, row);
      } else if (row.answers.empty() || is_same(*first, row)) {
        make_spare(row, *first);
        return;
      } else {
        report_differences(*first, row);
        first->refused = row.refused = true;
        return;
      }
    }
  }

  // Of a row that cannot be read but for its id, nobody knows whether it says the same.
  void settle_unread() {
    std::map<std::pair<const Project*, const Reviewer*>, std::pair<std::size_t, CellPlace>> unread;
    for (const UnreadRow& row : forms_.unread) {
      if (row.project == nullptr) continue;
      unread.try_emplace({row.project, row.reviewer}, row.file, row.id);
    }
    for (AnsweredRow& row : forms_.rows) {
      auto other = unread.find({row.project, row.reviewer});
      if (other != unread.end()) refuse(row, other->second.first, other->second.second);
    }
  }

  void refuse(AnsweredRow& row, std::size_t other_file, CellPlace other) {
    row.refused = true;
    forms_.findings.push_back(kRepeatedRow.at(row.file, row.at, word_in_messages(plan_.header),
                                              to_string(row.project->id.value),
                                              place_of(files_[other_file], other)));
  }

  void make_spare(AnsweredRow& spare, const AnsweredRow& taken) {
    forms_.spare_rows.push_back({spare.file, spare.at, spare.project, taken.file, taken.at});
    spare.is_spare = true;
    spare.answers.clear();
    spare.typed = spare.unchanged = 0;
  }

  const NewAnswer* answer_in(const AnsweredRow& row, const SurveyItem* item) const {
    auto found = std::ranges::find(row.answers, item, &NewAnswer::item);
    return found != row.answers.end() ? &*found : nullptr;
  }

  bool differ(const AnsweredRow& first, const AnsweredRow& row, const SurveyItem& item) const {
    const NewAnswer *one = answer_in(first, &item), *other = answer_in(row, &item);
    if (one == nullptr || other == nullptr) return one != other;
    return !is_same_answer(item, one->text, other->text);
  }

  bool is_same(const AnsweredRow& first, const AnsweredRow& row) const {
    return std::ranges::none_of(plan_.items,
                                [&](const SurveyItem& item) { return differ(first, row, item); });
  }

  // A blank cell, or one that says what the plan says, shows what it has.
  Message said_in(const AnsweredRow& row, std::size_t item) const {
    const SurveyItem& of = plan_.items[item];
    if (const NewAnswer* answer = answer_in(row, &of)) return quoted_answer(of, answer->text);
    bool has_cell = row.cells[item] != row.at;
    std::string typed = has_cell ? files_[row.file].table.shown(row.cells[item]) : std::string();
    return typed.empty() ? quoted_answer(of, "") : Message{shortened(typed), shortened(typed)};
  }

  void report_differences(const AnsweredRow& first, const AnsweredRow& row) {
    for (std::size_t i = 0; i < plan_.items.size(); ++i) {
      if (!differ(first, row, plan_.items[i])) continue;
      forms_.findings.push_back(kTwoAnswers.at(
          row.file, row.cells[i], word_in_messages(plan_.header), to_string(row.project->id.value),
          label_of(plan_.items[i]), said_in(row, i), place_of(files_[first.file], first.cells[i]),
          said_in(first, i)));
    }
  }

  const Plan& plan_;
  std::span<const FormFile> files_;
  FormAnswers& forms_;
};

}  // namespace

void settle_repeated_rows(const Plan& plan, std::span<const FormFile> files, FormAnswers& forms) {
  RepeatedRows(plan, files, forms).settle();
}

}  // namespace fujiplan
