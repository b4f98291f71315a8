#include "tests/support/TestProgram.h"

#include <QCoreApplication>

// The main of every folder of tests that has no window: no Qt Gui is linked.

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    return fristad::RegisteredTest::runNamed(argc, argv);
}
