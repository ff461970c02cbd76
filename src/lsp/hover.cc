#include <algorithm>
#include <string>
#include <vector>

#include "base/format.h"
#include "base/join.h"
#include "lsp/key_info.h"
#include "lsp/loaded_project.h"
#include "lsp/message.h"
#include "lsp/methods.h"
#include "lsp/references.h"
#include "lsp/word_info.h"
#include "model/rating/outcome_words.h"

namespace fujiplan::lsp {

using Parts = std::vector<std::string>;

// What the codes mean of which a finding stands there.
static void add_codes(const LivePlan& plan, std::size_t file, std::size_t offset, Language language,
                      Parts& parts) {
  constexpr Format<std::string_view, Text, Text> kCode{"[{}] {}\n{}", "[{}] {}\n{}"};
  for (const Diagnostic& finding : plan.findings_of(file)) {
    bool is_here =
        finding.at.offset <= offset && offset <= std::size_t{finding.at.offset} + finding.at.length;
    if (!is_here) continue;
    std::string text =
        kCode.in(language, finding.rule->code, finding.rule->title, finding.rule->why);
    if (std::ranges::count(parts, text) == 0) parts.push_back(std::move(text));
  }
}

// The newest result that a project has: `R8: A（合計 11）`. Empty: none.
static std::string newest_result(const PlanHeader& header, const Project& project,
                                 Language language) {
  const auto& entries = project.survey.entries;
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
    YearResult result = result_of(header, project, entry->year.value);
    if (!result.outcome) continue;
    const Scheme scheme = scheme_in(header, project.level, entry->year.value);
    return to_string(entry->year.value) + ": " +
           outcome_in_words(scheme, *result.outcome, language);
  }
  return "";
}

// 1-1-2 オンライン申請の拡大, class and departments, result.
static void add_project(LivePlan& plan, ProjectId id, Language language, Parts& parts) {
  const PlacedId* placed = project_with(plan, id);
  if (placed == nullptr) return;
  auto loaded = loaded_project(plan, placed->at.file);
  if (loaded == nullptr || plan.basis().header == nullptr) return;
  const Project& project = loaded->project;
  std::vector<std::string> facts;
  if (project.project_class) {
    facts.emplace_back(label_of(project.project_class.value, language));
  }
  for (const Line& department : project.departments.value) facts.emplace_back(department.value);
  std::string text = to_string(id) + " " + std::string(project.name.value);
  if (!facts.empty()) text += "\n" + listed(facts, language);
  std::string result = newest_result(*plan.basis().header, project, language);
  if (!result.empty()) text += "\n" + result;
  parts.push_back(std::move(text));
}

// The criterion whose key is the last, by the rubric of the year of the answers; null: it is none.
static const Criterion* criterion_of(const Vocabulary& words, std::span<const std::string> keys) {
  if (!has_form(keys, "survey/*/evaluation/*")) return nullptr;
  for (const Criterion& criterion : words.criteria) {
    if (criterion.key.value == keys.back()) return &criterion;
  }
  return nullptr;
}

// What a score means, or all that may be given.
static void add_levels(const Criterion& criterion, std::string_view score, Parts& parts) {
  std::vector<std::string> lines{std::string(criterion.name.value)};
  for (std::size_t place = 0; place < criterion.answers(); ++place) {
    const Level& level = criterion.answer(place);
    bool is_meant = score.empty() || level.name.value == score;
    if (!is_meant) continue;
    lines.push_back(std::string(level.name.value) + ": " + std::string(level.meaning.value));
  }
  parts.push_back(join(lines, "\n"));
}

static std::vector<std::string_view> classes_that_ask_for(const Vocabulary& words,
                                                          std::string_view key) {
  std::vector<std::string_view> names;
  for (const ClassWord& word : words.classes) {
    if (asks_for(word, key)) names.push_back(word.name.value);
  }
  for (const MarkWord& mark : words.marks) {
    if (asks_for(mark, key)) names.push_back(mark.name.value);
  }
  return names;
}

static void add_key(const Vocabulary& words, bool in_header, std::span<const std::string> keys,
                    Language language, Parts& parts) {
  constexpr Format<std::string, Text> kKey{"{}: {}", "{}: {}"};
  constexpr Text kAlways{"必須の項目", "required"}, kInternal{"内部（公開しない）", "internal"};
  constexpr Format<std::string> kAskedBy{"必要とする事業分類と印: {}", "asked for by: {}"};
  auto info = key_info(words, in_header, keys);
  if (!info) return;
  std::vector<std::string> lines{kKey.in(language, keys.back(), info->label)};
  if (!info->meaning.empty()) lines.emplace_back(info->meaning.in(language));
  if (info->required == Required::Always) lines.emplace_back(kAlways.in(language));
  auto classes = in_header || keys.size() != 1 ? std::vector<std::string_view>()
                                               : classes_that_ask_for(words, keys.back());
  if (!classes.empty()) {
    lines.push_back(kAskedBy.in(language, listed(classes, language)));
  }
  if (info->visibility == Visibility::Internal) lines.emplace_back(kInternal.in(language));
  parts.push_back(join(lines, "\n"));
}

static void add_word(const Vocabulary& words, const Cursor& cursor,
                     std::span<const std::string> keys, Language language, Parts& parts) {
  std::string text = cursor.on_key ? time_in_full(words, keys, language)
                                   : word_in_full(words, keys, cursor.word, language);
  if (!text.empty()) parts.push_back(std::move(text));
}

// In plain text: what stands in files of a plan must not become links and pictures in an editor.
Json hover(Session& session, const Json& params) {
  auto document = document_at(session, params);
  if (!document) return {};
  LivePlan& plan = document->plan;
  const Lines lines(document->text, session.encoding);
  const std::size_t offset = lines.offset_of(position_at(params, {"position"}));
  const Cursor cursor = cursor_at(document->text, offset);
  const Vocabulary words = words_at(plan, document->number, cursor);
  std::vector<std::string> keys = cursor.keys;
  if (cursor.on_key) keys.emplace_back(cursor.word);

  Parts parts;
  add_codes(plan, document->number, offset, session.language, parts);
  if (auto id = id_at(plan, cursor, offset)) add_project(plan, *id, session.language, parts);
  if (const Criterion* criterion = criterion_of(words, keys)) {
    add_levels(*criterion, cursor.on_key ? "" : cursor.word, parts);
  } else if (!cursor.in_text) {
    add_word(words, cursor, keys, session.language, parts);
    add_key(words, document->number == 0, keys, session.language, parts);
  }
  if (parts.empty()) return {};
  return {{"contents", {{"kind", "plaintext"}, {"value", join(parts, "\n\n")}}},
          {"range", to_json(lines, cursor.place)}};
}

}  // namespace fujiplan::lsp
