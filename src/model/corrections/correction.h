#pragma once

#include <span>
#include <variant>
#include <vector>

#include "model/field.h"
#include "model/values.h"

// 正誤: what was wrong when a year was published, and what it is now.
namespace fujiplan {

struct Correction {
  Line date;       // of the day on which it was corrected: 2026-10-01
  Year year;       // whose publication was wrong
  Line item;       // what was wrong: a key of correctable_items()
  Prose was, now;  // as the file writes such a value; absent: there was nothing, it is taken away
  Prose reason;
  Span at{};
  bool present = false;
  using Slot = std::variant<Line Correction::*, Year Correction::*, Prose Correction::*>;
};
std::span<const Field<Correction>> fields_of(RecordOf<Correction>);

struct Corrections : Spanned<std::vector<Correction>> {};

// Was `a` made after `b`, both of one list? Of those of one day, the one further down.
bool is_newer(const Correction& a, const Correction& b);

// The order in which people read them: the newest first.
std::vector<const Correction*> newest_first(const Corrections& corrections);

}  // namespace fujiplan
