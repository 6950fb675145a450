package org.convoke.web;

/** What kinds of content this server sends. */
public enum Media {
    PAGE("text/html; charset=utf-8", false),
    SCRIPT("text/javascript; charset=utf-8", false),
    MANIFEST("application/manifest+json", false),
    PICTURE("image/png", true),
    PHOTOGRAPH("image/jpeg", true),
    PRINT("application/pdf", true),
    BINARY("application/octet-stream", true),
    JSON("application/json", true),
    ATOM("application/atom+xml; charset=utf-8", true),
    XML("text/xml; charset=utf-8", true),
    JSON_FEED("application/feed+json", true),
    PROBLEM("application/problem+json", true),
    CALENDAR("text/calendar; charset=utf-8", true),
    TABLE("text/csv; charset=utf-8", true),
    GEOJSON("application/geo+json", true),
    STYLESHEET("text/css; charset=utf-8", false),
    IMAGE("image/svg+xml", false),
    TREE_SIZE("text/x.tlog.size", false),
    SIGNED("text/plain; charset=utf-8", true),
    TEXT("text/plain; charset=utf-8", false);

    private final String contentType;
    private final boolean isOpen;

    Media(String contentType, boolean isOpen) {
        this.contentType = contentType;
        this.isOpen = isOpen;
    }

    /** Whether compression wins anything. */
    boolean isCompressible() {
        return this != PICTURE && this != PHOTOGRAPH && this != PRINT;
    }

    /** The value of the Content-Type field. */
    public String contentType() {
        return contentType;
    }

    /** Whether scripts of other sites may read it (CORS): data for everybody, as opposed to pages. */
    public boolean isOpen() {
        return isOpen;
    }
}
