package dev.milepost.gateway.wire;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.web.RequestId;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResultProvider;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ends a connection on which something came that two servers could read differently. Nothing of it goes further: passed on, a body
/// that makes no sense from some byte on would end there for the service, as if it had been meant so. Netty knows both lengths, several
/// lengths and bad chunks; of codings it also takes those that another server may read otherwise, and here nothing is but `chunked`,
/// once.
final class FramingCheck extends ChannelDuplexHandler {

    private int unanswered;
    private boolean answering;
    private boolean over;

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) {
        if (over) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest) {
            unanswered++;
        }
        HttpResponseStatus fault = fault(message);
        if (fault == null) {
            connection.fireChannelRead(message);
        } else {
            ReferenceCountUtil.release(message);
            end(connection, fault);
        }
    }

    @Override
    public void write(ChannelHandlerContext connection, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            answering = response.status().codeClass() != HttpStatusClass.INFORMATIONAL;
        }
        if (message instanceof LastHttpContent && answering) {
            answering = false;
            unanswered--;
        }
        var _ = connection.write(message, promise);
    }

    /// What is half answered, or behind what is not answered yet, gets no answer.
    private void end(ChannelHandlerContext connection, HttpResponseStatus status) {
        over = true;
        if (unanswered == 1 && !answering) {
            var _ =
                    connection
                            .writeAndFlush(refusal(status))
                            .addListener(ChannelFutureListener.CLOSE);
        } else {
            var _ = connection.close();
        }
    }

    private static @Nullable HttpResponseStatus fault(Object message) {
        if (message instanceof DecoderResultProvider part && part.decoderResult().isFailure()) {
            return switch (part.decoderResult().cause()) {
                case TooLongHttpLineException _ -> HttpResponseStatus.REQUEST_URI_TOO_LONG;
                case TooLongHttpHeaderException _ ->
                        HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
                default -> HttpResponseStatus.BAD_REQUEST;
            };
        }
        return message instanceof HttpRequest request && !isClear(request)
                ? HttpResponseStatus.BAD_REQUEST
                : null;
    }

    private static boolean isClear(HttpRequest request) {
        List<String> codings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return codings.isEmpty()
                || (codings.size() == 1
                        && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.getFirst()));
    }

    private static FullHttpResponse refusal(HttpResponseStatus status) {
        String id = UuidV7.next().toString();
        byte[] body =
                """
                {"type":"urn:milepost:problem:malformed-request","title":"%s","status":%d,\
                "detail":"What was sent is no request that can be read in one way only.",\
                "code":"MALFORMED_REQUEST","request_id":"%s"}\
                """
                        .formatted(status.reasonPhrase(), status.code(), id)
                        .getBytes(StandardCharsets.UTF_8);
        FullHttpResponse answer =
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .set("X-Content-Type-Options", "nosniff")
                .set(RequestId.HEADER, id);
        return answer;
    }
}
