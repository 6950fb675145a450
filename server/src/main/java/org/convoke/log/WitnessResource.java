package org.convoke.log;

import java.nio.charset.StandardCharsets;
import org.convoke.i18n.UserError;
import org.convoke.web.Answer;
import org.convoke.web.Media;
import org.convoke.web.Posted;
import org.convoke.web.Request;

/** Serves a witness to the logs that it watches. */
public final class WitnessResource {

    private final Witness witness;

    public WitnessResource(Witness witness) {
        this.witness = witness;
    }

    /** Takes a checkpoint and answers with a signature, or with why not (C2SP tlog-witness). */
    public Answer addCheckpoint(Request request, Posted posted) {
        return switch (witness.add(posted.text())) {
            case Witness.Answered.Cosigned cosigned -> text(200, cosigned.line().toString());
            case Witness.Answered.Malformed _ -> text(400, "malformed\n");
            case Witness.Answered.UnknownLog _ -> text(404, "unknown log\n");
            case Witness.Answered.NotSigned _ -> text(403, "not signed by the log\n");
            case Witness.Answered.OtherSize other ->
                Answer.of(Media.TREE_SIZE, (other.known() + "\n").getBytes(StandardCharsets.US_ASCII))
                        .withStatus(409)
                        .withCaching(Answer.Caching.NEVER);
            case Witness.Answered.NotConsistent _ -> text(422, "not consistent with what was seen\n");
        };
    }

    private static Answer text(int status, String text) {
        return Answer.of(Media.TEXT, text.getBytes(StandardCharsets.UTF_8))
                .withStatus(status)
                .withCaching(Answer.Caching.NEVER);
    }

    /** The key that checks its signatures, as {@code name+id+key}. */
    public Answer key(Request request) {
        return text(200, witness.key() + "\n");
    }

    /** What a person sees who comes by. */
    public Answer explain(Request request) {
        throw UserError.notFound("log.error.witness-get");
    }
}
