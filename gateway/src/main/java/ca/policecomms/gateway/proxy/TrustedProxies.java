package ca.policecomms.gateway.proxy;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The peers that may say for whom they come. */
final class TrustedProxies {

    private final List<IpSubnetFilterRule> blocks;

    /** @throws IllegalArgumentException for what is neither an address nor a CIDR block */
    TrustedProxies(List<String> addresses) {
        this.blocks = addresses.stream().map(TrustedProxies::block).toList();
    }

    boolean contains(String peer) {
        if (blocks.isEmpty()) {
            return false;
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(peer);
        if (bytes == null) {
            return false;
        }
        InetSocketAddress address = new InetSocketAddress(address(bytes), 0);
        return blocks.stream().anyMatch(block -> block.matches(address));
    }

    private static IpSubnetFilterRule block(String text) {
        int slash = text.indexOf('/');
        String ip = slash < 0 ? text : text.substring(0, slash);
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(ip);
        if (bytes == null) {
            throw new IllegalArgumentException("Not an address or CIDR block of a trusted proxy: " + text);
        }
        int bits = slash < 0 ? bytes.length * 8 : Integer.parseInt(text.substring(slash + 1));
        return new IpSubnetFilterRule(address(bytes), bits, IpFilterRuleType.ACCEPT);
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException("Not an address", impossible);
        }
    }
}
