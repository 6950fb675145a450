package org.convoke.circulate;

import java.util.List;
import org.convoke.circulate.hub.HubResource;

/**
 * A stretch of all public texts, as one document of a feed.
 *
 * @param origin of the site, as {@code https://call.example.org}
 * @param site what the site is called
 * @param title of the feed
 * @param archive its number, or 0 for the feed that is subscribed to
 * @param previous the number of the archive before, or 0 when there is none
 * @param bulletins the oldest first
 */
record FeedPage(String origin, String site, String title, int archive, int previous, List<Bulletin> bulletins) {

    /** The path of the hub that tells of news. */
    static final String HUB = HubResource.ADDRESS;

    FeedPage {
        bulletins = List.copyOf(bulletins);
    }

    boolean isArchive() {
        return archive > 0;
    }

    String query() {
        return isArchive() ? query(archive) : "";
    }

    static String query(int archive) {
        return "?archive=" + archive;
    }
}
