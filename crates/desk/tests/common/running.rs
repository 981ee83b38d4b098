//! The real program as a process of its own: started on a free port of this machine, asked over HTTP, stopped
//! or killed. For the tests that need a process to die.

use std::{
    io::{self, BufRead as _, BufReader, Read as _, Write as _},
    net::{SocketAddr, TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
    thread,
    time::{Duration, Instant},
};

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_recourse");

/// `recourse serve`, at work.
pub struct Running {
    child: Child,
    pub address: SocketAddr,
}

impl Running {
    /// Starts the program on a data folder and waits until it is ready.
    pub fn start(data: &Path, environment: &[(&str, String)]) -> Self {
        Self::start_by(Command::new(PROGRAM), data, environment)
    }

    /// Starts it by a command that ends in the program, with what it does before.
    pub fn start_by(mut program: Command, data: &Path, environment: &[(&str, String)]) -> Self {
        let address = free_address();
        let child = program
            .args(["serve", "--listen", &address.to_string(), "--data"])
            .arg(data)
            .env("RECOURSE_LOG", "error")
            .envs(environment.iter().map(|(name, value)| (*name, value.as_str())))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut running = Self { child, address };
        running.wait_until_ready();
        running
    }

    fn wait_until_ready(&mut self) {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_mins(1) {
            let answer = Line::open(self.address).and_then(|mut line| line.ask("GET", "/readyz", &[], ""));
            if answer.is_ok_and(|(status, _)| status == 200) {
                return;
            }
            if let Some(status) = self.child.try_wait().expect("a child to wait for") {
                panic!("the program ended before it was ready: {status}");
            }
            thread::sleep(Duration::from_millis(20));
        }
        panic!("the program was not ready within a minute");
    }

    /// As the machine would: no time for anything.
    pub fn kill(mut self) {
        self.child.kill().expect("a child to kill");
        self.child.wait().expect("a child to wait for");
    }

    /// Sends a signal by its name and waits for the end.
    pub fn signal(mut self, name: &str) -> ExitStatus {
        let sent = Command::new("kill")
            .arg(format!("-{name}"))
            .arg(self.child.id().to_string())
            .status();
        assert!(sent.expect("the command kill").success(), "the signal {name} was sent");
        self.child.wait().expect("a child to wait for")
    }
}

/// Nothing that a failing test started is left running.
impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn free_address() -> SocketAddr {
    TcpListener::bind(("127.0.0.1", 0))
        .and_then(|listener| listener.local_addr())
        .expect("a free port")
}

/// Runs a command of the program to its end and gives what it printed.
pub fn run(arguments: &[&str], data: &Path) -> (bool, String) {
    let output = Command::new(PROGRAM)
        .args(arguments)
        .arg("--data")
        .arg(data)
        .output()
        .expect("the program runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    (output.status.success(), said.trim().to_owned())
}

/// One connection, kept alive.
pub struct Line {
    stream: BufReader<TcpStream>,
}

impl Line {
    pub fn open(address: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect_timeout(&address, Duration::from_secs(5))?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream: BufReader::new(stream),
        })
    }

    /// Asks, and gives the status and the body.
    pub fn ask(&mut self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> io::Result<(u16, String)> {
        let mut request = format!(
            "{method} {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n",
            body.len()
        );
        for (name, value) in headers {
            for part in [*name, ": ", *value, "\r\n"] {
                request += part;
            }
        }
        request += "\r\n";
        request += body;
        self.stream.get_mut().write_all(request.as_bytes())?;
        let status = self
            .line()?
            .split(' ')
            .nth(1)
            .and_then(|code| code.parse().ok())
            .ok_or_else(unfinished)?;
        let mut length = 0;
        loop {
            let header = self.line()?;
            if header.is_empty() {
                break;
            }
            if let Some(value) = header.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().map_err(io::Error::other)?;
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        Ok((status, String::from_utf8_lossy(&body).into_owned()))
    }

    fn line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line)? == 0 {
            Err(unfinished())
        } else {
            Ok(line.trim_end().to_owned())
        }
    }
}

fn unfinished() -> io::Error {
    io::ErrorKind::UnexpectedEof.into()
}
