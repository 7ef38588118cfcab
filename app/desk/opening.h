#pragma once
#include <filesystem>
#include <string_view>

#include "app/desk/database.h"
#include "app/desk/desk.h"

namespace myelin::desk {

struct Opened {
  Database database;
  Opening opening;
  bool inMemory = false;
};

/// Opens or makes the desk's file whatever its state is: see Desk::open and README.md. `today` (2026-11-22) goes into
/// the names of copies and of what is set aside.
Opened openFile(const std::filesystem::path& file, std::string_view today);

}  // namespace myelin::desk
