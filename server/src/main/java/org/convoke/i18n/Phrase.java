package org.convoke.i18n;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * A message's pattern made ready for use. Most messages are plain text, or text with other text put in: those are joined
 * without ICU, whose formatting costs microseconds, and a page has dozens. What counts or formats goes to ICU. Safe for use by
 * many threads.
 */
final class Phrase {

    /** More than the threads that run at once are never needed. */
    private static final int MAX_KEPT = 16;

    private final String pattern;
    private final Locale locale;
    private final boolean isRightToLeft;

    /** Texts (String) and numbers of arguments (Integer) in turn; null when the pattern needs ICU. */
    private final @Nullable List<Object> pieces;

    /** ICU's formats change while they work, so each is used by one thread at a time. */
    private final Queue<MessageFormat> formats = new ConcurrentLinkedQueue<>();

    Phrase(String pattern, Locale locale) {
        this.pattern = pattern;
        this.locale = locale;
        this.isRightToLeft = ULocale.forLocale(locale).isRightToLeft();
        this.pieces = pieces(new MessagePattern(pattern));
    }

    /** The message with these values in it; texts of the other writing direction are isolated. */
    String text(Object... arguments) {
        Object[] isolated = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            isolated[i] = arguments[i] instanceof String text ? Isolation.of(text, isRightToLeft) : arguments[i];
        }
        return pieces != null && areTexts(isolated) ? joined(pieces, isolated) : formatted(isolated);
    }

    private static boolean areTexts(Object... arguments) {
        for (Object argument : arguments) {
            if (!(argument instanceof String)) {
                return false;
            }
        }
        return true;
    }

    private static String joined(List<Object> pieces, Object... arguments) {
        if (pieces.size() == 1 && pieces.getFirst() instanceof String text) {
            return text;
        }
        String[] texts = new String[pieces.size()];
        for (int i = 0; i < texts.length; i++) {
            Object piece = pieces.get(i);
            if (!(piece instanceof Integer number)) {
                texts[i] = (String) piece;
            } else {
                texts[i] = number < arguments.length ? (String) arguments[number] : "{" + number + "}";
            }
        }
        // One array of the right size, where a builder would grow and copy.
        return String.join("", texts);
    }

    private String formatted(Object... arguments) {
        MessageFormat kept = formats.poll();
        MessageFormat format = kept == null ? new MessageFormat(pattern, locale) : kept;
        String text = format.format(arguments);
        if (formats.size() < MAX_KEPT) {
            formats.add(format);
        }
        return text;
    }

    private static @Nullable List<Object> pieces(MessagePattern pattern) {
        List<Object> pieces = new ArrayList<>();
        String text = pattern.getPatternString();
        int from = 0;
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            switch (part.getType()) {
                case MSG_START, MSG_LIMIT, INSERT_CHAR, REPLACE_NUMBER, SKIP_SYNTAX -> {
                    addText(pieces, text.substring(from, part.getIndex()));
                    from = part.getLimit();
                }
                case ARG_START -> {
                    addText(pieces, text.substring(from, part.getIndex()));
                    if (part.getArgType() != MessagePattern.ArgType.NONE) {
                        return null;
                    }
                }
                case ARG_NUMBER -> pieces.add(part.getValue());
                case ARG_LIMIT -> from = part.getLimit();
                default -> {
                    return null;
                }
            }
        }
        return pieces.isEmpty() ? List.of("") : List.copyOf(pieces);
    }

    private static void addText(List<Object> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(text);
        }
    }
}
