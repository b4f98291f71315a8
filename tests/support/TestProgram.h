#pragma once

#include <QTest>

#include <concepts>
#include <string_view>

// A folder of tests is one program: each class registers itself, and `core_vault KeyFileTest` runs one of them, in a process of its
// own. What stands behind the name goes to Qt Test (`core_vault KeyFileTest aWrongPassphraseIsRefused -v2`).

namespace fristad {

/// A test class by its name; lives as long as the program. Not thread-safe: made before main only.
class RegisteredTest {
public:
    /// `name` may be qualified; the last part of it is what the program is asked for. `run` gets what Qt Test takes and gives its result.
    RegisteredTest(std::string_view name, int (*run)(int argc, char** argv));

    /// Runs the test class that argv[1] names with the rest of the arguments. Without a name, or with one that no class has, it
    /// prints the names that there are and returns 2. The application object must exist.
    static int runNamed(int argc, char** argv);
};

template <std::derived_from<QObject> Test> int runTest(int argc, char** argv) {
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace fristad

/// Registers a test class. Once a class, in the file that defines it.
#define FRISTAD_TEST(Class)                                                                                            \
    static const fristad::RegisteredTest registeredTest(#Class, &fristad::runTest<Class>); // NOLINT(cert-err58-cpp)
