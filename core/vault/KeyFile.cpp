#include "core/vault/KeyFile.h"

#include "core/vault/DurableFile.h"
#include "core/vault/HashedBytes.h"
#include "core/vault/VaultFiles.h"

#include <algorithm>

namespace fristad {

KeyFile keyFileAt(const std::filesystem::path& file) {
    const Damaged damaged({"vault.key_file_damaged", {{"file", file.string()}}});
    try {
        return parseKeyFile(readSmallFile(file, greatestKeyFile));
    } catch (const SystemFailure& failure) {
        if (failure.message().key == "system.not_a_file" || failure.message().key == "system.file_too_big")
            throw damaged;
        throw;
    }
}

const Slot* KeyFile::find(std::string_view name) const {
    const auto found = std::ranges::find_if(
        slotList, [&](const Slot& slot) { return slot.kind == Slot::Kind::staff && slot.name == name; });
    return found == slotList.end() ? nullptr : &*found;
}

const Slot* KeyFile::recovery() const {
    const auto found = std::ranges::find(slotList, Slot::Kind::recovery, &Slot::kind);
    return found == slotList.end() ? nullptr : &*found;
}

void KeyFile::put(Slot slot) {
    const auto same = std::ranges::find_if(
        slotList, [&](const Slot& each) { return each.kind == slot.kind && each.name == slot.name; });
    if (same == slotList.end())
        slotList.push_back(std::move(slot));
    else
        *same = std::move(slot);
}

void KeyFile::removeStaff(std::string_view name) {
    std::erase_if(slotList, [&](const Slot& slot) { return slot.kind == Slot::Kind::staff && slot.name == name; });
}

KeyFile readKeyFile(const std::filesystem::path& vault) {
    std::error_code ignored;
    if (!std::filesystem::exists(vault / keyFileName, ignored) && !std::filesystem::exists(vault / mirrorName, ignored))
        throw Damaged({"vault.none", {{"folder", vault.string()}}});
    try {
        return keyFileAt(vault / keyFileName);
    } catch (const SystemFailure& failure) {
        if (failure.message().key != "system.not_found")
            throw;
    } catch (const Damaged&) { // which of the two sentences follows depends on the mirror
    }
    throw Damaged(
        {wholeKeyFileAt(vault / mirrorName) ? "vault.key_file_damaged_mirror_whole" : "vault.key_file_damaged",
         {{"file", (vault / keyFileName).string()}, {"mirror", std::string(mirrorName)}}});
}

void requirePublished(const std::filesystem::path& vault, const KeyFile& file) {
    if (wholeKeyFileAt(vault / keyFileName) != file)
        writeDurably(vault / keyFileName, textOf(file));
}

void writeMirror(const std::filesystem::path& vault, const KeyFile& file) {
    writeDurably(vault / mirrorName, textOf(file));
}

void writeKeyFile(const std::filesystem::path& vault, const KeyFile& file) {
    writeMirror(vault, file);
    writeDurably(vault / keyFileName, textOf(file));
}

std::optional<KeyFile> wholeKeyFileAt(const std::filesystem::path& file) {
    try {
        return keyFileAt(file);
    } catch (const Error&) {
        return std::nullopt;
    }
}

Bytes<32> digestOf(const KeyFile& file) {
    HashedBytes bytes("fristad slots 1");
    bytes.text(textOf(file));
    return bytes.hash();
}

KeyFile withKey(const KeyFile& file, std::size_t which) {
    auto one = file;
    for (Slot& slot : one.slotList)
        slot.keys = {slot.keys.at(which)};
    return one;
}

Mirror mirrorOf(const std::filesystem::path& vault, const KeyFile& file) {
    std::error_code ignored;
    if (!std::filesystem::exists(vault / mirrorName, ignored))
        return Mirror::missing;
    try {
        return keyFileAt(vault / mirrorName) == file ? Mirror::same : Mirror::differs;
    } catch (const Error&) {
        return Mirror::damaged;
    }
}

} // namespace fristad
