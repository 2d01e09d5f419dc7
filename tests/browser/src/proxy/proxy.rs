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

/// A proxy on a port of its own in front of a backend, which may go and come back elsewhere. It ends with this value.
#[derive(Debug)]
pub struct Proxy {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: JoinHandle<()>,
}

/// What the operating system holds of an upload before it is read: little, so that a browser sees a slow line soon.
const RECEIVE_BUFFER: u32 = 8 * 1024;

/// Bytes of a segment, as on most networks. This computer's own are forty times as large, and with them a browser's system
/// takes megabytes of an upload at once, which then counts as sent.
const SEGMENT: u32 = 1460;

impl Proxy {
    /// Starts in front of a backend, with no faults.
    ///
    /// # Panics
    ///
    /// When this computer has no free port.
    pub async fn start(upstream: SocketAddr) -> Self {
        let listener = fresh_listener();
        let address = listener.local_addr().expect("a bound socket has an address");
        let shared = Arc::new(Shared::default());
        shared.set_upstream(Some(upstream));
        let accepting = tokio::spawn(accept(listener, shared.clone()));
        Self { address, shared, accepting }
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The origin that pages are opened at, without a slash at its end.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Has calls go elsewhere from now on; while there is no upstream, all are refused.
    pub fn set_upstream(&self, upstream: Option<SocketAddr>) {
        self.shared.set_upstream(upstream);
    }

    /// From now on a fault strikes all these calls.
    pub fn strike(&self, target: Target, fault: NetworkFault) {
        self.strike_next(usize::MAX, target, fault);
    }

    /// A fault strikes the next of these calls, so many of them.
    pub fn strike_next(&self, times: usize, target: Target, fault: NetworkFault) {
        self.shared.add(Rule::one(target, fault, times));
    }

    /// From now on faults strike these calls at random.
    pub fn mix(&self, target: Target, mix: Mix) {
        self.shared.add(Rule::mixed(target, mix));
    }

    /// No fault strikes any more; what is under way ends as it was to end.
    pub fn repair(&self) {
        self.shared.clear();
    }

    /// What it has seen and done so far.
    pub fn figures(&self) -> Figures {
        self.shared.counters.figures()
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

/// Connections end with the task that accepts them.
async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    let mut connections = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        connections.spawn(connection::serve(stream, shared.clone()));
        while connections.try_join_next().is_some() {}
    }
}

/// A port that no proxy before had: browsers keep what they have fetched by its address.
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
