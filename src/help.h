#pragma once

#include <string>

#include "base/language.h"
#include "commands/command.h"

namespace fujiplan {

inline constexpr Text kTagline{"情報化計画をテキストで管理する",
                               "keeps an informatization plan as plain text"};

// "--year YEAR"; of --format with what the command takes: "--format text|md". `command` may be
// null.
std::string option_term(const OptionRow& row, const CommandRow* command);

std::string program_help(Language language);
std::string group_help(std::string_view group, Language language);  // "survey"
std::string command_help(const CommandRow& command, Language language);

}  // namespace fujiplan
