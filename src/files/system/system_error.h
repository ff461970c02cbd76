#pragma once

#include <span>
#include <string>
#include <utility>

#include "base/failure.h"
#include "base/language.h"

namespace fujiplan {

// What a value of errno means, beside those that every system has.
struct ErrorText {
  int error;
  Text text;
};
std::span<const ErrorText> errors_of_this_system();

// What an errno value means, in words for people who do not program.
Message describe_system_error(int error);

// A folder below which files may be missing. `reason` is the message without the folder's name.
class UnreadableFolder : public Failure {
 public:
  UnreadableFolder(Message message, Message reason)
      : Failure(std::move(message)), reason_(std::move(reason)) {}
  const Message& reason() const { return reason_; }

 private:
  Message reason_;
};

Failure cannot_read(const std::string& path, const Message& why);
Failure folder_too_deep(const std::string& folder, int most);  // more than `most` levels: not read
Failure cannot_write(const std::string& path, int error);
UnreadableFolder cannot_read_folder(const std::string& folder, int error);
Failure cannot_lock(const std::string& folder, int error);
Failure locked_by_another(const std::string& folder);

}  // namespace fujiplan
