package org.convoke.call;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.convoke.SettableClock;
import org.convoke.i18n.UserError;
import org.convoke.log.LogStore;
import org.convoke.sign.DetachedSignature;
import org.convoke.sign.SecretKey;
import org.convoke.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionStoreTest {

    private static final CallSlug HARBOUR = new CallSlug("harbour");
    private static final String ORIGIN = "https://call.example.org";
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-24T08:00:00Z");
    private static final SecretKey KEY = SecretKey.generate();

    @TempDir
    Path folder;

    private Store store;
    private VersionStore versions;

    @BeforeEach
    void open() {
        store = Store.openOrCreate(folder);
        versions = new VersionStore(store);
        LocalDate day = LocalDate.of(2026, 11, 28);
        new CallStore(store).create(new Call(HARBOUR, "Harbour", new Call.Days(day, day), Locale.ENGLISH), NOW);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void issue_givesASignedFileThatIsLogged() {
        CallVersion issued = issue("Come.", Locale.ENGLISH, null, null);

        CallVersion stored = versions.list(HARBOUR).versions().getFirst();
        assertEquals(issued, stored);
        assertEquals("/harbour/v1/en.txt", stored.path());
        assertEquals("Come.\n", stored.text().orElseThrow().body());
        assertEquals(
                DetachedSignature.Check.VALID,
                DetachedSignature.parse(stored.seal().signature())
                        .orElseThrow()
                        .check(KEY.publicKey(), stored.file().bytes()));
        assertEquals(0, stored.seal().logIndex());
        assertEquals(1, store.<Long>read(LogStore::readSize));
    }

    @Test
    void issue_chainsVersionsAndTiesTranslations() {
        CallVersion first = issue("One.", Locale.ENGLISH, null, null);
        CallVersion french = issue("Un.", Locale.FRENCH, 1, null);
        CallVersion second = issue("Two.", Locale.ENGLISH, null, null);
        CallVersion secondFrench = issue("Deux.", Locale.FRENCH, 2, null);
        CallVersion secondGerman = issue("Zwei.", Locale.GERMAN, 2, null);

        assertEquals(new TextHeader.Lineage(null, null), lineage(first));
        assertEquals(new TextHeader.Lineage(null, first.digest()), lineage(french));
        assertEquals(new TextHeader.Lineage(first.digest(), null), lineage(second));
        assertEquals(new TextHeader.Lineage(french.digest(), second.digest()), lineage(secondFrench));
        assertEquals(new TextHeader.Lineage(first.digest(), second.digest()), lineage(secondGerman));
        assertEquals(
                List.of("1 en", "1 fr", "2 en", "2 de", "2 fr"),
                versions.list(HARBOUR).versions().stream()
                        .map(each -> each.version() + " " + each.tag())
                        .toList());
    }

    @Test
    void issue_whatDoesNotFit_isRefusedAndLeavesNothing() {
        issue("One.", Locale.ENGLISH, null, LATER);

        assertEquals("cli.version.exists", refused("Again.", Locale.ENGLISH, 1, null));
        assertEquals("cli.version.unknown", refused("Deux.", Locale.FRENCH, 2, null));
        assertEquals("cli.version.embargo", refused("Un.", Locale.FRENCH, 1, NOW));
        assertEquals(
                "error.call.unknown",
                assertThrows(UserError.class, () -> versions.issue(draft("nowhere", "One."), ORIGIN, KEY, NOW))
                        .message()
                        .key());
        assertEquals(1, versions.list(HARBOUR).versions().size());
        assertEquals(1, store.<Long>read(LogStore::readSize));
    }

    @Test
    void issue_translationOfAnEmbargoedText_waitsWithIt() {
        issue("One.", Locale.ENGLISH, null, LATER);

        assertEquals(LATER, issue("Un.", Locale.FRENCH, 1, null).edition().notBefore());
        assertEquals(
                LATER.plusSeconds(60),
                issue("Eins.", Locale.GERMAN, 1, LATER.plusSeconds(60))
                        .edition()
                        .notBefore());
    }

    @Test
    void text_ofAFileThatWasChanged_isAbsent() {
        CallVersion issued = issue("Come on Saturday.", Locale.ENGLISH, null, null);
        byte[] file = issued.file().bytes();
        for (int i = 0; i < file.length; i++) {
            byte[] changed = file.clone();
            changed[i] ^= 1;
            tamper("file", changed);
            assertTrue(versions.list(HARBOUR).versions().getFirst().text().isEmpty(), "byte " + i);
        }
        tamper("file", file);
        assertTrue(versions.list(HARBOUR).versions().getFirst().text().isPresent());

        for (String column : List.of("digest", "signature", "key")) {
            String before = switch (column) {
                case "digest" -> issued.seal().digest();
                case "signature" -> issued.seal().signature();
                default -> issued.seal().key();
            };
            String line = column.equals("signature") ? "(\n[^\n]*)[0-9]" : "(.*)[0-9]";
            tamper(column, before.replaceFirst(line, "$1x"));
            assertTrue(versions.list(HARBOUR).versions().getFirst().text().isEmpty(), column);
            tamper(column, before);
        }
        tamper("version", 2);
        assertTrue(versions.list(HARBOUR).versions().getFirst().text().isEmpty());
    }

    @Test
    void issue_afterATextThatWasChanged_isRefused() {
        CallVersion issued = issue("Come.", Locale.ENGLISH, null, null);
        byte[] changed = issued.file().bytes().clone();
        changed[changed.length - 2] ^= 1;
        tamper("file", changed);

        assertEquals("cli.version.damaged", refused("Two.", Locale.ENGLISH, null, null));
    }

    @Test
    void versions_showAnEmbargoedTextFromItsMomentOn() {
        issue("One.", Locale.ENGLISH, null, null);
        issue("Two.", Locale.ENGLISH, null, LATER);
        SettableClock clock = new SettableClock(NOW);
        AtomicInteger reads = new AtomicInteger();
        AtomicReference<Object> state = new AtomicReference<>("a");
        Versions shown = new Versions(
                (call, known) -> {
                    reads.incrementAndGet();
                    return versions.list(call, known);
                },
                state::get,
                clock);

        History before = shown.of(HARBOUR);
        clock.set(LATER.minusMillis(1));
        assertSame(before, shown.of(HARBOUR));
        clock.set(LATER);
        History after = shown.of(HARBOUR);

        assertEquals(1, before.newest());
        assertEquals(2, after.newest());
        assertSame(after, shown.of(HARBOUR));
        assertEquals(1, reads.get());
        issue("Three.", Locale.ENGLISH, null, null);
        state.set("b");
        assertEquals(3, shown.of(HARBOUR).newest());
        History last = shown.of(HARBOUR);
        state.set("c");
        assertSame(last, shown.of(HARBOUR));
    }

    @Test
    void list_again_keepsWhatIsAsItWasAndChecksWhatIsNot() {
        issue("One.", Locale.ENGLISH, null, null);
        History first = versions.list(HARBOUR);
        CallVersion issued = issue("Two.", Locale.ENGLISH, null, null);
        History before = versions.list(HARBOUR, first);
        assertSame(first.versions().getFirst(), before.versions().getFirst());
        assertSame(before, versions.list(HARBOUR, before));
        byte[] changed = issued.file().bytes().clone();
        changed[changed.length - 2] ^= 1;
        tamper("file", changed);

        History after = versions.list(HARBOUR, before);

        assertTrue(before.versions().getLast().text().isPresent());
        assertTrue(after.versions().getLast().text().isEmpty());
    }

    @Test
    void closest_prefersTheReadersLanguageThenTheOriginal() {
        issue("One.", Locale.FRENCH, null, null);
        issue("Uno.", Locale.forLanguageTag("es-MX"), 1, null);
        History history = versions.list(HARBOUR);

        assertEquals(
                "es-MX",
                history.closest(1, Locale.forLanguageTag("es")).orElseThrow().tag());
        assertEquals("fr", history.closest(1, Locale.GERMAN).orElseThrow().tag());
        assertFalse(history.closest(2, Locale.GERMAN).isPresent());
    }

    @Test
    void list_ofAFileReadBack_hasItsBytes() {
        CallVersion issued = issue("Ünïcödé — 漢字 عربي.", Locale.ENGLISH, null, null);

        assertArrayEquals(
                issued.file().bytes(),
                versions.list(HARBOUR).versions().getFirst().file().bytes());
    }

    private static TextHeader.Lineage lineage(CallVersion version) {
        return version.text().orElseThrow().header().lineage();
    }

    private CallVersion issue(
            String text, Locale language, @Nullable Integer translationOf, @Nullable Instant notBefore) {
        VersionDraft.Terms terms = new VersionDraft.Terms("alliance.example.org", notBefore, "CC-BY-4.0");
        return versions.issue(
                new VersionDraft(HARBOUR, language, Wording.of(text), translationOf, terms), ORIGIN, KEY, NOW);
    }

    private static VersionDraft draft(String call, String text) {
        VersionDraft.Terms terms = new VersionDraft.Terms(null, null, "CC-BY-4.0");
        return new VersionDraft(new CallSlug(call), Locale.ENGLISH, Wording.of(text), null, terms);
    }

    private String refused(String text, Locale language, @Nullable Integer translationOf, @Nullable Instant notBefore) {
        return assertThrows(UserError.class, () -> issue(text, language, translationOf, notBefore))
                .message()
                .key();
    }

    private void tamper(String column, Object value) {
        store.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement("update call_version set " + column + " = ?")) {
                update.setObject(1, value);
                return update.executeUpdate();
            }
        });
    }
}
