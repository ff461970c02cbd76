#include "model/own/declared.h"

#include "model/own/types.h"
#include "model/types/text_shapes.h"

namespace fujiplan {

static constexpr Field<OwnField> kOwnFieldFields[] = {
    {.key = "name",
     .slot = &OwnField::label,
     .label = {"名称", "name"},
     .meaning = {"表や調査票での呼び名（省略するとキー）",
                 "what it is called in tables and forms (its key when absent)"}},
    {.key = "en",
     .slot = &OwnField::en,
     .label = {"英語の表示", "in English"},
     .meaning = {"英語での呼び名", "what English text calls it"}},
    {.key = "type",
     .slot = &OwnField::type,
     .label = {"型", "type"},
     .meaning = {"何を書く項目か。もとからある項目には書かない",
                 "what may be written; not for a built-in field"}},
    {.key = "of",
     .slot = &OwnField::choices,
     .label = {"選択肢", "choices"},
     .meaning = {"`choice` で選べる値", "what a `choice` chooses from"}},
    {.key = "decimals",
     .slot = &OwnField::decimals,
     .label = {"小数の桁数", "decimals"},
     .meaning = {"`number` の小数の桁数の上限（省略すると整数）",
                 "most decimals of a `number` (none when absent)"},
     .most = static_cast<std::int64_t>(kMostDecimalsOfDecimal)},
    {.key = "unit",
     .slot = &OwnField::unit,
     .label = {"単位", "unit"},
     .meaning = {"`number` の単位", "unit of a `number`"},
     .shape = &kUnitShape},
    {.key = "least",
     .slot = &OwnField::least,
     .label = {"下限", "least"},
     .meaning = {"`number` の下限（省略すると0）", "least `number` (0 when absent)"}},
    {.key = "most",
     .slot = &OwnField::most,
     .label = {"上限", "most"},
     .meaning = {"`number` の上限", "largest `number`"}},
    {.key = "meaning",
     .slot = &OwnField::meaning,
     .label = {"意味", "meaning"},
     .meaning = {"書く人のための説明", "what it is for, for writers"}},
    {.key = "required_for",
     .slot = &OwnField::classes,
     .label = {"必須の事業分類", "required for"},
     .meaning = {"この項目を必ず書く事業の事業分類", "classes whose projects must have it"}},
    {.key = "internal",
     .slot = &OwnField::internal,
     .label = {"内部管理項目", "internal"},
     .meaning = {"公表しないなら true", "true for what is not published"}},
};
std::span<const Field<OwnField>> fields_of(RecordOf<OwnField>) {
  return checked_rows<kOwnFieldFields>();
}

Text label_of(const OwnField& field) {
  std::string_view name = field.label ? field.label.value : field.name.value;
  return {name, field.en ? field.en.value : name};
}

}  // namespace fujiplan
