#pragma once

#include <memory>
#include <utility>

namespace fujiplan {

// A value that few of very many records have, and that is empty in all others: there it takes no
// more than a pointer. Copied with what it holds.
template <typename T>
class Rare {
 public:
  Rare() = default;
  Rare(const Rare& other) : held_(other.held_ ? std::make_unique<T>(*other.held_) : nullptr) {}
  Rare(Rare&&) noexcept = default;
  Rare& operator=(Rare other) noexcept {
    held_ = std::move(other.held_);
    return *this;
  }
  ~Rare() = default;

  const T& operator*() const { return held_ ? *held_ : kEmpty; }
  const T* operator->() const { return &**this; }
  T& made() {  // to be changed: an empty one where there was none
    if (!held_) held_ = std::make_unique<T>();
    return *held_;
  }

 private:
  inline static const T kEmpty{};
  std::unique_ptr<T> held_;
};

}  // namespace fujiplan
