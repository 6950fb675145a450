package org.convoke.site;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convoke.call.Call;
import org.convoke.call.CallVersion;
import org.convoke.call.History;
import org.convoke.call.SignedText;
import org.convoke.call.Versions;
import org.convoke.find.CallParameter;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.verify.WordDifference;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Request;

/** <code>/{call}/diff/{A}..{B}</code>: what changed from one version to another, in the reader's language if both have it. */
public final class DiffPages implements Handler {

    private static final Pattern RANGE = Pattern.compile("([1-9][0-9]{0,5})\\.\\.([1-9][0-9]{0,5})");

    private static final int MAX_KEPT = 200;

    private final Templates templates;
    private final Supplier<EventIndex> index;
    private final Versions versions;
    private final Kept<Pair, List<DiffView.Piece>> kept = new Kept<>(MAX_KEPT, Pair::pieces);

    /** Two bodies of texts. */
    private record Pair(String before, String after) {

        List<DiffView.Piece> pieces() {
            return WordDifference.between(before, after).stream()
                    .map(each -> new DiffView.Piece(DifferenceParts.mark(each.op()), each.text()))
                    .toList();
        }
    }

    public DiffPages(Templates templates, Supplier<EventIndex> index, Versions versions) {
        this.templates = templates;
        this.index = index;
        this.versions = versions;
    }

    @Override
    public Answer answer(Request request) {
        Call call = CallParameter.get(request.variable("call"), index.get());
        Matcher range = RANGE.matcher(request.variable("range"));
        if (!range.matches()) {
            throw missing();
        }
        int from = Integer.parseInt(range.group(1));
        int to = Integer.parseInt(range.group(2));
        History history = versions.of(call.slug());
        CallVersion newer = newer(history, from, to, request.reader().locale());
        CallVersion older = history.find(from, newer.language())
                .or(() -> history.original(from))
                .orElseThrow(DiffPages::missing);
        List<DiffView.Piece> pieces = kept.get(new Pair(body(older), body(newer)));
        Page page = Page.of(
                request, request.reader().messages().text("statement.diff.title", call.title(), from, to), call);
        DiffView view = new DiffView(
                page,
                call.title(),
                page.link("/" + call.slug() + "/history"),
                newer.tag(),
                ULocale.forLocale(newer.language()).isRightToLeft() ? "rtl" : "ltr",
                pieces.stream().allMatch(each -> each.mark().isEmpty()),
                pieces);
        return templates.page("diff", view, request.reader());
    }

    /** In the reader's language where both have it, else the original. */
    private static CallVersion newer(History history, int from, int to, Locale language) {
        return history.closest(to, language)
                .filter(each -> history.find(from, each.language()).isPresent())
                .or(() -> history.original(to))
                .orElseThrow(DiffPages::missing);
    }

    private static String body(CallVersion version) {
        Optional<SignedText> text = version.text();
        return text.orElseThrow(() -> UserError.conflict("statement.damaged", version.version()))
                .body();
    }

    private static UserError missing() {
        return UserError.notFound("error.address.unknown");
    }
}
