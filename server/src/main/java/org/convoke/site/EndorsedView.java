package org.convoke.site;

import java.util.List;

/**
 * Who endorses a call, in brief.
 *
 * @param count how many, in a sentence
 * @param levels how it is known, how often
 * @param some of the organizations, by kind and name
 * @param href of all of them
 */
public record EndorsedView(String count, List<String> levels, List<Name> some, String href) {

    public EndorsedView {
        levels = List.copyOf(levels);
        some = List.copyOf(some);
    }

    /**
     * An organization by its name.
     *
     * @param country its name; empty for one of none in particular
     */
    public record Name(OrganizationView.Link organization, String country) {}
}
