package org.convoke.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Serves a hundred thousand events of one day on one core and asks from the other for the nearest, for the list, for what
 * a map shows and for how many came, in turns with nginx and a file of the same size, so that whatever else the machine does falls on both. Writes docs/benchmarks/http.md.
 *
 * <p>Words: the page to write, the server's jar, the rounds.
 */
public final class HttpBench {

    /** What an operator of so many events would set; the page names it. */
    static final List<String> HEAP = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xmx116m",
            "-Xmn20m",
            "-XX:TrimNativeHeapInterval=5000");

    private static final List<Question> QUESTIONS =
            List.of(Workload.JSON, Workload.HTML, Workload.CALL_PAGE, Workload.LIST, Workload.CLUSTERS);

    private static final int PORT = 18_473;
    private static final int NGINX_PORT = 18_474;
    private static final int WARM_UP_SECONDS = 20;
    private static final int ROUND_SECONDS = 8;

    private final Path folder;
    private final Path jar;

    private HttpBench(Path folder, Path jar) {
        this.folder = folder;
        this.jar = jar;
    }

    /** Runs the bench. */
    public static void main(String[] words) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("convoke-http-bench");
        HttpReport report = new HttpBench(folder, Path.of(words[1]).toAbsolutePath()).run(Integer.parseInt(words[2]));
        Files.createDirectories(Path.of(words[0]).toAbsolutePath().getParent());
        Files.writeString(Path.of(words[0]), report.text());
        System.out.println(report.text());
    }

    private HttpReport run(int rounds) throws IOException, InterruptedException {
        Workload workload = new Workload(folder);
        workload.write();
        Path events = folder.resolve("data");
        fill(events, Workload.CALL, Workload.DAY, workload.table());
        issue(events, workload.text());
        // Sums need memory, which the other questions are to be measured without.
        Path numbers = folder.resolve("numbers");
        fill(numbers, Workload.CALL_OF_NUMBERS, Workload.DAY_OF_NUMBERS, workload.tableOfNumbers());
        Process nginx = nginx();
        try {
            List<Comparison> comparisons = new ArrayList<>();
            Usage usage = ask(events, QUESTIONS, workload, rounds, comparisons);
            ask(numbers, List.of(Workload.LIVE), workload, rounds, comparisons);
            return new HttpReport(comparisons, usage.startMillis, usage.startMegabytes, usage.loadedMegabytes);
        } finally {
            nginx.destroy();
        }
    }

    private record Usage(long startMillis, long startMegabytes, long loadedMegabytes) {}

    /** Serves a folder of data and asks all questions of it. */
    private Usage ask(Path data, List<Question> questions, Workload workload, int rounds, List<Comparison> into)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process server = Programs.startOnFirstCore(
                java(HEAP, "serve", "--data", data.toString(), "--port", String.valueOf(PORT)));
        try {
            Programs.await("http://127.0.0.1:" + PORT + workload.firstAddress(questions.getFirst()));
            long startMillis = (System.nanoTime() - begin) / 1_000_000;
            long startMegabytes = Programs.residentMegabytes(server);
            for (Question question : questions) {
                into.add(compare(question, workload, rounds));
            }
            return new Usage(startMillis, startMegabytes, Programs.residentMegabytes(server));
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    /** Makes a call of one day with the events of a table. */
    private void fill(Path data, String call, String day, Path table) throws IOException, InterruptedException {
        convoke("call", "create", "--data", data.toString(), "--slug", call, "--title", call, "--from", day);
        convoke("import", "--data", data.toString(), "--call", call, table.toString());
    }

    private void issue(Path data, Path text) throws IOException, InterruptedException {
        String key = folder.resolve("issuer").toString();
        convoke("key", "new", "-o", key);
        List<String> words = List.of("call", "issue", "--data", data.toString(), "--call", Workload.CALL);
        List<String> what = List.of("--text", text.toString(), "--language", "en", "--key", key + ".key");
        convoke(Stream.concat(words.stream(), what.stream()).toArray(String[]::new));
    }

    private Comparison compare(Question question, Workload workload, int count)
            throws IOException, InterruptedException {
        byte[] answer = Programs.get("http://127.0.0.1:" + PORT + workload.firstAddress(question));
        Files.write(folder.resolve(question.file()), answer);
        Wrk.run(folder.resolve(question.script()), PORT, WARM_UP_SECONDS);
        List<Comparison.Round> rounds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Wrk file = Wrk.run(folder.resolve(question.fileScript()), NGINX_PORT, ROUND_SECONDS);
            rounds.add(new Comparison.Round(file, Wrk.run(folder.resolve(question.script()), PORT, ROUND_SECONDS)));
        }
        return new Comparison(question, answer.length, rounds);
    }

    private Process nginx() throws IOException, InterruptedException {
        Path config = folder.resolve("nginx.conf");
        Files.writeString(config, """
                daemon off; worker_processes 1; pid %1$s/nginx.pid; error_log %1$s/nginx.log;
                events { worker_connections 1024; }
                http {
                  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; open_file_cache max=10;
                  server { listen 127.0.0.1:%2$d; root %1$s; }
                }
                """.formatted(folder, NGINX_PORT));
        // nginx gives up root's rights, so the folder must be readable to others.
        Programs.run(List.of("chmod", "755", folder.toString()));
        Process nginx = Programs.startOnFirstCore(List.of("nginx", "-c", config.toString()));
        Programs.await("http://127.0.0.1:" + NGINX_PORT + "/nothing");
        return nginx;
    }

    private void convoke(String... words) throws IOException, InterruptedException {
        Programs.run(java(List.of(), words));
    }

    private List<String> java(List<String> options, String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xlog:disable", "--enable-native-access=ALL-UNNAMED"));
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(words));
        return command;
    }
}
