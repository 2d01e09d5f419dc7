use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use socket2::SockRef;
use tokio::net::{TcpListener, TcpSocket};
use tokio::task::{JoinHandle, JoinSet};

use crate::connection;
use crate::figures::Figures;
use crate::mix::Mix;
use crate::network_fault::NetworkFault;
use crate::rule::Rule;
use crate::shared::Shared;
use crate::target::Target;

/// A proxy on a port of its own in front of a backend, which may stop and restart at another address. Dropping this
/// value stops the proxy.
#[derive(Debug)]
pub struct Proxy {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: JoinHandle<()>,
}

/// Receive buffer of the socket in bytes: small, so that a slow line soon exerts backpressure on the browser.
const RECEIVE_BUFFER: u32 = 8 * 1024;

/// TCP maximum segment size in bytes, as on most networks. The loopback interface's is forty times as large; with it
/// the browser's system buffers megabytes of an upload at once, which then count as sent.
const SEGMENT: u32 = 1460;

impl Proxy {
    /// Starts in front of a backend, without faults.
    ///
    /// # Panics
    ///
    /// If this computer has no free port.
    pub async fn start(upstream: SocketAddr) -> Self {
        let listener = fresh_listener();
        let address = listener.local_addr().expect("a bound socket has an address");
        let shared = Arc::new(Shared::default());
        shared.set_upstream(Some(upstream));
        let accepting = tokio::spawn(accept(listener, shared.clone()));
        Self { address, shared, accepting }
    }

    /// Returns the address that the proxy listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the origin of pages, without a trailing slash.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Forwards calls to another address from now on; without an upstream, all calls are refused.
    pub fn set_upstream(&self, upstream: Option<SocketAddr>) {
        self.shared.set_upstream(upstream);
    }

    /// Applies a fault to all calls that match `target`.
    pub fn strike(&self, target: Target, fault: NetworkFault) {
        self.strike_next(usize::MAX, target, fault);
    }

    /// Applies a fault to the next `times` calls that match `target`.
    pub fn strike_next(&self, times: usize, target: Target, fault: NetworkFault) {
        self.shared.add(Rule::one(target, fault, times));
    }

    /// Applies random faults to all calls that match `target`.
    pub fn mix(&self, target: Target, mix: Mix) {
        self.shared.add(Rule::mixed(target, mix));
    }

    /// Removes all faults; calls in progress end as planned.
    pub fn repair(&self) {
        self.shared.clear();
    }

    /// Returns the figures so far.
    pub fn figures(&self) -> Figures {
        self.shared.counters.figures()
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

/// Accepts connections. They end with this task.
async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    let mut connections = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        connections.spawn(connection::serve(stream, shared.clone()));
        while connections.try_join_next().is_some() {}
    }
}

/// Returns a listener on a port that no earlier proxy used: browsers cache responses by URL.
fn fresh_listener() -> TcpListener {
    static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let socket = TcpSocket::new_v4().expect("a socket");
        socket.set_recv_buffer_size(RECEIVE_BUFFER).expect("a size that sockets can have");
        SockRef::from(&socket).set_tcp_mss(SEGMENT).expect("a segment as on any network");
        socket.bind(SocketAddr::from(([127, 0, 0, 1], 0))).expect("a free port");
        let listener = socket.listen(1024).expect("a socket that listens");
        let port = listener.local_addr().expect("a bound socket has an address").port();
        if USED.lock().expect("nothing panics while it looks").insert(port) {
            return listener;
        }
    }
}
