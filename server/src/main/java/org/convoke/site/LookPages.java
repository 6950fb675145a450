package org.convoke.site;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.convoke.call.Call;
import org.convoke.call.Color;
import org.convoke.call.Look;
import org.convoke.call.Pictures;
import org.convoke.find.CallParameter;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Media;
import org.convoke.web.Request;

/** {@code /{call}/look.css} and {@code /{call}/picture.jpg}: a call's own color and picture. */
public final class LookPages {

    private final Supplier<EventIndex> index;
    private final Pictures pictures;

    public LookPages(Supplier<EventIndex> index, Pictures pictures) {
        this.index = index;
        this.pictures = pictures;
    }

    /** Answers with the stylesheet of the call's color. */
    public Answer stylesheet(Request request) {
        Color color = call(request).look().color();
        if (color == null) {
            throw UserError.notFound("error.look.color");
        }
        byte[] css = Palette.stylesheet(color).getBytes(StandardCharsets.US_ASCII);
        return Answer.of(Media.STYLESHEET, css).withCaching(caching(request, color.toString()));
    }

    /** Answers with the call's picture in a size. */
    public Handler picture(Look.Size size) {
        return request -> {
            Call call = call(request);
            Look.Picture picture = call.look().picture();
            Optional<byte[]> jpeg = picture == null ? Optional.empty() : pictures.find(call.slug(), size);
            if (picture == null || jpeg.isEmpty()) {
                throw UserError.notFound("error.look.picture");
            }
            return Answer.of(Media.PHOTOGRAPH, jpeg.get()).withCaching(caching(request, picture.version()));
        };
    }

    private Call call(Request request) {
        return CallParameter.get(request.variable("call"), index.get());
    }

    /** For good, when the address is that of this very version. */
    private static Answer.Caching caching(Request request, String version) {
        boolean isVersioned =
                request.query().text("v").filter(version::endsWith).isPresent();
        return isVersioned ? Answer.Caching.FOREVER : Answer.Caching.BRIEF;
    }

    /** The page's head with the call's color, if it has one. */
    static Head dress(Head head, Call call) {
        Color color = call.look().color();
        return color == null
                ? head
                : head.withStyleAt(
                        "/" + call.slug() + "/look.css?v=" + color.toString().substring(1));
    }
}
