package org.convoke.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The fields that stand in every head of a kind, encoded once. */
final class Heads {

    /**
     * Nothing is loaded from anywhere but this site, no script runs that is not a file of it, nobody frames it. Styles,
     * pictures, data, forms and what works without network are the site's own.
     */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self';"
            + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    static final HeaderName ETAG = HeaderNames.ETAG;
    static final Header GZIP = HeaderValues.createCached("Content-Encoding", "gzip");
    static final Header VARY_ENCODING = HeaderValues.createCached("Vary", "Accept-Encoding");

    private static final Map<Media, List<Header>> BY_MEDIA = new EnumMap<>(Media.class);
    private static final Map<Answer.Caching, Header> BY_CACHING = new EnumMap<>(Answer.Caching.class);

    static {
        for (Media media : Media.values()) {
            BY_MEDIA.put(media, List.copyOf(fields(media)));
        }
        for (Answer.Caching caching : Answer.Caching.values()) {
            BY_CACHING.put(caching, HeaderValues.createCached("Cache-Control", cacheControl(caching)));
        }
    }

    private Heads() {}

    static List<Header> of(Media media) {
        return BY_MEDIA.getOrDefault(media, List.of());
    }

    static Header of(Answer.Caching caching) {
        return BY_CACHING.getOrDefault(caching, VARY_ENCODING);
    }

    private static List<Header> fields(Media media) {
        List<Header> fields = new ArrayList<>();
        fields.add(HeaderValues.createCached("Content-Type", media.contentType()));
        fields.add(HeaderValues.createCached("X-Content-Type-Options", "nosniff"));
        if (media.isOpen()) {
            fields.add(HeaderValues.createCached("Access-Control-Allow-Origin", "*"));
        } else {
            fields.add(HeaderValues.createCached("Content-Security-Policy", POLICY));
            fields.add(HeaderValues.createCached("Referrer-Policy", "no-referrer"));
            fields.add(HeaderValues.createCached("Cross-Origin-Opener-Policy", "same-origin"));
            fields.add(HeaderValues.createCached("Cross-Origin-Resource-Policy", "same-origin"));
        }
        return fields;
    }

    private static String cacheControl(Answer.Caching caching) {
        return switch (caching) {
            case BRIEF -> "max-age=2";
            case FOREVER -> "public, max-age=31536000, immutable";
            case NEVER -> "no-store";
        };
    }
}
