package org.convoke.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.convoke.Pipeline;
import org.convoke.TestSite;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.call.Color;
import org.convoke.call.Look;
import org.convoke.demo.Demo;
import org.convoke.demo.DemoAlliance;
import org.convoke.event.Accessibility;
import org.convoke.event.AccessibilityFeature;
import org.convoke.event.Address;
import org.convoke.event.Details;
import org.convoke.event.EarlierPlan;
import org.convoke.event.EventId;
import org.convoke.event.EventStatus;
import org.convoke.event.GeocodePrecision;
import org.convoke.event.Organizer;
import org.convoke.event.Position;
import org.convoke.event.PublicEvent;
import org.convoke.event.SourceRef;
import org.convoke.event.Venue;
import org.convoke.event.When;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.convoke.nearest.LatLon;
import org.convoke.turnout.Turnout;
import org.convoke.web.Route;

/** A site on which everything that pages can show is to be seen somewhere. */
final class Exhibits {

    /** Six days before the call. */
    static final Instant NOW = Instant.parse("2026-09-20T12:00:00Z");

    /** The evening of the call's first day. */
    static final Instant EVENING = Instant.parse("2026-09-26T20:00:00Z");

    static final EventId FULL = TestEvents.id(1);
    static final EventId CANCELLED = TestEvents.id(4);
    static final EventId POSTPONED = TestEvents.id(5);
    static final EventId TENTATIVE = TestEvents.id(6);
    static final EventId MOVED = TestEvents.id(7);
    static final EventId VAGUE = TestEvents.id(8);
    static final EventId ONLINE = TestEvents.id(9);
    static final EventId LONG = TestEvents.id(10);

    /** An organization that gives itself another one's name. */
    static final String LOOKALIKE = "rivers-alliance";

    /** A call without events, in a color that is hard to keep legible, with a picture. */
    static final Call LAKES = new Call(
            new CallSlug("lakes-day"),
            "یک روز برای دریاچه‌ها",
            new Call.Days(TestEvents.DAY.plusDays(30), TestEvents.DAY.plusDays(30)),
            Locale.forLanguageTag("fa"),
            new Look(
                    new Color(0xffd400),
                    new Look.Picture(Demo.picture().version(), 1280, 512, "Two boats on the water")));

    /** A call that lasts longer than a row of days is any help. */
    static final Call WALK = new Call(
            new CallSlug("long-walk"),
            "The long walk",
            new Call.Days(TestEvents.DAY, TestEvents.DAY.plusDays(40)),
            Locale.ENGLISH);

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Exhibits() {}

    /** The site, with {@link LivingPage} under {@code /components}. */
    static TestSite start() {
        return start(new SampleTurnout());
    }

    /** The same with numbers of one's own. */
    static TestSite start(Turnout turnout) {
        return start(turnout, NOW);
    }

    /** The same at another moment. */
    static TestSite start(Turnout turnout, Instant now) {
        MemoryFeed feed = new MemoryFeed();
        List.of(TestEvents.RIVERS, LAKES, WALK).forEach(feed::put);
        events().forEach(feed::publish);
        ErrorPages errors = new ErrorPages(new Templates());
        Standing standing = Standing.open();
        TestSite site = TestSite.start(
                feed,
                now,
                new TestSite.Extras(
                                event -> event.equals(MOVED) ? List.of(earlier()) : List.of(),
                                (call, size) -> Optional.of(
                                        size == Look.Size.LARGE
                                                ? Demo.picture().large()
                                                : Demo.picture().small()),
                                standing.who(),
                                List.of(new Route("/components", errors, new LivingPage())))
                        .with(turnout));
        return site.closing(standing);
    }

    /** Who stands behind the calls: the demo's alliance, and one that only looks like it, in a store of its own. */
    private record Standing(Path folder, Pipeline pipeline) implements AutoCloseable {

        static Standing open() {
            try {
                Path folder = Files.createTempDirectory("convoke-exhibits");
                Pipeline pipeline = Pipeline.openOrCreate(folder, Clock.fixed(NOW, ZoneOffset.UTC));
                pipeline.calls().create(TestEvents.RIVERS, NOW);
                new DemoAlliance(pipeline, TestEvents.RIVERS, "https://call.example.org").store();
                Map<String, String> fields = Map.of("domain", LOOKALIKE + ".example", "name", "Rivers Alli\u0430nce");
                pipeline.organizations()
                        .save(
                                Objects.requireNonNull(
                                        pipeline.organizations().readNew(fields).record()),
                                NOW);
                return new Standing(folder, pipeline);
            } catch (IOException e) {
                throw new UncheckedIOException("making a folder for the exhibits", e);
            }
        }

        TestSite.Who who() {
            return new TestSite.Who(pipeline.organizations(), pipeline.endorsements(), pipeline.versions()::list);
        }

        @Override
        public void close() throws IOException {
            pipeline.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** What {@link #MOVED} was announced as. */
    static EarlierPlan earlier() {
        Venue venue = new Venue("Alte Brücke", new Address(null, "Berlin", null, null, "DE"), null);
        return new EarlierPlan(when(9, 30), false, venue, Instant.parse("2026-09-18T07:15:00Z"));
    }

    static List<PublicEvent> events() {
        return List.of(
                event(1, "River walk 1", full(), EventStatus.CONFIRMED),
                TestEvents.event(2, 44.65, -63.57, "America/Halifax"),
                TestEvents.event(3, 53.72, -1.86, "Europe/London"),
                event(4, "پاکسازی رودخانه در برلین", venue(52.49), EventStatus.CANCELLED),
                event(5, "Boat parade", venue(52.46), EventStatus.POSTPONED),
                event(6, "Riverside picnic", venue(52.43), EventStatus.TENTATIVE),
                event(7, "Wasserproben nehmen und messen", venue(52.40), EventStatus.MOVED),
                vague(),
                online(),
                event(
                        10,
                        "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsfeierlichkeit",
                        venue(52.30),
                        EventStatus.CONFIRMED),
                event(11, "نزهة على ضفة النهر", venue(52.28), EventStatus.CONFIRMED));
    }

    /** The event of a number. */
    static PublicEvent event(EventId id) {
        return events().stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Venue full() {
        return new Venue(
                "Bootshaus",
                new Address("Am Ufer 3", "Berlin", "Berlin", "10115", "DE"),
                new Position(LatLon.of(52.52, 13.40), GeocodePrecision.EXACT));
    }

    private static Venue venue(double latitude) {
        return new Venue(
                "Uferwiese",
                new Address(null, "Berlin", null, null, "DE"),
                new Position(LatLon.of(latitude, 13.40), GeocodePrecision.STREET));
    }

    /** Of which neither time nor place nor anything else is known. */
    private static PublicEvent vague() {
        Venue venue = new Venue(
                null,
                new Address(null, "Potsdam", null, null, "DE"),
                new Position(LatLon.of(52.39, 13.06), GeocodePrecision.TOWN));
        return with(8, "Planting willows", When.on(TestEvents.DAY, BERLIN), venue, Details.NONE);
    }

    private static PublicEvent online() {
        return with(9, "Lecture: who lives in our river?", when(18, 0), Venue.UNKNOWN, details());
    }

    private static PublicEvent event(long number, String title, Venue venue, EventStatus status) {
        return TestEvents.withStatus(with(number, title, when(10, 0), venue, details()), status);
    }

    private static When when(int hour, int minute) {
        LocalDateTime start = TestEvents.DAY.atTime(hour, minute);
        return new When(TestEvents.DAY, LocalTime.of(hour, minute), start.plusHours(2), BERLIN);
    }

    private static Details details() {
        Accessibility accessibility = new Accessibility(Map.of(
                AccessibilityFeature.WHEELCHAIR, Accessibility.Answer.YES,
                AccessibilityFeature.SIGN_LANGUAGE, Accessibility.Answer.YES,
                AccessibilityFeature.ACCESSIBLE_TOILET, Accessibility.Answer.NO));
        return new Details(
                "Bring gloves; we have bags and tea.\nChildren are welcome.",
                List.of("de", "tr"),
                accessibility,
                List.of(new Organizer("Flussfreunde Berlin", null)),
                URI.create("https://rivers.example/de/1"));
    }

    private static PublicEvent with(long number, String title, When when, Venue venue, Details details) {
        return new PublicEvent(
                TestEvents.id(number),
                TestEvents.RIVERS.slug(),
                title,
                when,
                EventStatus.CONFIRMED,
                venue.equals(Venue.UNKNOWN),
                venue,
                details,
                List.of(new SourceRef("groups", String.valueOf(number), null)),
                0,
                Instant.parse("2026-09-01T08:00:00Z"));
    }
}
