#include "app/access/stage.h"

#include <cassert>
#include <utility>

#include "app/access/atk_mapping.h"
#include "app/access/change.h"
#include "app/access/object.h"

namespace myelin::access {
namespace {
Stage* currentStage = nullptr;
}

Stage* Stage::current() {
  return currentStage;
}

Stage::Stage(std::string programName, std::function<void(Request)> onRequest,
             std::function<std::shared_ptr<const Snapshot>()> firstAsked)
    : programName_(std::move(programName)),
      onRequest_(std::move(onRequest)),
      firstAsked_(std::move(firstAsked)),
      application_(newApplicationObject()) {
  assert(currentStage == nullptr);
  currentStage = this;
}

Stage::~Stage() {
  currentStage = nullptr;
  for (const auto& [id, object] : objects_) g_object_unref(object);
  g_object_unref(application_);
}

AtkObject* Stage::existing(NodeId id) const {
  if (id == kApplication) return application_;
  const auto found = objects_.find(id);
  return found == objects_.end() ? nullptr : found->second;
}

AtkObject* Stage::object(NodeId id) {
  if (AtkObject* known = existing(id)) return known;
  const Node* node = tree_.find(id);
  assert(node != nullptr);
  return objects_[id] = newNodeObject(*node);
}

void Stage::listen() {
  if (std::exchange(listening_, true)) return;
  if (const auto snapshot = firstAsked_()) tree_ = Tree(*snapshot);
}

void Stage::show(const Snapshot& snapshot) {
  const Tree before = std::exchange(tree_, Tree(snapshot));
  const Objects gone = takeGone(before);
  emitChildren(*this, before, gone);
  for (const auto& [id, object] : gone) {
    atk_object_notify_state_change(object, ATK_STATE_DEFUNCT, TRUE);
    g_object_unref(object);
  }
  emitNodes(*this, before);
  emitFocus(*this, before);
  emitNotice(*this, before);
  greet();
}

void Stage::greet() {
  if (!listening_ || greeted_ || tree_.find(kWindow) == nullptr) return;
  greeted_ = true;
  emitWindow(*this);
  emitFocus(*this, Tree());
}

Stage::Objects Stage::takeGone(const Tree& before) {
  Objects gone;
  for (const Node& old : before.snapshot().nodes) {
    const Node* now = tree_.find(old.id);
    if (now != nullptr && now->role == old.role) continue;
    if (auto found = objects_.extract(old.id)) gone.insert(std::move(found));
  }
  return gone;
}

bool Stage::ask(Request request) {
  const Node* node = tree_.find(request.node);
  if (node == nullptr || (node->actions & request.action) == 0 || (node->state & kDisabled) != 0) return false;
  onRequest_(std::move(request));
  return true;
}

}  // namespace myelin::access
