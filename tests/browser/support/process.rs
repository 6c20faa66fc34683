//! A child process that cannot be left behind.
//!
//! A browser is a driver that started a browser that started a dozen helpers, and `Drop` never
//! runs when a test run is interrupted. So each child gets a keeper: a small shell that waits on
//! a pipe from us. When the pipe closes, whether we dropped it or died, the keeper ends the child
//! with all that it started, and removes the folder that they wrote to.

use std::{
    env,
    ffi::OsStr,
    fs::{self, File},
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

/// Asks the whole process group to end; kills what is left of it once the child has ended, or
/// after two seconds; removes the folder, trying again while the dying still write to it. `jobs`
/// makes the shell notice that the child has ended. The keeper itself is in another group.
const KEEPER: &str = r#"
home=$1
shift
setsid "$@" </dev/null &
child=$!
exec >/dev/null 2>&1
cat
tries=0
kill -s TERM -- "-$child"
while [ $tries -lt 100 ] && jobs && kill -0 "$child"; do tries=$((tries + 1)); sleep 0.02; done
kill -s KILL -- "-$child"
until rm -rf "$home" || [ $tries -eq 200 ]; do tries=$((tries + 1)); sleep 0.02; done
"#;

/// A running program together with everything that it starts.
pub struct Process {
    keeper: Child,
    log: PathBuf,
}

impl Process {
    /// Starts the program, with `env` on top of our own environment. Its messages go to a file in
    /// the folder `home`, which is removed with the process.
    pub fn start<'a>(
        home: &Path,
        program: &Path,
        args: impl IntoIterator<Item = impl AsRef<OsStr>>,
        env: impl IntoIterator<Item = (&'a str, &'a OsStr)>,
    ) -> Self {
        let log = home.join("messages.log");
        let messages = File::options().create(true).append(true).open(&log);
        let keeper = Command::new("sh")
            .args(["-c", KEEPER, "sh"])
            .arg(home)
            .arg(program)
            .args(args)
            .envs(env)
            // Ctrl-C in a terminal must not reach the keeper before it has done its work.
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(messages.expect("a file for messages"))
            .spawn()
            .expect("a shell");
        Self { keeper, log }
    }

    /// Waits for the first line that the program prints; `None` when it ends without one.
    pub fn first_line(&mut self) -> Option<String> {
        let mut line = String::new();
        let output = self.keeper.stdout.take()?;
        BufReader::new(output).read_line(&mut line).ok()?;
        (!line.is_empty()).then(|| line.trim_end().to_owned())
    }

    /// What the program has complained about.
    pub fn messages(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
    }
}

/// The path of a program, if it is installed.
pub fn lookup(program: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// The path of a program, or a panic that tells how to get it.
pub fn find(program: &str, remedy: &str) -> PathBuf {
    lookup(program).unwrap_or_else(|| panic!("{program} is not in PATH: {remedy}"))
}
