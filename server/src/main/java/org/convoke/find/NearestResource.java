package org.convoke.find;

import java.util.Optional;
import java.util.function.Supplier;
import org.convoke.call.CallSlug;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Media;
import org.convoke.web.Query;
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
        FindQuery query = FindParameters.read(request.query(), call(request.query()));
        return Answer.of(Media.JSON, NearestJson.toBytes(query, finder.find(query)));
    }

    private Optional<CallSlug> call(Query query) {
        return query.text("call").map(slug -> {
            if (!CallSlug.isValid(slug) || index.get().call(new CallSlug(slug)).isEmpty()) {
                throw UserError.notFound("error.call.unknown", slug);
            }
            return new CallSlug(slug);
        });
    }
}
