package org.convoke.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoke.call.Call;
import org.convoke.i18n.Messages;
import org.convoke.web.Query;
import org.convoke.web.Reader;
import org.convoke.web.Request;

/**
 * What every page has: its title, its reader, and how links keep the reader's choice of language. For one request.
 *
 * @param path of the page itself, still encoded
 * @param query its parameters but for the language, encoded
 * @param origin of the site, for links that leave it
 */
public record Page(String title, Reader reader, Words words, String path, String query, String origin, Head head) {

    /** The languages by tag, each named in itself. */
    private static final Map<String, String> LANGUAGES = languages();

    /** The page that answers a request. */
    public static Page of(Request request, String title) {
        return new Page(
                title,
                request.reader(),
                new Words(request.reader()),
                request.path(),
                request.query().encodedWithout("lang"),
                request.origin(),
                Head.BARE);
    }

    /** The page that answers a request about a call, in the call's own look. */
    public static Page of(Request request, String title, Call call) {
        return of(request, title).with(LookPages.dress(Head.BARE, call));
    }

    /** A page that has no address of its own: an error. */
    public static Page of(Reader reader, String title) {
        return new Page(title, reader, new Words(reader), "/", "", "", Head.BARE);
    }

    /** The same page with another head. */
    public Page with(Head other) {
        return new Page(title, reader, words, path, query, origin, other);
    }

    /** The whole address of a path of this site. */
    public String absolute(String to) {
        return origin + to;
    }

    /** The message in the reader's language. */
    public String text(String key, Object... arguments) {
        return messages().text(key, arguments);
    }

    /** The text fit to stand beside others in a line of the reader's direction. */
    public String isolated(String text) {
        return messages().isolated(text);
    }

    private Messages messages() {
        return words.messages();
    }

    /** The path in the reader's language, if it was chosen. */
    public String link(String to) {
        return reader.isChosen() ? to + (to.indexOf('?') < 0 ? '?' : '&') + "lang=" + reader.tag() : to;
    }

    private static Map<String, String> languages() {
        Map<String, String> languages = new LinkedHashMap<>();
        for (String tag : Messages.LANGUAGES) {
            languages.put(tag, Messages.in(Locale.forLanguageTag(tag)).text("site.language"));
        }
        return languages;
    }

    /** This page in every language there is, this one included. */
    public List<Alternate> alternates() {
        String prefix = query.isEmpty() ? path + "?lang=" : path + "?" + query + "&lang=";
        List<Alternate> alternates = new ArrayList<>(LANGUAGES.size());
        LANGUAGES.forEach((tag, name) -> alternates.add(new Alternate(tag, name, prefix + tag)));
        return alternates;
    }

    /** This page without a language chosen. */
    public String address() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The stylesheet, under an address that changes with it. */
    public String stylesheet() {
        return Assets.href("style.css");
    }

    /** Encodes a parameter's value. */
    public static String encode(String text) {
        return Query.encode(text);
    }

    /**
     * The page in one language.
     *
     * @param name of the language, in itself
     */
    public record Alternate(String tag, String name, String href) {}
}
