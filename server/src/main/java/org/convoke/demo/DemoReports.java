package org.convoke.demo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convoke.count.Basis;
import org.convoke.count.Claim;
import org.convoke.count.CountMethod;
import org.convoke.count.CountReader;
import org.convoke.count.CountReading;
import org.convoke.count.Figure;
import org.convoke.count.PhraseTable;
import org.convoke.count.SourceClass;
import org.convoke.event.EventStatus;
import org.convoke.event.PublicEvent;
import org.convoke.turnout.Door;
import org.convoke.turnout.Evidence;
import org.convoke.turnout.Measure;
import org.convoke.turnout.Range;
import org.convoke.turnout.ReportState;
import org.convoke.turnout.Role;
import org.convoke.turnout.Ruling;
import org.convoke.turnout.TurnoutReport;
import org.convoke.turnout.TurnoutStore;
import org.jspecify.annotations.Nullable;

/**
 * What was reported of the first Rivers Day: by bodies and roles, never by persons, of every class of sources and counted in
 * every way; accepted some minutes after it came, some still waiting, one turned away, one mended.
 */
final class DemoReports {

    /** Dozens, hundreds and thousands, as passers-by say it. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "en", List.of("dozens", "several hundred", "several thousand"),
            "es", List.of("decenas", "varios cientos", "varios miles"),
            "fr", List.of("des dizaines", "plusieurs centaines", "plusieurs milliers"),
            "de", List.of("Dutzende", "mehrere hundert", "mehrere tausend"),
            "ar", List.of("عشرات", "مئات", "آلاف"),
            "fa", List.of("ده‌ها نفر", "صدها نفر", "هزاران نفر"),
            "ckb", List.of("دەیان", "سەدان", "هەزاران"));

    private static final CountReader READER = new CountReader(PhraseTable.CCC_2017);

    /** From here on offices and newsrooms take notice, and counters come. */
    private static final long NOTICED = 300;

    private static final long LARGE = 1_500;

    private final TurnoutStore turnout;
    private final List<Sent> sent = new ArrayList<>();

    DemoReports(TurnoutStore turnout) {
        this.turnout = turnout;
    }

    /** A report on its way. */
    private record Sent(PublicEvent event, Claim claim, Evidence evidence, Instant at) {}

    /** Hands in what is reported of the events of a call, and accepts most of it, in the order of time. */
    void store(List<PublicEvent> events) {
        events.stream()
                .filter(event -> event.status() != EventStatus.CANCELLED && event.status() != EventStatus.POSTPONED)
                .forEach(this::report);
        sent.sort(Comparator.comparing(Sent::at).thenComparing(each -> id(each.event())));
        for (int i = 0; i < sent.size(); i++) {
            Sent each = sent.get(i);
            TurnoutReport report = turnout.add(each.event().id(), each.claim(), each.evidence(), Door.FORM, each.at());
            Instant read = each.at().plus(Duration.ofMinutes(3 + i % 9));
            switch (i % 60) {
                case 29 -> turnout.decide(report.id(), ReportState.REJECTED, "Of another day, says its page.", read);
                case 59 -> {
                    // Nobody has read it yet.
                }
                default -> turnout.decide(report.id(), ReportState.ACCEPTED, "Fits what else is known.", read);
            }
        }
    }

    /** What a coordinator decides when the numbers of a day are in: on the largest event, and on one that was none of the call's. */
    void decide(List<PublicEvent> events, Instant when) {
        List<PublicEvent> byCrowd = events.stream()
                .filter(event -> sent.stream()
                                .filter(each -> each.event().id().equals(event.id()))
                                .count()
                        > 2)
                .sorted(Comparator.comparing(
                                (PublicEvent event) -> DemoCrowd.of(id(event)).people())
                        .reversed())
                .toList();
        PublicEvent largest = byCrowd.getFirst();
        long people = DemoCrowd.of(id(largest)).people();
        turnout.rule(new Ruling(
                largest.id(),
                Ruling.Kind.RANGE,
                Range.of(people * 9 / 10 / 100 * 100, people * 11 / 10 / 100 * 100),
                null,
                "The counters stood at both bridges and published their sheets; the other numbers are of one bank only.",
                when));
        turnout.rule(new Ruling(
                byCrowd.getLast().id(),
                Ruling.Kind.COUNTER_EVENT,
                Range.NONE,
                null,
                "Held against the day, as its own page says.",
                when.plusSeconds(600)));
    }

    private void report(PublicEvent event) {
        DemoCrowd crowd = DemoCrowd.of("reports of " + id(event));
        DemoCrowd seen = new DemoCrowd(DemoCrowd.of(id(event)).people(), crowd.random());
        if (!seen.happens(58)) {
            return;
        }
        Teller teller = new Teller(event, seen);
        boolean isNoticed = seen.people() >= NOTICED;
        if (seen.happens(isNoticed ? 75 : 55)) {
            teller.host();
        }
        if (isNoticed && seen.happens(45)) {
            teller.office();
        }
        if (isNoticed && seen.happens(45)) {
            teller.newsroom();
        }
        if (seen.people() >= LARGE && seen.happens(60)) {
            teller.counters();
            teller.picture();
        }
        if (seen.happens(isNoticed ? 25 : 50)) {
            teller.passerBy();
        }
    }

    /** The number that the event's list gives it, the same whenever the demo is made. */
    private static String id(PublicEvent event) {
        return Objects.requireNonNullElse(event.sources().getFirst().id(), event.title());
    }

    /** Those who tell of one event. */
    private final class Teller {

        private final PublicEvent event;
        private final DemoCrowd crowd;
        private final Instant begin;

        Teller(PublicEvent event, DemoCrowd crowd) {
            this.event = event;
            this.crowd = crowd;
            ZoneId zone = Objects.requireNonNullElse(event.when().zone(), ZoneOffset.UTC);
            LocalTime start = Objects.requireNonNullElse(event.when().start(), LocalTime.of(11, 0));
            this.begin = event.when().date().atTime(start).atZone(zone).toInstant();
        }

        void host() {
            CountMethod method = crowd.people() < NOTICED ? CountMethod.HEAD_COUNT : CountMethod.LEAFLETS;
            Figure figure = Figure.of(crowd.told(random -> 1 + random.nextDouble() / 2));
            tell(SourceClass.ORGANIZER, crowd.happens(50) ? method : null, figure, Role.HOST, null);
        }

        void office() {
            Figure figure = Figure.of(crowd.told(random -> 0.6 + random.nextDouble() / 3));
            tell(SourceClass.OFFICIAL, CountMethod.ESTIMATE, figure, Role.OFFICIAL, null);
        }

        void newsroom() {
            long low = crowd.told(random -> 0.7 + random.nextDouble() / 5);
            Figure figure = Figure.of(low, Math.max(low, crowd.told(random -> 1 + random.nextDouble() / 4)));
            URI page = URI.create("https://delta-news.example/rivers/" + id(event));
            tell(SourceClass.PRESS, null, figure, Role.JOURNALIST, page);
        }

        void counters() {
            long low = crowd.people() * 95 / 100;
            Figure figure = Figure.of(low, crowd.people() * 105 / 100);
            URI page = URI.create("https://water-museum.example/counts/" + id(event));
            tell(SourceClass.INDEPENDENT, CountMethod.LINE_COUNT, figure, Role.COUNTER, page);
        }

        void picture() {
            Figure figure = Figure.of(crowd.told(random -> 0.8 + random.nextDouble() / 3));
            tell(SourceClass.PHOTO, CountMethod.GRID, figure, Role.BYSTANDER, null);
        }

        void passerBy() {
            List<String> words = WORDS.getOrDefault(id(event).replaceFirst("-.*", ""), List.of());
            boolean isWords = !words.isEmpty() && crowd.people() >= 30 && crowd.happens(60);
            Figure figure = isWords
                    ? read(words.get(crowd.people() < 200 ? 0 : crowd.people() < 2_000 ? 1 : 2))
                    : Figure.of(crowd.told(random -> 0.7 + random.nextDouble() * 0.7));
            tell(SourceClass.PARTICIPANT, null, figure, Role.PARTICIPANT, null);
        }

        private void tell(
                SourceClass source, @Nullable CountMethod method, Figure figure, Role role, @Nullable URI link) {
            Instant counted = begin.plus(Duration.ofMinutes(40 + crowd.random().nextInt(80)));
            Instant at = counted.plus(Duration.ofMinutes(10 + crowd.random().nextInt(200)));
            Measure measure = method == CountMethod.LINE_COUNT ? Measure.CUMULATIVE : Measure.PEAK;
            Long area = source == SourceClass.PHOTO ? crowd.people() / 2 : null;
            Evidence evidence = new Evidence(counted, measure, link, null, role, area);
            sent.add(new Sent(event, new Claim(Basis.COUNTED, source, method, figure), evidence, at));
        }
    }

    private static Figure read(String words) {
        return switch (READER.read(words)) {
            case CountReading.Understood understood -> understood.figure();
            case CountReading.Unstated unstated -> throw new IllegalStateException(words);
            case CountReading.Refused refused -> throw new IllegalStateException(words);
        };
    }
}
