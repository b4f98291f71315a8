#include "core/register/ClientStore.h"
#include "tests/fuzz/House.h"

// What is typed to find a client by: it goes into a question in SQLite's language of full text, and must never be one itself.

using namespace fristad;
using namespace fristad::fuzz;

namespace {

std::size_t hits(const House& house, const std::string& text) {
    return searchClients(house.session(), {.text = text}).total;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const House house;
    static const auto everybody = hits(house, "");
    require(everybody == 2, "blank text means everybody");
    const std::string text(textIn(data, size));
    const auto found = unlessRefused([&] { return hits(house, text); });
    require(!found || *found <= everybody, "nobody is found twice");
    const auto narrower = unlessRefused([&] { return hits(house, text + " A-1"); });
    require(!found || !narrower || *narrower <= *found, "another word finds no more");
    return 0;
}
