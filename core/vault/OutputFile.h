#pragma once

#include <filesystem>
#include <string_view>

namespace fristad {

/// A file that the user asked for (cli.md): written to a temporary name beside its target, synced and renamed, so that the
/// target is either as it was or whole. Readable by its owner only, for it may tell of people. Every member throws
/// SystemFailure, in words that say what is in the way; whatever is not committed leaves nothing behind.
class OutputFile {
public:
    /// Refuses a target that exists, unless `replace`; one that is no ordinary file; one of a vault's own files; and one that
    /// LibreOffice holds open (`.~lock.NAME#` beside it), which would overwrite ours with its own.
    OutputFile(std::filesystem::path target, bool replace);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    void write(std::string_view bytes);
    /// Gives the file its name, once all of it is on the disk. Refuses as the constructor does what came up meanwhile.
    void commit();

private:
    void checkTarget() const;
    [[noreturn]] void fail(int error) const;

    std::filesystem::path target_;
    std::filesystem::path temporary_;
    bool replace_;
    int file_ = -1;
};

/// All of it at once.
void writeOutputFile(const std::filesystem::path& target, std::string_view bytes, bool replace);

} // namespace fristad
