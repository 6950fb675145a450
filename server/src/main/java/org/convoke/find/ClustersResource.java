package org.convoke.find;

import java.util.function.Supplier;
import org.convoke.index.EventIndex;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Media;
import org.convoke.web.Request;

/** {@code /api/v1/clusters}: what a map shows, as much for a million events as for a hundred. */
public final class ClustersResource implements Handler {

    private final Supplier<EventIndex> index;

    public ClustersResource(Supplier<EventIndex> index) {
        this.index = index;
    }

    @Override
    public Answer answer(Request request) {
        EventIndex now = index.get();
        ClusterQuery query = ClusterQuery.read(request.query(), CallParameter.read(request.query(), now));
        return ClusterJson.write(query, Clusters.of(query, now), now).toAnswer(Media.JSON);
    }
}
