//! The site builder's command: `site` checks the content and, where Trunk says where, writes the site; `site freeze`
//! freezes the data of the content's version; `site sources` lists the address of every source; `site flow` draws the
//! questions; `site schema` writes the forms of the authors' files; `site fresh` asks package registries for newer versions than the claims name; `site validate` holds the advice against the cases, `site ablate` does so without each of its parts.

// The types of views nest deeply.
#![recursion_limit = "512"]

use plumbline::builder::{
    self, Day,
    address::{Use, admit},
    content::{Content, schema},
    output::{
        Settings,
        published::{Frozen, freeze},
    },
    registry::Client,
};
use std::{env, path::Path, process::ExitCode};

/// Where the site is published, whom to write to, and where an issue is opened: settings of whoever publishes it, over those of the content.
const ORIGIN: &str = "PLUMBLINE_ORIGIN";
const REPORT: &str = "PLUMBLINE_REPORT";
const ISSUES: &str = "PLUMBLINE_ISSUES";

fn main() -> ExitCode {
    // It needs no sound content, and may be what mends it.
    if env::args().nth(1).as_deref() == Some("schema") {
        return match schema::write(Path::new("src/content")) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("The forms could not be written: {error}.");
                ExitCode::FAILURE
            }
        };
    }
    let mut content = match builder::read(Path::new("src/content")) {
        Ok(content) => content,
        Err(problems) => {
            for problem in &problems {
                eprintln!("src/content/{problem}");
            }
            eprintln!("{} to mend in the content; the site was not written.", problems.len());
            return ExitCode::FAILURE;
        }
    };
    match env::args().nth(1).as_deref() {
        None => {}
        Some("freeze") => return keep(&content),
        Some("sources") => {
            content.catalog.sources.values().for_each(|source| println!("{}", source.url));
            return ExitCode::SUCCESS;
        }
        Some("flow") => {
            print!("{}", builder::flow::flow(&content));
            return ExitCode::SUCCESS;
        }
        Some("fresh") => return ask(&content),
        Some("validate") => {
            print!("{}", builder::validation::report(&content, env::args().nth(2).as_deref() == Some("learnt")));
            return ExitCode::SUCCESS;
        }
        Some("ablate") => {
            print!("{}", builder::validation::ablation(&content));
            return ExitCode::SUCCESS;
        }
        Some(other) => {
            eprintln!(
                "“{other}” is no command. There are: ablate, flow, freeze, fresh, schema, sources, validate, and none."
            );
            return ExitCode::FAILURE;
        }
    }
    let Ok(folder) = env::var("TRUNK_STAGING_DIR") else {
        println!("The content is sound. Trunk's post-build hook writes the site from it.");
        return ExitCode::SUCCESS;
    };
    let publisher = [given(ORIGIN, Use::Origin), given(REPORT, Use::Mail), given(ISSUES, Use::Tracker)];
    let wrong: Vec<&String> = publisher.iter().filter_map(|given| given.as_ref().err()).collect();
    if !wrong.is_empty() {
        wrong.iter().for_each(|problem| eprintln!("{problem}"));
        eprintln!("The site was not written.");
        return ExitCode::FAILURE;
    }
    let [origin, report, issues] = publisher.map(Result::unwrap_or_default);
    let site = &mut content.site;
    (site.origin, site.report) = (origin.or(site.origin.take()), report.or(site.report.take()));
    site.issues = issues.or(site.issues.take());
    let release = env::var("TRUNK_PROFILE").as_deref() == Ok("release");
    let written = builder::program::take_apart(Path::new(&folder), release)
        .and_then(|()| builder::licences::file())
        .and_then(|licences| builder::write(&content, &Settings { folder: folder.into(), licences, release }));
    match written {
        Ok(pages) => {
            println!("{pages} pages written.{}", left_out(&content));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("The site could not be written: {error}.");
            ExitCode::FAILURE
        }
    }
}

/// What the pages are without, because nobody said who publishes them.
fn left_out(content: &Content) -> String {
    let mut told = String::new();
    if content.site.origin.is_none() {
        told +=
            &format!(" Without {ORIGIN} there is no feed, no sitemap, no canonical link and no image for previews.");
    }
    if content.site.report.is_none() {
        told += &format!(" Without {REPORT} no page offers to report an error by mail.");
    }
    if content.site.issues.is_none() {
        told += &format!(" Without {ISSUES} no page leads to a tracker of issues.");
    }
    told
}

/// An address that was set from outside. An error says which and what to do.
fn given(name: &str, of: Use) -> Result<Option<String>, String> {
    let given = env::var(name).ok().filter(|given| !given.is_empty());
    given.map(|given| admit(&given, of)).transpose().map_err(|sentence| format!("{name}: {sentence}"))
}

/// Asks the registries, and fails where a claim is outdated, so that a scheduled run can tell.
fn ask(content: &Content) -> ExitCode {
    // In this machine's own calendar, or in that of UTC where it knows no other.
    let today = Day(jiff::Zoned::now().date());
    let found = builder::fresh::fresh(content, Path::new("src/content"), today, Client::ask);
    print!("{}", found.report);
    if found.outdated == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Freezes the data of the content's version, so that it can never change again.
fn keep(content: &Content) -> ExitCode {
    let version = &content.catalog.version;
    match freeze(content, Path::new("public/data")) {
        Ok(Frozen::New) => println!("Version {version} is frozen in public/data/{version}/. Commit it."),
        Ok(Frozen::Same) => println!("Version {version} was frozen before, and is the same."),
        Ok(Frozen::Different(files)) => {
            eprintln!(
                "Version {version} was frozen before, and {} would change. A frozen version stays as it is: give data_version \
                 in src/content/site.toml a new day, or the same with -2, -3 … after it.",
                files.join(", ")
            );
            return ExitCode::FAILURE;
        }
        Err(error) => {
            eprintln!("Version {version} could not be frozen: {error}.");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
