//! `make fresh` tells what is outdated, where it stands, and what it could not ask.

use crate::support::{read, real};
use plumbline::builder::{
    Day,
    content::Packages,
    fresh::{Freshness, fresh},
    registry::{Client, Version},
};
use std::fs;

fn newest(packages: &Packages, program: &str, output: &str, line: Option<&str>) -> String {
    let client = packages.client(program).unwrap_or_else(|| panic!("{program} is no client"));
    let found = client.newest(output, line).unwrap_or_else(|| panic!("{program} told nothing"));
    let on = found.on.map(|day| format!(" {day}")).unwrap_or_default();
    format!("{}{on}", found.version)
}

/// The form of each client's answer, shortened; previews stand in them as well.
#[test]
fn the_newest_release_is_read_from_every_clients_answer() {
    let packages = read(&real()).packages;
    let newest = |program, output, line| newest(&packages, program, output, line);
    let npm = "{\n  \"modified\": \"2026-10-09T12:56:55.001Z\",\n  \"5.10.0\": \"2026-10-09T12:56:54+00:00\",\n  \
               \"5.9.1\": \"2026-11-01T12:56:54.844000+00:00\",\n  \"6.0.0-beta.1\": \"2026-11-02T10:00:00Z\"\n}";
    assert_eq!(newest("npm", npm, None), "5.10.0 2026-10-09");
    assert_eq!(newest("npm", npm, Some("5.9")), "5.9.1 2026-11-01");
    let pip = "django (6.1.3)\nAvailable versions: 6.1.3, 6.1.2, 6.1, 5.2.19, 5.2.9\n";
    assert_eq!(newest("pip", pip, None), "6.1.3");
    assert_eq!(newest("pip", pip, Some("5.2")), "5.2.19");
    let cargo = "axum #http #web\nHTTP routing, version: 9.9.9 of something\nversion: 0.8.9\nlicense: MIT\nrust-version: 1.80\n";
    assert_eq!(newest("cargo", cargo, None), "0.8.9");
    assert_eq!(newest("gem", "\n*** REMOTE GEMS ***\n\nrails (8.1.4.1, 8.1.4, 8.2.0.beta1)\n", None), "8.1.4.1");
    let composer = "name     : laravel/framework\nversions : 13.x-dev, v13.42.0, v13.9.0\nrequires\nphp ^99.3\n";
    assert_eq!(newest("composer", composer, None), "13.42.0");
    assert_eq!(newest("go", "github.com/go-chi/chi/v5 v5.0.0 v5.3.2 v5.4.0-rc1\n", None), "5.3.2");
    let dotnet = "{\n \"version\": 2,\n \"packages\": [\n  {\"id\": \"A\",\n   \"version\": \"10.0.15\"},\n  {\"id\": \"A\",\n   \"version\": \"11.0.0\"}\n ]\n}";
    assert_eq!(newest("dotnet", dotnet, Some("10.0")), "10.0.15");
    assert_eq!(newest("dotnet", dotnet, None), "11.0.0");
    assert!(packages.client("npm").unwrap().newest("npm error code E404", None).is_none());
}

#[test]
fn versions_are_ordered_by_their_numbers() {
    let read = |text| Version::read(text).unwrap();
    assert!(read("5.10.0") > read("5.9.1") && read("8.1.4.1") > read("8.1.4") && read("0.165.0") > read("0.20.0"));
    assert!(["26", "6.0.0-beta.1", "v1.2", "", "1..2", "8.2.0.alpha"].iter().all(|text| Version::read(text).is_none()));
}

fn asked(answer: impl Fn(&Client, &str) -> Result<String, String>) -> Freshness {
    fresh(&read(&real()), &real(), Day::read("2026-11-27").unwrap(), answer)
}

/// A registry has a later version of one package and the named version of all others.
#[test]
fn what_is_outdated_is_told_with_file_and_line() {
    let content = read(&real());
    let behind = content.packages.all.iter().find(|package| package.client == "cargo").unwrap();
    let found = asked(|client, name| {
        let package = content.packages.all.iter().find(|package| package.name == name).unwrap();
        let version = if package.name == behind.name { "999.0.1" } else { package.version.as_str() };
        Ok(match client.program.as_str() {
            "cargo" => format!("version: {version}"),
            "npm" => format!("\"{version}\": \"2026-11-20T00:00:00Z\""),
            "pip" => format!("Available versions: {version}"),
            "composer" => format!("versions : v{version}"),
            "dotnet" => format!("\"version\": \"{version}\""),
            _ => format!("{name} {version}"),
        })
    });
    assert_eq!(found.outdated, behind.claims.len(), "{}", found.report);
    let told = found.report.lines().find(|line| line.contains("999.0.1")).unwrap();
    let (place, rest) = told.split_once(": ").unwrap();
    let (file, line) = place.rsplit_once(':').unwrap();
    let text = fs::read_to_string(file).unwrap();
    let heading = text.lines().nth(line.parse::<usize>().unwrap() - 1).unwrap();
    let (_, criterion) = behind.claims[0].split_once('.').unwrap();
    assert_eq!(heading, format!("[claims.{criterion}]"));
    assert!(rest.contains(&behind.version), "{rest}");
}

#[test]
fn a_client_that_is_not_there_is_no_news() {
    let found = asked(|client, _| Err(format!("there is no {} here", client.program)));
    assert_eq!(found.outdated, 0);
    assert!(
        found.report.contains("0 packages asked") && found.report.contains("there is no pip here: "),
        "{}",
        found.report
    );
}

/// What is stale on the day of the data is listed, however well the versions are kept.
#[test]
fn stale_values_are_listed() {
    let later = fresh(&read(&real()), &real(), Day::read("2036-01-01").unwrap(), |_, _| Err("no".to_owned()));
    let now = asked(|_, _| Err("no".to_owned()));
    let count = |found: &Freshness| found.report.matches("fresh until").count();
    assert!(count(&later) > count(&now), "{} then, {} now", count(&later), count(&now));
}
