package ca.policecomms.status.snapshot.adapter.http;

import ca.policecomms.status.snapshot.model.Body;
import ca.policecomms.status.snapshot.model.Encoding;
import io.vertx.core.buffer.Buffer;

/** A body as the server sends it: nothing is copied, hashed or compressed for a request. */
record ReadyAnswer(Body body, Buffer plain, Buffer gzip) {

    static ReadyAnswer of(Body body) {
        return new ReadyAnswer(body, Buffer.buffer(body.plain()), Buffer.buffer(body.gzip()));
    }

    Buffer bytes(Encoding encoding) {
        return encoding == Encoding.GZIP ? gzip : plain;
    }
}
