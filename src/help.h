#pragma once

#include <string>

#include "base/language.h"
#include "commands/command.h"

namespace fujiplan {

std::string program_help(Language language);
std::string group_help(std::string_view group, Language language);  // "survey"
std::string command_help(const CommandRow& command, Language language);

}  // namespace fujiplan
