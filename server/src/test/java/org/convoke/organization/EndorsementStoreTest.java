package org.convoke.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.call.CallStore;
import org.convoke.call.CallVersion;
import org.convoke.call.History;
import org.convoke.call.VersionDraft;
import org.convoke.call.VersionStore;
import org.convoke.call.Wording;
import org.convoke.i18n.UserError;
import org.convoke.log.LogStore;
import org.convoke.organization.EndorsementRecord.Terms;
import org.convoke.organization.EndorsementRecord.Voice;
import org.convoke.sign.Digest;
import org.convoke.sign.SecretKey;
import org.convoke.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken as an organization's word, and every way in which it is not. */
class EndorsementStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final CallSlug CALL = new CallSlug("rivers-day");
    private static final Voice VOICE = new Voice("Ada Example", "chair", "board decision 2026-11-10");

    @TempDir
    private Path folder;

    private final SecretKey key = SecretKey.generate();
    private Store store;
    private EndorsementStore endorsements;
    private OrganizationKeyStore keys;
    private VersionStore versions;
    private CallVersion first;

    @BeforeEach
    void open() {
        store = Store.openOrCreate(folder);
        LocalDate day = LocalDate.parse("2026-11-28");
        new CallStore(store).create(new Call(CALL, "Rivers Day", new Call.Days(day, day), Locale.ENGLISH), NOW);
        OrganizationStore organizations = new OrganizationStore(store);
        for (String name : List.of("lakes", "rivers")) {
            OrganizationRecord record = organizations
                    .readNew(Map.of("domain", name + ".example", "name", name, "country", "DE"))
                    .record();
            organizations.save(Objects.requireNonNull(record), NOW);
        }
        endorsements = new EndorsementStore(store);
        keys = new OrganizationKeyStore(store);
        keys.add(new OrganizationSlug("lakes-example"), key.publicKey(), false, NOW);
        versions = new VersionStore(store);
        first = issue("The text.");
    }

    private CallVersion issue(String text) {
        Wording wording = Wording.read(("# Rivers\n\n" + text + "\n").getBytes(StandardCharsets.UTF_8));
        VersionDraft draft =
                new VersionDraft(CALL, Locale.ENGLISH, wording, null, new VersionDraft.Terms(null, null, "CC-BY-4.0"));
        return versions.issue(draft, "https://call.example.org", SecretKey.generate(), NOW);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private History all() {
        return versions.list(CALL);
    }

    private static EndorsementRecord record(CallVersion text, Instant at) {
        return EndorsementRecord.of(text.digest(), "lakes.example", VOICE, Terms.signed(true, at));
    }

    private Endorsement add(EndorsementRecord record) {
        return endorsements.add(CALL, record, key.sign(record.bytes(), "x").file(), all(), NOW);
    }

    private long logSize() {
        return store.read(LogStore::readSize);
    }

    private static void assertRefused(String reason, Runnable work) {
        assertEquals(reason, assertThrows(UserError.class, work::run).message().key());
    }

    @Test
    void record_isTheCanonicalJsonOfTheDesign() {
        assertEquals(
                "{\"at\":\"2026-11-22T10:00:00Z\",\"authority\":\"board decision 2026-11-10\",\"digest\":\""
                        + first.digest()
                        + "\",\"organization\":\"lakes.example\",\"publish\":true,\"signatory\":{\"name\":\"Ada Example\","
                        + "\"role\":\"chair\"},\"type\":\"endorsement\"}",
                record(first, NOW).json());
    }

    @Test
    void signedRecord_isTakenAndLogged() {
        long before = logSize();

        Endorsement endorsement = add(record(first, NOW));

        assertEquals(before, endorsement.logIndex());
        assertEquals(before + 1, logSize());
        assertEquals(List.of(endorsement), endorsements.listBy(new OrganizationSlug("lakes-example")));
        assertEquals(endorsement, endorsements.list(CALL).getFirst().endorsement());
    }

    @Test
    void newVersion_startsWithNone() {
        add(record(first, NOW));
        CallVersion second = issue("Another text.");

        assertTrue(endorsements.list(CALL).stream()
                .noneMatch(each -> each.endorsement().text().equals(second.digest())));
        add(record(second, NOW));
        assertEquals(2, endorsements.list(CALL).size());
    }

    @Test
    void repetition_isRefused() {
        EndorsementRecord record = record(first, NOW);
        add(record);

        assertRefused("error.endorsement.duplicate", () -> add(record));
        assertRefused("error.endorsement.duplicate", () -> add(record(first, NOW.plusSeconds(5))));
    }

    @Test
    void withdrawnRecord_neverCountsAgainAndANewOneDoes() {
        EndorsementRecord record = record(first, NOW);
        add(record);
        WithdrawalRecord back = WithdrawalRecord.of(record.digest(), "lakes.example", "a new board", NOW);
        long before = logSize();

        Endorsement withdrawn =
                endorsements.withdraw(back, key.sign(back.bytes(), "x").file(), NOW);

        assertFalse(withdrawn.holds());
        assertEquals(before + 1, logSize());
        assertRefused(
                "error.endorsement.withdrawn",
                () -> endorsements.withdraw(back, key.sign(back.bytes(), "x").file(), NOW));
        assertRefused("error.endorsement.replayed", () -> add(record));
        assertTrue(add(record(first, NOW.plusSeconds(60))).holds());
        assertEquals(2, endorsements.list(CALL).size());
    }

    @Test
    void withdrawal_byAnotherOrWithoutTheKey_isRefused() {
        EndorsementRecord record = record(first, NOW);
        add(record);
        WithdrawalRecord back = WithdrawalRecord.of(record.digest(), "lakes.example", null, NOW);
        WithdrawalRecord stranger = WithdrawalRecord.of(record.digest(), "rivers.example", null, NOW);
        WithdrawalRecord nothing = WithdrawalRecord.of(first.digest(), "lakes.example", null, NOW);
        SecretKey other = SecretKey.generate();

        assertRefused("error.endorsement.unsigned", () -> endorsements.withdraw(back, null, NOW));
        assertRefused(
                "error.endorsement.key",
                () -> endorsements.withdraw(back, other.sign(back.bytes(), "x").file(), NOW));
        assertRefused("error.endorsement.other", () -> endorsements.withdraw(stranger, null, NOW));
        assertRefused("error.endorsement.none", () -> endorsements.withdraw(nothing, null, NOW));
    }

    @Test
    void signature_thatIsWrong_isRefusedByReason() {
        EndorsementRecord record = record(first, NOW);
        SecretKey other = SecretKey.generate();
        String right = key.sign(record.bytes(), "x").file();
        String elsewhere =
                key.sign(record(first, NOW.plusSeconds(1)).bytes(), "x").file();
        long before = logSize();

        for (int cut : new int[] {0, 1, 60, right.length() / 2, right.length() - 10}) {
            assertSignatureRefused("error.endorsement.signature", record, right.substring(0, cut));
        }
        assertSignatureRefused(
                "error.endorsement.key", record, other.sign(record.bytes(), "x").file());
        assertSignatureRefused("error.endorsement.altered", record, elsewhere);
        assertSignatureRefused(
                "error.endorsement.altered", record, right.replace("trusted comment: x", "trusted comment: y"));
        assertEquals(before, logSize());
        assertEquals(List.of(), endorsements.list(CALL));
    }

    private void assertSignatureRefused(String reason, EndorsementRecord record, String signature) {
        assertRefused(reason, () -> endorsements.add(CALL, record, signature, all(), NOW));
    }

    @Test
    void oldKey_isRefusedAsSuch() {
        SecretKey next = SecretKey.generate();
        KeyRecord.Change rotation = new KeyRecord.Change("lakes.example", key.publicKey(), next.publicKey(), NOW);
        keys.replace(new OrganizationSlug("lakes-example"), rotation, List.of(key.sign(rotation.bytes(), "x")), NOW);

        assertRefused("error.endorsement.key-old", () -> add(record(first, NOW)));
    }

    @Test
    void clock_mayBeWrongByMinutesOnly() {
        assertRefused("error.endorsement.early", () -> add(record(first, NOW.plus(Duration.ofMinutes(11)))));
        assertRefused("error.endorsement.before", () -> add(record(first, NOW.minus(Duration.ofMinutes(11)))));

        assertTrue(add(record(first, NOW.plus(Duration.ofMinutes(9)))).holds());
    }

    @Test
    void text_thatMayNotBeEndorsed_isNotFound() {
        EndorsementRecord record = record(first, NOW);
        String signature = key.sign(record.bytes(), "x").file();

        assertRefused("error.endorsement.version", () -> endorsements.add(CALL, record, signature, History.NONE, NOW));
    }

    @Test
    void organization_withoutKeyOrUnknown_isRefused() {
        for (Map.Entry<String, String> each : Map.of(
                        "rivers.example", "error.key.none", "nobody.example", "error.organization.unknown")
                .entrySet()) {
            EndorsementRecord record =
                    EndorsementRecord.of(first.digest(), each.getKey(), VOICE, Terms.signed(true, NOW));
            assertSignatureRefused(
                    each.getValue(), record, key.sign(record.bytes(), "x").file());
        }
    }

    @Test
    void deadline_isKept() {
        endorsements.setDeadline(CALL, NOW);
        assertRefused("error.endorsement.deadline", () -> add(record(first, NOW)));

        endorsements.setDeadline(CALL, NOW.plusSeconds(1));
        assertTrue(add(record(first, NOW)).holds());
    }

    @Test
    void confirmation_needsALetterOrAProvenDomain() {
        EndorsementRecord bare =
                EndorsementRecord.of(first.digest(), "rivers.example", VOICE, Terms.signed(false, NOW));
        EndorsementRecord letter = EndorsementRecord.of(
                first.digest(), "rivers.example", VOICE, Terms.letter(false, NOW, Digest.of(new byte[] {1})));

        EndorsementRecord mail = EndorsementRecord.of(
                first.digest(), "rivers.example", VOICE, Terms.confirmed(false, NOW, EndorsementRecord.Channel.MAIL));

        assertRefused("error.endorsement.evidence", () -> confirm(bare));
        assertRefused("error.endorsement.domain", () -> confirm(mail));
        assertEquals(Level.DOCUMENT, confirm(letter).evidence().level());
    }

    private Endorsement confirm(EndorsementRecord record) {
        return endorsements.addConfirmed(CALL, record, all(), NOW);
    }

    /** Every field, in every wrong way: refused by its name. */
    @Test
    void field_ofAnotherForm_isNamed() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        for (String field : List.of("type", "digest", "organization", "signatory", "publish", "at")) {
            for (String value : List.of(
                    "absent", "null", "1", "\"\"", "\"a\\u202eb\"", "[]", "{}", "\"" + "x".repeat(301) + "\"")) {
                ObjectNode json =
                        (ObjectNode) mapper.readTree(record(first, NOW).json());
                if (value.equals("absent")) {
                    json.remove(field);
                } else {
                    json.set(field, mapper.readTree(value));
                }
                UserError error = assertThrows(UserError.class, () -> EndorsementRecord.parse(json), field + value);
                assertEquals("error.endorsement.field", error.message().key());
            }
        }
        ObjectNode more = (ObjectNode) mapper.readTree(record(first, NOW).json());
        more.put("amount", 1.5);
        assertRefused("error.endorsement.unknown-field", () -> EndorsementRecord.parse(more));
    }

    @Test
    void table_goesRound() throws IOException {
        add(record(first, NOW));
        EndorsementRecord letter = EndorsementRecord.of(
                first.digest(),
                "rivers.example",
                new Voice("=cmd()", null, null),
                Terms.letter(true, NOW, Digest.of(new byte[] {1})));
        confirm(letter);
        String table = write();

        EndorsementTable.Report again = read(table);

        assertEquals(2, again.unchanged(), again::toString);
        assertEquals(List.of(), again.refused());
        assertTrue(table.contains("'=cmd()"), table);
        assertEquals(table, write());
    }

    @Test
    void rows_thatCannotBeTaken_areRefusedByNumber() throws IOException {
        String digest = Digest.of(new byte[] {1}).toString();
        EndorsementTable.Report report = read("organization,version,language,name,document,publish\n"
                + "rivers.example,1,en,Ada," + digest + ",\n"
                + "lakes.example,9,en,Ada," + digest + ",\n"
                + "lakes.example,1,en,," + digest + ",\n"
                + "lakes.example,1,en,Ada,,\n"
                + "nobody.example,1,en,Ada," + digest + ",\n"
                + "lakes.example,1,en,Ada," + digest + ",perhaps\n");

        assertEquals(6, report.records());
        assertEquals(1, report.added());
        assertEquals(
                List.of(2, 3, 4, 5, 6),
                report.refused().stream().map(EndorsementTable.Refusal::record).toList());
    }

    private EndorsementTable.Report read(String table) throws IOException {
        byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
        return new EndorsementTable(CALL, endorsements, all()).read(() -> new ByteArrayInputStream(bytes), NOW);
    }

    private String write() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EndorsementTable.write(endorsements.list(CALL), all(), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
