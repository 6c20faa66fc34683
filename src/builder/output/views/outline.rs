//! The contents of a long page, from its own headings.

use crate::{
    components::html::{Html, text},
    site,
};

/// A page whose contents stand beside it, where it is long enough to have some. `head` stands above both.
pub fn guided(head: &str, body: &str, path: &str) -> String {
    let contents = contents(body, path);
    let class = if contents.is_empty() { "" } else { " class=\"guided\"" };
    format!("<article{class}>{head}{contents}{body}</article>")
}

/// A list of the headings of the second level that have an id, for the page at this path; nothing where there are few.
pub fn contents(html: &str, path: &str) -> String {
    let headings: Vec<(String, String)> = html.split("<h2 id=\"").skip(1).filter_map(heading).collect();
    if headings.len() < 3 {
        return String::new();
    }
    let items =
        headings.iter().map(|(id, text)| Html::element("li", &[], Html::link(Some(&site::href(path, id)), text)));
    let title = Html::element("h2", &[("id", "contents")], "Contents".into());
    let list = Html::element("ol", &[], Html::all(items));
    Html::element("nav", &[("class", "contents"), ("aria-labelledby", "contents")], title.and(list)).into_string()
}

fn heading(rest: &str) -> Option<(String, String)> {
    let (id, rest) = rest.split_once('"')?;
    let (_, rest) = rest.split_once('>')?;
    let (heading, _) = rest.split_once("</h2>")?;
    Some((id.to_owned(), text(heading)))
}
