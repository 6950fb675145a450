package org.convoke.circulate;

import java.net.URI;
import java.time.Instant;
import org.convoke.call.CallSlug;
import org.convoke.organization.OrganizationSlug;
import org.jspecify.annotations.Nullable;

/**
 * A page elsewhere that is said to carry the text of a call.
 *
 * @param number by which coordinators name it
 * @param examination what the page was found to have
 */
public record Carriage(long number, CallSlug call, Told told, Decision decision, Examination examination) {

    /** Whether something of the text was on the page when it was last read. */
    public boolean isFound() {
        Examination.Found found = examination.found();
        return found != null && found.mark() != CarriageMark.ABSENT;
    }

    /** How the site learned of it. */
    public enum Way {
        /** Somebody filled in the form, or a program used the API. */
        REPORT,
        /** A coordinator wrote it down. */
        COMMAND,
        /** A subscriber of the feed answered a delivery with the address of its page. */
        FEED
    }

    /** Whether it is listed. */
    public enum State {
        HELD,
        ACCEPTED,
        REMOVED
    }

    /**
     * What was told of it.
     *
     * @param newsroom its name as it was told; absent when nobody told one and an organization's stands for it
     * @param organization on whose domain the page is; absent when on none that is listed
     */
    public record Told(
            @Nullable String newsroom, @Nullable OrganizationSlug organization, URI link, Way way, Instant at) {

        /** The name of the machine that has the page. */
        public String host() {
            return link.getHost();
        }
    }

    /**
     * What became of it.
     *
     * @param at absent as long as it is held
     * @param reason of a removal
     */
    public record Decision(
            State state, @Nullable Instant at, @Nullable String reason) {}
}
