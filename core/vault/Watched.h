#pragma once

#include "core/vault/Database.h"

namespace fristad {

/// Asks `progress`, if there is one, in the middle of a database's long statements too, while this lives (Database::watch).
class Watched {
public:
    Watched(Database& database, const Progress& progress) : database_(database) {
        if (progress)
            database.watch(&progress);
    }
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;
    ~Watched() { database_.watch(nullptr); }

private:
    Database& database_;
};

} // namespace fristad
