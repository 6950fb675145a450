package org.convoke.site;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.convoke.call.CallVersion;
import org.convoke.call.Proofs;
import org.convoke.call.Versions;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.web.Answer;
import org.convoke.web.Media;
import org.convoke.web.Request;

/**
 * {@code /{call}/v{N}/{language}.txt}, {@code .txt.minisig} and {@code .txt.tlog-proof}: the signed bytes, their signature and the
 * proof that the log has them. Of a text that is not public yet there is nothing, as of one that does not exist.
 */
public final class VersionFilesResource {

    private final Supplier<EventIndex> index;
    private final Versions versions;
    private final Proofs proofs;

    public VersionFilesResource(Supplier<EventIndex> index, Versions versions, Proofs proofs) {
        this.index = index;
        this.versions = versions;
        this.proofs = proofs;
    }

    /** The signed bytes. */
    public Answer text(Request request) {
        CallVersion version = find(request);
        return Answer.of(Media.SIGNED, version.file().bytes()).with("Content-Language", version.tag());
    }

    /** The signature. */
    public Answer signature(Request request) {
        return answer(find(request).seal().signature());
    }

    /** The proof. */
    public Answer proof(Request request) {
        return answer(proofs.find(find(request).seal().logIndex()).orElseThrow(VersionFilesResource::missing));
    }

    private static Answer answer(String text) {
        return Answer.of(Media.SIGNED, text.getBytes(StandardCharsets.UTF_8));
    }

    private CallVersion find(Request request) {
        return VersionAddress.get(request, index.get(), versions);
    }

    private static UserError missing() {
        return UserError.notFound("error.address.unknown");
    }
}
