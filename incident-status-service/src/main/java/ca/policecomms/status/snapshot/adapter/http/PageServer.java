package ca.policecomms.status.snapshot.adapter.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Has the port that the public asks. It knows the pages and nothing else, so that it opens long before the application is
 * there and answers whatever becomes of it; everything that is no page goes on to the application's own server.
 */
final class PageServer implements AutoCloseable {

    private static final int BACKLOG = 16_384;
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final EventLoopGroup loops;
    private final Supplier<SocketAddress> application;
    private final Channel listening;
    /** Of each event loop its own; touched by it alone. */
    private final Map<EventExecutor, Set<Channel>> open = new HashMap<>();

    /**
     * Opens the port; something must be shown already.
     *
     * @param application where its own server listens; gives null until it does
     */
    PageServer(InetSocketAddress address, int threads, Supplier<SocketAddress> application) {
        this.application = application;
        this.loops = Transport.loops(threads);
        for (EventExecutor loop : loops) {
            open.put(loop, new HashSet<>());
            loop.scheduleWithFixedDelay(
                    () -> closeIdle(open.get(loop)), ROUND.toSeconds(), ROUND.toSeconds(), TimeUnit.SECONDS);
        }
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(loops)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new PageConnection(PageServer.this));
                    }
                });
        Transport.server(bootstrap);
        this.listening = bootstrap.bind(address).syncUninterruptibly().channel();
    }

    int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    Supplier<SocketAddress> application() {
        return application;
    }

    void opened(Channel channel) {
        open.get(channel.eventLoop()).add(channel);
    }

    void closed(Channel channel) {
        open.get(channel.eventLoop()).remove(channel);
    }

    private static void closeIdle(Set<Channel> channels) {
        long now = System.nanoTime();
        for (Channel channel : channels.toArray(Channel[]::new)) {
            ChannelHandlerContext context = channel.pipeline().context(PageConnection.class);
            if (context != null) {
                ((PageConnection) context.handler()).closeIfIdle(context, now);
            }
        }
    }

    @Override
    public void close() {
        listening.close().syncUninterruptibly();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
