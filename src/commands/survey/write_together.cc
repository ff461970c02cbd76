#include "commands/survey/write_together.h"

#include <deque>
#include <string>
#include <vector>

#include "commands/command.h"
#include "files/rewritten_file.h"
#include "files/system/hold_signals.h"

namespace fujiplan {

void write_together(const Context& context, std::span<const FileToWrite> files) {
  FileSystem& disk = context.env.files;
  disk.make_folder(context.options.output);
  FolderLock others_wait = disk.tidy(context.options.output);
  HoldSignals until_all_are_written;
  std::deque<RewrittenFile> written;
  for (const FileToWrite& file : files) {
    written.emplace_back(disk, std::string(file.path)).append(file.bytes);
    written.back().finish();
  }
  std::vector<RewrittenFile*> finished;
  for (RewrittenFile& file : written) finished.push_back(&file);
  put_in_place(disk, finished);
}

}  // namespace fujiplan
