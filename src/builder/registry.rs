//! The ordinary clients of package registries, and how their answers are read.

use crate::builder::Day;
use schemars::JsonSchema;
use serde::Deserialize;
use std::{fmt, process::Command};

/// A client that lists a package's versions, and how to ask it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Client {
    pub program: String,
    /// What is asked; `{}` is the package.
    arguments: Vec<String>,
    /// Versions stand on lines that begin with this.
    begins: String,
}

/// The newest version that a registry has.
#[derive(Debug, PartialEq, Eq)]
pub struct Released {
    pub version: Version,
    /// The day of its release, where the client tells.
    pub on: Option<Day>,
}

impl Client {
    /// Asks the registry. An error says why there is no answer, in words that go on from “because”.
    pub fn ask(&self, package: &str) -> Result<String, String> {
        let arguments = self.arguments.iter().map(|argument| argument.replace("{}", package));
        // Away from this project, whose own lock file and toolchain would narrow the answer.
        let output = Command::new(&self.program).args(arguments).current_dir(std::env::temp_dir()).output();
        match output {
            Err(_) => Err(format!("there is no {} here", self.program)),
            Ok(output) if !output.status.success() => Err(format!("{} could not reach its registry", self.program)),
            Ok(output) => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        }
    }

    /// The greatest released version in an answer; `line` narrows it to those that begin so.
    pub fn newest(&self, output: &str, line: Option<&str>) -> Option<Released> {
        let line = line.map(|line| format!("{line}."));
        let of_line = |word: &str| line.as_ref().is_none_or(|line| format!("{word}.").starts_with(line.as_str()));
        let lines = output.lines().filter(|text| text.trim_start().starts_with(&self.begins));
        let found = lines.flat_map(|text| {
            let words = text.split(|c: char| !c.is_ascii_alphanumeric() && !".-+".contains(c));
            let versions = words.filter_map(|word| {
                let word = word.strip_prefix('v').unwrap_or(word);
                of_line(word).then(|| Version::read(word)).flatten()
            });
            let on = text.split(['"', 'T', ' ']).filter(|word| word.len() == 10).find_map(Day::read);
            versions.map(move |version| Released { version, on })
        });
        found.max_by(|a, b| a.version.cmp(&b.version))
    }
}

/// A released version: numbers with dots between them. What has letters or hyphens is a preview and is none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(Vec<u64>);

impl Version {
    pub fn read(text: &str) -> Option<Self> {
        let numbers: Option<Vec<u64>> = text.split('.').map(|part| part.parse().ok()).collect();
        numbers.filter(|numbers| numbers.len() > 1).map(Self)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let numbers: Vec<String> = self.0.iter().map(u64::to_string).collect();
        f.write_str(&numbers.join("."))
    }
}
