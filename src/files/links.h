#pragma once

#include <string>

#include "base/failure.h"
#include "files/file_system.h"

// What counts of a path is the file that it reaches, not the name that was typed or committed. A
// symbolic link that leads out of the folder in which it lies could bring any file of the machine
// into what is published, or have any of them written over: it is refused, unless --follow-links
// was given.
namespace fujiplan {

// Is `path` the folder, or in it? Both as real_path() gives them.
bool lies_in(const std::string& real_folder, const std::string& real_path);

// Does `path`, which is in `folder` by its name, lead out of it? Never with --follow-links.
bool leads_out(const FileReader& files, const std::string& folder, const std::string& path);

// Does `path`, as a person typed it, lead out of the folder that its name says it is in? What lies
// in /dev and /proc are links by their nature: `-o /dev/stdout`.
bool typed_path_leads_out(const FileReader& files, const std::string& path);

// "a link that leads out of its folder; …": why a file is not read.
Message link_leads_out();

}  // namespace fujiplan
