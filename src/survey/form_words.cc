#include "survey/form_words.h"

#include <algorithm>

#include "base/odd_character.h"
#include "base/text.h"
#include "files/encoding.h"
#include "model/rating/criterion_names.h"
#include "model/survey_items.h"
#include "model/tree.h"

namespace fujiplan {

// --- heads

static constexpr Text kIdHead{"事業番号", "Project id"}, kNameHead{"事業名", "Project"};
static constexpr Text kSupporting{"関係部署", "Supporting departments"};
static constexpr Text kPhase{"段階", "phase"}, kActivities{"取組内容", "activities"},
    kIndicator{"施策指標等", "indicator"};

static constexpr Text kGroupIdHead{"階層番号", "Group id"};

// A name that begins with a bracket has no key: （新）番号 is 新 番号 in forms.
static std::string head_with_key(std::string_view name, std::string_view usual) {
  if (!header_key(name).empty()) return std::string(name);
  std::string plain = name_without_brackets(name);
  return !header_key(plain).empty() ? plain : std::string(usual);
}

static std::string head_of_field(std::span<const OwnField> declared, std::string_view key,
                                 Text usual, Language language) {
  return head_with_key(label_in(declared, key, usual).in(language), usual.in(language));
}

static HeadsOfProject heads_with(const Vocabulary& words, std::span<const OwnField> declared,
                                 Language language) {
  constexpr Text kPlanned{"計画の", "Planned "};
  auto head = [&](std::string_view key, Text usual) {
    return head_of_field(declared, key, usual, language);
  };
  std::string planned(kPlanned.in(language));
  HeadsOfProject heads{.id = head("id", kIdHead),
                       .name = head("name", kNameHead),
                       .supporting = head("supporting", kSupporting),
                       .activities = planned + head("activities", kActivities),
                       .indicator = planned + head("indicator", kIndicator),
                       .phases = planned + head("schedule", kPhase)};
  if (words.level != 0) {
    heads.id = kGroupIdHead.in(language);
    heads.name = head_with_key(label_of_level(words.levels, words.level).in(language), heads.name);
  }
  return heads;
}

HeadsOfProject heads_of_project(const Vocabulary& words, Language language) {
  return heads_with(words, words.project_fields, language);
}

HeadsOfProject usual_heads_of_project(const Vocabulary& words, Language language) {
  return heads_with(words, {}, language);
}

// --- years

std::string year_before_name(FiscalYear year, Language language) {
  return spoken(year, language) + (language == Language::Japanese ? "の" : " ");
}

static std::optional<YearInHead> japanese_year(std::string_view key) {
  constexpr std::string_view kYear = "年度", kOf = "の";
  std::size_t end = key.find(kYear);
  if (end == key.npos) return std::nullopt;
  end += kYear.size();
  auto year = parse_typed_fiscal_year(key.substr(0, end), {});
  if (!year) return std::nullopt;
  if (key.substr(end).starts_with(kOf)) end += kOf.size();
  return YearInHead{*year, end};
}

static std::optional<YearInHead> english_year(std::string_view key) {
  constexpr std::string_view kFiscal = "fy";
  constexpr std::size_t kEnd = kFiscal.size() + 4;  // its digits
  if (!key.starts_with(kFiscal)) return std::nullopt;
  auto year = parse_typed_fiscal_year(key.substr(0, kEnd), {});
  return year ? std::optional(YearInHead{*year, kEnd}) : std::nullopt;
}

std::optional<YearInHead> year_in_head(std::string_view key, Language language) {
  return language == Language::Japanese ? japanese_year(key) : english_year(key);
}

// --- keys

std::string header_key(std::string_view header) {
  return bare_name(with_cp932_twins(header));
}

std::string header_key_with_brackets(std::string_view header) {
  std::string plain = plain_name(with_cp932_twins(header));
  std::size_t depth = 0;
  for (std::size_t i = plain.find('('); i < plain.size(); ++i) {
    if (plain[i] == '(') ++depth;
    if (plain[i] == ')' && --depth == 0) return plain.substr(0, i + 1);
  }
  return plain;
}

std::vector<std::string> project_id_keys(const Vocabulary& words) {
  std::vector<std::string> keys;
  for (Language language : {Language::Japanese, Language::English}) {
    keys.push_back(header_key(head_of_field(words.project_fields, "id", kIdHead, language)));
    keys.push_back(header_key(kIdHead.in(language)));
  }
  return keys;
}

std::vector<std::string> group_id_keys() {
  return {header_key(kGroupIdHead.ja), header_key(kGroupIdHead.en)};
}

bool is_head(std::string_view cell, const std::vector<std::string>& keys) {
  constexpr std::size_t kLongest = 200;  // bytes
  std::string_view text = trim(cell);
  if (text.empty() || cell.size() > kLongest) return false;
  // A character that looks like no other stays the first of the key, unless what follows may join
  // it: か and a combining mark are が.
  std::size_t size = decode_at(text, 0).size;
  if (size < text.size()) size += decode_at(text, size).size;
  std::string two = to_lower_ascii(with_cp932_twins(text.substr(0, size)));
  std::string_view first = std::string_view(two).substr(0, decode_at(two, 0).size);
  auto begins = [&](const std::string& key) { return key.starts_with(first); };
  if (looks_like_no_other(two) && std::ranges::none_of(keys, begins)) return false;
  std::string key = header_key(text);
  return !key.empty() && std::ranges::find(keys, key) != keys.end();
}

}  // namespace fujiplan
