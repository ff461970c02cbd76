#pragma once

#include <stdexcept>
#include <utility>

#include "base/language.h"

namespace fujiplan {

// The world is broken (a file vanished, an option names nothing): the job cannot be done.
// Thrown where it is noticed, and unless somebody can go on without, caught in run(): printed as
// `fujiplan: ...`, exit code 2. The message holds names as they are; whoever prints it makes it
// harmless (base/harmless.h). Mistakes in the user's files are findings, not failures.
class Failure : public std::runtime_error {
 public:
  explicit Failure(Message message)
      : std::runtime_error(message.en), message_(std::move(message)) {}
  const Message& message() const { return message_; }

 private:
  Message message_;
};

}  // namespace fujiplan
