package ca.policecomms.status.snapshot.adapter.http;

import ca.policecomms.status.snapshot.adapter.http.ReadyBody.Coded;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One connection of a reader. A look at a public page is answered with bytes made beforehand, without any server above. The
 * first request that is anything else hands the connection over to the application, with all that follows on it.
 */
final class PageConnection extends ChannelInboundHandlerAdapter {

    /** From the first byte of a request to its last. */
    private static final Duration TO_ASK = Duration.ofSeconds(10);

    private static final Duration TO_ASK_AGAIN = Duration.ofSeconds(75);

    /** A page over the slowest line that anybody has. */
    private static final Duration TO_TAKE = Duration.ofMinutes(10);

    private static final byte[] CLOSE = "connection: close\r\n".getBytes(StandardCharsets.US_ASCII);

    private final PageServer server;
    private final RequestHead head = new RequestHead();
    private ByteBuf kept;
    private Passage passage;
    private boolean closing;
    private long lastNanos = System.nanoTime();

    PageConnection(PageServer server) {
        this.server = server;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        server.opened(context.channel());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf read = (ByteBuf) message;
        if (passage != null) {
            passage.toApplication(read);
            return;
        }
        lastNanos = System.nanoTime();
        ByteBuf all = kept == null ? read : kept.writeBytes(read);
        if (kept != null) {
            read.release();
            kept = null;
        }
        answer(context, all);
    }

    private void answer(ChannelHandlerContext context, ByteBuf all) {
        while (!closing && all.isReadable()) {
            if (!takes(context)) {
                keep(context, all);
                return;
            }
            switch (head.read(all)) {
                case PART -> {
                    keep(context, all);
                    return;
                }
                case PLAIN -> {
                    Site site = Showing.now();
                    Site.Ready answer = site.answers().get(head.path());
                    if (answer == null) {
                        handOver(context, all);
                        return;
                    }
                    write(context, site, answer.when(site.fresh()));
                    all.readerIndex(head.end());
                }
                case OTHER -> {
                    handOver(context, all);
                    return;
                }
            }
        }
        all.release();
    }

    /** Many requests in one packet ask for more than anybody should have to hold. */
    private static boolean takes(ChannelHandlerContext context) {
        if (!context.channel().isWritable()) {
            context.flush();
        }
        return context.channel().isWritable();
    }

    /** Until the rest comes with the next packet, or the reader takes what it asked for before. */
    private void keep(ChannelHandlerContext context, ByteBuf part) {
        kept = context.alloc().buffer(Math.max(RequestHead.LONGEST / 4, part.readableBytes() * 2));
        kept.writeBytes(part);
        part.release();
    }

    private void write(ChannelHandlerContext context, Site site, ReadyBody body) {
        Coded coded = body.as(Conditions.encoding(head.acceptEncoding()));
        boolean known = Conditions.has(head.ifNoneMatch(), coded.tag());
        boolean whole = !known && head.get();
        byte[] date = DateLine.now();
        byte[] first = known ? coded.notModifiedHead() : coded.fullHead();
        ByteBuf bytes = context.alloc()
                .directBuffer(first.length
                        + site.head().length
                        + CLOSE.length
                        + date.length
                        + (whole ? coded.body().length : 0));
        bytes.writeBytes(first).writeBytes(site.head());
        if (head.close()) {
            bytes.writeBytes(CLOSE);
        }
        bytes.writeBytes(date);
        if (whole) {
            bytes.writeBytes(coded.body());
        }
        if (head.close()) {
            closing = true;
            context.writeAndFlush(bytes).addListener(ChannelFutureListener.CLOSE);
        } else {
            context.write(bytes, context.voidPromise());
        }
    }

    private void handOver(ChannelHandlerContext context, ByteBuf rest) {
        context.flush();
        passage = new Passage(context, server.application());
        passage.toApplication(rest);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (passage == null) {
            context.flush();
        } else {
            passage.flush();
        }
    }

    /** A reader who asks on and takes nothing is not listened to until it does. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        boolean writable = context.channel().isWritable();
        if (passage != null) {
            passage.readerTakes(writable);
            return;
        }
        context.channel().config().setAutoRead(writable);
        if (writable && kept != null) {
            ByteBuf rest = kept;
            kept = null;
            answer(context, rest);
            context.flush();
        }
    }

    /** Nobody may keep a place by silence, by a request that never ends or by an answer that is never taken. */
    void closeIfIdle(ChannelHandlerContext context, long now) {
        if (passage == null && now - lastNanos > limit(context.channel()).toNanos()) {
            context.close();
        }
    }

    private Duration limit(Channel channel) {
        ChannelOutboundBuffer pending = channel.unsafe().outboundBuffer();
        if (pending != null && !pending.isEmpty()) {
            return TO_TAKE;
        }
        return kept == null ? TO_ASK_AGAIN : TO_ASK;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        server.closed(context.channel());
        if (kept != null) {
            kept.release();
            kept = null;
        }
        if (passage != null) {
            passage.readerLeft();
        }
    }

    /** A reader who went away, or bytes that are none of HTTP's: nobody to tell. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
