#pragma once

#include "reports/data/open_data.h"

// amounts.csv: what the plan publishes of money, a row for each project, year and source. The sum
// of the rows is the sum of the amounts.
namespace fujiplan {

inline constexpr Text kAmountCodes{"金額の項目", "Kind of amount"}, kSourceCodes{"財源", "Source"};
inline constexpr Text kNotBySource{"財源別でない", "not by source"};

// Its unit, and whether it has decimals, is as the plan declares.
std::string_view published_amount_cell(const Plan& plan, const DataRow& row, Scratch& s);
inline constexpr DataColumn kAmountColumn{{"金額", "Amount"},   "amount", DataType::Number, {}, {},
                                          published_amount_cell};

extern const DataColumn kAmountColumns[6];
void add_amounts(const Plan& plan, FiscalYear newest, DataRows& rows);
bool publishes_amounts(const Plan& plan);

}  // namespace fujiplan
