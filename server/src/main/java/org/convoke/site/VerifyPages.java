package org.convoke.site;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.fetch.WebAddress;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.verify.CarriedPages;
import org.convoke.verify.Finding;
import org.convoke.verify.Issued;
import org.convoke.verify.IssuedText;
import org.convoke.verify.TextChecker;
import org.convoke.verify.Verdict;
import org.convoke.web.Answer;
import org.convoke.web.Fault;
import org.convoke.web.Form;
import org.convoke.web.Posted;
import org.convoke.web.Request;
import org.jspecify.annotations.Nullable;

/** {@code /verify}: is this text what was issued? What is posted is compared and forgotten; nothing is written anywhere. */
public final class VerifyPages {

    /** Where it is. */
    public static final String ADDRESS = "/verify";

    /** What is checked, and the form's own words around it. */
    public static final int MAX_POSTED_BYTES = TextChecker.MAX_BYTES + 16 * 1024;

    /** Fewer words stand together by chance. */
    private static final int FEW_WORDS = 8;

    private final Templates templates;
    private final Supplier<EventIndex> index;
    private final Supplier<Issued> issued;
    private final CarriedPages pages;

    public VerifyPages(Templates templates, Supplier<EventIndex> index, Supplier<Issued> issued, CarriedPages pages) {
        this.templates = templates;
        this.index = index;
        this.issued = issued;
        this.pages = pages;
    }

    /** Answers GET: the form. */
    public Answer ask(Request request) {
        Page page = page(request);
        return answer(request, new VerifyView(page, page.link(request.path()), "", null, null));
    }

    /** Answers POST: what the text is. */
    public Answer check(Request request, Posted posted) {
        Page page = page(request);
        String text = "";
        try {
            Form form = Form.of(posted);
            text = form.text("text").orElse("");
            VerifyView.Answer found = tell(page, find(form));
            return answer(request, new VerifyView(page, page.link(request.path()), text, null, found));
        } catch (UserError e) {
            String sentence = request.reader().messages().text(e.message());
            return answer(request, new VerifyView(page, page.link(request.path()), text, sentence, null))
                    .withStatus(Fault.of(e).status());
        }
    }

    private static Page page(Request request) {
        String title = request.reader().messages().text("verify.title");
        String lead = request.reader().messages().text("verify.lead");
        return Page.of(request, title).with(Head.BARE.withDescription(lead));
    }

    private Answer answer(Request request, VerifyView view) {
        Answer answer = templates.page("verify", view, request.reader());
        return view.answer() == null && view.fault() == null ? answer : answer.withCaching(Answer.Caching.NEVER);
    }

    private Finding find(Form form) {
        TextChecker checker = issued.get().checker();
        Optional<byte[]> file = form.find("file");
        if (file.isPresent()) {
            return checker.check(file.get());
        }
        Optional<String> text = form.text("text");
        if (text.isPresent()) {
            return checker.check(text.get().getBytes(StandardCharsets.UTF_8));
        }
        String address = form.text("address").orElseThrow(() -> UserError.unreadable("verify.nothing"));
        return checker.checkWithin(pages.read(uri(address.strip())));
    }

    /** People leave the beginning off. */
    private static URI uri(String address) {
        return WebAddress.parse(address)
                .or(() -> WebAddress.parse("https://" + address))
                .orElseThrow(() -> UserError.unreadable("verify.address.wrong", address));
    }

    private VerifyView.Answer tell(Page page, Finding finding) {
        String key =
                "verify." + finding.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> notes = new ArrayList<>(List.of(page.text(key + ".note")));
        boolean isOlder = finding.verdict() == Verdict.OLDER_VERSION;
        if (finding.verdict() == Verdict.EXCERPT && finding.words() < FEW_WORDS) {
            notes.add(page.text("verify.excerpt.short"));
        }
        if (isOlder && finding.difference().isEmpty()) {
            notes.add(page.text("verify.older-version.untranslated"));
        }
        int damaged = issued.get().damaged();
        if (damaged > 0) {
            notes.add(page.text("verify.damaged", damaged));
        }
        return new VerifyView.Answer(
                finding.verdict().isTrue() ? "confirmed" : isOlder ? "tentative" : "cancelled",
                page.text(key),
                notes,
                source(page, finding),
                difference(page, finding));
    }

    private VerifyView.@Nullable Source source(Page page, Finding finding) {
        IssuedText match = finding.match();
        Integer newest = finding.newest();
        if (match == null || newest == null) {
            return null;
        }
        Optional<Call> call = index.get().call(new CallSlug(match.call()));
        String language = page.words().language(match.language());
        return new VerifyView.Source(
                call.map(Call::title).orElse(match.call()),
                page.link("/" + match.call()),
                page.text("verify.version.value", match.version(), newest, language),
                "/" + match.call() + "/v" + match.version() + "/" + match.language() + ".txt");
    }

    private static VerifyView.@Nullable Difference difference(Page page, Finding finding) {
        IssuedText match = finding.match();
        if (match == null || finding.difference().isEmpty()) {
            return null;
        }
        boolean isOlder = finding.verdict() == Verdict.OLDER_VERSION;
        return new VerifyView.Difference(
                page.text(isOlder ? "verify.older-version.key" : "verify.difference.key"),
                match.language(),
                DifferenceParts.of(page, finding.difference()));
    }
}
