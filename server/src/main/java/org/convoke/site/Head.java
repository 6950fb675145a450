package org.convoke.site;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself to programs, and which files it needs beside the one stylesheet.
 *
 * @param description one or two sentences, for search engines and previews; absent where the page says nothing of its own
 * @param picture for previews; absent where there is none
 * @param styles further stylesheets, by address
 * @param scripts modules, by address; the page works without them
 * @param isPersonal whether its address tells where its reader is, so that search engines and previews leave it alone
 */
public record Head(
        @Nullable String description,
        @Nullable Picture picture,
        List<String> styles,
        List<String> scripts,
        boolean isPersonal) {

    /** A page that says nothing and needs nothing. */
    public static final Head BARE = new Head(null, null, List.of(), List.of(), false);

    public Head {
        styles = List.copyOf(styles);
        scripts = List.copyOf(scripts);
    }

    /**
     * A picture for previews elsewhere.
     *
     * @param path of the picture on this site, with its leading slash
     * @param alt what it shows, in words
     */
    public record Picture(String path, int widthPixels, int heightPixels, String alt) {}

    public Head withDescription(String text) {
        return new Head(text, picture, styles, scripts, isPersonal);
    }

    public Head withPicture(Picture other) {
        return new Head(description, other, styles, scripts, isPersonal);
    }

    /** The same with one more stylesheet of {@link Assets}. */
    public Head withStyle(String name) {
        return new Head(description, picture, more(styles, Assets.href(name)), scripts, isPersonal);
    }

    /** The same with one more stylesheet at this address. */
    public Head withStyleAt(String address) {
        return new Head(description, picture, more(styles, address), scripts, isPersonal);
    }

    /** The same with one more script of {@link Assets}. */
    public Head withScript(String name) {
        return new Head(description, picture, styles, more(scripts, Assets.href(name)), isPersonal);
    }

    /** The same of a page that is its reader's alone. */
    public Head personal() {
        return new Head(description, null, styles, scripts, true);
    }

    private static List<String> more(List<String> list, String one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
