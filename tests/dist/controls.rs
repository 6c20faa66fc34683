//! Everything that is used or shown has a name that can be read out.

use crate::site::{Page, Site, text};
use scraper::{ElementRef, Selector};

fn is_labelled(page: &Page, element: ElementRef) -> bool {
    let named = element.attr("aria-label").is_some_and(|label| !label.trim().is_empty());
    let inside = element
        .ancestors()
        .filter_map(ElementRef::wrap)
        .any(|above| above.value().name() == "label" && !text(above).is_empty());
    let pointed_at = element.attr("id").is_some_and(|id| {
        page.all("label[for]").iter().any(|label| label.attr("for") == Some(id) && !text(*label).is_empty())
    });
    named || inside || pointed_at || element.attr("aria-labelledby").is_some()
}

#[test]
fn every_field_has_a_label() {
    let mut fields = 0;
    for page in Site::read().pages {
        for field in page.all("input, select, textarea") {
            assert!(is_labelled(&page, field), "{}: {}", page.file, field.html());
            fields += 1;
        }
    }
    assert!(fields > 5, "only {fields} fields were found");
}

#[test]
fn every_button_and_every_link_has_words() {
    for page in Site::read().pages {
        for element in page.all("button, a[href], summary") {
            let named = !text(element).is_empty() || element.attr("aria-label").is_some();
            assert!(named, "{}: {}", page.file, element.html());
        }
    }
}

#[test]
fn every_button_says_what_kind_it_is() {
    for page in Site::read().pages {
        for button in page.all("button") {
            assert!(button.attr("type").is_some(), "{}: {}", page.file, button.html());
        }
    }
}

#[test]
fn every_picture_is_told_or_hidden() {
    let title = Selector::parse("title").unwrap();
    for page in Site::read().pages {
        for picture in page.all("svg") {
            let told = picture.attr("role") == Some("img")
                && (picture.attr("aria-label").is_some() || picture.select(&title).next().is_some());
            assert!(told || picture.attr("aria-hidden") == Some("true"), "{}: {}", page.file, picture.html());
        }
        for picture in page.all("img") {
            assert!(picture.attr("alt").is_some(), "{}: {}", page.file, picture.html());
        }
    }
}

#[test]
fn every_part_of_a_kind_has_a_name_of_its_own() {
    for page in Site::read().pages {
        let navs = page.all("nav");
        let names: std::collections::BTreeSet<_> =
            navs.iter().map(|nav| nav.attr("aria-label").or(nav.attr("aria-labelledby"))).collect();
        assert!(names.len() == navs.len() && !names.contains(&None), "{}: {names:?}", page.file);
        for group in page.all("fieldset") {
            let legend = group.children().filter_map(ElementRef::wrap).next();
            assert!(legend.is_some_and(|first| first.value().name() == "legend"), "{}", page.file);
        }
    }
}
