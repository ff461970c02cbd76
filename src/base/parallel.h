#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <future>
#include <system_error>
#include <type_traits>
#include <vector>

namespace fujiplan {

// Calls `work(index)` for every index below `count`, on up to `threads` threads, so `work` must not
// change what the others see. They begin in order; when one throws, no other begins, and what the
// first of them in order threw is thrown when all that had begun have ended.
template <typename Work>
void in_parallel(std::size_t count, unsigned threads, const Work& work) {
  std::vector<std::exception_ptr> thrown(count);
  std::atomic<std::size_t> next = 0;
  auto run = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      try {
        work(i);
      } catch (...) {
        thrown[i] = std::current_exception();
        next = count;
      }
    }
  };
  std::vector<std::future<void>> helpers;
  try {
    while (helpers.size() + 1 < std::min<std::size_t>(threads, count)) {
      helpers.push_back(std::async(std::launch::async, run));
    }
  } catch (const std::system_error&) {  // no more threads: the others do the work
  }
  run();
  for (std::future<void>& helper : helpers) helper.get();
  for (const std::exception_ptr& first : thrown) {
    if (first) std::rethrow_exception(first);
  }
}

// Splits [0, count) into ranges of about the same length and returns what `work(begin, end)` makes
// of each, in the order of the ranges. They run as in_parallel() says. The ranges do not depend on
// the number of threads, so neither does the result.
template <typename Work>
auto in_ranges(std::size_t count, unsigned threads, const Work& work) {
  using Result = std::invoke_result_t<const Work&, std::size_t, std::size_t>;
  static_assert(!std::is_same_v<Result, bool>, "threads would share the bytes of a vector of bool");
  constexpr std::size_t kLongest = 32;  // short, so that every thread is busy to the end
  constexpr unsigned kPerThread = 100;  // to start one costs as much as to read ten files
  const std::size_t ranges = (count + kLongest - 1) / kLongest;
  std::vector<Result> results(ranges);
  auto most = static_cast<unsigned>(std::min<std::size_t>(threads, count / kPerThread));
  in_parallel(ranges, most, [&](std::size_t i) {
    results[i] = work(i * count / ranges, (i + 1) * count / ranges);
  });
  return results;
}

// Calls `work(index)` for every index below `count`, in ranges as above.
template <typename Work>
void for_each_index(std::size_t count, unsigned threads, const Work& work) {
  in_ranges(count, threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) work(i);
    return nullptr;
  });
}

}  // namespace fujiplan
