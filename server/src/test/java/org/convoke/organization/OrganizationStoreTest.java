package org.convoke.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.convoke.fetch.FetchLimits;
import org.convoke.fetch.Fetcher;
import org.convoke.fetch.TestServer;
import org.convoke.i18n.UserError;
import org.convoke.log.EntryType;
import org.convoke.log.LogStore;
import org.convoke.sign.DetachedSignature;
import org.convoke.sign.PublicKey;
import org.convoke.sign.SecretKey;
import org.convoke.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganizationStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static final String TABLE = """
            slug,domain,kind,name,language,country,url,contact,belongs_to,chapter_of,allied_with,name:ar,name:fa
            rivers,rivers.example,alliance,Rivers Alliance,en,DE,https://rivers.example/,secret@rivers.example,,,,تحالف الأنهار,ائتلاف رودخانه‌ها
            ,north.rivers.example,chapter,Rivers North,en,NO,,+47 secret,rivers.example,rivers.example,lakes.example,,
            ,lakes.example,ally,Lakes,en,FI,,,,,,,
            ,,member,Ligue des fleuves,fr,FR,,,rivers,,,,
            """;

    @TempDir
    private Path folder;

    private Store store;
    private OrganizationStore organizations;
    private OrganizationKeyStore keys;

    @BeforeEach
    void open() {
        store = Store.openOrCreate(folder);
        organizations = new OrganizationStore(store);
        keys = new OrganizationKeyStore(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private OrganizationTable.Report read(String table) throws IOException {
        byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
        return OrganizationTable.read(() -> new ByteArrayInputStream(bytes), organizations, NOW);
    }

    private String write() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OrganizationTable.write(organizations.listRecords(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private OrganizationEntry get(String name) {
        return organizations.getNamed(name);
    }

    @Test
    void table_isReadAndReadAgainWithoutChange() throws IOException {
        OrganizationTable.Report first = read(TABLE);
        OrganizationTable.Report again = read(TABLE);
        String written = write();
        OrganizationTable.Report round = read(written);

        assertEquals(List.of(), first.warnings());
        assertEquals(4, first.added());
        assertEquals(4, again.unchanged(), again::toString);
        assertEquals(4, round.unchanged(), round::toString);
        assertEquals(written, write());
    }

    @Test
    void names_areChosenByTheReadersLanguage() throws IOException {
        read(TABLE);
        Names names = get("rivers").organization().names();

        assertEquals("تحالف الأنهار", names.in(Locale.forLanguageTag("ar-EG")).text());
        assertEquals("ائتلاف رودخانه‌ها", names.in(Locale.forLanguageTag("fa")).text());
        assertEquals("Rivers Alliance", names.in(Locale.FRENCH).text());
        assertEquals("en", names.in(Locale.FRENCH).language());
    }

    @Test
    void organization_isFoundByDomainAndSlug() throws IOException {
        read(TABLE);

        assertEquals(get("rivers"), get("Rivers.Example"));
        assertEquals("north-rivers-example", get("north.rivers.example").slug().value());
        assertEquals(
                "ligue-des-fleuves", get("ligue-des-fleuves").organization().id());
        assertEquals(Optional.empty(), organizations.findNamed("nobody.example"));
    }

    @Test
    void ties_areSeenFromBothSides() throws IOException {
        read(TABLE);

        List<String> below = organizations.listNeighbors(get("rivers").slug()).stream()
                .map(each -> each.relation() + " " + each.isUp() + " "
                        + each.organization().slug())
                .toList();
        List<String> equal = organizations.listNeighbors(get("lakes.example").slug()).stream()
                .map(each -> each.relation() + " " + each.organization().slug())
                .toList();

        assertEquals(
                List.of(
                        "BELONGS_TO false ligue-des-fleuves",
                        "BELONGS_TO false north-rivers-example",
                        "CHAPTER_OF false north-rivers-example"),
                below);
        assertEquals(List.of("ALLIED_WITH north-rivers-example"), equal);
    }

    @Test
    void ties_thatLeadNowhereOrBack_areLeftOutAndTold() throws IOException {
        read(TABLE);
        OrganizationTable.Report report = read("domain,belongs_to,name\n"
                + "rivers.example,north.rivers.example|nobody.example|rivers.example,Rivers Alliance\n");

        assertEquals(
                List.of("error.organization.unknown", "error.organization.circular", "error.organization.circular"),
                report.warnings().stream().map(each -> each.message().key()).toList());
        assertEquals(List.of(), get("rivers").organization().ties());
    }

    @Test
    void rows_thatCannotBeStored_areRejectedByName() throws IOException {
        OrganizationTable.Report report = read("""
                name,domain,slug,kind,country,website,mood
                ,nameless.example,,,,,
                Hidden\u200bName,hidden.example,,,,,
                Wrong,not a domain,,,,,
                Fine,fine.example,,choir,XX,no address,
                Thief,fine.example,thief,,,,
                """);

        assertEquals(5, report.records());
        assertEquals(1, report.added());
        assertEquals(4, report.rejected());
        assertEquals(
                List.of(
                        "0 error.organization.column",
                        "1 error.organization.name",
                        "2 error.organization.name-hidden",
                        "3 error.organization.domain",
                        "4 error.organization.country",
                        "4 error.organization.url",
                        "4 error.organization.kind",
                        "5 error.organization.domain-taken"),
                report.warnings().stream()
                        .map(each -> each.record() + " " + each.message().key())
                        .toList());
        assertEquals("Fine", get("fine.example").organization().names().main());
    }

    @Test
    void lookAlikes_areFoundByNameAndDomain() throws IOException {
        read(
                "name,domain\nHarbour Alliance,harbour.example\nHаrbour Alliance,other.example\nHarbour,hаrbour.example\n");

        assertEquals(
                List.of("other-example", "xn--hrbour-5nf-example"),
                organizations.listLookAlikes(get("harbour.example").slug()).stream()
                        .map(each ->
                                each.slug().value().replaceFirst("xn--hrbour-.*-example", "xn--hrbour-5nf-example"))
                        .toList());
    }

    @Test
    void proof_ofOneDomain_isNoneOfTheNext() throws IOException {
        read(TABLE);
        organizations.setProof(get("rivers").slug(), new DomainProof.Answer.Proven(DomainProof.Way.FILE, null), NOW);
        assertTrue(get("rivers").proof().holds(NOW));

        read("slug,domain,name\nrivers,elsewhere.example,Rivers Alliance\n");

        assertFalse(get("rivers").proof().holds(NOW));
    }

    @Test
    void round_asksThoseWhoseTurnItIsAndTakesTheirKeys() throws IOException {
        read(TABLE);
        SecretKey key = SecretKey.generate();
        try (TestServer server = new TestServer((head, socket) -> {
            String body = head.contains("Host: lakes.example")
                    ? "convoke-token=" + get("lakes.example").token() + "\nconvoke-key="
                            + key.publicKey().line()
                    : "nothing";
            socket.getOutputStream().write(TestServer.ok(body).getBytes(StandardCharsets.UTF_8));
        })) {
            Fetcher fetcher = new Fetcher(
                    (address, port) -> address.isLoopbackAddress(),
                    host -> List.of(InetAddress.getLoopbackAddress()),
                    new FetchLimits(10_000, Duration.ofSeconds(10), 0));
            DomainProof proof = new DomainProof(
                    fetcher,
                    name -> Optional.of(List.of()),
                    domain -> URI.create("http://" + domain + ":" + server.port() + DomainProof.PATH));
            Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
            Clock later = Clock.fixed(NOW.plus(Duration.ofHours(2)), ZoneOffset.UTC);

            assertEquals(3, new ProofRound(organizations, keys, proof, clock).once());
            assertEquals(0, new ProofRound(organizations, keys, proof, clock).once());
            assertEquals(2, new ProofRound(organizations, keys, proof, later).once());
        }
        assertTrue(get("lakes.example").proof().holds(NOW));
        assertFalse(get("rivers").proof().holds(NOW));
        assertEquals(key.publicKey(), get("lakes.example").key().orElseThrow().key());
    }

    @Test
    void key_isReplacedByTheWordOfTheOneBefore() throws IOException {
        read(TABLE);
        OrganizationSlug slug = get("lakes.example").slug();
        SecretKey first = SecretKey.generate();
        SecretKey second = SecretKey.generate();
        keys.add(slug, first.publicKey(), false, NOW);
        keys.add(slug, first.publicKey(), false, NOW);
        long before = logSize();

        KeyRecord.Change record = new KeyRecord.Change("lakes.example", first.publicKey(), second.publicKey(), NOW);
        EntryType type = keys.replace(slug, record, List.of(first.sign(record.bytes(), "x")), NOW);

        assertEquals(EntryType.KEY_ROTATED, type);
        assertEquals(before + 1, logSize());
        assertEquals(
                List.of(second.publicKey(), first.publicKey()),
                get("lakes.example").keys().stream().map(OrganizationKey::key).toList());
    }

    @Test
    void key_thatIsLost_isReplacedByTwoOfTheRecoveryKeys() throws IOException {
        read(TABLE);
        OrganizationSlug slug = get("lakes.example").slug();
        List<SecretKey> recovery = List.of(SecretKey.generate(), SecretKey.generate(), SecretKey.generate());
        PublicKey lost = SecretKey.generate().publicKey();
        keys.add(slug, lost, false, NOW);
        keys.setRecovery(
                slug,
                Set.of(
                        recovery.get(0).publicKey(),
                        recovery.get(1).publicKey(),
                        recovery.get(2).publicKey()),
                NOW);
        KeyRecord.Change record =
                new KeyRecord.Change("lakes.example", lost, SecretKey.generate().publicKey(), NOW);
        List<DetachedSignature> one = List.of(recovery.get(2).sign(record.bytes(), "x"));
        List<DetachedSignature> sameTwice =
                List.of(one.getFirst(), recovery.get(2).sign(record.bytes(), "y"));
        List<DetachedSignature> two = List.of(one.getFirst(), recovery.get(0).sign(record.bytes(), "x"));

        assertRefused("error.key.unsigned", () -> keys.replace(slug, record, one, NOW));
        assertRefused("error.key.unsigned", () -> keys.replace(slug, record, sameTwice, NOW));
        assertEquals(EntryType.KEY_RECOVERED, keys.replace(slug, record, two, NOW));
        assertRefused("error.key.record", () -> keys.replace(slug, record, two, NOW));
    }

    @Test
    void key_ofAnotherOrForAnother_isRefused() throws IOException {
        read(TABLE);
        OrganizationSlug lakes = get("lakes.example").slug();
        OrganizationSlug rivers = get("rivers").slug();
        SecretKey key = SecretKey.generate();
        SecretKey other = SecretKey.generate();
        keys.add(lakes, key.publicKey(), false, NOW);
        long before = logSize();

        assertRefused("error.key.taken", () -> keys.add(rivers, key.publicKey(), false, NOW));
        assertRefused("error.key.present", () -> keys.add(lakes, other.publicKey(), false, NOW));
        KeyRecord.Change stranger = new KeyRecord.Change("lakes.example", key.publicKey(), other.publicKey(), NOW);
        assertRefused(
                "error.key.unsigned",
                () -> keys.replace(lakes, stranger, List.of(other.sign(stranger.bytes(), "x")), NOW));
        KeyRecord.Change elsewhere = new KeyRecord.Change("rivers.example", key.publicKey(), other.publicKey(), NOW);
        assertRefused(
                "error.key.record",
                () -> keys.replace(lakes, elsewhere, List.of(key.sign(elsewhere.bytes(), "x")), NOW));
        assertEquals(before, logSize());
    }

    private long logSize() {
        return store.read(LogStore::readSize);
    }

    private static void assertRefused(String key, Runnable work) {
        UserError error = assertThrows(UserError.class, work::run);
        assertEquals(key, error.message().key());
    }
}
