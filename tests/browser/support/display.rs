//! A screen that nobody sees, for the one engine that insists on a screen.

use std::path::Path;

use super::process::{Process, find};

/// An X server that draws into memory.
pub struct Display {
    name: String,
    _server: Process,
}

impl Display {
    /// Starts the server. It chooses its own number, so that two tests never fight over one:
    /// `xvfb-run` can only guess.
    pub fn start(home: &Path) -> Self {
        let program = find("Xvfb", "apt-get install xvfb");
        let args = ["-displayfd", "1", "-screen", "0", "1920x1200x24"];
        let mut server = Process::start(home, &program, args, []);
        let Some(number) = server.first_line() else {
            panic!("Xvfb does not start; it said: {}", server.messages());
        };
        Self { name: format!(":{number}"), _server: server }
    }

    /// What programs find the screen by.
    pub fn name(&self) -> &str {
        &self.name
    }
}
