package org.convoke.circulate;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.convoke.circulate.hub.HubResource;
import org.convoke.i18n.UserError;
import org.convoke.web.Answer;
import org.convoke.web.Media;
import org.convoke.web.Request;

/** {@code /calls.atom} and {@code /calls.json}: every public text of every call, for whoever carries them on. */
public final class FeedsResource {

    private static final int MOST_ARCHIVES = 1_000_000;

    private final Bulletins bulletins;

    public FeedsResource(Bulletins bulletins) {
        this.bulletins = bulletins;
    }

    /** Answers with Atom. */
    public Answer atom(Request request) {
        return answer(request, Media.ATOM, AtomFeed::write);
    }

    /** Answers with JSON Feed. */
    public Answer json(Request request) {
        return answer(request, Media.JSON_FEED, JsonFeed::write);
    }

    private Answer answer(Request request, Media media, Function<FeedPage, byte[]> form) {
        List<Bulletin> all = bulletins.all();
        OptionalInt archive = request.query().integer("archive", 1, MOST_ARCHIVES);
        int last = Bulletins.archives(all);
        if (archive.isPresent() && archive.getAsInt() > last) {
            throw UserError.notFound("error.address.unknown");
        }
        int number = archive.orElse(0);
        FeedPage page = new FeedPage(
                request.origin(),
                request.reader().messages().text("site.name"),
                request.reader().messages().text("verify.feed"),
                number,
                number == 0 ? last : number - 1,
                number == 0 ? Bulletins.current(all) : Bulletins.archive(all, number));
        Answer answer = Answer.of(media, form.apply(page)).in(request.reader());
        return page.isArchive() ? answer : answer.with("Link", HubResource.link(request));
    }
}
