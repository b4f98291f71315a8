#include "app/CommandLine.h"
#include "core/vault/Hardening.h"

#include <exception>

int main(int argc, char** argv) {
    try {
        fristad::hardenProcess();
    } catch (const std::exception&) {
        return static_cast<int>(fristad::app::ExitCode::systemFailure);
    }
    return static_cast<int>(fristad::app::runCommandLine(argc, argv));
}
