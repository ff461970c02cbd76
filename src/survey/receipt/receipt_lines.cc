#include "survey/receipt/receipt_lines.h"

#include <algorithm>
#include <tuple>

#include "base/format.h"
#include "base/harmless.h"
#include "base/text.h"
#include "model/typed_answer.h"
#include "survey/receipt/import_words.h"

namespace fujiplan {

namespace {

// A line with what it is sorted by.
struct PlacedLine {
  std::size_t file;
  CellPlace at;
  ReceiptLine line;
};

class Lines {
 public:
  Lines(std::span<const FormFile> files, const FormAnswers& forms, const std::set<std::size_t>& of,
        const Plan& plan)
      : files_(files), forms_(forms), of_(of), language_(plan.header.language.value) {
    for (const AnsweredRow& row : forms.rows) projects_[{row.file, row.at.row}] = row.project;
    for (const UnreadRow& row : forms.unread) projects_[{row.file, row.row}] = row.project;
    for (const CellFinding& finding : forms.findings) wrong_.insert({finding.file, finding.at});
  }

  std::vector<ReceiptLine> all() {
    for (const CellFinding& finding : forms_.findings) add(finding, Verdict::Refused);
    for (const CellFinding& remark : forms_.remarks) add(remark, Verdict::Ask);
    for (const AnsweredRow& row : forms_.rows) add_answers(row);
    add_unused();
    std::ranges::stable_sort(lines_, {}, [](const PlacedLine& it) {
      return std::tuple(it.line.verdict, it.file, it.at);
    });
    std::vector<ReceiptLine> lines;
    for (PlacedLine& it : lines_) lines.push_back(std::move(it.line));
    return lines;
  }

 private:
  // At a cell, with what stands in it and above it.
  ReceiptLine* add(Verdict verdict, std::size_t file, CellPlace at) {
    if (!of_.contains(file)) return nullptr;
    const FormFile& form = files_[file];
    ReceiptLine line{.verdict = verdict, .project = project_at(file, at.row)};
    line.place = short_place(form, place_of(form, at));
    const std::optional<std::size_t> head = form.table.header_row;
    if (head && at.row > *head) {
      line.column = excerpt(form.table.shown({*head, at.column}));
      line.typed = excerpt(form.table.shown(at));
    } else {
      line.column = excerpt(form.table.shown(at));
    }
    return &lines_.emplace_back(PlacedLine{file, at, std::move(line)}).line;
  }

  // Where there is one form only, nobody needs its name.
  std::string short_place(const FormFile& form, const std::string& place) const {
    const bool alone = of_.size() == 1 && place.size() > form.path.size();
    return alone ? place.substr(form.path.size() + 1) : name_in_folder(place);
  }

  void add(const CellFinding& finding, Verdict verdict) {
    ReceiptLine* line = add(verdict, finding.file, finding.at);
    if (line == nullptr) return;
    line->what = without_folders(finding.message.in(language_));
    line->remedy = without_folders(finding.department_help().in(language_));
  }

  void add_answers(const AnsweredRow& row) {
    const SurveyEntry* entry = answers_of(*row.project, forms_.year);
    for (const NewAnswer& answer : row.answers) {
      if (wrong_.contains({row.file, answer.at})) continue;
      ReceiptLine* line = add(row.refused ? Verdict::Held : Verdict::Taken, row.file, answer.at);
      if (line == nullptr) continue;
      std::string now = entry != nullptr ? answer.item->text(*entry) : "";
      line->now = excerpt(shown_answer(*answer.item, now, language_));
      line->what = said_of(answer);
    }
  }

  // Messages name other forms as the office does, with folders.
  std::string without_folders(std::string text) const {
    for (const FormFile& form : files_) {
      const std::string name = name_in_folder(form.path);
      if (name.size() == form.path.size()) continue;
      for (auto at = text.find(form.path); at != text.npos; at = text.find(form.path, at)) {
        text.replace(at, form.path.size(), name);
        at += name.size();
      }
    }
    return text;
  }

  // Where something stands that is taken for no answer.
  void add_unused() {
    for (const UnusedValue& value : forms_.unused_values) {
      if (auto* line = add(Verdict::Unused, value.file, value.at)) {
        line->now = value.now;
        line->what = why_unused(value, language_);
      }
    }
    for (const SpareRow& row : forms_.spare_rows) {
      if (auto* line = add(Verdict::Unused, row.file, row.at)) {
        line->what = without_folders(spare_row(row, files_, language_));
      }
    }
    for (const UnusedColumn& column : forms_.unused) {
      if (auto* line = add(Verdict::Unused, column.file, column.at)) {
        line->what = unused_column(column, language_);
      }
    }
    for (std::size_t file : of_) {
      std::string missing = missing_columns(forms_, file, language_);
      if (missing.empty()) continue;
      CellPlace head{files_[file].table.header_row.value_or(0), 0};
      if (auto* line = add(Verdict::Ask, file, head)) {
        line->what = missing;
        line->column.clear(), line->place.clear();
      }
    }
    for (std::size_t file : of_) {
      for (const BesideForm& other : files_[file].beside) {
        auto* line = add(Verdict::Unused, file, {});
        line->what = other.what.in(language_);
        line->column.clear();
        line->place = short_place(files_[file], other.place);
      }
    }
    for (const DoubtfulEnd& end : forms_.ends) {
      if (auto* line = add(Verdict::Ask, end.file, end.at)) {
        line->what = doubtful_end(end, language_);
      }
    }
  }

  const Project* project_at(std::size_t file, std::size_t row) const {
    auto found = projects_.find({file, row});
    return found != projects_.end() ? found->second : nullptr;
  }

  // What a cell becomes, where that is not what it says.
  std::string said_of(const NewAnswer& answer) const {
    constexpr Text kGoes{"計画の値を消す", "the value in the plan goes"};
    constexpr Format<std::string> kBecomes{"`{}` として取り込む", "taken as `{}`"};
    if (answer.text.empty()) return std::string(kGoes.in(language_));
    std::string said = excerpt(shown_answer(*answer.item, answer.text, language_));
    const std::string& typed = lines_.back().line.typed;
    return typed == said || typed == answer.text ? "" : kBecomes.in(language_, said);
  }

  // Enough of a text to find it again.
  static std::string excerpt(std::string_view text) {
    constexpr std::size_t kCells = 120;
    return fit_width(harmless(trim(text)), kCells);
  }

  std::span<const FormFile> files_;
  const FormAnswers& forms_;
  const std::set<std::size_t>& of_;
  Language language_;
  std::map<std::pair<std::size_t, std::size_t>, const Project*> projects_;  // by file and row
  std::set<std::pair<std::size_t, CellPlace>> wrong_;
  std::vector<PlacedLine> lines_;
};

}  // namespace

std::string name_in_folder(const std::string& path) {
  return path.substr(path.rfind('/') + 1);  // npos + 1 is 0
}

std::vector<ReceiptLine> lines_of_files(std::span<const FormFile> files, const FormAnswers& forms,
                                        const std::set<std::size_t>& of, const Plan& plan) {
  return Lines(files, forms, of, plan).all();
}

}  // namespace fujiplan
