use crate::{builder::document::escape, pages::FIGURE};

/// What all figures have in common.
#[derive(Default)]
pub struct Frame<'a> {
    pub kind: &'a str,
    pub caption: &'a str,
    /// Data attributes, without `data-`.
    pub data: &'a [(&'a str, &'a str)],
    /// Hidden until the program is there to answer them.
    pub controls: &'a str,
    pub body: &'a str,
    /// What the program says anew after each change.
    pub says: &'a str,
}

impl Frame<'_> {
    pub fn html(&self) -> String {
        let data: String =
            self.data.iter().map(|(name, value)| format!(" data-{name}=\"{}\"", escape(value))).collect();
        let controls = match self.controls {
            "" => String::new(),
            controls => format!("<div class=\"knobs\" data-live-only hidden>{controls}</div>"),
        };
        format!(
            "<figure class=\"live\" data-live=\"{FIGURE}\" data-kind=\"{}\" data-later{data}><figcaption>{}</figcaption>\
             {controls}<output class=\"said\" aria-live=\"polite\">{}</output>{}</figure>\n",
            self.kind,
            escape(self.caption),
            escape(self.says),
            self.body
        )
    }
}

/// A slider with what it is set to.
pub fn slider(name: &str, label: &str, [from, to, step, start]: [f64; 4], shown: &str) -> String {
    format!(
        "<label>{} <b>{shown}</b><input type=\"range\" name=\"{name}\" min=\"{from}\" max=\"{to}\" step=\"{step}\" \
         value=\"{start}\" aria-valuetext=\"{shown}\"></label>",
        escape(label),
        shown = escape(shown)
    )
}

/// Buttons that move a slider by a step, for who does not drag.
pub fn steps(slider: &str) -> String {
    let button = |more: &str, label: &str| {
        format!("<button type=\"button\" class=\"plain\" data-moves=\"{slider}\"{more}>{label}</button>")
    };
    format!("<span class=\"steps\">{}{}</span>", button(" data-back", "Step back"), button("", "Step on"))
}

/// A table that scrolls by itself where the page is narrow. Heads are the insides of the cells of the head.
pub fn table(label: &str, heads: &[&str], rows: &str, foot: &str) -> String {
    let heads: String = heads
        .iter()
        .map(|head| if head.is_empty() { "<td></td>".to_owned() } else { format!("<th scope=\"col\">{head}</th>") })
        .collect();
    let foot = if foot.is_empty() { String::new() } else { format!("<tfoot>{foot}</tfoot>") };
    format!(
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{}\"><table><thead><tr>{heads}</tr></thead>\
         <tbody>{rows}</tbody>{foot}</table></div>",
        escape(label)
    )
}
