package org.convoke.bench.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts other programs and asks the system about them. */
final class Programs {

    private Programs() {}

    /** Runs a program to its end and gives back what it printed. */
    static String run(List<String> words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(words + " failed: " + printed);
        }
        return printed;
    }

    /** Starts a program on the first core; what it prints is dropped. */
    static Process startOnFirstCore(List<String> words) throws IOException {
        List<String> pinned = new ArrayList<>(List.of("taskset", "-c", "0"));
        pinned.addAll(words);
        ProcessBuilder program =
                new ProcessBuilder(pinned).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // As ./convoke sets it.
        program.environment().put("MALLOC_ARENA_MAX", "2");
        return program.start();
    }

    /** The bytes of the page at an address, of which a bench is to tell how quick it is: an error is none. */
    static byte[] get(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = await(address);
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    /** What is at an address; waits until somebody answers there. */
    static HttpResponse<byte[]> await(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
            while (true) {
                try {
                    return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                } catch (java.net.ConnectException e) {
                    Thread.sleep(5);
                }
            }
        }
    }

    /** What a process holds in memory now, in megabytes. */
    static long residentMegabytes(Process process) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        throw new IOException("no VmRSS of " + process.pid());
    }
}
