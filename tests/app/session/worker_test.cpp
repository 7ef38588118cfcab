#include "app/session/worker.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <vector>

namespace myelin::session {
namespace {

/// A job that waits until it is let go, so that what comes after it must wait too.
struct Gate {
  std::promise<void> opened;
  std::promise<void> entered;
  std::function<void()> job() {
    return [this] {
      entered.set_value();
      opened.get_future().wait();
    };
  }
};

TEST(Worker, RunsJobsInTheirOrder) {
  std::vector<int> order;
  std::promise<void> last;
  Worker worker;
  for (int i = 0; i < 50; ++i) worker.run([&order, i] { order.push_back(i); });
  worker.run([&] { last.set_value(); });
  last.get_future().wait();
  ASSERT_EQ(order.size(), 50u);
  for (int i = 0; i < 50; ++i) EXPECT_EQ(order[static_cast<std::size_t>(i)], i);
}

TEST(Worker, OfManyQuestionsWaitingOnlyTheNewestIsRun) {
  std::vector<int> asked;
  std::promise<void> last;
  Gate gate;
  Worker worker;
  worker.run(gate.job());
  gate.entered.get_future().wait();
  for (int i = 0; i < 20; ++i) worker.runNewest([&asked, i] { asked.push_back(i); });
  worker.runNewest([&] {
    asked.push_back(99);
    last.set_value();
  });
  gate.opened.set_value();
  last.get_future().wait();
  EXPECT_EQ(asked, std::vector<int>{99});
}

TEST(Worker, QuestionWaitsForTheJobsBeforeIt) {
  std::vector<std::string> order;
  std::promise<void> last;
  Gate gate;
  Worker worker;
  worker.run(gate.job());
  gate.entered.get_future().wait();
  worker.run([&] { order.push_back("job"); });
  worker.runNewest([&] {
    order.push_back("question");
    last.set_value();
  });
  gate.opened.set_value();
  last.get_future().wait();
  EXPECT_EQ(order, (std::vector<std::string>{"job", "question"}));
}

TEST(Worker, DestroyedInTheMiddleFinishesTheJobInHandAndDropsTheRest) {
  std::atomic<bool> finished = false;
  std::atomic<int> dropped = 0;
  std::promise<void> entered;
  std::promise<void> opened;
  auto worker = std::make_unique<Worker>();
  worker->run([&] {
    entered.set_value();
    opened.get_future().wait();
    finished = true;
  });
  entered.get_future().wait();
  for (int i = 0; i < 10; ++i) worker->run([&] { ++dropped; });
  worker->runNewest([&] { ++dropped; });
  std::promise<void> ending;
  auto end = std::async(std::launch::async, [&] {
    ending.set_value();
    worker.reset();
  });
  ending.get_future().wait();
  EXPECT_EQ(end.wait_for(std::chrono::milliseconds(50)), std::future_status::timeout) << "did not wait for the job";
  opened.set_value();
  end.get();
  EXPECT_TRUE(finished);
  EXPECT_EQ(dropped, 0);
}

TEST(Worker, WithoutJobsEndsAtOnce) {
  for (int i = 0; i < 20; ++i) const Worker worker;
}

}  // namespace
}  // namespace myelin::session
