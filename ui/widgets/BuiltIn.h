#pragma once

namespace fristad::ui {

/// Makes the drawings, the style and the translations that are built into this library known to Qt. Once, before anything
/// else of ui/ is used.
void useBuiltIns();

} // namespace fristad::ui
