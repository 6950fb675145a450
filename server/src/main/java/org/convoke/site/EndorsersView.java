package org.convoke.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wall of those who endorse a call.
 *
 * @param counts sentences, the most important one first
 * @param damaged how many are left out because they are not what was signed and logged; absent when none is
 * @param deadline in words; absent when there is none
 * @param walls those who endorse the newest version first, then those who endorsed an earlier one
 * @param data the same for programs
 */
public record EndorsersView(
        Page page,
        String callTitle,
        String callHref,
        List<String> counts,
        @Nullable String damaged,
        @Nullable String deadline,
        List<Tally> tallies,
        List<Wall> walls,
        String data) {

    public EndorsersView {
        counts = List.copyOf(counts);
        tallies = List.copyOf(tallies);
        walls = List.copyOf(walls);
    }

    /** How many of each. */
    public record Tally(String heading, List<Count> counts) {}

    /** How many of one. */
    public record Count(String name, String number) {}

    /**
     * Some of them.
     *
     * @param heading absent for those who endorse the newest version
     */
    public record Wall(@Nullable String heading, List<Stone> stones) {}

    /**
     * One organization.
     *
     * @param logo absent when it gave none
     * @param facts what and where it is
     * @param evidence how it is known, in words
     * @param voice who spoke for it; empty when that is not said
     */
    public record Stone(
            OrganizationView.Link organization,
            OrganizationView.@Nullable Logo logo,
            String facts,
            String evidence,
            String voice) {}
}
