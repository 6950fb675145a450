package org.convoke.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.convoke.Pipeline;
import org.convoke.call.CallSlug;
import org.convoke.call.CallVersion;
import org.convoke.call.History;
import org.convoke.call.SignedText;
import org.convoke.i18n.Messages;
import org.convoke.organization.Endorsements.Endorser;
import org.convoke.organization.Level;
import org.convoke.organization.OrganizationEntry;
import org.convoke.organization.OrganizationKind;
import org.convoke.place.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's alliance, its texts and those who endorse them, stored as anybody's. */
class DemoAllianceTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-21T08:00:00Z"), ZoneOffset.UTC);
    private static final CallSlug CALL = new CallSlug("rivers-day");

    @Test
    void store_showsWhatAnAllianceCanDo(@TempDir Path folder) {
        Demo demo = Demo.after(LocalDate.now(CLOCK), Gazetteer::open);
        try (Pipeline pipeline = Pipeline.openOrCreate(folder, CLOCK)) {
            pipeline.calls().create(demo.call(), CLOCK.instant());

            new DemoAlliance(pipeline, demo.call(), "http://localhost:8080").store();

            History history = pipeline.versions().list(CALL);
            assertEquals(
                    Set.copyOf(Messages.LANGUAGES),
                    history.texts(2).stream().map(CallVersion::tag).collect(Collectors.toSet()));
            assertTrue(history.texts(1).size() > 1);
            history.versions().forEach(DemoAllianceTest::assertWhole);
            assertEndorsers(pipeline.endorsements().list(CALL), history);
            List<OrganizationEntry> organizations = pipeline.organizations().list();
            assertEquals(
                    EnumSet.allOf(OrganizationKind.class),
                    organizations.stream()
                            .map(each -> each.organization().kind())
                            .collect(Collectors.toSet()));
            assertEquals(
                    7,
                    organizations.stream().filter(each -> each.logo() != null).count());
        }
    }

    private static void assertWhole(CallVersion version) {
        String body = version.text().map(SignedText::body).orElseThrow();
        assertTrue(body.startsWith("# "), body);
        assertTrue(body.contains("[^1]: "), body);
        // Nothing is left to be filled in.
        assertEquals(body, body.replaceAll("[{}]|(?m)^\\[[0-9]\\]", ""));
    }

    private static void assertEndorsers(List<Endorser> endorsers, History history) {
        List<Endorser> newest = endorsers.stream()
                .filter(each -> history.find(each.endorsement().text())
                        .map(text -> text.version() == 2)
                        .orElse(false))
                .toList();
        assertTrue(newest.size() >= 12, endorsers::toString);
        assertEquals(
                EnumSet.allOf(Level.class),
                newest.stream()
                        .map(each -> each.endorsement().evidence().level())
                        .collect(Collectors.toSet()));
        assertEquals(
                1,
                endorsers.stream().filter(each -> !each.endorsement().holds()).count());
        assertTrue(
                endorsers.stream().anyMatch(each -> !each.endorsement().record().isPublic()));
    }
}
