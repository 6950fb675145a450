package org.convoke.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;

/**
 * What a request carried behind its head.
 *
 * @param contentType the value of the Content-Type field, empty when there was none
 * @param bytes at most as many as the route takes; not copied, and not to be changed
 * @param network where it came from, for {@link NetworkLimit}
 */
public record Posted(String contentType, byte[] bytes, Network network) {

    /** @throws UserError when the bytes are not UTF-8 */
    public String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UserError(UserError.Kind.UNREADABLE, Message.of("error.body.encoding"), e);
        }
    }
}
