#pragma once

#include <span>
#include <string>

#include "diag/diagnostic.h"

// The page of a code, as text for a terminal and as Markdown for docs/codes.md.
namespace fujiplan {

std::string explanation_text(const Rule& rule, Language language, bool color);
std::string explanation_markdown(const Rule& rule, Language language);

std::string rule_list(std::span<const Rule* const> rules, Language language);  // a line each
std::string rule_table_markdown(std::span<const Rule* const> rules,
                                Language language);  // a row each

// docs/codes.md: the table and the page of every code, Japanese first, English below.
std::string codes_document(std::span<const Rule* const> rules);

}  // namespace fujiplan
