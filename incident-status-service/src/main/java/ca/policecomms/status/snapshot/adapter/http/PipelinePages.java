package ca.policecomms.status.snapshot.adapter.http;

import ca.policecomms.status.snapshot.adapter.http.ReadyBody.Coded;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * The short way for what nearly all readers ask: GET of a public page over a connection that was used before. It is answered
 * in the pipeline, with bytes made beforehand, and nothing above learns of it. Everything else goes on to Vert.x, and while
 * an answer from there is under way all requests of the connection do, so that answers keep their order.
 */
final class PipelinePages extends ChannelDuplexHandler {

    private static final String NAME = "public-pages";
    private static final String VERTX = "handler";
    private static final String ENCODER = "httpEncoder";
    private static final byte[] CLOSE = "connection: close\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Supplier<Site> site;
    private int passed;
    private boolean swallowing;
    private boolean deaf;

    private PipelinePages(Supplier<Site> site, int passed) {
        this.site = site;
        this.passed = passed;
    }

    /** Called while exactly one request of the connection is under way, on its event loop. */
    static void install(ChannelPipeline pipeline, Supplier<Site> site) {
        if (pipeline.get(NAME) == null && pipeline.get(VERTX) != null && pipeline.get(ENCODER) != null) {
            pipeline.addBefore(VERTX, NAME, new PipelinePages(site, 1));
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            if (passed == 0 && !swallowing && answered(context, request)) {
                swallowing = !(message instanceof LastHttpContent);
                ReferenceCountUtil.release(message);
                return;
            }
            passed++;
        } else if (swallowing) {
            swallowing = !(message instanceof LastHttpContent);
            ReferenceCountUtil.release(message);
            return;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean interim = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (message instanceof LastHttpContent && !interim) {
            passed--;
        }
        context.write(message, promise);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.flush();
        context.fireChannelReadComplete();
    }

    /** A reader who asks on and takes nothing is not listened to until it does. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        boolean writable = context.channel().isWritable();
        if (!writable && passed == 0) {
            deaf = true;
            context.channel().config().setAutoRead(false);
        } else if (writable && deaf) {
            deaf = false;
            context.channel().config().setAutoRead(true);
        }
        context.fireChannelWritabilityChanged();
    }

    private boolean answered(ChannelHandlerContext context, HttpRequest request) {
        if (!request.method().equals(HttpMethod.GET)
                || !request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                || request.decoderResult().isFailure()
                || special(request.headers())) {
            return false;
        }
        Site now = site.get();
        Site.Ready answer = now.answers().get(path(request.uri()));
        if (answer == null) {
            return false;
        }
        HttpHeaders asked = request.headers();
        Coded coded = answer.when(now.fresh()).as(Conditions.encoding(asked.get(HttpHeaderNames.ACCEPT_ENCODING)));
        boolean known = Conditions.has(asked.get(HttpHeaderNames.IF_NONE_MATCH), coded.tag());
        boolean close = asked.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
        ByteBuf bytes = context.alloc()
                .directBuffer(coded.fullHead().length
                        + now.head().length
                        + 128
                        + (known ? 0 : coded.bytes().length()));
        bytes.writeBytes(known ? coded.notModifiedHead() : coded.fullHead());
        bytes.writeBytes(now.head());
        if (close) {
            bytes.writeBytes(CLOSE);
        }
        bytes.writeBytes(DateLine.now());
        if (!known) {
            bytes.writeBytes(coded.body());
        }
        // Past the encoder: it is encoded already.
        ChannelHandlerContext encoder = context.pipeline().context(ENCODER);
        if (close) {
            encoder.writeAndFlush(bytes).addListener(ChannelFutureListener.CLOSE);
        } else {
            encoder.write(bytes, encoder.voidPromise());
        }
        return true;
    }

    /** What needs more than a look at the page. */
    private static boolean special(HttpHeaders headers) {
        return headers.contains(HttpHeaderNames.CONTENT_LENGTH)
                || headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
                || headers.contains(HttpHeaderNames.UPGRADE)
                || headers.contains(HttpHeaderNames.EXPECT);
    }

    private static String path(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }
}
