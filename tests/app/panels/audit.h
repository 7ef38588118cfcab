#pragma once
#include <functional>
#include <string>
#include <vector>

#include "tests/app/panels/fixture.h"

namespace myelin::panels {

/// What must hold on every page, at every size, in every theme.
class Audit : public PanelTest {
 protected:
  /// One page after another, each as a person comes to it.
  void forEveryPage(const std::function<void(const std::string&)>& check);
  void forEveryBand(const std::function<void(const std::string&)>& check);
  void forEveryBadDay(const std::function<void(const std::string&)>& check);
  void audit(const std::string& page);
  void lookIntoCopy();

 private:
  const access::Node* landmarkOf(const access::Node& node) const;
  bool inText(const access::Node& node) const;
  void checkNode(const access::Node& node, const std::string& where);
  void checkOverlap(const std::vector<const access::Node*>& controls, const std::string& where);
  void checkOrder(const std::vector<const access::Node*>& controls, const std::string& where);
};

}  // namespace myelin::panels
