#include "notation/ratio.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "notation/decimal.h"

namespace fujiplan {

namespace {

__extension__ using Wide = __int128;

// A whole number of any size, 0 or more: what an average of many rates is made of.
class Big {
 public:
  explicit Big(std::uint64_t value) {
    for (; value != 0; value >>= kBits) parts_.push_back(static_cast<std::uint32_t>(value));
  }

  Big& multiply(std::uint64_t by) {
    std::uint64_t low = by & kMask, high = by >> kBits;
    Big upper = *this;
    multiply_part(low);
    if (high == 0) return *this;
    upper.multiply_part(high);
    upper.parts_.insert(upper.parts_.begin(), 0);
    return add(upper);
  }

  Big& add(const Big& other) {
    std::uint64_t carry = 0;
    parts_.resize(std::max(parts_.size(), other.parts_.size()));
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      carry += std::uint64_t{parts_[i]} + other.part(i);
      parts_[i] = static_cast<std::uint32_t>(carry & kMask);
      carry >>= kBits;
    }
    if (carry != 0) parts_.push_back(static_cast<std::uint32_t>(carry));
    trim();
    return *this;
  }

  Big& subtract(const Big& other) {  // which is not above it
    std::int64_t borrow = 0;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      std::int64_t left = std::int64_t{parts_[i]} - std::int64_t{other.part(i)} - borrow;
      borrow = left < 0 ? 1 : 0;
      parts_[i] = static_cast<std::uint32_t>(left + (borrow << kBits));
    }
    trim();
    return *this;
  }

  bool is_zero() const { return parts_.empty(); }
  friend std::strong_ordering operator<=>(const Big& a, const Big& b) {
    if (a.parts_.size() != b.parts_.size()) return a.parts_.size() <=> b.parts_.size();
    return std::lexicographical_compare_three_way(a.parts_.rbegin(), a.parts_.rend(),
                                                  b.parts_.rbegin(), b.parts_.rend());
  }

 private:
  static constexpr unsigned kBits = 32;
  static constexpr std::uint64_t kMask = 0xFFFFFFFF;

  std::uint32_t part(std::size_t i) const { return i < parts_.size() ? parts_[i] : 0; }
  void multiply_part(std::uint64_t by) {
    std::uint64_t carry = 0;
    for (std::uint32_t& part : parts_) {
      carry += part * by;
      part = static_cast<std::uint32_t>(carry & kMask);
      carry >>= kBits;
    }
    if (carry != 0) parts_.push_back(static_cast<std::uint32_t>(carry));
    trim();
  }
  void trim() {
    while (!parts_.empty() && parts_.back() == 0) parts_.pop_back();
  }

  std::vector<std::uint32_t> parts_;  // the lowest first, none of 0 at the end
};

// The whole part of a quotient, `most` at most, and whether something is left of it.
std::pair<std::int64_t, bool> quotient(Big dividend, const Big& divisor, std::int64_t most) {
  std::int64_t result = 0;
  for (std::int64_t bit = std::int64_t{1} << 41; bit > 0; bit >>= 1) {  // above any `most`
    Big part = divisor;
    part.multiply(static_cast<std::uint64_t>(bit));
    if (part > dividend) continue;
    dividend.subtract(part);
    result += bit;
  }
  return result >= most ? std::pair{most, false} : std::pair{result, !dividend.is_zero()};
}

}  // namespace

std::strong_ordering operator<=>(Ratio a, Ratio b) {
  Wide left = Wide{a.numerator} * b.denominator, right = Wide{b.numerator} * a.denominator;
  return left < right   ? std::strong_ordering::less
         : left > right ? std::strong_ordering::greater
                        : std::strong_ordering::equal;
}

Fraction average_in_percent(std::span<const Ratio> ratios) {
  Big above(0), below(0), divisor(1);
  for (const Ratio& ratio : ratios) {
    // Over the common divisor of those before it, which grows by its own.
    auto denominator = static_cast<std::uint64_t>(ratio.denominator);
    bool negative = ratio.numerator < 0;
    auto size = negative ? std::uint64_t{0} - static_cast<std::uint64_t>(ratio.numerator)
                         : static_cast<std::uint64_t>(ratio.numerator);
    Big own = divisor;
    own.multiply(size);
    above.multiply(denominator), below.multiply(denominator);
    (negative ? below : above).add(own);
    divisor.multiply(denominator);
  }
  divisor.multiply(ratios.size());
  bool negative = above < below;
  Big size = negative ? below.subtract(above) : above.subtract(below);
  size.multiply(std::uint64_t{100} * kMillion);  // six decimals
  auto [whole, rest] = quotient(size, divisor, kMostPercent * kMillion);
  std::int64_t twice = whole * 2 + (rest ? 1 : 0);
  return {negative ? -twice : twice, 2 * kMillion};
}

}  // namespace fujiplan
