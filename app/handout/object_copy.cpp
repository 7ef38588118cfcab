#include "app/handout/object_copy.h"

namespace myelin::handout {

int ObjectCopy::numberOf(PdfObject object) {
  const auto [place, isNew] = numbers_.emplace(object.id(), 0);
  if (isNew) {
    place->second = to_.reserve();
    waiting_.push_back(std::move(object));
  }
  return place->second;
}

std::string ObjectCopy::listOf(std::vector<PdfObject> items) {
  std::string text = "[";
  for (PdfObject& item : items) text += ' ' + textOf(std::move(item));
  return text + " ]";
}

std::string ObjectCopy::dictionaryOf(Entries entries) {
  std::string text = "<<";
  for (auto& [key, value] : entries) text += ' ' + key + ' ' + textOf(std::move(value));
  return text + " >>";
}

/// Nested only as deep as Cairo writes.
std::string ObjectCopy::textOf(PdfObject object) {
  if (object.isIndirect()) return reference(numberOf(std::move(object)));
  if (object.isArray()) return listOf(object.items());
  if (object.isDictionary()) return dictionaryOf(object.entries());
  return object.text();
}

/// What a reference refers to.
void ObjectCopy::copy(const PdfObject& object, int number) {
  if (object.isArray()) return to_.add(number, listOf(object.items()));
  if (object.isDictionary()) return to_.add(number, dictionaryOf(object.entries()));
  if (!object.isStream()) return to_.add(number, object.value());
  std::string entries;
  for (auto& [key, value] : object.streamEntries())
    if (key != "/Length") entries += key + ' ' + textOf(std::move(value)) + ' ';
  to_.addStream(number, entries, object.streamBytes());
}

void ObjectCopy::finish() {
  while (!waiting_.empty()) {
    const PdfObject object = std::move(waiting_.back());
    waiting_.pop_back();
    copy(object, numbers_.at(object.id()));
  }
}

}  // namespace myelin::handout
