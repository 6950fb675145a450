package org.convoke.publish;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.convoke.call.Call;
import org.convoke.find.CallParameter;
import org.convoke.index.EventIndex;
import org.convoke.index.IndexedEvent;
import org.convoke.web.Answer;
import org.convoke.web.Body;
import org.convoke.web.Handler;
import org.convoke.web.Media;
import org.convoke.web.Request;
import org.jspecify.annotations.Nullable;

/**
 * {@code /{call}/events.bin}: the call as a {@link CallFile}, so that it can be searched where the reader is. Made from the
 * index at the first request after a change and kept compressed until the next.
 */
public final class CallFileResource implements Handler {

    private final Supplier<EventIndex> index;
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    /** A file, and of which state it is. */
    private record Made(Call call, List<IndexedEvent> of, Body.Kept body) {

        /** Compares the list by identity: the index gives the same one until something changes. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(Call nowCall, List<IndexedEvent> now) {
            return of == now && call.equals(nowCall);
        }
    }

    public CallFileResource(Supplier<EventIndex> index) {
        this.index = index;
    }

    @Override
    public Answer answer(Request request) {
        EventIndex now = index.get();
        Call call = CallParameter.get(request.variable("call"), now);
        Made file = made.compute(call.slug().value(), (slug, known) -> fresh(call, now, known));
        return Answer.of(Media.BINARY, file.body());
    }

    private static Made fresh(Call call, EventIndex index, @Nullable Made known) {
        List<IndexedEvent> now = index.byDate(call.slug());
        return known != null && known.isOf(call, now) ? known : new Made(call, now, make(call, now, index));
    }

    private static Body.Kept make(Call call, List<IndexedEvent> events, EventIndex index) {
        return Body.Kept.of(CallFile.write(
                call,
                events.stream()
                        .map(each -> new CallFile.Listed(index.listing(each), each.offsetSeconds()))
                        .toList()));
    }
}
