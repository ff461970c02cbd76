#pragma once

namespace fujiplan::windows {

// From now on, what goes to std::cout and std::cerr is shown as text where these are a console, in
// whatever code page that is; files and pipes get the bytes. Colours are switched on, and at the
// end of the process put back as they were.
void print_to_console();

int width_of_console();     // columns of the window at stdout; 0: that is none
bool console_has_colors();  // also where stdout is none: whoever reads it decides

}  // namespace fujiplan::windows
