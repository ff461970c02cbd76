#pragma once

#include <xlsxwriter.h>

#include "files/system/shared_library.h"

namespace fujiplan::xlsx {

// The functions of libxlsxwriter that are used, with the types that <xlsxwriter.h> declares.
struct Library {
  explicit Library(const char* soname);
  const OptionalLibrary library;

// A macro, because symbol, type and member are one name.
#define FUNCTION(name) decltype(&::name) name = function_of<[] { return &::name; }>(library, #name)

  FUNCTION(format_set_align);
  FUNCTION(format_set_bg_color);
  FUNCTION(format_set_bold);
  FUNCTION(format_set_border);
  FUNCTION(format_set_border_color);
  FUNCTION(format_set_font_color);
  FUNCTION(format_set_font_name);
  FUNCTION(format_set_font_size);
  FUNCTION(format_set_num_format);
  FUNCTION(format_set_num_format_index);
  FUNCTION(format_set_text_wrap);
  FUNCTION(format_set_unlocked);
  FUNCTION(lxw_strerror);
  FUNCTION(lxw_workbook_free);
  FUNCTION(workbook_add_format);
  FUNCTION(workbook_add_worksheet);
  FUNCTION(workbook_close);
  FUNCTION(workbook_define_name);
  FUNCTION(workbook_new);
  FUNCTION(workbook_set_custom_property_string);
  FUNCTION(workbook_set_properties);
  FUNCTION(workbook_validate_sheet_name);
  FUNCTION(worksheet_autofilter);
  FUNCTION(worksheet_conditional_format_range);
  FUNCTION(worksheet_data_validation_range);
  FUNCTION(worksheet_fit_to_pages);
  FUNCTION(worksheet_freeze_panes);
  FUNCTION(worksheet_hide);
  FUNCTION(worksheet_ignore_errors);
  FUNCTION(worksheet_protect);
  FUNCTION(worksheet_repeat_columns);
  FUNCTION(worksheet_repeat_rows);
  FUNCTION(worksheet_set_column_opt);
  FUNCTION(worksheet_set_footer);
  FUNCTION(worksheet_set_header);
  FUNCTION(worksheet_set_landscape);
  FUNCTION(worksheet_set_margins);
  FUNCTION(worksheet_set_paper);
  FUNCTION(worksheet_set_row);
  FUNCTION(worksheet_write_blank);
  FUNCTION(worksheet_write_formula_num);
  FUNCTION(worksheet_write_formula_str);
  FUNCTION(worksheet_write_number);
  FUNCTION(worksheet_write_string);
#undef FUNCTION
};

// libxlsxwriter, loaded by the first call: it brings OpenSSL along, which would be a part of the
// start of every command. Throws Failure when it cannot be loaded.
const Library& library();

}  // namespace fujiplan::xlsx
