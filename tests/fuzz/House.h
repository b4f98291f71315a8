#pragma once

#include "core/register/ClientStore.h"
#include "core/register/RegisterCsv.h"
#include "core/vault/Database.h"
#include "core/vault/Vault.h"
#include "tests/fuzz/Fuzzing.h"

#include <fcntl.h>

#include <array>

namespace fristad::fuzz {

namespace fs = std::filesystem;

inline constexpr std::array names{"clients.csv",         "exploitations.csv", "interventions.csv",
                                  "support_reasons.csv", "referrals.csv",     "reflection_periods.csv",
                                  "police_reports.csv",  "rights.csv"};

/// A vault and a folder to import from, gone when the fuzzer ends.
class House {
public:
    House() {
        std::string name = "/dev/shm/fristad-fuzz-XXXXXX";
        require(::mkdtemp(name.data()) != nullptr, "there is a place for a folder");
        path_ = name;
        fs::create_directory(from());
        session_ = createVault(
            path_ / "vault", {.name = "anna", .fullName = "", .demo = false},
            Secret::copyOf("a long sentence of anna's"),
            [](std::string_view key) { return std::optional(std::string(key)); }, Clock::system());
        put("clients.csv", "client_code,exposure,first_contact\nA-1,direct,2025-01-01\nA-2,indirect,2025-02-01\n");
        put("exploitations.csv", "client_code,form\nA-1,sexual\n");
        importRegister(*session_, from(), {}, {});
        ClientDetails details;
        details.name = "Åsa \"Mimi\" O'Brien";
        details.languages = "ti ar";
        session_->change([&](Change& change) {
            amendDetails(change, *clientByCode(*session_, *ClientCode::parse("A-1")), details);
        });
    }
    House(const House&) = delete;
    House& operator=(const House&) = delete;
    ~House() {
        session_.reset();
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }

    [[nodiscard]] fs::path from() const { return path_ / "from"; }
    void empty() const {
        for (const char* const name : names)
            fs::remove(from() / name);
    }
    void put(std::string_view name, std::string_view content) const {
        FileHandle file(from() / name, O_WRONLY | O_CREAT | O_TRUNC);
        file.write({reinterpret_cast<const unsigned char*>(content.data()), content.size()});
    }
    [[nodiscard]] std::string content() const {
        auto& database = session_->database();
        return database.text("SELECT group_concat(client_code || exposure || first_contact) FROM clients") + '/' +
               database.text("SELECT group_concat(client_id || form) FROM exploitations");
    }
    [[nodiscard]] std::int64_t entries() const {
        return session_->database().integer("SELECT max(number) FROM history_entries");
    }
    [[nodiscard]] Session& session() const { return *session_; }

private:
    fs::path path_;
    std::unique_ptr<Session> session_;
};

} // namespace fristad::fuzz
