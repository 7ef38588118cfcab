#include "app/handout/object_copy.h"

#include <qpdf/Buffer.hh>

namespace myelin::handout {

using Object = QPDFObjectHandle;

int ObjectCopy::numberOf(const Object& object) {
  const auto [place, isNew] = numbers_.emplace(object.getObjGen(), 0);
  if (isNew) {
    place->second = to_.reserve();
    waiting_.push_back(object);
  }
  return place->second;
}

/// Nested only as deep as Cairo writes.
std::string ObjectCopy::textOf(Object object) {
  if (object.isIndirect()) return reference(numberOf(object));
  if (object.isArray()) {
    std::string text = "[";
    for (const Object& item : object.getArrayAsVector()) text += ' ' + textOf(item);
    return text + " ]";
  }
  if (!object.isDictionary()) return object.unparse();
  std::string text = "<<";
  for (const auto& [key, value] : object.getDictAsMap()) text += ' ' + key + ' ' + textOf(value);
  return text + " >>";
}

void ObjectCopy::copy(Object object, int number) {
  if (!object.isStream()) {
    // A handle to the value itself, not a reference to it.
    if (object.isArray()) return to_.add(number, textOf(Object::newArray(object.getArrayAsVector())));
    if (object.isDictionary()) return to_.add(number, textOf(Object::newDictionary(object.getDictAsMap())));
    return to_.add(number, object.unparseResolved());
  }
  std::string entries;
  for (const auto& [key, value] : object.getDict().getDictAsMap())
    if (key != "/Length") entries += key + ' ' + textOf(value) + ' ';
  const std::shared_ptr<Buffer> bytes = object.getRawStreamData();
  to_.addStream(number, entries, {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()});
}

void ObjectCopy::finish() {
  while (!waiting_.empty()) {
    const Object object = waiting_.back();
    waiting_.pop_back();
    copy(object, numbers_.at(object.getObjGen()));
  }
}

}  // namespace myelin::handout
