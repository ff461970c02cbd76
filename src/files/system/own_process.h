#pragma once

#include <map>
#include <string>
#include <vector>

// What the system gives to this process, for main() alone to put into an Environment. Texts are
// UTF-8 wherever they were given as text of another encoding.
namespace fujiplan {

// Before anything is opened, read or printed: makes the streams fit to carry the bytes as they are.
// They stay so until the process ends, which puts a terminal back as it was.
void prepare_streams();

std::vector<std::string> arguments(int count, char** values);  // of main(); without the program
std::map<std::string, std::string> environment_variables();

// Absolute; empty when it has been deleted.
std::string current_folder();

bool out_is_terminal();
int terminal_width();  // columns of the terminal at stdout; 0: it is none

// Has more come in at stdin than was read, or has it ended?
bool more_came_in();

// Texts of reports are large and short-lived: has each given back to the system at once.
void give_back_large_texts();

// From now on, who reads what is printed may stop: the process then ends as if all were done.
void end_in_peace_when_nobody_reads();

}  // namespace fujiplan
