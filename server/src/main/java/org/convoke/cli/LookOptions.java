package org.convoke.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.convoke.call.CallSlug;
import org.convoke.call.Color;
import org.convoke.call.LookStore;
import org.convoke.call.PictureFile;
import org.convoke.i18n.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A call's own color and picture, as {@code call create} and {@code call change} take them. */
final class LookOptions {

    /** Takes the call's own away. */
    private static final String NONE = "none";

    @Option(
            names = "--color",
            paramLabel = "COLOR",
            description = "Its own color, for example '#0b6160'; its shades are chosen so that all text stays legible."
                    + " 'none' for the site's.")
    private @Nullable String color;

    @Option(
            names = "--picture",
            paramLabel = "FILE",
            description = "Its picture, JPEG, PNG, GIF or BMP; drawn anew, so that nothing hidden in the file gets out."
                    + " 'none' for no picture.")
    private @Nullable String picture;

    @Option(
            names = "--picture-text",
            paramLabel = "TEXT",
            description = "What the picture shows, for those who cannot see it; left out for an ornament.")
    private @Nullable String pictureText;

    /** Whether any of them is there. */
    boolean isGiven() {
        return color != null || picture != null || pictureText != null;
    }

    /** What they ask for, checked before anything is stored. */
    Wish read() {
        if (pictureText != null && (picture == null || picture.equals(NONE))) {
            throw UserError.unreadable("error.picture.text");
        }
        String text = pictureText == null ? null : Words.present("--picture-text", pictureText);
        boolean isPicture = picture != null && !picture.equals(NONE);
        PictureFile file = picture != null && isPicture ? PictureFile.read(Path.of(picture)) : null;
        return new Wish(
                color == null ? null : color(color),
                picture == null ? null : new Hanging(Optional.ofNullable(file), text));
    }

    private static Optional<Color> color(String text) {
        if (text.equals(NONE)) {
            return Optional.empty();
        }
        Optional<Color> color = Color.parse(text);
        if (color.isEmpty()) {
            throw UserError.unreadable("error.option.color", "--color", text);
        }
        return color;
    }

    /**
     * What is to be changed.
     *
     * @param color absent when it stays, empty when the call's own goes
     * @param picture absent when it stays
     */
    record Wish(@Nullable Optional<Color> color, @Nullable Hanging picture) {

        void fulfil(CallSlug call, LookStore looks) {
            if (color != null) {
                looks.setColor(call, color.orElse(null));
            }
            if (picture != null) {
                looks.setPicture(call, picture.file.orElse(null), picture.text);
            }
        }
    }

    /** A picture and what it shows; empty when the call's own goes. */
    record Hanging(Optional<PictureFile> file, @Nullable String text) {}
}
