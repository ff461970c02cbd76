#include "survey/files/form_guide.h"

#include <algorithm>

#include "base/format.h"
#include "model/rating/criterion_names.h"
#include "model/typed_answer.h"
#include "run/labels.h"
#include "survey/files/form_example.h"
#include "survey/files/form_hints.h"
#include "survey/files/form_looks.h"
#include "survey/files/form_sheets.h"
#include "survey/form_words.h"
#include "xlsx/text_lines.h"

namespace fujiplan {

// --- sentences

static constexpr Format<Text> kAsk{"{}ごとに、この年度の実績を回答してください。",
                                   "Please answer for each {} what was done in the year."};
static constexpr Format<Text> kAskAndRate{
    "{}ごとに、この年度の実績と評価を回答してください。",
    "Please answer for each {} what was done in the year, and how well."};
static constexpr Format<Text> kJudge{"所管部署の回答を読み、{}ごとに評価してください。",
                                     "Please read the answers and judge each {}."};

static constexpr Text kSteps{"記入の手順", "Steps"};
static constexpr Format<Text, Text, Counted> kOpen{
    "シート「{0}」を開きます。1行が1{1}です（全{2}件）。",
    "Open the sheet “{0}”: each row is a {1} ({2})."};
static constexpr Format<Text> kFillInCells{
    "{}セルに記入します。灰色のセルは参考です（書き換えられません）。",
    "Fill in the {} cells. Grey ones are for reading and stay as they are."};
static constexpr Text kWhiteOnes{"白い", "white"},
    kWhiteAndYellow{"白と黄色の", "white and yellow"};
static constexpr Text kChoose{"▼の出るセルでは、選択肢から選びます。",
                              "Where an arrow appears, choose from the list."};
static constexpr Text kBreakLines{
    "文章の途中で改行するときは、Altキーを押しながらEnterキーを押します。",
    "Alt + Enter begins a new line inside a cell."};
static constexpr Format<Text> kTakeAway{
    "既にある回答を消すときは、空欄にせず「{}」と記入します。",
    "To remove an answer that is there, write {}; an empty cell leaves it."};
static constexpr Format<Text> kSend{
    "「{}」が全件になったら、ファイル名を変えずに保存して提出します。",
    "When “{}” shows all of them, save the file under its name and send it back."};
static constexpr Text kSendJudgements{
    "評価が済んだら、ファイル名を変えずに保存して提出します。",
    "When you have judged them, save the file under its name and send it back."};

static constexpr Text kColors{"色の意味", "Colours"};
static constexpr Text kIsToFillIn{"記入するセル", "to be filled in"};
static constexpr Text kIsForReading{"参考のセル（記入不要）", "for reading"};
static constexpr Text kIsLacking{"記入が必要なセル（記入すると白になります）",
                                 "required (it turns white)"};
static constexpr Text kIsDoubtful{"確認が必要なセル（点数の根拠となる文章がないなど）",
                                  "to be looked at again: a score without a text, for example"};
static constexpr Text kSample{"見本", "sample"};

static constexpr Text kRubricHead{"評価の目安", "What the levels mean"};
static constexpr Text kLevel{"評価", "Level"};

static constexpr Text kExample{"記入例", "Example"};
static constexpr Text kAnswer{"項目", "Answer"}, kHow{"書き方", "How to write it"};
static constexpr Text kNeed{"必須", "Required"}, kIsNeeded{"必須", "required"},
    kSometimes{"必須の事業あり", "required of some"};

namespace {

// Widths: a name or a sign, then three columns over which sentences run on.
constexpr double kFirstWidth = 22, kOtherWidth = 25;
constexpr std::size_t kColumnsBeside = 3;                // columns
constexpr std::size_t kWholeLine = 92, kBesideOne = 70;  // cells of lines

class Guide {
 public:
  Guide(const Plan& plan, FiscalYear year, const Form& form,
        const std::vector<NeededAnswer>& needed, const std::vector<xlsx::Condition>& conditions)
      : plan_(plan), year_(year), form_(form), needed_(needed), conditions_(conditions) {
    sheet_.name = kGuideSheet.in(language_);
    sheet_.columns = {{.width = kFirstWidth},
                      {.width = kOtherWidth},
                      {.width = kOtherWidth},
                      {.width = kOtherWidth}};
    sheet_.is_protected = true, sheet_.landscape = false;
  }

  xlsx::Sheet sheet() {
    add_head();
    add_steps();
    add_colors();
    add_rubric();
    add_example();
    return std::move(sheet_);
  }

 private:
  template <typename Sentence>
  std::string said(const Sentence& sentence) const {
    return std::string(sentence.in(language_));
  }

  void add(std::vector<xlsx::Cell> cells) { sheet_.rows.push_back({std::move(cells)}); }

  // A sentence in the columns beside what it is about.
  void add_sentence(xlsx::Cell about, std::string_view sentence) {
    for (std::string_view line : xlsx::lines_within(sentence, kBesideOne)) {
      add({about, {.text = std::string(line)}});
      about = {};
    }
  }

  void add_section(Text title) {
    add({});
    add({{.text = said(title), .look = {.bold = true, .points = 12}}});
  }

  static xlsx::Cell head(std::string text) {
    return {.text = std::move(text),
            .look = {.fill = kHeaderGrey,
                     .across = xlsx::Look::Across::Center,
                     .bold = true,
                     .wraps = true,
                     .framed = true}};
  }
  static xlsx::Cell framed(std::string text, std::uint32_t fill = kWhite) {
    return {.text = std::move(text),
            .look = {.fill = fill, .wraps = true, .framed = true, .middle = true}};
  }
  static xlsx::Cell centered(xlsx::Cell cell) {
    cell.look.across = xlsx::Look::Across::Center;
    return cell;
  }

  void add_head() {
    add({{.text = said(kGuideSheet), .look = {.bold = true, .points = 16}}});
    add({{.text = form_.notes.title, .look = {.bold = true, .points = 12}}});
    Text unit = unit_of(plan_.header);
    std::vector<std::string> lines = {
        form_.reviewer == nullptr ? (scores().empty() ? kAsk : kAskAndRate).in(language_, unit)
                                  : kJudge.in(language_, unit),
        form_.notes.deadline, form_.notes.contact};
    for (const std::string& text : lines) {
      for (std::string_view line : xlsx::lines_within(text, kWholeLine))
        add({{.text = std::string(line)}});
    }
  }

  bool has_kind(AnswerKind kind) const {
    return std::ranges::any_of(form_.columns, [&](const FormColumn& column) {
      return column.role == ColumnRole::Answer && column.item->kind == kind;
    });
  }
  bool has_answers() const {
    for (const FormRow& row : form_.rows) {
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (form_.columns[i].role == ColumnRole::Answer && !row.cells[i].empty()) return true;
      }
    }
    return false;
  }

  bool may_turn(std::uint32_t fill) const {
    return std::ranges::find(conditions_, fill, &xlsx::Condition::fill) != conditions_.end();
  }

  void add_steps() {
    Text unit = unit_of(plan_.header);
    std::vector<std::string> steps = {
        kOpen.in(language_, kAnswerSheet, unit, {form_.rows.size(), unit.en}),
        kFillInCells.in(language_, may_turn(kLacking) ? kWhiteAndYellow : kWhiteOnes),
        said(kChoose)};
    if (has_kind(AnswerKind::Text)) steps.push_back(said(kBreakLines));
    if (has_answers()) steps.push_back(kTakeAway.in(language_, kRemovalWord));
    bool judges = form_.reviewer != nullptr;  // some look at a sample only
    steps.push_back(judges ? said(kSendJudgements) : kSend.in(language_, kCounterName));
    add_section(kSteps);
    for (std::size_t i = 0; i < steps.size(); ++i) {
      std::string begin = std::to_string(i + 1) + ". ";
      for (std::string_view line : xlsx::lines_within(steps[i], kWholeLine - begin.size())) {
        add({{.text = begin + std::string(line)}});
        begin.assign(begin.size(), ' ');
      }
    }
  }

  void add_colors() {
    struct Color {
      std::uint32_t fill;
      Text meaning;
      bool is_used;
    };
    add_section(kColors);
    for (const Color& color : {Color{kWhite, kIsToFillIn, true}, Color{kGrey, kIsForReading, true},
                               Color{kLacking, kIsLacking, may_turn(kLacking)},
                               Color{kDoubtful, kIsDoubtful, may_turn(kDoubtful)}}) {
      if (!color.is_used) continue;
      add_sentence(centered(framed(said(kSample), color.fill)), said(color.meaning));
    }
  }

  // --- levels

  static bool same_levels(const Criterion& a, const Criterion& b) {
    if (a.answers() != b.answers()) return false;
    for (std::size_t i = 0; i < a.answers(); ++i) {
      if (a.answer(i).name.value != b.answer(i).name.value) return false;
    }
    return true;
  }

  // Criteria of the same levels stand beside each other.
  std::vector<std::vector<const SurveyItem*>> scores() const {
    std::vector<std::vector<const SurveyItem*>> blocks;
    for (const FormColumn& column : form_.columns) {
      if (column.role != ColumnRole::Answer || !column.item->is_score()) continue;
      bool fits = !blocks.empty() && blocks.back().size() < kColumnsBeside &&
                  same_levels(*blocks.back().front()->criterion, *column.item->criterion);
      if (!fits) blocks.emplace_back();
      blocks.back().push_back(column.item);
    }
    return blocks;
  }

  void add_rubric() {
    auto blocks = scores();
    if (blocks.empty()) return;
    add_section(kRubricHead);
    for (const auto& block : blocks) {
      if (&block != &blocks.front()) add({});
      std::vector<xlsx::Cell> heads = {head(said(kLevel))};
      for (const SurveyItem* item : block) {
        Text name = item->is_judgement() ? item->group : item->label;
        heads.push_back(head(said(name)));
      }
      add(std::move(heads));
      for (std::size_t i = 0; i < block.front()->criterion->answers(); ++i) {
        std::vector<xlsx::Cell> cells = {
            centered(framed(std::string(block.front()->criterion->answer(i).name.value)))};
        for (const SurveyItem* item : block) {
          cells.push_back(framed(std::string(meaning_in(item->criterion->answer(i), language_))));
        }
        add(std::move(cells));
      }
    }
  }

  // --- example

  std::string need_of(std::size_t column) const {
    auto needed = std::ranges::find(needed_, column, &NeededAnswer::column);
    if (needed == needed_.end()) return "";
    return said(needed->rows.size() == form_.rows.size() ? kIsNeeded : kSometimes);
  }

  void add_example() {
    const Vocabulary words = vocabulary_of(plan_.header);
    add_section(kExample);
    add({head(said(kAnswer)), head(said(kExample)), head(said(kHow)), head(said(kNeed))});
    for (std::size_t i = 0; i < form_.columns.size(); ++i) {
      const FormColumn& column = form_.columns[i];
      if (column.role != ColumnRole::Answer) continue;
      std::string example = example_of(*column.item, year_, words);
      bool amount = column.item->kind == AnswerKind::Amount;
      if (amount) example = shown_answer(*column.item, example, language_);
      add({framed(column.names.front(), kGrey), framed(std::move(example)),
           framed(way_to_write(*column.item, language_)), centered(framed(need_of(i)))});
    }
  }

  const Plan& plan_;
  FiscalYear year_;
  const Form& form_;
  const std::vector<NeededAnswer>& needed_;
  const std::vector<xlsx::Condition>& conditions_;
  Language language_ = plan_.header.language.value;
  xlsx::Sheet sheet_;
};

}  // namespace

xlsx::Sheet guide_of(const Plan& plan, FiscalYear year, const Form& form,
                     const std::vector<NeededAnswer>& needed,
                     const std::vector<xlsx::Condition>& conditions) {
  return Guide(plan, year, form, needed, conditions).sheet();
}

}  // namespace fujiplan
