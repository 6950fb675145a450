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
        FindQuery query = FindParameters.read(request.query(), CallParameter.read(request.query(), index.get()));
        FindAnswer answer = finder.find(query);
        return switch (answer) {
            case FindAnswer.Found found -> Answer.of(Media.JSON, NearestJson.toBytes(query, found));
            case FindAnswer.Choices choices ->
                Answer.of(Media.JSON, NearestJson.toBytes(query, choices)).withStatus(300);
            case FindAnswer.NotFound notFound -> notFound(request, query, notFound);
        };
    }

    /** A problem that also has the members of an answer, so that suggestions are read like choices. */
    private static Answer notFound(Request request, FindQuery query, FindAnswer.NotFound answer) {
        JsonBytes json = new JsonBytes(1000).raw("{");
        Problems.writeMembers(json, Fault.of(404, "error.place.unknown"), request.reader());
        NearestJson.writeMembers(json.raw(","), query, answer);
        return Answer.of(Media.PROBLEM, json.raw("}").toBytes()).withStatus(404).in(request.reader());
    }
}
