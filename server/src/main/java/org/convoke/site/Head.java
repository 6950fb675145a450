package org.convoke.site;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself to programs, and which files it needs beside the one stylesheet.
 *
 * @param description one or two sentences, for search engines and previews; absent where the page says nothing of its own
 * @param picture for previews; absent where there is none
 * @param article the text that the page shows; absent where it shows none
 * @param links to what belongs to the page in other forms
 * @param styles further stylesheets, by address
 * @param scripts modules, by address; the page works without them
 * @param isPersonal whether its address tells where its reader is, so that search engines and previews leave it alone
 */
public record Head(
        @Nullable String description,
        @Nullable Picture picture,
        @Nullable Article article,
        List<Link> links,
        List<String> styles,
        List<String> scripts,
        boolean isPersonal) {

    /** A page that says nothing and needs nothing. */
    public static final Head BARE = new Head(null, null, null, List.of(), List.of(), List.of(), false);

    public Head {
        links = List.copyOf(links);
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

    /**
     * A text that was issued, as previews tell it.
     *
     * @param title of the text
     * @param published the moment from which it was public
     * @param issuer a domain; absent when none is named
     */
    public record Article(
            String title, Instant published, @Nullable String issuer) {}

    /**
     * The same in another form, or what keeps telling of it: a feed, a description for embedding.
     *
     * @param type its media type
     * @param href its whole address
     * @param title what it is called
     */
    public record Link(String relation, String type, String href, String title) {}

    public Head withDescription(String text) {
        return new Head(text, picture, article, links, styles, scripts, isPersonal);
    }

    public Head withPicture(Picture other) {
        return new Head(description, other, article, links, styles, scripts, isPersonal);
    }

    public Head withArticle(Article other) {
        return new Head(description, picture, other, links, styles, scripts, isPersonal);
    }

    /** The same with one more link. */
    public Head withLink(Link link) {
        return new Head(description, picture, article, more(links, link), styles, scripts, isPersonal);
    }

    /** The same with one more stylesheet of {@link Assets}. */
    public Head withStyle(String name) {
        return withStyleAt(Assets.href(name));
    }

    /** The same with one more stylesheet at this address. */
    public Head withStyleAt(String address) {
        return new Head(description, picture, article, links, more(styles, address), scripts, isPersonal);
    }

    /** The same with one more script of {@link Assets}. */
    public Head withScript(String name) {
        return new Head(description, picture, article, links, styles, more(scripts, Assets.href(name)), isPersonal);
    }

    /** The same of a page that is its reader's alone. */
    public Head personal() {
        return new Head(description, null, null, List.of(), styles, scripts, true);
    }

    private static <T> List<T> more(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
