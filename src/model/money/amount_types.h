#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/money/amount.h"
#include "model/types/answer_kind.h"
#include "model/types/plain_types.h"

// Amounts, and what plan.yaml declares of them, as types of fields.
namespace fujiplan {

// A number in the unit of the plan; of an answer also a map by source. What people see of it has as
// many decimals as the plan declares, whatever the file writes.
template <>
struct FieldType<Amount> : UsualType<Amount> {
  static constexpr AnswerKind kAnswer = AnswerKind::Amount;
  static void read(yaml::Value value, Amount& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits& limits, Language language);
  static std::string in_docs(const Limits& limits);
  // A number, where the plan declares decimals a text; by source a map, with the total.
  static Json json(const Amount& value);
  static std::string shown(const Amount& value, Language);  // the total
  // 22,957（国庫支出金 1,050、一般財源 21,907）
  static std::string in_words(const Amount& value, Language language);
  static std::vector<std::string> lines(const Amount& value, Language language) {
    return {in_words(value, language)};
  }
  static std::string in_file(const Amount& value);  // empty when it is by source
};

template <>
struct FieldType<MoneySources> : UsualType<MoneySources> {
  static void read(yaml::Value map, MoneySources& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits&, Language);
  static std::string in_docs(const Limits&) { return "キー: 名称 / key: name"; }
  static Json json(const MoneySources& sources);
  static std::string shown(const MoneySources& sources, Language language);
};

template <>
struct FieldType<PublishedAmounts> : UsualType<PublishedAmounts> {
  static void read(yaml::Value list, PublishedAmounts& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits&, Language);
  static std::string in_docs(const Limits&) { return "リスト / list"; }
  static Json json(const PublishedAmounts& keys);
  static std::string shown(const PublishedAmounts& keys, Language language);
};

// How an amount of the plan is written where it is given as one number: as a scalar of a file.
std::string amount_in_file(std::int64_t units, const MoneyTerms& money);
// With its unit: 1,180,000円, £12.50.
std::string with_unit(const Amount& amount, Language language);
Message with_unit(const Amount& amount);

}  // namespace fujiplan
