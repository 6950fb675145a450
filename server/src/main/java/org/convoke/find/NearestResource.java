package org.convoke.find;

import java.util.function.Supplier;
import org.convoke.api.JsonBytes;
import org.convoke.api.Problems;
import org.convoke.index.EventIndex;
import org.convoke.web.Answer;
import org.convoke.web.Fault;
import org.convoke.web.Handler;
import org.convoke.web.Media;
import org.convoke.web.Request;

/** {@code /api/v1/events/nearest}: the events nearest to a place. */
public final class NearestResource implements Handler {

    private final Supplier<EventIndex> index;
    private final Finder finder;

    public NearestResource(Supplier<EventIndex> index, Finder finder) {
        this.index = index;
        this.finder = finder;
    }

    @Override
    public Answer answer(Request request) {
        EventIndex now = index.get();
        FindQuery query = FindParameters.read(request.query(), CallParameter.read(request.query(), now));
        FindAnswer answer = finder.find(query);
        return switch (answer) {
            case FindAnswer.Found found -> NearestJson.write(query, found, now).toAnswer(Media.JSON);
            case FindAnswer.Choices choices ->
                NearestJson.write(query, choices, now).toAnswer(Media.JSON).withStatus(300);
            case FindAnswer.NotFound notFound -> notFound(request, query, notFound, now);
        };
    }

    /** A problem that also has the members of an answer, so that suggestions are read like choices. */
    private static Answer notFound(Request request, FindQuery query, FindAnswer.NotFound answer, EventIndex index) {
        JsonBytes json = new JsonBytes(1000).raw("{");
        Problems.writeMembers(json, Fault.of(404, "error.place.unknown"), request.reader());
        NearestJson.writeMembers(json.raw(","), query, answer, index);
        return Answer.of(Media.PROBLEM, json.raw("}").toBytes()).withStatus(404).in(request.reader());
    }
}
