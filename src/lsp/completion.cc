#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "base/text.h"
#include "lsp/cursor.h"
#include "lsp/key_info.h"
#include "lsp/message.h"
#include "lsp/methods.h"
#include "lsp/references.h"
#include "yaml/write_scalar.h"

namespace fujiplan::lsp {

namespace {

// Something that may stand at a place.
struct Choice {
  std::string text;    // as the file has it, but for quotes
  std::string detail;  // for people
};
using Choices = std::vector<Choice>;

// Where somebody writes.
struct Place {
  const LivePlan& plan;
  const Vocabulary& words;
  std::size_t file;
  const Cursor& cursor;
  Language language;
};

// What is offered at the places of a form.
enum class Form : unsigned char { Key, Value, Item, Mention };
struct Offer {
  std::string_view form;  // of the keys around
  Form as;
  Choices (*choices)(const Place& place);
  bool in_schema = false;  // a JSON Schema of the plan offers it, too
};

}  // namespace

// --- what there is to choose from, in the order of the plan or of time

static Choices departments(const Place& place) {
  Choices all;
  for (const Line& name : last_names_of(place.plan.header().departments)) {
    all.push_back({std::string(name.value), ""});
  }
  return all;
}

static Choices ids(const Place& place) {
  Choices all;
  for (const PlacedId& project : place.plan.relations().projects) {
    if (project.at.file != place.file) all.push_back({to_string(project.id), project.name});
  }
  return all;
}

static Choices own_id(const Place& place) {
  auto id = id_of_path(place.plan.sources()[place.file].path, numbers_in_id(place.words));
  return id ? Choices{{to_string(*id), ""}} : Choices();
}

static Choices former_ids(const Place& place) {
  Choices all;
  if (!place.plan.relations().previous) return all;
  for (const std::string& name : *place.plan.relations().previous) all.push_back({name, ""});
  return all;
}

static Choices years(const Place& place) {
  Choices all;
  const PlanHeader* header = place.plan.basis().header;
  if (header == nullptr) return all;
  for (FiscalYear year : years_of(header->period)) {
    all.push_back({to_string(year), spoken(year, place.language)});
  }
  return all;
}

static Choices times(const Place& place) {
  Choices all;
  const PlanHeader* header = place.plan.basis().header;
  if (header == nullptr) return all;
  for (const PartOfYear& time : times_of(*header)) {
    all.push_back({to_string(time), in_full(time, place.language)});
  }
  return all;
}

template <typename Word>
static Choices words_of(const Place& place) {
  Choices all;
  for (const Word& word : place.words.all<Word>()) {
    all.push_back({std::string(word.name.value), std::string(word.meaning.value)});
  }
  return all;
}

static Choices phases(const Place& place) {
  Choices all = words_of<PhaseWord>(place);
  all.push_back({std::string(kEndOfProject), ""});
  return all;
}

static Choices levels(const Place& place) {
  Choices all;
  for (const Criterion& criterion : place.words.criteria) {
    if (criterion.key.value != place.cursor.keys.back()) continue;
    for (std::size_t i = 0; i < criterion.answers(); ++i) {
      const Level& level = criterion.answer(i);
      all.push_back({std::string(level.name.value), std::string(level.meaning.value)});
    }
  }
  return all;
}

static Choices criteria(const Place& place) {
  Choices all;
  for (const Criterion& criterion : place.words.criteria) {
    all.push_back({std::string(criterion.key.value), std::string(criterion.name.value)});
  }
  return all;
}

static Choices own_choices(const Place& place) {
  Choices all;
  bool in_survey = place.cursor.keys.size() > 1;
  auto declared = in_survey ? place.words.survey_fields : place.words.project_fields;
  const OwnField* own = find_declared(declared, place.cursor.keys.back());
  if (own == nullptr) return all;
  for (const Line& choice : own->choices.value) all.push_back({std::string(choice.value), ""});
  return all;
}

static constexpr Offer kOffersInProject[] = {
    {"id", Form::Value, own_id},
    {"formerly", Form::Value, former_ids},
    {"departments", Form::Item, departments},
    {"departments/*", Form::Item, departments},
    {"supporting", Form::Item, departments},
    {"supporting/*", Form::Item, departments},
    {"assignees/*", Form::Item, departments},
    {"successors", Form::Item, ids},
    {"related", Form::Mention, ids},
    {"schedule", Form::Key, times},
    {"schedule/*", Form::Key, times},
    {"original_schedule", Form::Key, times},
    {"assignees", Form::Key, times},
    {"activities", Form::Key, years},
    {"survey", Form::Key, years},
    {"targets", Form::Key, years},
    {"targets/original", Form::Key, years},
    {"targets/words", Form::Key, years},
    {"corrections/year", Form::Value, years},
    {"findings/year", Form::Value, years},
    {"findings/answered", Form::Value, years},
    {"class", Form::Value, words_of<ClassWord>, true},
    {"class/*", Form::Value, words_of<ClassWord>, true},
    {"schedule/*", Form::Value, phases, true},
    {"schedule/*/*", Form::Value, phases, true},
    {"original_schedule/*", Form::Value, phases, true},
    {"survey/*/status", Form::Value, words_of<StatusWord>, true},
    {"survey/*/schedule/*", Form::Value, words_of<PhaseWord>, true},
    {"survey/*/evaluation", Form::Key, criteria, true},
    {"survey/*/evaluation/*", Form::Value, levels, true},
    {"*", Form::Value, own_choices, true},
    {"survey/*/*", Form::Value, own_choices, true},
};

// What plan.yaml names of itself. All else that may stand there is in its JSON Schema.
static constexpr Offer kOffersInHeader[] = {
    {"departments/successors", Form::Item, departments},
};

// --- how they are written

static bool is_at(const Offer& offer, const Cursor& cursor) {
  if (!has_form(cursor.keys, offer.form)) return false;
  switch (offer.as) {
    case Form::Key:
      return cursor.on_key && !cursor.in_text;
    case Form::Value:
      return !cursor.on_key && !cursor.in_text;
    case Form::Item:
      return !cursor.in_text;
    case Form::Mention:
      return !cursor.on_key;
  }
  return false;
}

static bool in_quotes(std::string_view text, const Cursor& cursor) {
  return cursor.place.begin > 0 &&
         (text[cursor.place.begin - 1] == '"' || text[cursor.place.begin - 1] == '\'');
}

// Right behind the colon of a key, or the dash of an item, YAML wants a blank.
static bool needs_blank(std::string_view text, const Cursor& cursor, ByteRange part) {
  const bool is_first = part.begin == cursor.place.begin && part.begin > 0;
  if (!is_first || cursor.on_key || cursor.in_text) return false;
  return text[part.begin - 1] == ':' || text[part.begin - 1] == '-';
}

static std::string written(const Offer& offer, std::string_view text, const Cursor& cursor,
                           const Choice& choice) {
  if (offer.as == Form::Mention || in_quotes(text, cursor)) return choice.text;
  const yaml::NewScalar scalar{.text = choice.text};
  std::string plain = yaml::write_scalar(scalar, yaml::canonical_form(scalar, cursor.in_item)).head;
  if (offer.as == Form::Key) {
    bool has_colon = text.substr(cursor.place.end).starts_with(':');
    return has_colon ? plain : plain + ": ";
  }
  if (offer.as == Form::Value || cursor.in_item) return plain;
  return cursor.on_key ? "- " + plain : "[" + plain + "]";
}

// The part of the word that was typed. In a text it is what could be an id.
static ByteRange typed_part(const Offer& offer, std::string_view text, const Cursor& cursor,
                            std::size_t offset) {
  if (offer.as != Form::Mention) return cursor.place;
  auto belongs = [](char c) { return (c >= '0' && c <= '9') || c == '-'; };
  std::size_t begin = offset;
  while (begin > cursor.place.begin && belongs(text[begin - 1])) --begin;
  return {begin, offset};
}

// Does a JSON Schema answer beside the server? The file says so in its first lines, or the editor.
static bool has_schema(const Session& session, std::string_view text) {
  return session.has_schema || text.substr(0, text.find("\nid:")).find("$schema=") != text.npos;
}

static Json item_of(const Offer& offer, const Choice& choice, std::size_t number,
                    std::string_view text, const Cursor& cursor, ByteRange part,
                    const Json& range) {
  constexpr int kEnumMember = 20;  // CompletionItemKind
  constexpr std::size_t kDigits = 5;
  std::string order = std::to_string(number);
  order.insert(0, kDigits - std::min(kDigits, order.size()), '0');
  const std::string blank = needs_blank(text, cursor, part) ? " " : "";
  Json item{
      {"label", choice.text},
      {"kind", kEnumMember},
      {"sortText", order},
      {"filterText", choice.text},
      {"textEdit", {{"range", range}, {"newText", blank + written(offer, text, cursor, choice)}}}};
  if (!choice.detail.empty()) item["detail"] = choice.detail;
  return item;
}

Json completion(Session& session, const Json& params) {
  constexpr std::size_t kMost = 1000;  // the editor asks again when more was typed
  auto document = document_at(session, params);
  if (!document) return {};
  const std::string& text = document->text;
  const Lines lines(text, session.encoding);
  const std::size_t offset = lines.offset_of(position_at(params, {"position"}));
  const Cursor cursor = cursor_at(text, offset);
  const Vocabulary words = words_at(document->plan, document->number, cursor);
  const Place place{document->plan, words, document->number, cursor, session.language};
  Json items = Json::array();
  bool is_cut = false;
  const bool in_header = document->number == 0;
  for (const Offer& offer :
       in_header ? std::span<const Offer>(kOffersInHeader) : kOffersInProject) {
    if (!is_at(offer, cursor) || (offer.in_schema && has_schema(session, text))) continue;
    const ByteRange part = typed_part(offer, text, cursor, offset);
    if (offset < part.begin) continue;  // editors take no range that begins behind the cursor
    const std::string_view typed = std::string_view(text).substr(part.begin, offset - part.begin);
    const Json range = to_json(lines, part);
    for (const Choice& choice : offer.choices(place)) {
      if (!choice.text.starts_with(typed)) continue;
      is_cut = is_cut || items.size() == kMost;
      if (is_cut) break;
      items.push_back(item_of(offer, choice, items.size(), text, cursor, part, range));
    }
  }
  return {{"isIncomplete", is_cut}, {"items", std::move(items)}};
}

}  // namespace fujiplan::lsp
