#include "model/words.h"

#include <algorithm>

#include "base/formatted.h"
#include "base/text.h"
#include "files/embedded_files.h"
#include "model/plan_header.h"
#include "model/rating/scheme.h"
#include "model/types/read_header.h"
#include "yaml/read_document.h"

namespace fujiplan {

template <typename Word>
static constexpr Field<Word> english_row() {
  return {.key = "en",
          .slot = &Word::en,
          .label = {"英語の表示", "in English"},
          .meaning = {"英語で表示する語。コマンドにも使える",
                      "what English text shows; may be typed in commands, too"}};
}
template <typename Word>
static constexpr Field<Word> meaning_row() {
  return {.key = "meaning",
          .slot = &Word::meaning,
          .label = {"意味", "meaning"},
          .meaning = {"読む人のための説明", "what it means, for readers"}};
}

static constexpr Field<ClassWord> kClassFields[] = {
    english_row<ClassWord>(),
    meaning_row<ClassWord>(),
    {.key = "requires",
     .slot = &ClassWord::needs,
     .label = {"必要な項目", "required fields"},
     .meaning = {"この事業分類の事業に必ず書く項目のキー",
                 "keys that every project of this class has"}},
};
std::span<const Field<ClassWord>> fields_of(RecordOf<ClassWord>) {
  return checked_rows<kClassFields>();
}

static constexpr Field<MarkWord> kMarkFields[] = {
    {.key = "name",
     .slot = &MarkWord::label,
     .label = {"名称", "name"},
     .meaning = {"表や個票での呼び名", "what it is called in tables and sheets"}},
    {.key = "en",
     .slot = &MarkWord::en,
     .label = {"英語の表示", "in English"},
     .meaning = {"英語での呼び名", "what English text calls it"}},
    {.key = "meaning",
     .slot = &MarkWord::meaning,
     .label = {"意味", "meaning"},
     .meaning = {"該当する事業の呼び方", "what projects are called that have the mark"}},
    {.key = "requires",
     .slot = &MarkWord::needs,
     .label = {"必要な項目", "required fields"},
     .meaning = {"該当する事業に必ず書く項目のキー", "keys that every project with the mark has"}},
};
std::span<const Field<MarkWord>> fields_of(RecordOf<MarkWord>) {
  return checked_rows<kMarkFields>();
}

static bool holds(const Names& needs, std::string_view key) {
  return std::ranges::find(needs.value, key, &Line::value) != needs.value.end();
}
bool asks_for(const ClassWord& word, std::string_view key) {
  return holds(word.needs, key);
}
bool asks_for(const MarkWord& word, std::string_view key) {
  return holds(word.needs, key);
}

static constexpr Field<PhaseWord> kPhaseFields[] = {
    english_row<PhaseWord>(),
    meaning_row<PhaseWord>(),
    {.key = "is",
     .slot = &PhaseWord::sense,
     .label = {"種別", "kind"},
     .meaning = {"運用の段階なら `operation`。完了には、この段階に入っていることが要る",
                 "`operation` for the phase that a project must have reached to be done"}},
};
std::span<const Field<PhaseWord>> fields_of(RecordOf<PhaseWord>) {
  return checked_rows<kPhaseFields>();
}

static constexpr Field<StatusWord> kStatusFields[] = {
    english_row<StatusWord>(),
    meaning_row<StatusWord>(),
    {.key = "is",
     .slot = &StatusWord::sense,
     .label = {"種別", "kind"},
     .meaning = {"完了 `done`、実施中 `working`、中止 `stopped`、未実施 `idle` のどれに当たるか",
                 "which of `done`, `working`, `stopped` and `idle` it is"},
     .required = Required::Always},
};
std::span<const Field<StatusWord>> fields_of(RecordOf<StatusWord>) {
  return checked_rows<kStatusFields>();
}

static constexpr Field<PartWord> kPartFields[] = {
    {.key = "name",
     .slot = &PartWord::label,
     .label = {"名称", "name"},
     .meaning = {"表や調査票での呼び名", "what it is called in tables and forms"}},
    {.key = "en",
     .slot = &PartWord::en,
     .label = {"英語の表示", "in English"},
     .meaning = {"英語で短く表示するときの語", "what English text shows in short"}},
};
std::span<const Field<PartWord>> fields_of(RecordOf<PartWord>) {
  return checked_rows<kPartFields>();
}

// --- words

std::string plain_choice(std::string_view typed) {
  std::string wide;
  for (std::size_t i = 0; i < typed.size();) {  // 調査･基礎研究
    CodePoint c = decode_at(typed, i);
    append_utf8(wide, c.value == U'･' ? U'・' : c.value);
    i += c.size;
  }
  return to_lower_ascii(to_half_width(wide));
}

Text label_of(const MarkWord& mark) {
  std::string_view name = mark.label ? mark.label.value : mark.name.value;
  return {name, mark.en ? mark.en.value : name};
}

int number_of(Phase phase) {
  return phase.word != nullptr ? static_cast<int>(phase.word->position) + 1 : 0;
}

std::string code_of(Phase phase) {
  return formatted("({})", number_of(phase));
}

static bool is(Status status, StatusSense sense) {
  return status.word != nullptr && status.word->sense && status.word->sense.value == sense;
}
bool is_done(Status status) {
  return is(status, StatusSense::Done);
}
bool is_stopped(Status status) {
  return is(status, StatusSense::Stopped);
}
bool is_idle(Status status) {
  return is(status, StatusSense::Idle);
}
bool ends_project(Status status) {
  return is_done(status) || is_stopped(status);
}

bool has_part(const Vocabulary& words, PlanPart part) {
  switch (part) {
    case PlanPart::All:
      return true;
    case PlanPart::Classes:
      return !words.classes.empty();
    case PlanPart::Marks:
      return !words.marks.empty();
    case PlanPart::Schedule:
      return !words.phases.empty();
    case PlanPart::Projects:
      return words.level == 0;
    case PlanPart::Reviews:
      return !words.reviewers.empty();
  }
  return true;
}

const OwnField* find_declared(std::span<const OwnField> fields, std::string_view key) {
  for (const OwnField& field : fields) {
    if (field.name.value == key) return &field;
  }
  return nullptr;
}

std::vector<const OwnField*> own_fields(std::span<const OwnField> declared) {
  std::vector<const OwnField*> own;
  for (const OwnField& field : declared) {
    if (field.type) own.push_back(&field);
  }
  return own;
}

Text label_in(std::span<const OwnField> declared, std::string_view key, Text usual) {
  const OwnField* said = find_declared(declared, key);
  return said != nullptr && said->label ? label_of(*said) : usual;
}

const MoneyTerms& money_of(const Vocabulary& words) {
  return words.money != nullptr ? *words.money : *standard_vocabulary().money;
}
const MoneyTerms& money_of(const PlanHeader& header) {
  return header.money.terms.empty() ? *standard_vocabulary().money : header.money.terms.front();
}

// Answers whose usual names are those of a project (事業), as groups call them.
struct AnswerOfGroup {
  std::string_view key;
  Text label;
};
static constexpr AnswerOfGroup kAnswersOfGroups[] = {
    {"indicator", {"指標等の実績", "indicator reached"}},
    {"evaluation", {"評価", "evaluation"}},
    {"changes", {"内容の変更・見直し", "changes"}},
};

Text label_of_answer(const Vocabulary& words, std::string_view key, Text usual) {
  for (const AnswerOfGroup& answer : kAnswersOfGroups) {
    if (words.level != 0 && answer.key == key) usual = answer.label;
  }
  std::size_t amount = amount_at(key);
  if (amount < kAmountCount) {
    const Message& label = money_of(words).labels[amount];
    usual = {label.ja, label.en};
  }
  return label_in(words.survey_fields, key, usual);
}

Text label_for_group(const Vocabulary& words, std::string_view key, Text usual) {
  if (key == "id") return {"番号", "id"};
  if (key == "name") return label_of_level(words.levels, words.level);
  return label_in(words.project_fields, key, usual);
}

// --- the standard

namespace {

// The declarations, and what they were read from.
struct Standard {
  explicit Standard(const EmbeddedFile& file) {
    source.text = file.text;
    Sink unused;  // a test reads the file as a part of a plan.yaml, too
    document = yaml::read_document(source, 0, unused);
    if (document) read_standard(document->root(), header, unused);
    words = {header.classes.value,       header.marks.value,           header.phases.value,
             header.statuses.value,      header.rubric.criteria.value, header.levels.value,
             header.calendar.parts.value};
    if (!header.money.terms.empty()) words.money = &header.money.terms.front();
  }
  SourceFile source;
  std::optional<yaml::Document> document;
  PlanHeader header;
  Vocabulary words;
};

}  // namespace

static const Standard& standard() {
  static const Standard kStandard(standard_declarations().front());
  return kStandard;
}

const Vocabulary& standard_vocabulary() {
  return standard().words;
}

const Vocabulary& standard_in_english() {
  static const Standard kEnglish(standard_declarations().back());
  return kEnglish.words;
}

const PlanHeader& standard_header() {
  return standard().header;
}

Text full_label(const PartWord& part) {
  std::string_view name = part.label ? part.label.value : part.name.value;
  std::span<const PartWord> standard = standard_vocabulary().parts;
  for (const PartWord& word : standard) {
    bool same = word.name.value == part.name.value && word.label.value == name &&
                word.en.value == part.en.value;
    if (same) return {name, standard_in_english().parts[word.position].label.value};
  }
  return {name, part.en ? part.en.value : name};
}

std::span<const PartWord> parts_of(const PlanHeader& header) {
  bool is_declared = header.calendar.parts.present;
  return is_declared ? std::span<const PartWord>(header.calendar.parts.value)
                     : standard_vocabulary().parts;
}

Vocabulary vocabulary_of(const PlanHeader& header, bool is_whole) {
  Vocabulary words = standard_vocabulary();
  if (header.classes.present) words.classes = header.classes.value;
  if (header.marks.present) words.marks = header.marks.value;
  if (header.phases.present) words.phases = header.phases.value;
  if (header.statuses.present) words.statuses = header.statuses.value;
  words.criteria = criteria_of(header);
  words.reviewers = header.rubric.reviewers.value;
  if (!header.levels.value.empty()) words.levels = header.levels.value;
  words.years = style_of(header.calendar);
  words.parts = parts_of(header);
  words.language = header.language.value;
  words.is_whole = is_whole;
  words.project_fields = header.fields.project.value;
  words.survey_fields = header.fields.survey.value;
  words.fields_are_whole = is_whole || !header.fields.present;
  words.parts_are_whole = is_whole || !header.calendar.present;
  if (!header.money.terms.empty()) words.money = &header.money.terms.front();
  words.tree = header.policies.value;
  words.level_rubrics = header.level_rubrics.value;
  if (!header.rubric.history.empty()) words.dated_rubric = &header.rubric;
  return words_of_level(words, header.level);
}

Vocabulary words_of_level(const Vocabulary& words, std::size_t level) {
  Vocabulary of_level = words;
  if (level == 0) return of_level;
  of_level.classes = {}, of_level.marks = {}, of_level.phases = {};
  const Dated<Rubric>* rubric = rubric_of_level(words.level_rubrics, words.levels, level);
  of_level.criteria = rubric != nullptr ? std::span<const Criterion>(rubric->criteria.value)
                                        : std::span<const Criterion>();
  of_level.dated_rubric = rubric != nullptr && !rubric->history.empty() ? rubric : nullptr;
  of_level.reviewers = rubric != nullptr ? std::span<const Reviewer>(rubric->reviewers.value)
                                         : std::span<const Reviewer>();
  of_level.levels = words.levels.first(std::min(level, words.levels.size()));
  of_level.level = level;
  return of_level;
}

Vocabulary words_in_year(const Vocabulary& words, FiscalYear year) {
  Vocabulary of_year = words;
  if (words.dated_rubric != nullptr) {
    const Rubric& rubric = value_in(*words.dated_rubric, year);
    of_year.criteria = criteria_of(rubric, words.level);
    of_year.reviewers = rubric.reviewers.value;
  }
  return of_year;
}

std::vector<std::span<const Criterion>> criteria_of_all_years(const Vocabulary& words) {
  if (words.dated_rubric == nullptr) return {words.criteria};
  std::vector<std::span<const Criterion>> all;
  each_value(*words.dated_rubric,
             [&](const Rubric& said) { all.push_back(criteria_of(said, words.level)); });
  return all;
}

}  // namespace fujiplan
