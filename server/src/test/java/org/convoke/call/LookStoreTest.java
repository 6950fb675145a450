package org.convoke.call;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.convoke.event.OutboxStore;
import org.convoke.i18n.UserError;
import org.convoke.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookStoreTest {

    private static final CallSlug RIVERS = new CallSlug("rivers");
    private static final PictureFile PICTURE = new PictureFile(new byte[] {1, 2, 3}, new byte[] {4}, 800, 400);

    @TempDir
    Path folder;

    private Store store;
    private CallStore calls;
    private LookStore looks;

    @BeforeEach
    void open() {
        store = Store.openOrCreate(folder);
        calls = new CallStore(store);
        looks = new LookStore(store);
        LocalDate day = LocalDate.of(2026, 9, 26);
        calls.create(new Call(RIVERS, "Rivers", new Call.Days(day, day), Locale.ENGLISH), Instant.EPOCH);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void call_withoutALook_isPlain() {
        assertEquals(Look.PLAIN, calls.get(RIVERS).look());
        assertEquals(Optional.empty(), looks.find(RIVERS, Look.Size.LARGE));
    }

    @Test
    void look_isKeptAndToldToThoseWhoFollow() {
        long before = new OutboxStore(store).head().calls();

        looks.setColor(RIVERS, new Color(0x0b6160));
        looks.setPicture(RIVERS, PICTURE, "A river");

        Look look = calls.list().getFirst().look();
        assertEquals(new Color(0x0b6160), look.color());
        assertEquals(new Look.Picture(PICTURE.version(), 800, 400, "A river"), look.picture());
        assertArrayEquals(PICTURE.large(), looks.find(RIVERS, Look.Size.LARGE).orElseThrow());
        assertArrayEquals(PICTURE.small(), looks.find(RIVERS, Look.Size.SMALL).orElseThrow());
        assertTrue(new OutboxStore(store).head().calls() > before);
    }

    @Test
    void look_canBeTakenAway() {
        looks.setColor(RIVERS, new Color(0x0b6160));
        looks.setPicture(RIVERS, PICTURE, null);

        looks.setColor(RIVERS, null);
        looks.setPicture(RIVERS, null, null);

        assertEquals(Look.PLAIN, calls.get(RIVERS).look());
        assertEquals(Optional.empty(), looks.find(RIVERS, Look.Size.SMALL));
    }

    @Test
    void unknownCall_isRefused() {
        CallSlug lakes = new CallSlug("lakes");

        assertThrows(UserError.class, () -> looks.setColor(lakes, Color.BLACK));
        assertThrows(UserError.class, () -> looks.setPicture(lakes, PICTURE, null));
    }
}
