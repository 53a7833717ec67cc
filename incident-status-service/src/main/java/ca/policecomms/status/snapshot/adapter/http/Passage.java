package ca.policecomms.status.snapshot.adapter.http;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * The way from a reader's connection to the application's own server, byte for byte; all on the event loop of the reader's
 * connection. What either side does not take is not read from the other.
 */
final class Passage {

    private static final int CONNECT_MILLIS = 2_000;
    private static final byte[] UNAVAILABLE = ("HTTP/1.1 503 Service Unavailable\r\nretry-after: 5\r\n"
                    + "cache-control: no-store\r\nconnection: close\r\ncontent-length: 0\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);

    private final Channel reader;
    private Channel application;
    private ByteBuf waiting = Unpooled.EMPTY_BUFFER;
    private boolean gone;

    /** @param address of the application's server; gives null while it is not there */
    Passage(ChannelHandlerContext context, Supplier<SocketAddress> address) {
        reader = context.channel();
        // From here on bytes come as the application writes them, in small pieces too.
        reader.config().setOption(ChannelOption.TCP_NODELAY, true);
        reader.config().setAutoRead(false);
        SocketAddress target = address.get();
        if (target == null) {
            unavailable();
            return;
        }
        new Bootstrap()
                .group(reader.eventLoop())
                .channelFactory(Transport.client())
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new FromApplication())
                .connect(target)
                .addListener((ChannelFutureListener) connected -> {
                    if (connected.isSuccess()) {
                        open(connected.channel());
                    } else {
                        unavailable();
                    }
                });
    }

    private void open(Channel channel) {
        application = channel;
        if (gone) {
            channel.close();
            drop();
            return;
        }
        ByteBuf first = waiting;
        waiting = Unpooled.EMPTY_BUFFER;
        channel.writeAndFlush(first, channel.voidPromise());
        reader.config().setAutoRead(channel.isWritable());
    }

    private void unavailable() {
        drop();
        gone = true;
        reader.writeAndFlush(Unpooled.wrappedBuffer(UNAVAILABLE)).addListener(ChannelFutureListener.CLOSE);
    }

    private void drop() {
        waiting.release();
        waiting = Unpooled.EMPTY_BUFFER;
    }

    void toApplication(ByteBuf bytes) {
        if (gone) {
            bytes.release();
        } else if (application == null) {
            waiting = Unpooled.wrappedBuffer(waiting, bytes);
        } else {
            application.write(bytes, application.voidPromise());
        }
    }

    void flush() {
        if (application != null) {
            application.flush();
        }
    }

    void readerTakes(boolean writable) {
        if (application != null) {
            application.config().setAutoRead(writable);
        }
    }

    void readerLeft() {
        gone = true;
        if (application == null) {
            drop();
        } else {
            application.close();
        }
    }

    private final class FromApplication extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            reader.write(bytes, reader.voidPromise());
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            reader.flush();
        }

        @Override
        public void channelWritabilityChanged(ChannelHandlerContext context) {
            reader.config().setAutoRead(context.channel().isWritable());
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            reader.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }
    }
}
