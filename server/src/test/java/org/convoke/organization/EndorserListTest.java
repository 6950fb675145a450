package org.convoke.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.convoke.Pipeline;
import org.convoke.call.Call;
import org.convoke.demo.Demo;
import org.convoke.demo.DemoAlliance;
import org.convoke.organization.Endorsements.Endorser;
import org.convoke.place.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of endorsers that pages are made of. */
class EndorserListTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-09-21T08:00:00Z"));

    @Test
    void list_unchanged_staysTheSameObject_changedIsReadWithinASecond(@TempDir Path folder) {
        InstantSource source = now::get;
        Clock moving = source.withZone(ZoneOffset.UTC);
        Call call =
                Demo.after(LocalDate.of(2026, 9, 21), Gazetteer.shared()::join).call();
        try (Pipeline pipeline = Pipeline.openOrCreate(folder, moving)) {
            pipeline.calls().create(call, now.get());
            new DemoAlliance(pipeline, call, "http://localhost:8080").store();
            EndorserList list = new EndorserList(pipeline.endorsements(), moving);
            List<Endorser> first = list.list(call.slug());

            now.updateAndGet(moment -> moment.plus(Duration.ofSeconds(5)));
            assertSame(first, list.list(call.slug()));

            Endorser letter = first.stream()
                    .filter(each -> each.endorsement().holds()
                            && each.endorsement().evidence().level() == Level.DOCUMENT)
                    .findFirst()
                    .orElseThrow();
            pipeline.endorsements()
                    .withdraw(
                            WithdrawalRecord.of(
                                    letter.endorsement().record().digest(),
                                    letter.organization().organization().id(),
                                    null,
                                    now.get()),
                            null,
                            now.get());
            now.updateAndGet(moment -> moment.plus(Duration.ofSeconds(1)));
            List<Endorser> after = list.list(call.slug());
            assertNotSame(first, after);
            assertEquals(
                    2,
                    after.stream().filter(each -> !each.endorsement().holds()).count());
        }
    }
}
