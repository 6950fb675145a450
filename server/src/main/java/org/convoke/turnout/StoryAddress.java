package org.convoke.turnout;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The address of a story in its plainest form, by which copies of a link are known: without scheme, www, trackers and end. */
final class StoryAddress {

    /** What is added to follow readers and names no other page. */
    private static final Pattern TRACKER = Pattern.compile("(utm_[a-z]+|fbclid|gclid|mc_cid|mc_eid|igshid)=.*");

    private StoryAddress() {}

    static String of(URI link) {
        String host = link.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(www|m|amp)\\.", "");
        String path = link.getRawPath() == null ? "" : link.getRawPath().replaceFirst("/+$", "");
        String query = link.getRawQuery() == null
                ? ""
                : Arrays.stream(link.getRawQuery().split("&"))
                        .filter(part -> !TRACKER.matcher(part).matches())
                        .sorted()
                        .collect(Collectors.joining("&"));
        return host + path + (query.isEmpty() ? "" : "?" + query);
    }
}
