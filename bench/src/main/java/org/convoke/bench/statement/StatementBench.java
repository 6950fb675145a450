package org.convoke.bench.statement;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.Pipeline;
import org.convoke.Serving;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.call.TextHeader;
import org.convoke.call.VersionDraft;
import org.convoke.call.Wording;
import org.convoke.sign.SecretKey;
import org.convoke.web.Query;
import org.convoke.web.SiteAddress;

/**
 * Serves calls with texts and asks over HTTP, one question after the other: what is this text, of a call with fifty versions in
 * ten languages; and the newest text on paper, each sheet drawn for the first time. Words: the page to write.
 */
public final class StatementBench {

    private static final int VERSIONS = 50;

    /** Each has one text in every language, so that there are enough papers nobody has asked for yet. */
    private static final int PAPER_CALLS = 20;

    private static final int CHECKS = 300;
    private static final long SEED = 20261122;
    private static final CallSlug CALL = new CallSlug("rivers");
    private static final VersionDraft.Terms TERMS = new VersionDraft.Terms(null, null, TextHeader.USUAL_LICENSE);

    private final String site;
    private final HttpClient client = HttpClient.newHttpClient();

    private StatementBench(String site) {
        this.site = site;
    }

    /** Runs the bench. */
    public static void main(String[] words) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("convoke-statement-bench");
        try (Pipeline pipeline = Pipeline.openOrCreate(folder, Clock.systemUTC())) {
            issue(pipeline, CALL, VERSIONS);
            for (int i = 0; i < PAPER_CALLS; i++) {
                issue(pipeline, paperCall(i), 1);
            }
            try (Serving serving =
                    Serving.start(pipeline.store(), "127.0.0.1", 0, Clock.systemUTC(), SiteAddress.unset())) {
                String page = new StatementBench("http://127.0.0.1:" + serving.port()).page();
                System.out.println(page);
                Files.writeString(Path.of(words[0]), page);
            }
        } finally {
            delete(folder);
        }
    }

    private static CallSlug paperCall(int number) {
        return new CallSlug("paper-" + number);
    }

    private static void issue(Pipeline pipeline, CallSlug call, int versions) {
        LocalDate day = LocalDate.of(2030, 9, 28);
        pipeline.calls().create(new Call(call, "Rivers day", new Call.Days(day, day), Locale.ENGLISH), now());
        SecretKey key = SecretKey.generate();
        for (int version = 1; version <= versions; version++) {
            for (String language : MadeTexts.languages()) {
                Integer translationOf = language.equals(MadeTexts.languages().getFirst()) ? null : version;
                Wording wording = Wording.read(text(call, version, language).getBytes(StandardCharsets.UTF_8));
                VersionDraft draft =
                        new VersionDraft(call, Locale.forLanguageTag(language), wording, translationOf, TERMS);
                pipeline.versions().issue(draft, "https://call.example.org", key, now());
            }
        }
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private static String text(CallSlug call, int version, String language) {
        return MadeTexts.text(version + call.value().hashCode(), language);
    }

    /** One kind of question, with how long each answer took, in the order they came. */
    private record Series(String words, List<Double> millis) {

        String line() {
            List<Double> sorted = millis.stream().sorted().toList();
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %.1f | %.1f | %.1f | %.1f |",
                    words,
                    sorted.size(),
                    millis.getFirst(),
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() * 99 / 100),
                    sorted.getLast());
        }
    }

    private String page() throws IOException, InterruptedException {
        List<Series> series = new ArrayList<>();
        series.add(papers());
        Random random = new Random(SEED);
        series.add(checks("newest version, as issued", "The same words", i -> text(CALL, VERSIONS, language(i))));
        series.add(checks("a paragraph of it", "A part, unaltered", i -> paragraph(text(CALL, VERSIONS, language(i)))));
        series.add(checks(
                "an older version",
                "An older version",
                i -> text(CALL, 1 + random.nextInt(VERSIONS - 1), language(i))));
        series.add(checks(
                "a version with words put in",
                "Altered",
                i -> text(CALL, 1 + random.nextInt(VERSIONS), language(i))
                        .replace(".", " nowhere.")
                        .replace("。", "无。")
                        .replace("।", " कहीं।")));
        series.add(checks("another text", "Not known here", i -> other(random)));
        return String.format(
                Locale.ROOT,
                """
                # Texts of calls

                Written by `make bench-statement` on %s: a call with %d versions in %d languages of some 600 words, and %d calls with one
                version each; fixed seed. Over HTTP, one question after the other, server and client in one process. %d cores, Java %s,
                load %.1f when written. Milliseconds until the whole answer was there; nothing was warmed up before the first.

                To reach: 300 ms for a statement on paper, 50 ms for a check.

                | | answers | first | median | 99 of 100 | slowest |
                |---|---|---|---|---|---|
                %s
                """,
                LocalDate.now(Clock.systemUTC()),
                VERSIONS,
                MadeTexts.languages().size(),
                PAPER_CALLS,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                series.stream().map(Series::line).collect(Collectors.joining("\n")));
    }

    private static String language(int number) {
        return MadeTexts.languages().get(number % MadeTexts.languages().size());
    }

    private static String paragraph(String text) {
        return text.split("\n\n")[3];
    }

    private static String other(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            text.append(Long.toString(random.nextLong(1_000_000_000L), 36)).append(i % 12 == 11 ? ". " : " ");
        }
        return text.toString();
    }

    private Series papers() throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < PAPER_CALLS; i++) {
            for (String language : MadeTexts.languages()) {
                String path = "/" + paperCall(i) + "/statement.pdf?text=" + language;
                millis.add(time(HttpRequest.newBuilder(URI.create(site + path)).build(), "%PDF"));
            }
        }
        return new Series("the statement as PDF", millis);
    }

    private Series checks(String words, String verdict, IntFunction<String> texts)
            throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < CHECKS; i++) {
            String form = "text=" + Query.encode(texts.apply(i));
            HttpRequest request = HttpRequest.newBuilder(URI.create(site + "/verify?lang=en"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            millis.add(time(request, verdict));
        }
        return new Series("check: " + words, millis);
    }

    private double time(HttpRequest request, String expected) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        double millis = (System.nanoTime() - began) / 1e6;
        String text = new String(response.body(), StandardCharsets.UTF_8);
        if (response.statusCode() != 200 || !text.contains(expected)) {
            throw new IOException(request.uri() + " answered " + response.statusCode() + " without " + expected);
        }
        return millis;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
