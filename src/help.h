#pragma once

#include <string>

#include "base/language.h"
#include "commands/command.h"

namespace fujiplan {

std::string program_help(Language language);
std::string command_help(const CommandRow& command, Language language);

}  // namespace fujiplan
