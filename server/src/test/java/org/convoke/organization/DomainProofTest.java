package org.convoke.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.convoke.fetch.FetchLimits;
import org.convoke.fetch.Fetcher;
import org.convoke.fetch.TestServer;
import org.convoke.fetch.TxtRecords;
import org.convoke.i18n.Message;
import org.convoke.sign.Digest;
import org.junit.jupiter.api.Test;

/** What a domain must say for the badge; the servers of the tests are on loopback, which only the tests permit. */
class DomainProofTest {

    private static final Domain DOMAIN = new Domain("example.org");
    private static final String TOKEN = "0123456789abcdefghjkmnpqrs";
    private static final String KEY = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
    private static final TxtRecords SILENT = name -> Optional.of(List.of());
    private static final TxtRecords DOWN = name -> Optional.empty();

    private static DomainProof proof(TestServer server, TxtRecords records) {
        Fetcher fetcher = new Fetcher(
                (address, port) -> address.isLoopbackAddress(),
                host -> List.of(InetAddress.getLoopbackAddress()),
                new FetchLimits(64 * 1024, Duration.ofSeconds(5), 2));
        return new DomainProof(
                fetcher, records, domain -> URI.create("http://" + domain + ":" + server.port() + DomainProof.PATH));
    }

    private static DomainProof.Answer ask(String file, TxtRecords records) {
        try (TestServer server = TestServer.saying(file)) {
            return proof(server, records).ask(DOMAIN, TOKEN, KEY);
        }
    }

    @Test
    void file_withTheTokenOrTheKey_proves() {
        for (String line : List.of("convoke-token=" + TOKEN, "\n# ours\n  convoke-key=" + KEY + "\r\nmore")) {
            DomainProof.Answer answer = ask(TestServer.ok(line), SILENT);

            DomainProof.Answer.Proven proven = assertInstanceOf(DomainProof.Answer.Proven.class, answer);
            assertEquals(DomainProof.Way.FILE, proven.way());
            assertEquals(line.contains("key") ? KEY : null, proven.key());
        }
    }

    @Test
    void dns_withTheToken_proves() {
        TxtRecords dns = name -> name.equals("_convoke.example.org")
                ? Optional.of(List.of("v=spf1 -all", "convoke-token=" + TOKEN))
                : Optional.empty();

        DomainProof.Answer answer = ask("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", dns);

        assertEquals(new DomainProof.Answer.Proven(DomainProof.Way.DNS, null), answer);
    }

    @Test
    void file_ofAnotherTokenOrKey_provesNothing() {
        for (String line : List.of(
                "convoke-token=" + TOKEN.replace('0', '1'),
                "convoke-token=" + TOKEN + "x",
                "x convoke-token=" + TOKEN,
                TOKEN,
                "<html>convoke-token=" + TOKEN + "</html>",
                "")) {
            assertEquals(new DomainProof.Answer.Absent(null), ask(TestServer.ok(line), SILENT), line);
        }
    }

    @Test
    void domain_thatPublishesAnotherKey_isToldWithIt() {
        assertEquals(new DomainProof.Answer.Absent("RWother"), ask(TestServer.ok("convoke-key=RWother"), SILENT));
    }

    @Test
    void endorsedText_isFoundInTheFileAndTheDnsOnly() {
        Digest text = Digest.of(new byte[] {1});
        String line = "convoke-endorses=" + text;
        TxtRecords dns = name -> Optional.of(List.of("v=spf1 -all", line));

        assertEquals(
                Optional.of(EndorsementRecord.Channel.FILE), endorsed(TestServer.ok("# ours\n " + line), SILENT, text));
        assertEquals(Optional.of(EndorsementRecord.Channel.DNS), endorsed(TestServer.ok("nothing"), dns, text));
        assertEquals(Optional.empty(), endorsed(TestServer.ok(line), SILENT, Digest.of(new byte[] {2})));
        assertEquals(Optional.empty(), endorsed(TestServer.ok("x " + line), SILENT, text));
        assertEquals(Optional.empty(), endorsed("nonsense\r\n\r\n", DOWN, text));
    }

    private static Optional<EndorsementRecord.Channel> endorsed(String file, TxtRecords records, Digest text) {
        try (TestServer server = TestServer.saying(file)) {
            return proof(server, records).findEndorsed(DOMAIN, text);
        }
    }

    @Test
    void domain_outOfReach_isNoAnswer() {
        assertInstanceOf(DomainProof.Answer.Unanswered.class, ask("nonsense\r\n\r\n", SILENT));
        assertInstanceOf(
                DomainProof.Answer.Unanswered.class, ask("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n", SILENT));
        assertInstanceOf(DomainProof.Answer.Unanswered.class, ask(TestServer.ok("nothing"), DOWN));
    }

    @Test
    void page_withoutEnd_isNoAnswer() {
        assertInstanceOf(
                DomainProof.Answer.Unanswered.class, ask(TestServer.ok("convoke-token=x\n".repeat(10_000)), SILENT));
    }

    @Test
    void badge_goesWithANoAndOutlivesSilenceForAWeek() {
        Instant day = Instant.parse("2026-11-01T12:00:00Z");
        Proof proven = Proof.NONE.after(new DomainProof.Answer.Proven(DomainProof.Way.FILE, KEY), day);
        Message silence = Message.of("error.fetch.slow", "example.org");
        Instant next = day.plus(Duration.ofDays(1));
        Proof silent = proven.after(new DomainProof.Answer.Unanswered(silence), next);
        Proof gone = proven.after(new DomainProof.Answer.Absent(null), next);

        assertFalse(Proof.NONE.holds(day));
        assertTrue(proven.holds(day));
        assertTrue(silent.holds(next));
        assertFalse(silent.holds(day.plus(Duration.ofDays(8))));
        assertFalse(gone.holds(next));
        assertFalse(gone.after(new DomainProof.Answer.Unanswered(silence), next).holds(next));
        assertTrue(gone.after(new DomainProof.Answer.Proven(DomainProof.Way.DNS, null), next)
                .holds(next));
    }

    @Test
    void domain_isAskedEveryDayWhenWellAndEveryHourElse() {
        Instant day = Instant.parse("2026-11-01T12:00:00Z");
        Proof proven = Proof.NONE.after(new DomainProof.Answer.Proven(DomainProof.Way.FILE, KEY), day);
        Proof absent = Proof.NONE.after(new DomainProof.Answer.Absent(null), day);

        assertTrue(Proof.NONE.isDue(day));
        assertFalse(proven.isDue(day.plus(Duration.ofHours(23))));
        assertTrue(proven.isDue(day.plus(Duration.ofHours(24))));
        assertFalse(absent.isDue(day.plus(Duration.ofMinutes(59))));
        assertTrue(absent.isDue(day.plus(Duration.ofHours(1))));
    }
}
