#include "tests/support/TestProgram.h"

#include <QApplication>

// The main of every folder of tests with windows; as QTEST_MAIN does it.

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
    return fristad::RegisteredTest::runNamed(argc, argv);
}
