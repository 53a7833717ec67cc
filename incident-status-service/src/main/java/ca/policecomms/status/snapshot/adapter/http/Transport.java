package ca.policecomms.status.snapshot.adapter.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollMode;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;

/** Linux's own epoll where it is there, Java's selectors elsewhere. */
final class Transport {

    private static final boolean EPOLL = Epoll.isAvailable();

    private Transport() {}

    static EventLoopGroup loops(int threads) {
        DefaultThreadFactory factory = new DefaultThreadFactory("pages", true);
        return EPOLL ? new EpollEventLoopGroup(threads, factory) : new NioEventLoopGroup(threads, factory);
    }

    static ChannelFactory<? extends Channel> client() {
        return EPOLL ? EpollSocketChannel::new : NioSocketChannel::new;
    }

    static void server(ServerBootstrap bootstrap) {
        ChannelFactory<? extends ServerChannel> factory =
                EPOLL ? EpollServerSocketChannel::new : NioServerSocketChannel::new;
        bootstrap.channelFactory(factory);
        if (EPOLL) {
            // Edges would cost a second read for each request, to learn that there is no more.
            bootstrap.childOption(EpollChannelOption.EPOLL_MODE, EpollMode.LEVEL_TRIGGERED);
        }
    }
}
