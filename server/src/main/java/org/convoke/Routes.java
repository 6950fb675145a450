package org.convoke;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.convoke.api.Problems;
import org.convoke.find.Finder;
import org.convoke.find.NearestResource;
import org.convoke.index.EventIndex;
import org.convoke.web.AddressBook;
import org.convoke.web.Answer;
import org.convoke.web.ErrorForm;
import org.convoke.web.Media;
import org.convoke.web.Route;

/** The one table of every address. */
public final class Routes {

    private static final ErrorForm PROBLEMS = new Problems();

    private Routes() {}

    /** Every address, with who answers it. */
    public static AddressBook of(Supplier<EventIndex> index, Finder finder) {
        byte[] healthy = "ok\n".getBytes(StandardCharsets.US_ASCII);
        return new AddressBook(
                List.of(
                        new Route(
                                "/health",
                                PROBLEMS,
                                request -> Answer.of(Media.TEXT, healthy).withCaching(Answer.Caching.NEVER)),
                        new Route("/api/v1/events/nearest", PROBLEMS, new NearestResource(index, finder))),
                PROBLEMS,
                PROBLEMS);
    }
}
