package org.convoke.bench.nearest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL of this run alone: own folder, own port on the loopback address, an ordinary user, no waiting for the disk. Needs
 * Debian's {@code postgresql-15-postgis-3}, or another 15 or newer with PostGIS, in its usual place.
 */
final class PostgresServer implements AutoCloseable {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    /** For a load that need not survive a crash, and indexes built and kept in memory. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_wal_size=16GB",
            "autovacuum=off",
            "jit=off",
            "shared_buffers=3GB",
            "maintenance_work_mem=1GB",
            "max_parallel_workers_per_gather=0");

    private final Process process;
    private final int port;

    private PostgresServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one in a new folder. */
    static PostgresServer start(Path folder) throws IOException, InterruptedException, SQLException {
        Path programs = programs();
        Path home = Files.createDirectory(folder.resolve("postgres"));
        if (isRoot()) {
            run(List.of("chmod", "755", folder.toString()));
            run(List.of("chown", "postgres", home.toString()));
        }
        run(asUser(
                programs.resolve("initdb").toString(),
                "--pgdata=" + home.resolve("cluster"),
                "--username=bench",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync"));
        int port = freePort();
        List<String> command = new ArrayList<>(asUser(
                programs.resolve("postgres").toString(),
                "-D",
                home.resolve("cluster").toString(),
                "-p",
                "" + port));
        command.addAll(List.of("-c", "unix_socket_directories=" + home));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("postgres.log").toFile())
                .start();
        PostgresServer server = new PostgresServer(process, port);
        server.awaitReady();
        return server;
    }

    /** A new connection, which the caller closes. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=bench&prepareThreshold=1&binaryTransfer=true");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }

    private void awaitReady() throws InterruptedException, SQLException {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                connect().close();
                return;
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > giveUp) {
                    process.destroy();
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private static Path programs() throws IOException {
        if (!Files.isDirectory(DEBIAN)) {
            throw new IOException("no PostgreSQL in " + DEBIAN + ": install postgresql-15-postgis-3");
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new IOException("no postgres program in " + DEBIAN));
        }
    }

    /** PostgreSQL refuses to run as root; then it runs as the user that Debian made for it. */
    private static List<String> asUser(String... command) {
        List<String> words = new ArrayList<>();
        if (isRoot()) {
            words.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        words.addAll(List.of(command));
        return words;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + output);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
