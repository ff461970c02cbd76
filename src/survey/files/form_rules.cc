#include "survey/files/form_rules.h"

#include <algorithm>

#include "base/format.h"
#include "model/typed_answer.h"
#include "survey/files/form_hints.h"

namespace fujiplan {

// --- choices

// All that a cell of the column may say: with the word that takes an answer away, where there is
// one.
static std::vector<std::string> choices_of(const SurveyItem& item, bool answered,
                                           Language language) {
  std::vector<std::string> choices;
  if (item.is_score()) {
    for (std::size_t i = 0; i < item.criterion->answers(); ++i) {
      choices.emplace_back(item.criterion->answer(i).name.value);
    }
  } else {
    for (const Text& choice : item.choices) choices.emplace_back(choice.in(language));
  }
  if (answered) choices.emplace_back(kRemovalWord.in(language));
  return choices;
}

// A phase may be typed by its number, a score by full-width digits or by what it means.
static bool takes_more_than_choices(const SurveyItem& item) {
  return item.numbered || item.is_score();
}

// --- sentences

static constexpr Text kChooseOne{"選択肢から選んでください。", "Please choose from the list."};
static constexpr Text kChooseOrKeep{
    "選択肢にない値です。選択肢から選ぶときは「いいえ」を押してください。",
    "The list does not have it. Press “No” to choose from the list."};
static constexpr Text kNoNumber{
    "0以上の整数ではありません。書き直すときは「いいえ」を押してください。",
    "This is no whole number of 0 or more. Press “No” to write it again."};
static constexpr Format<std::uint32_t> kTooLong{
    "{}字を超えています。長い文章は、セルに全部が表示されないことがあります。短くするときは「いいえ」"
    "を押してください。",
    "There are more than {} characters: the cell may not show all of it. Press “No” to shorten it."};
static constexpr Format<Text> kRemoval{"前の回答を消すときは {}",
                                       "To remove the answer: {}"};

// A row of a spreadsheet is at most 409 points high, which is about as much at the width that these
// columns have.
static constexpr std::uint32_t kMostCharacters = 500;

// What a drop-down says by itself needs no hint.
static std::string hint_of(const SurveyItem& item, Language language) {
  if (item.is_score()) return levels_with_meanings(*item.criterion, language);
  return item.kind == AnswerKind::Choice ? "" : way_to_write(item, language);
}

static void limit(xlsx::Rule& rule, const SurveyItem& item, Language language) {
  using Takes = xlsx::Rule::Takes;
  bool whole = item.kind == AnswerKind::Amount && item.money->decimals == 0;
  if (!rule.list.empty()) {
    rule.takes = Takes::OneOf;
    rule.only_warns = takes_more_than_choices(item);
    rule.fault = (rule.only_warns ? kChooseOrKeep : kChooseOne).in(language);
  } else if (whole) {
    rule.takes = Takes::WholeNumber, rule.only_warns = true;
    rule.fault = kNoNumber.in(language);
  } else if (item.kind == AnswerKind::Text) {
    rule.takes = Takes::Text, rule.only_warns = true;
    rule.most = kMostCharacters;
    rule.fault = kTooLong.in(language, kMostCharacters);
  }
}

// --- rules

std::vector<xlsx::Rule> rules_of(const Form& form, const FormPlaces& places, FormLists& lists,
                                 Language language) {
  std::vector<xlsx::Rule> rules;
  for (std::size_t i = 0; i < form.columns.size(); ++i) {
    const FormColumn& column = form.columns[i];
    if (column.role != ColumnRole::Answer) continue;
    const SurveyItem& item = *column.item;
    const std::string& name = column.names.front();
    bool answered =
        std::ranges::any_of(form.rows, [&](const FormRow& row) { return !row.cells[i].empty(); });
    xlsx::Rule rule{.area = {{places.first, i}, {places.last, i}}};
    if (item.is_score() || !item.choices.empty()) {
      rule.list =
          lists.add(name, choices_of(item, answered, language), item.kind == AnswerKind::Number);
    }
    limit(rule, item, language);
    rule.hint = hint_of(item, language);
    if (answered) {
      if (!rule.hint.empty()) rule.hint += '\n';
      rule.hint += kRemoval.in(language, kRemovalWord);
    }
    if (!rule.hint.empty()) rule.hint_title = name;
    if (!rule.fault.empty()) rule.fault_title = name;
    bool says_nothing = rule.takes == xlsx::Rule::Takes::Anything && rule.hint.empty();
    if (!says_nothing) rules.push_back(std::move(rule));
  }
  return rules;
}

}  // namespace fujiplan
