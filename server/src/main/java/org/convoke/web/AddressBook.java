package org.convoke.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Every address of the site, and the forms of errors outside them.
 *
 * @param routes in no particular order
 * @param apiErrors for paths below {@code /api/} that no route answers
 * @param pageErrors for all others
 * @param site where all of it is
 */
public record AddressBook(List<Route> routes, ErrorForm apiErrors, ErrorForm pageErrors, SiteAddress site) {

    public AddressBook {
        routes = List.copyOf(routes);
    }

    /** The same with further addresses. */
    public AddressBook with(List<Route> more) {
        List<Route> all = new ArrayList<>(routes);
        all.addAll(more);
        return new AddressBook(all, apiErrors, pageErrors, site);
    }

    /** The form of errors of a route: below {@code /api/} that of programs, though a pattern of pages may fit there too. */
    ErrorForm errorsOf(Route route, String path) {
        return path.startsWith("/api/") ? apiErrors : route.errors();
    }

    /** The form of errors where no route is known. */
    ErrorForm errorsAt(String path) {
        return path.startsWith("/api/") ? apiErrors : pageErrors;
    }
}
