#include "index/base/utf8.h"

namespace myelin::utf8 {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// One character at the start of `text`: its code point and length. A bad byte is a replacement of length one.
struct Decoded {
  char32_t code;
  std::size_t length;
};

Decoded decode(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return {kReplacement, 1};
  char32_t code = lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {kReplacement, 1};
    code = (code << 6) | (byte(i) & 0x3Fu);
  }
  const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
  const bool outside = code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF);
  return overlong || outside ? Decoded{kReplacement, 1} : Decoded{code, length};
}

bool isBad(std::string_view text, const Decoded& decoded) {
  return decoded.code == kReplacement && text.substr(0, 3) != "\xEF\xBF\xBD";
}

/// Bytes of ASCII at the start of `bytes` that clean() copies as they are.
std::size_t plainPrefix(std::string_view bytes) {
  std::size_t n = 0;
  while (n < bytes.size() && static_cast<unsigned char>(bytes[n]) < 0x80 && bytes[n] != '\0' && bytes[n] != '\r') ++n;
  return n;
}

}  // namespace

std::string clean(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::string out;
  out.reserve(bytes.size());
  while (!bytes.empty()) {
    const std::size_t plain = plainPrefix(bytes);
    out += bytes.substr(0, plain);
    bytes.remove_prefix(plain);
    if (bytes.empty()) break;
    const Decoded decoded = decode(bytes);
    if (decoded.code == '\r') {
      out += '\n';
      bytes.remove_prefix(bytes.starts_with("\r\n") ? 2 : 1);
      continue;
    }
    append(out, decoded.code == 0 ? kReplacement : decoded.code);
    bytes.remove_prefix(decoded.length);
  }
  return out;
}

bool valid(std::string_view bytes) {
  while (!bytes.empty()) {
    const Decoded decoded = decode(bytes);
    if (isBad(bytes, decoded)) return false;
    bytes.remove_prefix(decoded.length);
  }
  return true;
}

char32_t at(std::string_view text, std::size_t at) {
  return decode(text.substr(at)).code;
}

std::size_t next(std::string_view text, std::size_t at) {
  return at >= text.size() ? text.size() : at + decode(text.substr(at)).length;
}

std::size_t previous(std::string_view text, std::size_t at) {
  if (at > text.size()) at = text.size();
  // A character is at most four bytes; bytes that make none are one each, as in next().
  for (std::size_t back = at > 4 ? at - 4 : 0; back < at; ++back) {
    if (next(text, back) == at) return back;
  }
  return 0;
}

std::size_t length(std::string_view text) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < text.size(); i = next(text, i)) ++n;
  return n;
}

void append(std::string& out, char32_t code) {
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = kReplacement;
  if (code < 0x80) {
    out += static_cast<char>(code);
    return;
  }
  const int tail = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  const unsigned lead = tail == 1 ? 0xC0 : tail == 2 ? 0xE0 : 0xF0;
  out += static_cast<char>(lead | (code >> (6 * tail)));
  for (int i = tail - 1; i >= 0; --i) out += static_cast<char>(0x80 | ((code >> (6 * i)) & 0x3F));
}

std::string forTerminal(std::string_view text, bool keepLines) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); i = next(text, i)) {
    const char32_t code = at(text, i);
    const bool line = code == '\n' || code == '\t';
    if (line)
      out += keepLines ? static_cast<char>(code) : ' ';
    else if (code >= 0x20 && code != 0x7F && (code < 0x80 || code > 0x9F))
      append(out, code);
  }
  return out;
}

std::string_view prefix(std::string_view text, std::size_t bytes) {
  if (bytes >= text.size()) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

}  // namespace myelin::utf8
