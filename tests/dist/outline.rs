//! Every page has one first heading, one main part, and headings without gaps; ids are unique.

use crate::site::{Site, text};
use std::collections::BTreeSet;

#[test]
fn every_page_has_one_first_heading_in_its_one_main_part() {
    for page in Site::read().pages {
        let heading = page.one("h1");
        assert!(!text(heading).is_empty(), "{}", page.file);
        assert_eq!(page.all("main h1").len(), 1, "{}", page.file);
        assert_eq!(page.one("main").attr("id"), Some("main"), "{}", page.file);
        for part in ["body > header", "body > footer", "header nav"] {
            page.one(part);
        }
    }
}

#[test]
fn no_level_of_heading_is_skipped() {
    for page in Site::read().pages {
        let mut above = 0;
        for heading in page.all("h1, h2, h3, h4, h5, h6") {
            let level = heading.value().name()[1..].parse::<usize>().unwrap();
            assert!(level <= above + 1, "{}: h{level} “{}” after h{above}", page.file, text(heading));
            assert!(!text(heading).is_empty(), "{}: an empty h{level}", page.file);
            above = level;
        }
    }
}

#[test]
fn ids_are_unique() {
    for page in Site::read().pages {
        let mut seen = BTreeSet::new();
        for element in page.all("[id]") {
            let id = element.attr("id").unwrap();
            assert!(!id.is_empty() && !id.contains(char::is_whitespace), "{}: “{id}”", page.file);
            assert!(seen.insert(id), "{}: “{id}” is there twice", page.file);
        }
    }
}

#[test]
fn what_an_element_points_to_is_there() {
    for page in Site::read().pages {
        for attribute in ["for", "aria-labelledby", "aria-describedby", "aria-controls"] {
            for element in page.all(&format!("[{attribute}]")) {
                for id in element.attr(attribute).unwrap().split_whitespace() {
                    assert!(page.all("[id]").iter().any(|found| found.attr("id") == Some(id)), "{}: {id}", page.file);
                }
            }
        }
    }
}

#[test]
fn every_page_is_read_without_the_program() {
    for page in Site::read().pages {
        let words = text(page.one("main")).split_whitespace().count();
        assert!(words >= 10, "{} has {words} words", page.file);
        assert!(!text(page.one("main")).contains("Loading"), "{}", page.file);
    }
}

#[test]
fn every_table_scrolls_on_its_own() {
    for page in Site::read().pages {
        for table in page.all("table") {
            let region = table.ancestors().filter_map(scraper::ElementRef::wrap);
            let region = region.into_iter().find(|element| element.attr("role") == Some("region"));
            let region = region.unwrap_or_else(|| panic!("{}: a table that cannot be scrolled on its own", page.file));
            assert!(region.attr("aria-label").is_some() && region.attr("tabindex") == Some("0"), "{}", page.file);
        }
    }
}
