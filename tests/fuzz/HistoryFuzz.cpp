#include "core/vault/Hex.h"
#include "core/vault/HistoryChain.h"
#include "core/vocabulary/BoundedJson.h"
#include "tests/fuzz/Fuzzing.h"

// What the history and its checkpoints are read from: payloads of entries, checkpoints as they are typed from paper, hex.

using namespace fristad;
using namespace fristad::fuzz;

namespace {

void fuzzPayload(std::string_view text) {
    const auto fields = unlessRefused([&] { return fieldsOf(text); });
    if (!fields)
        return;
    const auto written = payloadOf(*fields);
    const auto again = fieldsOf(written);
    require(again.size() == fields->size(), "a payload that is written has as many fields");
    require(payloadOf(again) == written, "a payload that is written is read as it was");
    require(text.empty() || nlohmann::json::parse(text) == nlohmann::json::parse(written),
            "a payload says nothing that is not read");
}

void fuzzCheckpoint(std::string_view text) {
    const auto checkpoint = parseCheckpoint(text);
    if (!checkpoint)
        return;
    require(checkpoint->number.number > 0, "a checkpoint is of an entry");
    require(parseCheckpoint(textOf(*checkpoint)) == checkpoint, "a checkpoint that is written is read as it was");
    require(textOf(*checkpoint).size() <= text.size(), "nothing is made up");
}

void fuzzHex(std::string_view text) {
    constexpr std::size_t size = 4;
    const auto bytes = bytesOfHex<size>(text);
    require(!bytes || (text.size() == 2 * size && bytesOfHex<size>(hexOf(*bytes)) == bytes),
            "hex is two digits a byte");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const auto text = textIn(data, size);
    fuzzPayload(text);
    fuzzCheckpoint(text);
    fuzzHex(text);
    require(hashIn({data, size}).has_value() == (size == ChainHash{}.size()), "a hash has 32 bytes");
    return 0;
}
