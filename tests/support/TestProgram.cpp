#include "tests/support/TestProgram.h"

#include <cstdio>
#include <map>
#include <vector>

namespace fristad {

namespace {

using Run = int (*)(int, char**);

std::map<std::string_view, Run>& tests() {
    static std::map<std::string_view, Run> all;
    return all;
}

} // namespace

RegisteredTest::RegisteredTest(std::string_view name, Run run) {
    const auto colons = name.rfind("::");
    const auto own = colons == std::string_view::npos ? name : name.substr(colons + 2);
    if (!tests().emplace(own, run).second)
        std::abort(); // two classes of one name in a folder: ctest could not tell them apart
}

int RegisteredTest::runNamed(int argc, char** argv) {
    const auto named = argc > 1 ? tests().find(argv[1]) : tests().end();
    if (named == tests().end()) {
        std::fputs("name one of these tests:\n", stderr);
        for (const auto& [name, run] : tests())
            std::fprintf(stderr, "  %s\n", name.data());
        return 2;
    }
    std::vector<char*> rest{argv[0]};
    rest.insert(rest.end(), argv + 2, argv + argc);
    rest.push_back(nullptr);
    return named->second(argc - 1, rest.data());
}

} // namespace fristad
