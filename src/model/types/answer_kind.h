#pragma once

namespace fujiplan {

// How an answer of the survey is typed.
enum class AnswerKind : unsigned char {
  Choice,   // one of a few
  Number,   // a whole number within limits
  Decimal,  // an exact decimal
  Amount,   // of money, in the unit of the plan
  Text,
  OneLine,  // in a form of its own: a date, a decimal, codes
};

}  // namespace fujiplan
