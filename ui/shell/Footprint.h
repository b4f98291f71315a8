#pragma once

namespace fristad::ui {

/// Keeps what the window leaves on the computer to one file: `fristad/fristad.ini` in the person's configuration folder, which
/// Preferences.h speaks of. Qt would remember the folders that its file chooser visited, and choosers of desktops put each file
/// chosen on the list of files used lately, which every program shows: the one writes nowhere, the others are not used.
/// Before the QApplication is made.
void leaveOneFileOnly();

} // namespace fristad::ui
