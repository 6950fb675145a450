package org.convoke.intake;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.convoke.event.WarningCode;
import org.convoke.i18n.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WarningMessagesTest {

    @ParameterizedTest
    @EnumSource(WarningCode.class)
    void everyCode_hasASentence(WarningCode code) {
        Messages english = Messages.in(Locale.ENGLISH);
        String key = "warning." + code.code();

        assertTrue(english.has(key), key);
        assertFalse(english.text(key, "found", 2, 3).isBlank());
    }
}
