#pragma once

#include <string>
#include <string_view>

#include "base/enum_names.h"
#include "survey/receipt/receipt.h"
#include "xlsx/read.h"

namespace fujiplan {

enum class ReceiptFormat : unsigned char { Workbook, Markdown };
constexpr auto describe(EnumOf<ReceiptFormat>) {
  return std::array{
      EnumRow<ReceiptFormat>{
          ReceiptFormat::Workbook, "xlsx", "xlsx", {"Excelブック", "Excel workbook"}},
      EnumRow<ReceiptFormat>{ReceiptFormat::Markdown, "md", "md", {"Markdown", "Markdown"}},
  };
}

// The bytes of a receipt, in the language of the plan: the same for the same receipt. Throws
// Failure as xlsx::write() does.
std::string receipt_file(const Receipt& receipt, const PlanHeader& header, FiscalYear year,
                         ReceiptFormat format);

// Was the file made by receipt_file()? Nothing else may be written over. The same of a workbook
// that has been read.
bool is_receipt_file(std::string_view bytes);
bool is_receipt(const xlsx::ReadBook& book);

}  // namespace fujiplan
