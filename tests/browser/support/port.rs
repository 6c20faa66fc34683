//! Where to reach a program that a test has started.

use std::{
    io::{self, Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    time::Duration,
};

/// A port that nothing listens on. It is ours only until another program asks for one, which
/// the system makes unlikely by giving them out at random.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("a bound address").port()
}

/// Whether the WebDriver server on this port says that it accepts sessions.
pub fn is_ready(port: u16) -> bool {
    let ask = || -> io::Result<String> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_read_timeout(Some(Duration::from_secs(1)))?;
        write!(stream, "GET /status HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
        let mut answer = [0; 2048];
        let mut length = 0;
        // Not every server closes the connection as asked: stop at the end of the JSON.
        while !answer[..length].ends_with(b"}") {
            match stream.read(&mut answer[length..])? {
                0 => break,
                more => length += more,
            }
        }
        Ok(String::from_utf8_lossy(&answer[..length]).into_owned())
    };
    ask().is_ok_and(|answer| answer.contains("\"ready\":true"))
}
