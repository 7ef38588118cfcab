#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "app/handout/day.h"
#include "app/handout/handout.h"

namespace myelin::handout {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kData = 7;  // characters before the check character: 35 bits

// How the 35 bits are shared, from the highest: slug hash, edition, month since January 2026, size in steps of 2 pt.
constexpr unsigned kHashBits = 19, kEditionBits = 5, kMonthBits = 8, kSizeBits = 3;
static_assert(kHashBits + kEditionBits + kMonthBits + kSizeBits == 5 * kData);

constexpr std::uint64_t mask(unsigned bits) {
  return (std::uint64_t{1} << bits) - 1;
}

/// Multiplication by the generator of GF(32), x^5 = x^2 + 1.
unsigned timesAlpha(unsigned value) {
  value <<= 1;
  return value & 32 ? value ^ 37 : value;
}

/// The check character c makes a^7 d1 + a^6 d2 + ... + a d7 + c zero in GF(32). Two neighbours have different weights
/// and no weight is zero, so that every single wrong character and every swap of neighbours shows (a Reed-Solomon code
/// of one symbol; C. Wagner and others use the same for account numbers).
unsigned checkOf(const std::array<unsigned, kData>& data) {
  unsigned sum = 0;
  for (const unsigned digit : data) sum = timesAlpha(sum ^ digit);
  return sum;
}

/// FNV-1a, folded (http://www.isthe.com/chongo/tech/comp/fnv/).
std::uint64_t hashOf(std::string_view slug) {
  std::uint64_t hash = 14695981039346656037ull;
  for (const char c : slug) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  return (hash ^ (hash >> kHashBits) ^ (hash >> 2 * kHashBits) ^ (hash >> 3 * kHashBits)) & mask(kHashBits);
}

std::uint64_t monthOf(const std::string& isoDate) {
  const std::optional<Day> day = parseDay(isoDate);
  if (!day) return 0;
  return static_cast<std::uint64_t>((day->year - 2026) * 12 + day->month - 1) & mask(kMonthBits);
}

/// The value of a character a person typed, or -1. Lower case counts, O is 0, I and L are 1.
int valueOf(char c) {
  if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (c == 'O') c = '0';
  if (c == 'I' || c == 'L') c = '1';
  const std::size_t at = kAlphabet.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

std::optional<std::array<unsigned, kData + 1>> digitsOf(std::string_view typed) {
  std::array<unsigned, kData + 1> digits{};
  std::size_t count = 0;
  for (const char c : typed) {
    if (c == '-' || c == ' ') continue;
    const int value = valueOf(c);
    if (value < 0 || count == digits.size()) return std::nullopt;
    digits[count++] = static_cast<unsigned>(value);
  }
  return count == digits.size() ? std::optional(digits) : std::nullopt;
}

}  // namespace

std::string code(const std::string& slug, int edition, const std::string& isoDate, double sizePt) {
  const double step = std::clamp(std::round((sizePt - 12) / 2), 0.0, 5.0);
  std::uint64_t bits = hashOf(slug);
  bits = bits << kEditionBits | (static_cast<std::uint64_t>(edition) & mask(kEditionBits));
  bits = bits << kMonthBits | monthOf(isoDate);
  bits = bits << kSizeBits | static_cast<std::uint64_t>(step);
  std::array<unsigned, kData> data{};
  for (std::size_t i = kData; i-- > 0; bits >>= 5) data[i] = static_cast<unsigned>(bits & 31);
  std::string out;
  for (const unsigned digit : data) {
    if (out.size() == 4) out += '-';
    out += kAlphabet[digit];
  }
  return out + kAlphabet[checkOf(data)];
}

std::optional<CodeFields> readCode(std::string_view typed) {
  const auto digits = digitsOf(typed);
  if (!digits) return std::nullopt;
  std::array<unsigned, kData> data{};
  std::copy_n(digits->begin(), kData, data.begin());
  if (checkOf(data) != digits->back()) return std::nullopt;
  std::uint64_t bits = 0;
  for (const unsigned digit : data) bits = bits << 5 | digit;
  CodeFields fields;
  fields.sizePt = 12 + 2 * static_cast<int>(bits & mask(kSizeBits));
  bits >>= kSizeBits;
  const int months = static_cast<int>(bits & mask(kMonthBits));
  fields.year = 2026 + months / 12;
  fields.month = months % 12 + 1;
  bits >>= kMonthBits;
  fields.edition = static_cast<int>(bits & mask(kEditionBits));
  fields.slugHash = static_cast<std::uint32_t>(bits >> kEditionBits);
  return fields;
}

bool isCodeOf(const CodeFields& fields, std::string_view slug) {
  return hashOf(slug) == fields.slugHash;
}

}  // namespace myelin::handout
