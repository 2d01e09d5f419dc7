//! The port of the demo.

use anyhow::{Result, bail};
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

/// Fails if a port is taken, before the build begins.
pub(crate) fn ensure_free(port: u16) -> Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AddrInUse => bail!(
            "port {port} is in use, perhaps by another demo: stop that, or choose another port: \
             cargo xtask demo --port {}",
            port.checked_add(1).unwrap_or(8080)
        ),
        Err(error) => bail!("port {port} cannot be used ({error}): choose another with --port"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_is_taken_is_named_with_a_way_out() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let port = taken.local_addr().expect("it listens").port();
        let error = ensure_free(port).expect_err("it is taken").to_string();
        assert!(error.contains(&format!("port {port} is in use")) && error.contains("--port"), "{error}");
        // A port that was given back may be taken by whatever runs beside; zero is any that is free.
        assert!(ensure_free(0).is_ok());
    }
}
