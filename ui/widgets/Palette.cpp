#include "ui/widgets/Palette.h"

#include <algorithm>
#include <cmath>

namespace fristad::ui {

const Palette& lightPalette() {
    static const Palette palette{
        .ground = "#F6F6F3",
        .surface = "#FFFFFF",
        .line = "#DCDEDF",
        .edge = "#888F96",
        .text = "#1F2328",
        .quietText = "#5B636D",
        .accent = {"#1B6670", "#E3F0F1"},
        .primary = {"#FFFFFF", "#1B6670"},
        .meanings = {{{"#A8201A", "#FBEAE9"},
                      {"#8A4B00", "#FFF1DD"},
                      {"#665A00", "#FAF5D7"},
                      {"#2B6637", "#E7F3EA"},
                      {"#5B636D", "#F6F6F3"}}},
    };
    return palette;
}

const Palette& darkPalette() {
    static const Palette palette{
        .ground = "#1A1C1E",
        .surface = "#24272A",
        .line = "#3B4045",
        .edge = "#757C84",
        .text = "#E8EAED",
        .quietText = "#AAB1B9",
        .accent = {"#74C7D0", "#23393C"},
        .primary = {"#12292C", "#74C7D0"},
        .meanings = {{{"#FF9C93", "#3B2322"},
                      {"#FFC06B", "#3A2C17"},
                      {"#E4D66E", "#35311A"},
                      {"#8BCB9B", "#1F3325"},
                      {"#AAB1B9", "#1A1C1E"}}},
    };
    return palette;
}

namespace {

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

double contrast(const QColor& one, const QColor& other) {
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

} // namespace fristad::ui
