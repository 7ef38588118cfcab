#pragma once
#include "app/handout/handout.h"
#include "app/session/session.h"

/// For the parts of a session that make pages.
namespace myelin::session {

handout::Watch watchOf(const Services& services);

}  // namespace myelin::session
