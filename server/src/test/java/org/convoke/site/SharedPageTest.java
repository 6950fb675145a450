package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.convoke.web.Answer;
import org.convoke.web.Body;
import org.convoke.web.Media;
import org.convoke.web.Query;
import org.convoke.web.Reader;
import org.convoke.web.Request;
import org.junit.jupiter.api.Test;

class SharedPageTest {

    private final AtomicReference<Object> state = new AtomicReference<>(new Object());
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-09-20T12:00:00Z"));
    private final SharedPage page =
            new SharedPage(request -> List.of("always", state.get()), Set.of("lang", "text"), this::make, clock());

    @Test
    void answer_asLongAsNothingChanges_isTheSame() {
        Answer first = page.answer(request("/a", "", Locale.ENGLISH));

        assertSame(first, page.answer(request("/a", "", Locale.ENGLISH)));
    }

    @Test
    void answer_whenTheStateIsAnother_isMadeAnew() {
        page.answer(request("/a", "", Locale.ENGLISH));
        state.set(new Object());
        Answer second = page.answer(request("/a", "", Locale.ENGLISH));

        assertEquals("/a? 2", text(second));
        assertSame(second, page.answer(request("/a", "", Locale.ENGLISH)));
    }

    @Test
    void answer_whenTheStateIsEqualButAnother_isMadeAnew() {
        state.set(List.of(new Object()).toArray());
        page.answer(request("/a", "", Locale.ENGLISH));
        state.set(((Object[]) state.get()).clone());
        page.answer(request("/a", "", Locale.ENGLISH));

        assertEquals(2, made.get());
    }

    @Test
    void answer_afterAMinute_isMadeAnewInAnyCase() {
        page.answer(request("/a", "", Locale.ENGLISH));
        now.updateAndGet(before -> before.plusMillis(59_999));
        page.answer(request("/a", "", Locale.ENGLISH));
        assertEquals(1, made.get());

        now.updateAndGet(before -> before.plusMillis(1));
        page.answer(request("/a", "", Locale.ENGLISH));
        assertEquals(2, made.get());
    }

    @Test
    void answer_isKeptApartByPathLanguageAndQuery() {
        Answer english = page.answer(request("/a", "", Locale.ENGLISH));

        assertNotEquals(text(english), text(page.answer(request("/a", "", Locale.FRENCH))));
        assertNotEquals(text(english), text(page.answer(request("/b", "", Locale.ENGLISH))));
        assertNotEquals(text(english), text(page.answer(request("/a", "text=fa", Locale.ENGLISH))));
        assertSame(english, page.answer(request("/a", "", Locale.ENGLISH)));
    }

    @Test
    void answer_toOtherParameters_isTheSamePage() {
        Answer bare = page.answer(request("/a", "", Locale.ENGLISH));

        assertSame(bare, page.answer(request("/a", "from=elsewhere", Locale.ENGLISH)));
        assertEquals("/b? 2", text(page.answer(request("/b", "from=elsewhere", Locale.ENGLISH))));
    }

    @Test
    void answer_toManyAtOnce_isMadeOnce() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        SharedPage slow = new SharedPage(
                request -> List.of(state.get()),
                Set.of(),
                request -> {
                    begun.countDown();
                    await(goOn);
                    return make(request);
                },
                clock());
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                answers.add(readers.submit(() -> slow.answer(request("/a", "", Locale.ENGLISH))));
            }
            await(begun);
            goOn.countDown();
            for (Future<Answer> answer : answers) {
                assertEquals("/a? 1", text(answer.get()));
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void answer_whenTooManyWereKept_isStillRight() {
        for (int i = 0; i < 250; i++) {
            assertEquals("/" + i + "? " + (i + 1), text(page.answer(request("/" + i, "", Locale.ENGLISH))));
        }
    }

    private Clock clock() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }

    private Answer make(Request request) {
        String text = request.path() + "?" + request.query().encodedWithout() + " " + made.incrementAndGet();
        return Answer.of(Media.PAGE, text.getBytes(StandardCharsets.UTF_8)).in(request.reader());
    }

    private static Request request(String path, String query, Locale language) {
        return new Request(path, Map.of(), Query.parse(query), new Reader(language, false), "http://localhost");
    }

    private static String text(Answer answer) {
        return switch (answer.body()) {
            case Body.Fresh(byte[] bytes, int length) -> new String(bytes, 0, length, StandardCharsets.UTF_8);
            case Body.Shared shared -> new String(shared.plain(), StandardCharsets.UTF_8);
            case Body.Kept kept -> throw new AssertionError("kept compressed: " + kept.etag());
        };
    }
}
