#include "upkeep/given_values.h"

#include <algorithm>
#include <optional>

#include "base/formatted.h"
#include "base/join.h"
#include "base/number.h"
#include "base/text.h"
#include "model/own/types.h"
#include "model/project.h"
#include "model/typed_answer.h"
#include "model/types/ambiguous.h"
#include "model/years/written_names.h"
#include "run/context.h"
#include "run/typed_names.h"
#include "upkeep/file_layout.h"

namespace fujiplan {

yaml::WrittenScalar text_value(std::string_view text, bool block) {
  yaml::NewScalar scalar = text_scalar(text);
  scalar.block = block;
  return yaml::write_scalar(scalar, yaml::canonical_form(scalar, false));
}

yaml::WrittenScalar list_value(std::span<const std::string_view> items) {
  return {list_in_brackets(items)};
}

// --- by the type of the field

static yaml::WrittenScalar typed_list(std::string_view typed) {
  std::string commas(typed);
  constexpr std::string_view kOther = "、";
  for (auto at = commas.find(kOther); at != commas.npos; at = commas.find(kOther, at)) {
    commas.replace(at, kOther.size(), ",");
  }
  std::vector<std::string_view> items = split(commas, ',');
  for (std::string_view& item : items) item = trim(item);
  return list_value(items);
}

// What is no number is written as a text, for `validate` to refuse: no key gets in by it.
static yaml::WrittenScalar whole_value(const std::string& text) {
  return is_whole_number(text) ? yaml::WrittenScalar{text} : text_value(text, false);
}

// None: no value of the field can be said on a line.
static std::optional<yaml::WrittenScalar> typed_value(const Field<Project>& field,
                                                      std::string_view typed) {
  return std::visit(
      [&]<typename T>(T Project::*) -> std::optional<yaml::WrittenScalar> {
        if constexpr (std::is_same_v<T, Prose>) return text_value(text_as_written(typed), true);
        if constexpr (std::is_same_v<T, Dated<Names>>) return typed_list(typed);
        if constexpr (std::is_same_v<T, Whole>) return whole_value(to_half_width(typed));
        return std::nullopt;
      },
      field.slot);
}

static yaml::WrittenScalar typed_value(const OwnField& field, std::string_view typed,
                                       YearStyle style) {
  const OwnTypeRow& row = row_of_type(field.type.value);
  std::string text =
      row.as_written != nullptr ? row.as_written(typed, field, style) : std::string(typed);
  bool is_prose = std::holds_alternative<Prose>(nothing_of(field));
  if (is_prose) text = text_as_written(text);
  OwnScalar scalar = own_scalar(field, text);
  return scalar.bare ? yaml::WrittenScalar{scalar.text} : text_value(scalar.text, is_prose);
}

// --- the keys

namespace {

// Keys that have an option of their own.
struct KeyOfOption {
  std::string_view key, option;
};
constexpr KeyOfOption kKeysOfOptions[] = {
    {"id", "--id"}, {"name", "--name"}, {"class", "--class"}, {"departments", "--department"}};

}  // namespace

static std::string_view option_of(std::string_view key) {  // empty: none
  auto row = std::ranges::find(kKeysOfOptions, key, &KeyOfOption::key);
  return row != std::end(kKeysOfOptions) ? row->option : std::string_view();
}

static void refuse_key_of_option(std::string_view typed, const Vocabulary& words) {
  auto refuse = [&](std::string_view option) {
    throw UsageError({formatted("`{}` は {} で指定する", typed, option),
                      formatted("give `{}` by {}", typed, option)});
  };
  for (const Field<Project>* field : fields_in<Project>(words)) {
    std::string_view option = option_of(field->key);
    bool is_it = !option.empty() && is_called(typed, field->key, label_of(*field, words));
    if (is_it) refuse(option);
  }
  for (const MarkWord& mark : words.marks) {
    if (is_called(typed, mark.name.value, label_of(mark))) refuse("--mark");
  }
}

std::vector<NamedKey> keys_to_give(const Vocabulary& words) {
  std::vector<NamedKey> keys;
  auto add = [&](std::string_view key, Text label) {
    keys.push_back({std::string(key), {std::string(label.ja), std::string(label.en)}});
  };
  for (const Field<Project>* field : fields_in<Project>(words)) {
    bool can_be_given = option_of(field->key).empty() && typed_value(*field, "1").has_value();
    if (can_be_given) add(field->key, label_of(*field, words));
    if (field->key != kKeysOfOwnFields) continue;
    for (const OwnField* own : own_fields(words.project_fields)) {
      add(own->name.value, label_of(*own));
    }
  }
  return keys;
}

static GivenValue given_value(std::string_view typed, std::string_view value,
                              const Vocabulary& words) {
  refuse_key_of_option(typed, words);
  for (const OwnField* field : own_fields(words.project_fields)) {
    if (!is_called(typed, field->name.value, label_of(*field))) continue;
    return {std::string(field->name.value), typed_value(*field, value, words.years)};
  }
  for (const Field<Project>* field : fields_in<Project>(words)) {
    if (!is_called(typed, field->key, label_of(*field, words))) continue;
    if (auto written = typed_value(*field, value))
      return {std::string(field->key), *std::move(written)};
    throw UsageError(
        {formatted("`{}` はここでは指定できない。作成した後に、ファイルに書く", typed),
         formatted("`{}` cannot be given here; write it into the file afterwards", typed)});
  }
  std::vector<std::string> known;
  for (const NamedKey& key : keys_to_give(words)) known.push_back(key.key);
  throw unknown_value({"項目", "field"}, typed, views_of(known));
}

std::vector<GivenValue> given_values(std::span<const std::string> typed, const Vocabulary& words) {
  std::vector<GivenValue> values;
  for (std::string_view word : typed) {
    std::size_t equals = word.find('=');
    if (equals == word.npos || trim(word.substr(equals + 1)).empty()) {
      throw UsageError({formatted("`{}` は `FIELD=VALUE` の形ではない。例: `page=12`", word),
                        formatted("`{}` is not `FIELD=VALUE`, such as `page=12`", word)});
    }
    GivenValue value = given_value(word.substr(0, equals), trim(word.substr(equals + 1)), words);
    if (std::ranges::find(values, value.key, &GivenValue::key) != values.end()) {
      throw UsageError(
          {formatted("`{}` が2度ある", value.key), formatted("`{}` is given twice", value.key)});
    }
    values.push_back(std::move(value));
  }
  return values;
}

}  // namespace fujiplan
