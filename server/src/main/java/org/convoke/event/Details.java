package org.convoke.event;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event may tell beyond what, when and where.
 *
 * @param description plain text, or absent
 * @param languages BCP 47 tags, the main one first
 * @param url the event's page elsewhere, http or https
 */
public record Details(
        @Nullable String description,
        List<String> languages,
        Accessibility accessibility,
        List<Organizer> organizers,
        @Nullable URI url) {

    /** Nothing more is told. */
    public static final Details NONE = new Details(null, List.of(), Accessibility.UNKNOWN, List.of(), null);

    public Details {
        description = Text.presentOrNull(description);
        languages = List.copyOf(languages);
        organizers = List.copyOf(organizers);
    }
}
