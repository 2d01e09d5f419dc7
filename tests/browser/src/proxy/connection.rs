use std::io;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::BodyExt;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use socket2::{SockRef, Socket};
use tokio::net::TcpStream;

use crate::answers::AnswerBody;
use crate::call::Call;
use crate::network_fault::NetworkFault;
use crate::shared::Shared;
use crate::upload::Upload;

/// Read-ahead buffer in bytes: small, so that a slow line is slow for the browser too.
const READ_AHEAD: usize = 16 * 1024;

/// Serves the calls of one connection sequentially, until the browser or a fault closes it.
pub(crate) async fn serve(stream: TcpStream, shared: Arc<Shared>) {
    let Ok(socket) = SockRef::from(&stream).try_clone() else { return };
    stream.set_nodelay(true).ok();
    let service = service_fn(|call| answer(call, &shared, &socket));
    let mut server = http1::Builder::new();
    // Connection errors are expected: faults break connections on purpose.
    server.max_buf_size(READ_AHEAD).serve_connection(TokioIo::new(stream), service).await.ok();
}

/// Answers a call; an error closes the connection without an answer.
async fn answer(call: Request<Incoming>, shared: &Shared, socket: &Socket) -> io::Result<Response<AnswerBody>> {
    let (parts, body) = call.into_parts();
    let open = shared.counters.begin(&parts.method);
    let path = parts.uri.path_and_query().map(ToString::to_string).unwrap_or_default();
    let plan = shared.plan(&parts.method, &path);
    if !plan.latency.is_zero() {
        tokio::time::sleep(plan.latency).await;
    }
    let upload = Upload::new(body, plan.uplink, shared.counters.clone());
    let is_reset = plan.outcome != Some(NetworkFault::Refused);
    let call = Call { parts, upload, upstream: shared.upstream(), counters: shared.counters.clone() };
    let answer = call.end(plan.outcome).await;
    if answer.is_err() && is_reset {
        // Closing a socket with zero linger time sends a TCP reset (RST).
        socket.set_linger(Some(Duration::ZERO))?;
    }
    Ok(answer?.map(|body| {
        body.map_frame(move |frame| {
            // The call counts as open until its answer's body is complete.
            let _under_way = &open;
            frame
        })
        .boxed_unsync()
    }))
}
