//! The site builder's command: `site` checks the content and, where Trunk says where, writes the site.

// The types of views nest deeply.
#![recursion_limit = "512"]

use plumbline::builder::{self, output::Settings};
use std::{env, path::Path, process::ExitCode};

fn main() -> ExitCode {
    let content = match builder::read(Path::new("src/content")) {
        Ok(content) => content,
        Err(problems) => {
            for problem in &problems {
                eprintln!("src/content/{problem}");
            }
            eprintln!("{} to mend in the content; the site was not written.", problems.len());
            return ExitCode::FAILURE;
        }
    };
    let Ok(folder) = env::var("TRUNK_STAGING_DIR") else {
        println!("The content is sound. Trunk's post-build hook writes the site from it.");
        return ExitCode::SUCCESS;
    };
    let settings = Settings {
        folder: folder.into(),
        origin: env::var("PLUMBLINE_ORIGIN").ok().filter(|origin| !origin.is_empty()),
        release: env::var("TRUNK_PROFILE").as_deref() == Ok("release"),
    };
    match builder::write(&content, &settings) {
        Ok(pages) => {
            println!("{pages} pages written.");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("The site could not be written: {error}.");
            ExitCode::FAILURE
        }
    }
}
